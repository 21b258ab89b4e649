import { LEVELS } from './field-levels.ts';
import { PatternCounter, chanceLevels, learnMatches, patternOf, seededRandom, startOf, withoutMatches } from './learn.ts';
import type { LinkModel } from './learn.ts';
import type { Table } from './read-table.ts';
import { candidateWalk } from './runs.ts';
import type { KeyIndex } from './runs.ts';
import { levellersOf } from './weights.ts';

/** Random pairs for u, and blocked pairs for m. Our choice: the best level is counted exactly, so a sample is enough for the others. */
const RANDOM_PAIRS = 400_000;
const BLOCKED_PAIRS = 500_000;

/** Learns a model from the pairs of a table, without labels. */
export function learnFrom(
  { columns, rows, source }: Table,
  keys: KeyIndex,
  isFirst: (row: number) => boolean,
  options: { seed?: number; report?: (step: string, done: number) => void },
): LinkModel {
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
  const keep = source === undefined ? undefined : (a: number, b: number): boolean => source[a] !== source[b];
  candidateWalk(keys)({ from: 0, to: rows, every, keep }, (row, others, count) => {
    for (let i = 0; i < count; i += 1) blocked.add(patternOf(levellers, row, others[i] ?? 0));
  });
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
