import type { Column, Role } from './columns.ts';
import { LEVELS } from './field-levels.ts';
import type { Leveller } from './field-levels.ts';

/** Probabilities of one field's levels (best first) for one person (m) and for two people (u). */
export interface FieldModel {
  field: string;
  role: Role;
  levels: readonly string[];
  m: number[];
  u: number[];
  /** Levels of two people of one household; equal to u where a household does not matter. */
  household: number[];
}

/** A learnt model; plain JSON, may be exported and used for other data of the same kind. */
export interface LinkModel {
  version: 1;
  /** Share of true pairs among all pairs. */
  lambda: number;
  /** Share of pairs of one household among all pairs; 0 when no field tells. */
  householdLambda: number;
  /** How often one person stands in the data, on average. */
  rowsPerPerson: number;
  fields: FieldModel[];
}

/** Where EM begins, and towards what it is held: pseudo-counts by level. @source dossier: indonesian-identity §3, §9 */
const M_START: Readonly<Partial<Record<Role, readonly number[]>>> = {
  full_name: [0.62, 0.16, 0.1, 0.05, 0.03, 0.04],
  given_name: [0.72, 0.1, 0.02, 0.08, 0.08],
  surname: [0.78, 0.1, 0.02, 0.05, 0.05],
  birth_date: [0.82, 0.07, 0.01, 0.05, 0.02, 0.03],
  sex: [0.98, 0.02],
  nik: [0.93, 0.03, 0.01, 0.006, 0.004, 0.02],
  phone: [0.6, 0.04, 0.02, 0.34],
  passport_number: [0.75, 0.04, 0.01, 0.2],
  identifier: [0.85, 0.08, 0.02, 0.05],
  village_code: [0.82, 0.05, 0.06, 0.03, 0.04],
  postcode: [0.75, 0.08, 0.07, 0.1],
};
const M_DEFAULT: Readonly<Record<number, readonly number[]>> = {
  2: [0.95, 0.05],
  4: [0.75, 0.1, 0.05, 0.1],
  5: [0.68, 0.1, 0.08, 0.06, 0.08],
};
const PRIOR_STRENGTH = 40;
/**
 * Chance of the best level where a table is too small to show it, and how many rows that expectation weighs. Our choice,
 * after dossier: indonesian-identity §3 and §9.
 */
const CHANCE_PRIOR: Readonly<Partial<Record<Role, number>>> = {
  full_name: 3e-4, given_name: 4e-3, surname: 3e-3, birth_date: 1e-4, sex: 0.5, nik: 1e-7, phone: 1e-6, passport_number: 1e-7, identifier: 1e-6, postcode: 1e-3,
}; // prettier-ignore
const CHANCE_DEFAULT = 3e-3;
const CHANCE_ROWS = 200;
const CHANCE_PAIRS = 2000;
const ROUNDS = 60;
const SMALLEST = 1e-9;

export function startOf(role: Role): readonly number[] {
  return M_START[role] ?? M_DEFAULT[LEVELS[role].length] ?? M_DEFAULT[4] ?? [];
}

/** Level vectors with how often they came, packed three bits a field. */
export class PatternCounter {
  readonly counts = new Map<number, number>();
  total = 0;

  add(pattern: number): void {
    this.counts.set(pattern, (this.counts.get(pattern) ?? 0) + 1);
    this.total += 1;
  }
}

/** Packs the levels of a pair into one number. */
export function patternOf(levellers: readonly Leveller[], a: number, b: number): number {
  let pattern = 0;
  for (let field = levellers.length - 1; field >= 0; field -= 1) pattern = pattern * 8 + (levellers[field]?.(a, b) ?? 0);
  return pattern;
}

/** Level of one field in a packed pattern. */
export function levelIn(pattern: number, field: number): number {
  return Math.floor(pattern / 8 ** field) % 8;
}

/** A small generator with a fixed seed: the same data give the same sample. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Chance of the best level before any data. */
export function chancePrior(role: Role): number {
  return CHANCE_PRIOR[role] ?? CHANCE_DEFAULT;
}

