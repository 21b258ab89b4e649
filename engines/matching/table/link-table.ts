import type { Evidence } from '../evidence.ts';
import { clusterByMeanEvidence } from '../cluster/average-linkage.ts';
import type { ScoredEdge } from '../cluster/average-linkage.ts';
import { combine32 } from '../hash.ts';
import { buildColumn, isPresent } from './columns.ts';
import type { Column, ColumnSpec } from './columns.ts';
import { LEVELS } from './field-levels.ts';
import { buildKeys, eachCandidateRun } from './keys.ts';
import type { KeyIndex } from './keys.ts';
import { PatternCounter, chanceLevels, learnMatches, patternOf, seededRandom, startOf, withoutMatches } from './learn.ts';
import type { LinkModel } from './learn.ts';
import { levellersOf, pairScorer } from './score.ts';
import type { PairScorer } from './score.ts';

/** A table that is being read, column by column. */
export interface TableBuilder {
  /** Adds a row; values stand in the order of the columns. Returns what was left out. */
  add(values: readonly string[], source?: number): { field: string; value: string; reason: string }[];
  finish(): Table;
}

export interface Table {
  columns: Column[];
  rows: number;
  /** Which file a row came from; undefined when there is one file. */
  source: Uint8Array | undefined;
}

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
const BLOCKED_PAIRS = 1_000_000;
/** Pairs below even odds are no edges; within a component they are weighed again when clusters are compared. */
const EDGE_BITS = 0;
/** Components up to this size are clustered with every pair weighed; larger ones by their edges only. */
const WEIGHED_COMPONENT = 20_000;
const MOST_EDGES = 40_000_000;
/** Larger clusters of one person are implausible in a list; the guard of the product is stricter. */
const LARGEST_LISTED_CLUSTER = 1000;
/**
 * Mean evidence that holds a cluster together: a little over even odds. Every cross pair is weighed, so this is stricter than
 * 8 bits with unscored pairs at 0 (our choice, on FEBRL and two generated sets; bench/matching/RESULTS.md).
 */
export const LINK_THRESHOLD = 1;

/** Starts a table. */
export function createTable(specs: readonly ColumnSpec[], twoFiles = false): TableBuilder {
  const builders = specs.map(buildColumn);
  const sources: number[] = [];
  let rows = 0;
  return {
    add(values, source = 0) {
      rows += 1;
      if (twoFiles) sources.push(source);
      const problems: { field: string; value: string; reason: string }[] = [];
      builders.forEach((builder, index) => {
        const reason = builder.put(values[index] ?? '');
        if (reason !== undefined) problems.push({ field: specs[index]?.name ?? '', value: values[index] ?? '', reason });
      });
      return problems;
    },
    finish: () => ({
      columns: builders.map((builder) => builder.finish(rows)),
      rows,
      source: twoFiles ? Uint8Array.from(sources) : undefined,
    }),
  };
}

/** First row with the same content, by row: a million identical rows are one row for the search. */
function firstTwins({ columns, rows, source }: Table): Int32Array {
  const first = new Int32Array(rows);
  const slots = new Int32Array(1 << Math.ceil(Math.log2(Math.max(2, rows) * 2))).fill(-1);
  const content = (row: number): number => {
    let hash = source?.[row] ?? 0;
    for (const column of columns) {
      if (column.kind === 'tokens') {
        hash = combine32(hash, -1);
        for (let i = column.starts[row] ?? 0; i < (column.starts[row + 1] ?? 0); i += 1) hash = combine32(hash, column.tokens[i] ?? 0);
      } else hash = combine32(hash, (column.kind === 'date' ? column.days[row] : column.codes[row]) ?? 0);
    }
    return hash;
  };
  const equal = (a: number, b: number): boolean =>
    (source?.[a] ?? 0) === (source?.[b] ?? 0) &&
    columns.every((column) => {
      if (column.kind !== 'tokens') return column.kind === 'date' ? column.days[a] === column.days[b] : column.codes[a] === column.codes[b];
      const [fromA, fromB] = [column.starts[a] ?? 0, column.starts[b] ?? 0];
      const length = (column.starts[a + 1] ?? 0) - fromA;
      if ((column.starts[b + 1] ?? 0) - fromB !== length) return false;
      for (let i = 0; i < length; i += 1) if (column.tokens[fromA + i] !== column.tokens[fromB + i]) return false;
      return true;
    });
  for (let row = 0; row < rows; row += 1) {
    let slot = content(row) & (slots.length - 1);
    while ((slots[slot] ?? -1) >= 0 && !equal(slots[slot] ?? 0, row)) slot = (slot + 1) & (slots.length - 1);
    if ((slots[slot] ?? -1) < 0) slots[slot] = row;
    first[row] = slots[slot] ?? row;
  }
  return first;
}

/** Identical rows are one person only when the row says enough to tell people apart. */
function tellsApart(columns: readonly Column[], row: number): boolean {
  const filled = columns.filter((column) => isPresent(column, row)).map((column) => column.role);
  const identifier = filled.some((role) => role === 'nik' || role === 'passport_number' || role === 'identifier');
  const named = filled.some((role) => role === 'full_name' || role === 'surname' || role === 'given_name');
  return (
    identifier ||
    (named && filled.includes('birth_date')) ||
    (named && filled.filter((role) => role !== 'sex' && role !== 'text').length >= 4)
  );
}

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

function clusterRows(rows: number, edges: readonly ScoredEdge[], scorer: PairScorer, options: LinkOptions): Int32Array {
  const cluster = Int32Array.from({ length: rows }, (_, row) => row);
  let done = 0;
  for (const list of components(rows, edges).values()) {
    const nodes = new Set<number>();
    for (const { a, b } of list) nodes.add(a).add(b);
    const weighed = nodes.size <= WEIGHED_COMPONENT;
    const { clusters } = clusterByMeanEvidence(nodes, list, [], {
      threshold: options.threshold ?? LINK_THRESHOLD,
      largest: LARGEST_LISTED_CLUSTER,
      ...(weighed && { pairBits: (a: number, b: number) => scorer.bits(a, b) }),
    });
    for (const members of clusters) for (const row of members) cluster[row] = members[0] ?? row;
    done += list.length;
    options.report?.('clustering', done / edges.length);
  }
  return cluster;
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
  const cluster = clusterRows(rows, edges, scorer, options);
  for (let row = 0; row < rows; row += 1) {
    const first = twin[row] ?? row;
    if (first !== row && tellsApart(columns, row)) cluster[row] = cluster[first] ?? first;
  }
  return { cluster, model, comparedPairs, edges: edges.length };
}
