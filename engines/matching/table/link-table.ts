import type { Evidence } from '../evidence.ts';
import type { ScoredEdge } from '../cluster/average-linkage.ts';
import { clusterRows } from './cluster-rows.ts';
import { isPresent } from './columns.ts';
import { LEVELS } from './field-levels.ts';
import { buildKeys, eachCandidateRun } from './keys.ts';
import type { KeyIndex } from './keys.ts';
import { PatternCounter, chanceLevels, learnMatches, patternOf, seededRandom, startOf, withoutMatches } from './learn.ts';
import type { LinkModel } from './learn.ts';
import type { Table } from './read-table.ts';
import { levellersOf, pairScorer } from './score.ts';
import { firstTwins, tellsApart } from './twins.ts';

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
}

/** Random pairs for u, and blocked pairs for m. Our choice: the best level is counted exactly, so a sample is enough for the others. */
const RANDOM_PAIRS = 400_000;
const BLOCKED_PAIRS = 500_000;
/** Pairs below even odds are no edges; within a component they are weighed again when clusters are compared. */
const EDGE_BITS = 0;
const MOST_EDGES = 40_000_000;
function learn(
  table: Table,
  keys: KeyIndex,
  keep: ((a: number, b: number) => boolean) | undefined,
  options: LinkOptions,
  isFirst: (row: number) => boolean,
): LinkModel {
  const { columns, rows, source } = table;
  const levellers = levellersOf(columns);
  const random = seededRandom(options.seed ?? 1);
  const chance = new PatternCounter();
  const wanted = Math.min(RANDOM_PAIRS, (rows * (rows - 1)) / 2);
  for (let i = 0; i < wanted && rows > 1; i += 1) {
    const a = Math.floor(random() * rows);
    const b = Math.floor(random() * rows);
    if (a !== b && (source === undefined || source[a] !== source[b])) chance.add(patternOf(levellers, a, b));
    if (i % 65_536 === 0) options.report?.('learning', (0.4 * i) / wanted);
  }
  const u = chanceLevels(columns, chance);
  const every = Math.max(1, Math.floor(keys.mostPairs / BLOCKED_PAIRS));
  const blocked = new PatternCounter();
  eachCandidateRun(
    keys,
    rows,
    (row, others, count) => {
      for (let i = 0; i < count; i += 1) blocked.add(patternOf(levellers, row, others[i] ?? 0));
    },
    keep,
    undefined,
    every,
  );
  const total = Math.min(keys.mostPairs, blocked.total * every);
  options.report?.('learning', 0.9);
  let firsts = 0;
  for (let row = 0; row < rows; row += 1) if (isFirst(row)) firsts += 1;
  const fromSecond = source?.reduce((sum, file) => sum + file, 0) ?? 0;
  const allPairs = Math.max(2, source === undefined ? (firsts * (firsts - 1)) / 2 : fromSecond * (rows - fromSecond));
  const frame = { columns, u, candidates: total, allPairs };
  const first = learnMatches(frame, blocked);
  const overBoth = (first.lambda * allPairs) / Math.max(1, (rows * (rows - 1)) / 2);
  const cleaned = withoutMatches(u, first.m, first.lambda, overBoth, rows);
  const { m, household, lambda, householdLambda } = learnMatches({ ...frame, u: cleaned }, blocked);
  const fields = columns.map(({ name, role }, field) => {
    const chanceRow = cleaned[field] ?? [];
    return {
      field: name,
      role,
      levels: LEVELS[role],
      m: m[field] ?? [...startOf(role)],
      u: chanceRow,
      household: household[field] ?? chanceRow,
    };
  });
  const rowsPerPerson = 1 + Math.min(50, (2 * lambda * allPairs) / Math.max(1, rows));
  return { version: 1, lambda, householdLambda, rowsPerPerson, fields };
}

/**
 * Finds which rows of a table are the same, without labels.
 * @returns  clusters, the learnt model and what it took; deterministic for one input and seed
 * @source   Fellegi & Sunter 1969; EM after Winkler 1988; dossier: linkage §3–4
 */
export function linkTable(table: Table, options: LinkOptions = {}): Linkage {
  const { columns, rows, source } = table;
  const twin = firstTwins(table);
  const isFirst = (row: number): boolean => twin[row] === row;
  const keys = buildKeys(columns, rows, isFirst, (done) => options.report?.('indexing', done));
  const keep = source === undefined ? undefined : (a: number, b: number): boolean => source[a] !== source[b];
  const model = options.model ?? learn(table, keys, keep, options, isFirst);
  const present = columns.map((column) => {
    let count = 0;
    for (let row = 0; row < rows; row += 1) if (isPresent(column, row)) count += 1;
    return Math.max(1, count);
  });
  const scorer = pairScorer(columns, model, present);
  const edges: ScoredEdge[] = [];
  let comparedPairs = 0;
  const above = options.pairsAboveBits ?? Number.POSITIVE_INFINITY;
  const floor = Math.min(EDGE_BITS, above);
  eachCandidateRun(
    keys,
    rows,
    (a, others, count) => {
      comparedPairs += count;
      const left = scorer.sift(a, others, count, floor);
      for (let i = 0; i < left; i += 1) {
        const b = others[i] ?? 0;
        const bits = scorer.bits(a, b, floor);
        if (bits >= above) options.onPair?.(a, b, bits, () => scorer.explain(a, b));
        if (bits > EDGE_BITS && edges.length < MOST_EDGES) edges.push({ a, b, bits });
      }
    },
    keep,
    (done) => options.report?.('comparing', done),
  );
  const cluster = clusterRows(rows, edges, scorer, model, columns, options.threshold, options.report);
  for (let row = 0; row < rows; row += 1) {
    const first = twin[row] ?? row;
    if (first !== row && tellsApart(columns, row)) cluster[row] = cluster[first] ?? first;
  }
  return { cluster, model, comparedPairs, edges: edges.length };
}