/**
 * Share of other people with a value that two rows agree on.
 * @param count           rows with the value
 * @param rows            rows that have the field
 * @param rowsPerPerson   how often one person stands in the table, as learnt
 */
export function shareOfOthers(role: Role, count: number, rows: number, rowsPerPerson: number): number {
  const people = Math.max(1, count / rowsPerPerson);
  return (people - 0.5 + CHANCE_ROWS * chancePrior(role)) / (rows / rowsPerPerson + CHANCE_ROWS);
}

/**
 * Takes the true pairs out of the chance levels: what random pairs show is a mixture of both.
 * @param lambda    share of true pairs among the random ones
 * @param overBoth  the same among all pairs of rows, files put together: the best level was counted there
 */
export function withoutMatches(
  u: readonly (readonly number[])[],
  m: readonly (readonly number[])[],
  lambda: number,
  overBoth: number,
  rows: number,
): number[][] {
  return u.map((row, field) => {
    const cleaned = row.map((share, level) => {
      const matches = (level === 0 ? overBoth : lambda) * (m[field]?.[level] ?? 0);
      return Math.max(share - matches, level === 0 ? 0.1 / rows : share / 4);
    });
    const sum = cleaned.reduce((total, share) => total + share, 0);
    return cleaned.map((share) => Math.max(SMALLEST, share / sum));
  });
}

/** Chance agreement by value: the sum of squared shares, exact for the best level. */
function chanceOfEqual(column: Column): number {
  let pairs = 0;
  let total = 0;
  const add = (count: number): void => {
    pairs += count * (count - 1);
    total += count;
  };
  for (const count of column.counts) add(count);
  return Math.max(SMALLEST, (pairs + CHANCE_PAIRS * chancePrior(column.role)) / (total * Math.max(0, total - 1) + CHANCE_PAIRS));
}

/** u from random pairs, the best level exactly from the counts of values. */
export function chanceLevels(columns: readonly Column[], random: PatternCounter): number[][] {
  return columns.map((column, field) => {
    const levels = LEVELS[column.role].length;
    const hits = new Array<number>(levels).fill(0);
    let compared = 0;
    for (const [pattern, count] of random.counts) {
      const level = levelIn(pattern, field);
      if (level === 0) continue;
      compared += count;
      hits[level - 1] = (hits[level - 1] ?? 0) + count;
    }
    const u = hits.map((hit) => (hit + 0.5) / (compared + levels * 0.5));
    u[0] = Math.min(0.999, chanceOfEqual(column));
    // A level between "same" and "different" that chance never gave is at least as common as half a pair in the sample.
    const sum = u.reduce((total, share) => total + share, 0);
    return u.map((share) => Math.max(SMALLEST, share / sum));
  });
}

/**
 * How far m may move from what is expected of records of one person: a lesser level at most this many times, and this much,
 * more often. Beyond that the class is no longer persons but households, villages or neighbours in the queue. Our choice.
 */
const MOST_TIMES = 4;
const MOST_MORE = 0.03;

function normalised(counts: readonly number[], prior: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0) + PRIOR_STRENGTH;
  return counts.map((count, level) => Math.max(SMALLEST, (count + PRIOR_STRENGTH * (prior[level] ?? 0)) / total));
}

/** Keeps every lesser level of a match within reason; the best level takes what is cut off. */
function bounded(m: readonly number[], prior: readonly number[]): number[] {
  const kept = m.map((share, level) => (level === 0 ? share : Math.min(share, MOST_TIMES * (prior[level] ?? 0) + MOST_MORE)));
  const lesser = kept.reduce((sum, share, level) => (level === 0 ? sum : sum + share), 0);
  const most = 1 - (prior[0] ?? 1) / 3;
  const scale = lesser > most ? most / lesser : 1;
  return kept.map((share, level) => (level === 0 ? Math.max(SMALLEST, 1 - lesser * scale) : Math.max(SMALLEST, share * scale)));
}

/** What EM starts from: chance levels and the number of pairs behind the candidates. */
export interface LearningFrame {
  columns: readonly Column[];
  /** Chance levels by field, held fixed. */
  u: readonly (readonly number[])[];
  /** Candidate pairs in all, and all pairs of the table; the patterns may be a sample of the candidates. */
  candidates: number;
  allPairs: number;
}

