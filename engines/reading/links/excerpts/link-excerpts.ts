import type { Gazetteer } from '../../../gazetteer/index.ts';
import type { Traits } from '../traits.ts';
import { compareExcerpts, daysBetween, excerptOf } from './compare-excerpts.ts';
import type { Excerpt } from './compare-excerpts.ts';
import { rarityAmong } from './rarity.ts';
import { sceneOf } from './scene.ts';

/** What was left out of a text is marked so by whoever quotes it. */
const CUT = /\[(?:…|\.{3})\]|\((?:…|\.{3})\)/u;
/** Of so many reports most must be quotations. Our choice. */
const MOST = 0.5;

/** Is this a collection of quotations from published articles? */
export const areExcerpts = (traits: readonly Traits[]): boolean =>
  traits.filter(({ text }) => CUT.test(text)).length > MOST * traits.length;

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
const TELLERS = 2;
/** A report that nobody is near is still not alone in the world. Our choice. */
const LEAST_STRANGERS = 0.5;
/** An event is in the papers on its day and the next ones. */
const SOON = 3;
const WEEKS_OF_MONTH = 4;
/** Bits from which two quotations are proposed as one event. Our choice: precision before recall. */
export const LINK_EXCERPTS_FROM = 4.5;

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
  const rarity = rarityAmong(excerpts.map(({ words }) => words));
  const out: Pair[] = [];
  for (const [at, one] of excerpts.entries()) {
    for (let next = at + 1; next < excerpts.length; next += 1) {
      const other = excerpts[next];
      if (other === undefined) continue;
      const days = daysApart(one, other);
      const siblings = SIBLINGS.find(([most]) => days <= most)?.[1];
      if (siblings === undefined) continue;
      const around = excerpts.filter(
        (third) => third !== one && third !== other && Math.min(daysApart(third, one), daysApart(third, other)) <= Math.max(1, days),
      ).length;
      const prior = Math.log2(siblings / Math.max(LEAST_STRANGERS, around - TELLERS));
      const { bits, because } = compareExcerpts(one, other, rarity);
      out.push({ one: at, other: next, score: prior + bits, because });
    }
  }
  return out;
}

/** Days between what two reports tell of: of their papers, or between a day that one tells and the other's paper of the next days. */
function daysApart(one: Excerpt, other: Excerpt): number {
  const [left, right] = [one.traits, other.traits];
  if (left.days === undefined || right.days === undefined) return Infinity;
  const papers = Math.max(0, left.days[0] - right.days[1], right.days[0] - left.days[1]);
  if ([...left.toldDays].some((day) => right.toldDays.has(day))) return 0;
  const told = left.toldDays.size > 0 && right.toldDays.size > 0 ? daysBetween(left.toldDays, right.toldDays) : 0;
  // A report of which only the month is known is as near as a week.
  const vague = Math.max(left.days[1] - left.days[0], right.days[1] - right.days[0]) / WEEKS_OF_MONTH;
  return [...soonAfter(left, right), ...soonAfter(right, left)].reduce(
    (least, days) => Math.min(least, days),
    Math.max(told, papers + vague),
  );
}

function soonAfter({ toldDays }: Traits, { days }: Traits): number[] {
  if (days === undefined) return [];
  return [...toldDays].flatMap((iso) => {
    const later = days[0] - Math.floor(Date.parse(iso) / 86_400_000);
    return later >= 0 && later <= SOON ? [later] : [];
  });
}
