import shares from '../../lexicon/word-shares.json' with { type: 'json' };
import { spelt } from './spelling.ts';
import type { Words } from './words.ts';

/** Words of texts of this field by how many of them hold one: a word of class 5 stands in every 2^5th. */
const USUAL = new Map(
  Object.entries(shares).flatMap(([bits, words]) => words.split(' ').map((word) => [spelt(word), Number(bits)] as const)),
);
/** In a shorter list a word of two texts would seem frequent. Our choice. */
const LEAST_TEXTS = 100;

/** How rare things are among the reports of a list, in bits. */
export interface Rarity {
  readonly word: (word: string) => number;
  /** What it says that two reports of one list have this kind, this area or this country in common. */
  readonly shared: (thing: string, usual: number, day: number) => number;
}

/** Of two reports on one event so many more name a thing if the first does: two of five. @source 104 published reports (decision 0040) */
const KEPT = 0.4;
/** A list is believed against what is usual from so many reports on. Our choice. */
const BELIEVED_FROM = 30;
const MOST = 4;
/** Reports of these days may be on the same event and say nothing of how rare it is. Our choice. */
const OTHER_TIME = 31;

/**
 * @param words   of each report
 * @param things  kinds, areas and countries of each report, as keys
 * @source        usual words: `lexicon/word-shares.json`, counted over our own lists and over published articles (decision 0040)
 */
export function rarityAmong(
  words: readonly Words[],
  things: readonly { readonly day: number; readonly things: ReadonlySet<string> }[],
): Rarity {
  const held = new Map<string, number>();
  for (const { all } of words) for (const word of all.keys()) held.set(word, (held.get(word) ?? 0) + 1);
  const shown = new Map<string, number[]>();
  for (const report of things)
    for (const thing of report.things) {
      const days = shown.get(thing) ?? [];
      days.push(report.day);
      shown.set(thing, days);
    }
  for (const days of shown.values()) days.sort((a, b) => a - b);
  const days = things.map(({ day }) => day).toSorted((a, b) => a - b);
  const least = Math.max(LEAST_TEXTS, words.length);
  return {
    word: (word) => Math.min(USUAL.get(word) ?? Infinity, Math.log2(least / (held.get(word) ?? 1))),
    shared: (thing, usual, day) => {
      const atOtherTimes = (among: readonly number[]): number =>
        among.length - (countBelow(among, day + OTHER_TIME + 1) - countBelow(among, day - OTHER_TIME));
      const share = (atOtherTimes(shown.get(thing) ?? []) + BELIEVED_FROM * KEPT * 2 ** -usual) / (atOtherTimes(days) + BELIEVED_FROM);
      return Math.max(0, Math.min(MOST, Math.log2(KEPT / share)));
    },
  };
}

/** How many of sorted days are before this one. */
function countBelow(sorted: readonly number[], day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
