import type { Add } from './bits.ts';
import type { Excerpt } from './excerpt.ts';
import type { Rarity } from './rarity.ts';

const RARE_FROM = 3;
/** More words in small letters say no more. */
const MOST_WORDS = 3;
const SHOWN = 3;
/** A second and a third name are mostly of the same person. Our choice. */
const AGAIN = 0.25;
const MOST_NAMES = 3;

/** Words of two reports that few others of the list have. */
export function compareWords({ words: one }: Excerpt, { words: other }: Excerpt, rarity: Rarity, add: Add): void {
  const shared = [...one.all.keys()].filter((word) => other.all.has(word) && rarity.word(word) >= RARE_FROM);
  const names = shared.filter((word) => one.names.has(word) && other.names.has(word));
  const why = `kata yang sama: ${[...new Set([...names, ...shared])]
    .slice(0, SHOWN)
    .map((word) => one.all.get(word) ?? word)
    .join(', ')}`;
  const tellers = names.filter((word) => one.tellers.has(word) || other.tellers.has(word));
  const letters = names.filter((word) => !tellers.includes(word) && one.letters.has(word) && other.letters.has(word));
  // A place was compared as a place.
  const rest = names.filter((word) => !tellers.includes(word) && !letters.includes(word));
  const others = rest.filter((word) => !one.spots.has(word) && !other.spots.has(word));
  if (rest.length > others.length) add('spotWord', why);
  if (tellers.length > 0) add('tellerWord', why);
  if (letters.length > 0) add('letterWord', why);
  if (others.length > 0) add('nameWord', why, 1 + AGAIN * (Math.min(MOST_NAMES, others.length) - 1));
  const joined = [...one.joined].find((word) => other.names.has(word)) ?? [...other.joined].find((word) => one.names.has(word));
  if (joined !== undefined) add('joinedWord', `nama yang sama: ${joined}`);
  if (shared.length > names.length) add('word', why, Math.min(MOST_WORDS, shared.length - names.length));
}
