import type { Gazetteer } from '../../../gazetteer/index.ts';
import type { Traits } from '../traits.ts';
import { compareExcerpts, thingsOfExcerpt } from './compare-excerpts.ts';
import { excerptOf } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { rarityAmong } from './rarity.ts';
import { sceneOf } from './scene.ts';
import { A_MONTH, daysApart } from './told-days.ts';

/**
 * How many other reports on its event a published report has per day at this distance: a third on the same day and each of those beside
 * it, hardly any after a month.
 * @source 396 published reports of 2009–2026 (decision 0042)
 */
const SIBLINGS: readonly (readonly [number, number])[] = [
  [1, 0.29],
  [3, 0.08],
  [A_MONTH, 0.055],
  [7, 0.014],
  [14, 0.008],
  [31, 0.0016],
  [92, 0.0002],
];
const FARTHEST = 92;
/** Of those who are near to a report, so many may tell of the same event. */
const TELLERS = 3;
/** Strangers per day where nobody else is near, and how many of the reports of so many days before and after are strangers of each day. */
const LEAST_STRANGERS = 0.015;
const AROUND = 45;
const STRANGERS = 0.8 / (2 * AROUND + 1);
/** Or all of the same day and of those beside it. */
const BESIDE = 1;

/** Reports of one day with nobody near are of one event more often than not, but lists differ: their days say no more. Our choice. */
const MOST_OF_DAYS = 2.5;

/** Two reports with less are as good as not compared. */
const LEAST_SCORE = -4;

/** Against so many strangers no evidence is enough: they are not compared, or a long list takes minutes. Our choice. */
const FAINTEST = -10;

export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
  readonly because: readonly string[];
}

/**
 * Pairs of published reports that may tell of one event. Papers cut what they quote, so what one does not say counts nothing; instead
 * the days speak: how many other reports are as near in time says how likely it is that two near ones are strangers.
 */
export function pairsOfExcerpts(traits: readonly Traits[], gazetteer: Gazetteer | undefined): Pair[] {
  const excerpts = traits.map((one) => excerptOf(one, sceneOf(one.text, one.spans, gazetteer)));
  const rarity = rarityAmong(
    excerpts.map(({ words }) => words),
    excerpts.map(thingsOfExcerpt),
  );
  const near = nearReports(excerpts);
  return near.flatMap((row, at) =>
    row.flatMap(({ other, days }) => {
      const [left, right] = [excerpts[at], excerpts[other]];
      const siblings = SIBLINGS.find(([most]) => days <= most)?.[1];
      if (other < at || siblings === undefined || left === undefined || right === undefined) return [];
      const besides = (most: number): number => Math.max(0, ...[row, near[other] ?? []].map((all) => countWithin(all, most) - TELLERS));
      const strangers = Math.max(LEAST_STRANGERS + STRANGERS * besides(AROUND), besides(BESIDE) / (2 * BESIDE + 1));
      const prior = Math.min(MOST_OF_DAYS, Math.log2(siblings / strangers));
      if (prior < FAINTEST) return [];
      const { bits, because } = compareExcerpts(left, right, rarity, LEAST_SCORE - prior);
      return prior + bits > LEAST_SCORE ? [{ one: at, other, score: prior + bits, because }] : [];
    }),
  );
}

interface Near {
  readonly other: number;
  readonly days: number;
}

/** For each report all that are near enough to be compared, the nearest first. */
function nearReports(excerpts: readonly Excerpt[]): Near[][] {
  const rows = excerpts.map((): Near[] => []);
  for (const [at, one] of excerpts.entries())
    for (const [after, other] of excerpts.slice(at + 1).entries()) {
      const days = daysApart(one, other);
      if (days > FARTHEST) continue;
      rows[at]?.push({ other: at + 1 + after, days });
      rows[at + 1 + after]?.push({ other: at, days });
    }
  return rows.map((row) => row.toSorted((a, b) => a.days - b.days || a.other - b.other));
}

/** How many of a row, nearest first, are no farther than this. */
function countWithin(row: readonly Near[], most: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.days ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
