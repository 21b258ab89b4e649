import type { Add } from './bits.ts';
import { BITS } from './bits.ts';
import { compareCounts } from './compare-counts.ts';
import { compareMatter } from './compare-matter.ts';
import { areasOf, compareWhere } from './compare-where.ts';
import { compareWho } from './compare-who.ts';
import type { Excerpt } from './excerpt.ts';
import type { Rarity } from './rarity.ts';

interface Evidence {
  readonly bits: number;
  readonly because: readonly string[];
}

const MOST_WORDS = 5;
const RARE_FROM = 3;

/** What people, companies, ships and numbers may add together, and hardly ever more. Our choice. */
const MOST_WHO = 10;

/** Adds up what two excerpts agree and differ in. @param least who cannot reach so many bits is not compared to the end */
export function compareExcerpts(one: Excerpt, other: Excerpt, rarity: Rarity, least = -Infinity): Evidence {
  const because: string[] = [];
  let bits = 0;
  const add: Add = (worth, why) => {
    bits += worth;
    if (why !== undefined && worth > 0) because.push(why);
  };
  compareWhere(one, other, rarity, add);
  compareCounts(one, other, add);
  compareMatter(one, other, rarity, add);
  compareWords(one, other, rarity, add);
  // Names take the longest to compare.
  if (bits + MOST_WHO > least) compareWho(one, other, add);
  return { bits, because };
}

/** Kinds, areas and countries of a report, as keys to count them by. */
export const thingsOfExcerpt = ({ kinds, scene, traits }: Excerpt): { readonly day: number; readonly things: ReadonlySet<string> } => ({
  day: traits.days?.[0] ?? 0,
  things: new Set([
    ...[...kinds].map((kind) => `kind ${kind}`),
    ...[...traits.countries].map((iso) => `country ${iso}`),
    ...areasOf(scene.at).map((area) => `area ${area}`),
  ]),
});

function compareWords(one: Excerpt, other: Excerpt, rarity: Rarity, add: Add): void {
  const shared = [...one.words.all].filter((word) => other.words.all.has(word) && rarity.word(word) >= RARE_FROM);
  const names = shared.filter((word) => one.words.names.has(word) && other.words.names.has(word));
  const worth = Math.min(MOST_WORDS, names.length * BITS.nameWord + (shared.length - names.length) * BITS.word);
  const shown = new Set([...names, ...shared]);
  if (worth > 0) add(worth, `kata yang sama: ${[...shown].slice(0, 3).join(', ')}`);
}
