import type { Add } from './bits.ts';
import { BITS } from './bits.ts';
import { compareCounts } from './compare-counts.ts';
import { compareMatter } from './compare-matter.ts';
import { areasOf, compareWhere } from './compare-where.ts';
import { compareWho } from './compare-who.ts';
import { compareWords } from './compare-words.ts';
import type { Excerpt } from './excerpt.ts';
import type { Rarity } from './rarity.ts';

interface Evidence {
  readonly bits: number;
  readonly because: readonly string[];
}

/** Of one regency and for one country many leave in the same weeks: where it was says no more than this. Our choice. */
const MOST_WHERE = 3;
/** Nor are two events of one kind, there and in those weeks, the same: place and kind say no more than this together. Our choice. */
const MOST_ALIKE = 5;
/** What people, companies, ships and numbers may add together, and hardly ever more. Our choice. */
const MOST_WHO = 10;

/** Adds up what two excerpts agree and differ in. @param least who cannot reach so many bits is not compared to the end */
export function compareExcerpts(one: Excerpt, other: Excerpt, rarity: Rarity, least = -Infinity): Evidence {
  const because = new Set<string>();
  let bits: number = BITS.nothing;
  let agrees = false;
  const add: Add = (sign, why, times = 1) => {
    const worth = BITS[sign] * times;
    bits += worth;
    if (why === undefined || worth <= 0) return;
    because.add(why);
    agrees ||= sign !== 'word';
  };
  compareWhere(one, other, rarity, add);
  bits = Math.min(bits, BITS.nothing + MOST_WHERE);
  compareMatter(one, other, rarity, add);
  bits = Math.min(bits, BITS.nothing + MOST_ALIKE);
  compareCounts(one, other, add);
  compareWords(one, other, rarity, add);
  // Names take the longest to compare.
  if (bits + MOST_WHO > least) compareWho(one, other, add);
  if (!agrees) add('onlyDays');
  return { bits, because: [...because] };
}

/** Kinds, areas and countries of a report, as keys to count them by. */
export const thingsOfExcerpt = ({
  kinds,
  scene,
  traits,
  abroad,
}: Excerpt): { readonly day: number; readonly things: ReadonlySet<string> } => ({
  day: traits.days?.[0] ?? 0,
  things: new Set([
    ...[...kinds].map((kind) => `kind ${kind}`),
    ...[...abroad].map((iso) => `country ${iso}`),
    ...areasOf(scene.at).map((area) => `area ${area}`),
  ]),
});
