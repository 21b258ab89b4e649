import shares from '../../lexicon/word-shares.json' with { type: 'json' };

/** Words of texts of this field by how many of them hold one: a word of class 5 stands in every 2^5th. */
const USUAL = new Map(Object.entries(shares).flatMap(([bits, words]) => words.split(' ').map((word) => [word, Number(bits)] as const)));
/** In a shorter list a word of two texts would seem frequent. Our choice. */
const LEAST_TEXTS = 100;

/** Words of three letters or more without -nya. */
export const wordsOf = (plain: string): ReadonlySet<string> =>
  new Set((plain.match(/\p{L}{3,}/gu) ?? []).map((word) => word.replace(/(?<=.{3})nya$/u, '')));

/**
 * How rare a word is, in bits: in the texts of the field, or in this list if it is more frequent there.
 * @source `lexicon/word-shares.json`, counted over our own lists and over published articles (decision 0040)
 */
export function rarityAmong(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const held = new Map<string, number>();
  for (const text of texts) for (const word of text) held.set(word, (held.get(word) ?? 0) + 1);
  const least = Math.max(LEAST_TEXTS, texts.length);
  return (word) => Math.min(USUAL.get(word) ?? Infinity, Math.log2(least / (held.get(word) ?? 1)));
}
