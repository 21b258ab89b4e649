import type { Evidence } from '../evidence.ts';
import { clusterRows } from './cluster-rows.ts';
import { ROWS_AT_A_TIME, jobOf, rowComparer } from './compare-rows.ts';
import type { CompareJob, ComparedRows } from './compare-rows.ts';
import { EdgeList } from './edge-list.ts';
import { buildKeys } from './keys.ts';
import type { LinkModel } from './learn.ts';
import { learnFrom } from './learn-from-table.ts';
import type { Table } from './read-table.ts';
import type { KeyIndex } from './runs.ts';
import { pairScorer } from './score.ts';
import { firstTwins, tellsApart } from './twins.ts';
import { visitingOrder } from './visiting-order.ts';

export interface LinkOptions {
  /** Clusters join while the mean evidence stays at least this, in bits. */
  threshold?: number;
  model?: LinkModel;
  seed?: number;
  report?: (step: string, done: number) => void;
  /** Called with every compared pair at or above `pairsAboveBits`. */
  onPair?: (a: number, b: number, bits: number, explain: () => Evidence[]) => void;
  pairsAboveBits?: number;
}

export interface Linkage {
  /** Cluster number by row: the number of its first row. */
  cluster: Int32Array;
  model: LinkModel;
  comparedPairs: number;
  edges: number;
  /** Bytes of the columns and of the runs of keys. */
  bytes: { columns: number; keys: number };
}

/** Compares the rows of a job in parts elsewhere and gives the parts back in the order of the rows. */
export type CompareElsewhere = (job: CompareJob, rows: number, rowsAtATime: number) => AsyncIterable<ComparedRows>;

/** Pairs below even odds are no edges; within a component they are weighed again when clusters are compared. */
const EDGE_BITS = 0;
const MOST_EDGES = 40_000_000;

/** A linkage under way: what stands before comparing, what takes the compared pairs in, and what follows. */
function begin(table: Table, options: LinkOptions) {
  const { columns, rows, source } = table;
  const twin = firstTwins(table);
  const isFirst = (row: number): boolean => twin[row] === row;
  const keys: KeyIndex = buildKeys(columns, rows, isFirst, (done) => options.report?.('indexing', done));
  const model = options.model ?? learnFrom(table, keys, isFirst, options);
  const present = columns.map(({ codes }) => {
    let count = 0;
    for (let row = 0; row < rows; row += 1) if (codes[row] !== 0) count += 1;
    return Math.max(1, count);
  });
  const scorer = pairScorer(columns, model, present);
  const above = options.pairsAboveBits ?? Number.POSITIVE_INFINITY;
  const floor = Math.min(EDGE_BITS, above);
  const edges = new EdgeList();
  let comparedPairs = 0;
  const take = ({ to, a, b, bits, compared }: ComparedRows): void => {
    comparedPairs += compared;
    for (let i = 0; i < a.length; i += 1) {
      const [left, right, weight] = [a[i] ?? 0, b[i] ?? 0, bits[i] ?? 0];
      if (weight >= above) options.onPair?.(left, right, weight, () => scorer.explain(left, right));
      if (weight > EDGE_BITS && edges.length < MOST_EDGES) edges.add(left, right, weight);
    }
    options.report?.('comparing', to / rows);
  };
  const finish = (): Linkage => {
    const cluster = clusterRows(rows, edges, scorer, model, columns, options.threshold, options.report);
    for (let row = 0; row < rows; row += 1) {
      const first = twin[row] ?? row;
      if (first !== row && tellsApart(columns, row)) cluster[row] = cluster[first] ?? first;
    }
    const bytes = { columns: columns.reduce((sum, column) => sum + bytesOf(column), 0), keys: bytesOf(keys) };
    return { cluster, model, comparedPairs, edges: edges.length, bytes };
  };
  return { scorer, take, finish, rest: { keys, order: visitingOrder(columns, rows, keys), model, present, source, floor } };
}

/** Bytes of the arrays of an object, and of the pools in it. */
function bytesOf(value: object): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce<number>(
    (sum, part: unknown) => sum + (typeof part === 'object' && part !== null ? bytesOf(part) : 0),
    0,
  );
}

/**
 * Finds which rows of a table are the same, without labels.
 * @returns  clusters, the learnt model and what it took; deterministic for one input and seed
 * @source   Fellegi & Sunter 1969; EM after Winkler 1988; dossier: linkage §3–4
 */
export function linkTable(table: Table, options: LinkOptions = {}): Linkage {
  const { scorer, take, finish, rest } = begin(table, options);
  const compare = rowComparer(rest, scorer);
  for (let from = 0; from < table.rows; from += ROWS_AT_A_TIME) take(compare(from, Math.min(table.rows, from + ROWS_AT_A_TIME)));
  return finish();
}

/** The same with the comparing done elsewhere, in worker threads: the same answer to the last bit. */
export async function linkTableWith(elsewhere: CompareElsewhere, table: Table, options: LinkOptions = {}): Promise<Linkage> {
  const { take, finish, rest } = begin(table, options);
  for await (const part of elsewhere(jobOf(table.columns, rest), table.rows, ROWS_AT_A_TIME)) take(part);
  return finish();
}
