import { clusterByMeanEvidence } from '../cluster/average-linkage.ts';
import type { ScoredEdge } from '../cluster/average-linkage.ts';
import { isPresent } from './columns.ts';
import type { Column } from './columns.ts';
import type { LinkModel } from './learn.ts';
import type { PairScorer } from './score.ts';

/** Components up to this size are clustered with every pair weighed; larger ones by their edges only. */
const WEIGHED_COMPONENT = 3_000_000;
/** Larger clusters of one person are implausible in a list; the guard of the product is stricter. */
const LARGEST_LISTED_CLUSTER = 1000;
/**
 * Mean evidence that holds a cluster of two together; every cross pair is weighed. The more records people have, the likelier
 * it is that a record has a cluster to go to: log2 of the records a person is taken off (our choice, on FEBRL and generated
 * sets; bench/matching/RESULTS.md).
 */
const PAIR_THRESHOLD = 0;
/** A row of which nearly nothing is filled still counts this much when clusters are compared (our choice). */
const LEAST_SAYING = 0.1;

/** The threshold of a table whose model is learnt. */
function defaultThreshold(model: LinkModel): number {
  return PAIR_THRESHOLD - Math.log2(model.rowsPerPerson);
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

/** Rows that hang together through edges, by union-find. */
function components(rows: number, edges: readonly ScoredEdge[]): Map<number, ScoredEdge[]> {
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
  for (const { a, b } of edges) parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  const byRoot = new Map<number, ScoredEdge[]>();
  for (const edge of edges) {
    const root = find(edge.a);
    const list = byRoot.get(root);
    if (list === undefined) byRoot.set(root, [edge]);
    else list.push(edge);
  }
  return byRoot;
}

/** Clusters rows by mean evidence; cluster numbers are the numbers of their first rows. */
export function clusterRows(
  rows: number,
  edges: readonly ScoredEdge[],
  scorer: PairScorer,
  model: LinkModel,
  columns: readonly Column[],
  threshold = defaultThreshold(model),
  report?: (step: string, done: number) => void,
): Int32Array {
  const weightOf = saying(columns, model);
  const cluster = Int32Array.from({ length: rows }, (_, row) => row);
  let done = 0;
  for (const list of components(rows, edges).values()) {
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
    done += list.length;
    report?.('clustering', done / edges.length);
  }
  return cluster;
}
