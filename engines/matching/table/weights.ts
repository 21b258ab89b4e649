import { onGrid } from '../evidence.ts';
import { valueOf } from './columns.ts';
import type { Column, TokenColumn } from './columns.ts';
import { levellerOf } from './field-levels.ts';
import type { Leveller } from './field-levels.ts';
import { shareOfOthers } from './learn.ts';
import type { LinkModel } from './learn.ts';

/** A common value takes at most this much from its level, a rare one adds at most this much (our choice, after 14 bits a name). */
export const MOST_RARITY = 6;
export const MOST_COMMON = 12;
const COUNTS_IN_TABLE = 4096;

/** What the levels of each field weigh, and what the rarity of a value adds. */
export interface Weights {
  prior: number;
  /** Bits by field and level; level 0, missing, weighs nothing. */
  bits: Float64Array[];
  home: Float64Array[];
  homePrior: number;
  /** Bits that the rarity of the commoner of two values adds to the best level. */
  shift(field: number, a: number, b: number): number;
  /** The same for a value that so many rows have. */
  shiftFor(field: number, count: number): number;
  /** Share of other people with the commoner of two values. */
  share(field: number, a: number, b: number): number;
  /** The most that a field can bring. */
  most(field: number): number;
}

/**
 * Weights of a model for a table.
 * @param present  rows with a value, by field
 */
export function weightsOf(columns: readonly Column[], model: LinkModel, present: readonly number[]): Weights {
  const chance = model.fields.map(({ u }) => u[0] ?? 1);
  const shareFor = (field: number, count: number): number =>
    shareOfOthers(columns[field]?.role ?? 'text', count, present[field] ?? 1, model.rowsPerPerson);
  const rarity = (field: number, count: number): number =>
    onGrid(Math.max(-MOST_COMMON, Math.min(MOST_RARITY, Math.log2((chance[field] ?? 1) / shareFor(field, count)))));
  const tables = columns.map((_, field) =>
    Float64Array.from({ length: COUNTS_IN_TABLE }, (__, count) => rarity(field, Math.max(1, count))),
  );
  const shiftFor = (field: number, count: number): number =>
    count < COUNTS_IN_TABLE ? (tables[field]?.[count] ?? 0) : rarity(field, count);
  const countOf = (field: number, a: number, b: number): number => {
    const column = columns[field];
    return column === undefined ? 1 : Math.max(column.counts[valueOf(column, a)] ?? 1, column.counts[valueOf(column, b)] ?? 1);
  };
  const bits = model.fields.map(({ m, u }) =>
    Float64Array.from([0, ...m.map((share, level) => onGrid(Math.log2(share / (u[level] ?? 1))))]),
  );
  const home = model.fields.map(({ household, u }) => Float64Array.from([0, ...household.map((share, level) => Math.log2(share / (u[level] ?? 1)))])); // prettier-ignore
  return {
    prior: onGrid(Math.log2(model.lambda / (1 - model.lambda))),
    bits,
    home,
    homePrior: model.householdLambda > 0 ? Math.log2(model.householdLambda) : Number.NEGATIVE_INFINITY,
    shift: (field, a, b) => shiftFor(field, countOf(field, a, b)),
    shiftFor,
    share: (field, a, b) => shareFor(field, countOf(field, a, b)),
    most: (field) => Math.max(0, ...(bits[field] ?? [])) + MOST_RARITY,
  };
}

/** Levellers of all columns. Given name and surname are parts of a full name: beside one they are not compared again. */
export function levellersOf(columns: readonly Column[]): Leveller[] {
  const named = (role: Column['role']): TokenColumn | undefined =>
    columns.find((column): column is TokenColumn => column.kind === 'tokens' && column.role === role);
  const firstFull = named('full_name');
  const full = firstFull?.codes;
  const part = (column: Column, counterpart: TokenColumn | undefined): Leveller => {
    const level = levellerOf(column, counterpart);
    return full === undefined ? level : (a, b) => (full[a] !== 0 && full[b] !== 0 ? 0 : level(a, b));
  };
  return columns.map((column) => {
    if (column.role === 'given_name') return part(column, named('surname'));
    // A second column of full names says mostly what the first one said.
    if (column.role === 'full_name' && column !== firstFull) return part(column, undefined);
    return column.role === 'surname' ? part(column, named('given_name')) : levellerOf(column);
  });
}
