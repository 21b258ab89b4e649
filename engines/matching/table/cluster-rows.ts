import { clusterByMeanEvidence } from '../cluster/average-linkage.ts';
import type { ScoredEdge } from '../cluster/average-linkage.ts';
import { isPresent } from './columns.ts';
import type { Column } from './columns.ts';
import type { EdgeList } from './edge-list.ts';
import type { LinkModel } from './learn.ts';
import { IntList } from './number-lists.ts';
import type { PairScorer } from './score.ts';

/** Components up to this size are clustered with every pair weighed; larger ones by their edges only. */
const WEIGHED_COMPONENT = 3_000_000;
/** Larger clusters of one person are implausible in a list; the guard of the product is stricter. */
const LARGEST_LISTED_CLUSTER = 1000;
/**
 * Mean evidence that holds a cluster of two together; every cross pair is weighed. The more records people have, the likelier
 * it is that a record has a cluster to go to, and the less the mean says of what its members say together: that many times log2
 * of the records a person is taken off. Our choice: at 1 dirty tables fell short of their best by up to 0.025 B-cubed
 * (bench/matching/RESULTS.md).
 */
const PAIR_THRESHOLD = 0;
const BITS_PER_DOUBLING = 1.25;
/** A row of which nearly nothing is filled still counts this much when clusters are compared (our choice). */
const LEAST_SAYING = 0.1;

/** The threshold of a table whose model is learnt. */
function defaultThreshold(model: LinkModel): number {
  return PAIR_THRESHOLD - BITS_PER_DOUBLING * Math.log2(model.rowsPerPerson);
}

/** How much a row has to say: what its filled fields bring when they agree, as a share of a full row's. */
function saying(columns: readonly Column[], model: LinkModel): (row: number) => number {
  const most = model.fields.map(({ m, u }) => Math.max(0, Math.log2((m[0] ?? 1) / (u[0] ?? 1))));
  const all = most.reduce((sum, bits) => sum + bits, 0);
  return (row) => {
    let sum = 0;
    columns.forEach((column, field) => {
      if (isPresent(column, row)) sum += most[field] ?? 0;
    });
    return Math.max(LEAST_SAYING, sum / Math.max(1, all));
  };
}

/** Edges by the component they are in: `order` holds their numbers, each component from one of `starts` to the next. */
function components(rows: number, edges: EdgeList): { order: Int32Array; starts: IntList } {
  const parent = Int32Array.from({ length: rows }, (_, row) => row);
  const find = (row: number): number => {
    let root = row;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = row; parent[at] !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (let edge = 0; edge < edges.length; edge += 1) {
    const [left, right] = [find(edges.a(edge)), find(edges.b(edge))];
    parent[Math.max(left, right)] = Math.min(left, right);
  }
  const next = new Int32Array(rows + 1);
  for (let edge = 0; edge < edges.length; edge += 1) {
    const root = find(edges.a(edge));
    next[root + 1] = (next[root + 1] ?? 0) + 1;
  }
  const starts = new IntList();
  for (let row = 0; row < rows; row += 1) {
    if ((next[row + 1] ?? 0) > 0) starts.push(next[row] ?? 0);
    next[row + 1] = (next[row + 1] ?? 0) + (next[row] ?? 0);
  }
  starts.push(edges.length);
  const order = new Int32Array(edges.length);
  for (let edge = 0; edge < edges.length; edge += 1) {
    const root = find(edges.a(edge));
    const place = next[root] ?? 0;
    order[place] = edge;
    next[root] = place + 1;
  }
  return { order, starts };
}

/** Clusters rows by mean evidence; cluster numbers are the numbers of their first rows. */
export function clusterRows(
  rows: number,
  edges: EdgeList,
  scorer: PairScorer,
  model: LinkModel,
  columns: readonly Column[],
  threshold = defaultThreshold(model),
  report?: (step: string, done: number) => void,
): Int32Array {
  const weightOf = saying(columns, model);
  const cluster = Int32Array.from({ length: rows }, (_, row) => row);
  const { order, starts } = components(rows, edges);
  for (let component = 0; component + 1 < starts.length; component += 1) {
    const list: ScoredEdge[] = [];
    for (let i = starts.values[component] ?? 0; i < (starts.values[component + 1] ?? 0); i += 1) list.push(edges.get(order[i] ?? 0));
    const [only] = list;
    if (only !== undefined && list.length === 1) {
      // Two rows and one edge: its weight is the mean.
      if (only.bits >= threshold) cluster[Math.max(only.a, only.b)] = Math.min(only.a, only.b);
      continue;
    }
    const nodes = new Set<number>();
    for (const { a, b } of list) nodes.add(a).add(b);
    const weighed = nodes.size <= WEIGHED_COMPONENT;
    const { clusters } = clusterByMeanEvidence(nodes, list, [], {
      threshold,
      largest: LARGEST_LISTED_CLUSTER,
      weightOf,
      ...(weighed && { pairBits: (a: number, b: number) => scorer.bits(a, b) }),
    });
    for (const members of clusters) for (const row of members) cluster[row] = members[0] ?? row;
    report?.('clustering', (starts.values[component + 1] ?? 0) / edges.length);
  }
  return cluster;
}
