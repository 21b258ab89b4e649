import type { Gazetteer } from '../../../gazetteer/index.ts';
import type { Traits } from '../traits.ts';
import { compareExcerpts, thingsOfExcerpt } from './compare-excerpts.ts';
import { excerptOf } from './excerpt.ts';
import { rarityAmong } from './rarity.ts';
import { sceneOf } from './scene.ts';
import { daysApart } from './told-days.ts';

/** What was left out of a text is marked so by whoever quotes it. */
const CUT = /\[(?:…|\.{3})\]|\((?:…|\.{3})\)/u;
/** So large a part must be quotations; whoever quotes one fragment leaves nothing out. Our choice: lists of reports have a fifth at most. */
const LEAST_CUT = 1 / 3;

/** Is this a collection of quotations from published articles? */
export const areExcerpts = (traits: readonly Traits[]): boolean =>
  traits.filter(({ text }) => CUT.test(text)).length > LEAST_CUT * traits.length;

/**
 * How many other reports on its event a published report has at this distance in days or more. One event is told of by three papers
 * on average, most of them on the same day.
 * @source 104 published reports of 2011–2025 (decision 0040)
 */
const SIBLINGS: readonly (readonly [number, number])[] = [
  [1, 2],
  [3, 1],
  [7, 0.6],
  [14, 0.4],
  [31, 0.2],
  [92, 0.05],
];
/** Of those who are near, so many beside the two tell of the same event. Our choice. */
const TELLERS = 3;
const BOTH = 2;
/** A report that nobody is near is still not alone in the world. Our choice. */
const LEAST_STRANGERS = 0.2;
/** Reports of these days before and after say how many strangers to expect, by this share: they come in clusters. Our choice. */
const AROUND = 45;
const CROWDED = 0.4;

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
  const apart = excerpts.map((one) => excerpts.map((other) => daysApart(one, other)));
  return excerpts.flatMap((one, at) =>
    excerpts.slice(at + 1).flatMap((other, after) => {
      const next = at + 1 + after;
      const days = apart[at]?.[next] ?? Infinity;
      const siblings = SIBLINGS.find(([most]) => days <= most)?.[1];
      if (siblings === undefined) return [];
      const within = Math.max(1, days);
      const nearer = (most: number): number =>
        excerpts.filter((_, third) => Math.min(apart[at]?.[third] ?? Infinity, apart[next]?.[third] ?? Infinity) <= most).length;
      const weeks = nearer(AROUND) - BOTH - TELLERS;
      const strangers = LEAST_STRANGERS * (1 + within / 4) + (CROWDED * Math.max(0, weeks) * (2 * within + 1)) / (2 * AROUND + 1);
      const prior = Math.log2(siblings / Math.max(strangers, nearer(within) - BOTH - TELLERS));
      const { bits, because } = compareExcerpts(one, other, rarity);
      return [{ one: at, other: next, score: prior + bits, because }];
    }),
  );
}