export interface Learnt {
  m: number[][];
  /** Levels of two people of one household; chance levels where a household does not matter. */
  household: number[][];
  /** Shares of matches and of household pairs among all pairs. */
  lambda: number;
  householdLambda: number;
}

/** Fields that a household shares without being one person. */
const HOUSEHOLD_ROLES: ReadonlySet<Role> = new Set<Role>([
  'full_name',
  'birth_place',
  'surname',
  'phone',
  'address',
  'street',
  'village_code',
  'place',
  'postcode',
]);
const HOUSEHOLD_START = 1e-6;
/** Two of one house rarely have the whole name in common, often a part of it. Our choice. */
const HOUSEHOLD_PRIOR: Readonly<Partial<Record<Role, readonly number[]>>> = { full_name: [0.02, 0.02, 0.08, 0.15, 0.38, 0.35] };

/**
 * Learns m by EM over all pairs with u fixed, in three classes: one person, two of one household, any two. Pairs that are
 * no candidates count as no matches. Because chance is measured on random pairs and the prior is that of all pairs, what
 * blocking brought together is not taken for a match.
 * @param blocked  patterns of candidate pairs
 * @source         Winkler 1988; three classes: dossier linkage §3 "Household trap"
 */
export function learnMatches({ columns, u, candidates, allPairs }: LearningFrame, blocked: PatternCounter): Learnt {
  const priors = columns.map((column) => startOf(column.role));
  const shared = columns.map((column) => HOUSEHOLD_ROLES.has(column.role));
  const weight = candidates / Math.max(1, blocked.total);
  const homePriors = columns.map((column, field) => HOUSEHOLD_PRIOR[column.role] ?? priors[field] ?? []);
  let m = priors.map((prior) => [...prior]);
  let household = columns.map((_, field) => [...((shared[field] === true ? homePriors[field] : u[field]) ?? [])]);
  let lambda = Math.max(1 / allPairs, Math.min(0.1, (0.05 * candidates) / allPairs));
  let householdLambda = shared.some(Boolean) ? Math.min(HOUSEHOLD_START, 0.01 * lambda) : 0;
  const patterns = [...blocked.counts].map(([pattern, count]) => ({
    levels: columns.map((_, field) => levelIn(pattern, field)),
    count: count * weight,
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const matchCounts = m.map((row) => row.map(() => 0));
    const homeCounts = m.map((row) => row.map(() => 0));
    let matches = 0;
    let homes = 0;
    for (const { levels, count } of patterns) {
      let match = lambda / (1 - lambda);
      let home = householdLambda;
      levels.forEach((level, field) => {
        if (level === 0) return;
        const chance = u[field]?.[level - 1] ?? SMALLEST;
        match *= (m[field]?.[level - 1] ?? SMALLEST) / chance;
        if (shared[field] === true) home *= (household[field]?.[level - 1] ?? SMALLEST) / chance;
      });
      const all = 1 + match + home;
      const matchShare = (match / all) * count;
      const homeShare = (home / all) * count;
      matches += matchShare;
      homes += homeShare;
      levels.forEach((level, field) => {
        if (level === 0) return;
        const matchRow = matchCounts[field];
        const homeRow = homeCounts[field];
        if (matchRow !== undefined) matchRow[level - 1] = (matchRow[level - 1] ?? 0) + matchShare;
        if (homeRow !== undefined) homeRow[level - 1] = (homeRow[level - 1] ?? 0) + homeShare;
      });
    }
    const before = lambda;
    lambda = Math.min(0.5, Math.max(0.5 / allPairs, matches / allPairs));
    householdLambda = shared.some(Boolean) ? Math.min(0.1, homes / allPairs) : 0;
    m = matchCounts.map((row, field) => bounded(normalised(row, priors[field] ?? []), priors[field] ?? []));
    household = homeCounts.map((row, field) => (shared[field] === true ? normalised(row, homePriors[field] ?? []) : [...(u[field] ?? [])]));
    if (round > 8 && Math.abs(lambda - before) < lambda * 1e-5) break;
  }
  return { m, household, lambda, householdLambda };
}
