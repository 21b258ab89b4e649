import { blockingKeys, parseName, phoneticKey } from '../../engines/matching/index.ts';
import type { Mention } from '../../engines/matching/index.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';

/** Letters of a token's beginning and end that are keys of their own: one slip spoils the sound, seldom both ends. Our choice. */
const END_LETTERS = 4;

/** The ways by which one token of a name can be found: its sound, its beginning, its end. */
function tokenWays(token: string): string[] {
  const ways = [`s:${phoneticKey(token)}`, `b:${token.slice(0, END_LETTERS)}`];
  return token.length > END_LETTERS ? [...ways, `e:${token.slice(-END_LETTERS)}`] : ways;
}

/**
 * Keys are hashed with the installation's key: without it, 32 bits of a NIK or phone could be guessed back.
 * @returns int32, as `people.name_index.keys` wants it
 */
const keyed = (keys: Keyring, way: string): number => keys.blindNumber('name-key', way);

/** Few tokens make most names: their keys are reckoned once (a twentieth of the server's work for an application, measured). Our choice. */
const MOST_KNOWN = 4_096;
const known = new WeakMap<Keyring, Map<string, number>>();

/** The key of a way to find a token; keys of whole people are never kept here. */
function tokenKey(keys: Keyring, way: string): number {
  let ofRing = known.get(keys);
  if (ofRing === undefined) known.set(keys, (ofRing = new Map<string, number>()));
  let key = ofRing.get(way);
  if (key === undefined) {
    key = keyed(keys, way);
    if (ofRing.size < MOST_KNOWN) ofRing.set(way, key);
  }
  return key;
}

/** Canonical tokens of a name; initials are left out. Two words are also one: Nur Hayati, Nurhayati. */
function tokensOf(name: string): string[] {
  const parsed = parseName(name);
  const tokens = parsed.tokens.filter((token) => token.length > 1);
  const joined = tokens.slice(1).map((token, i) => `${tokens[i] ?? ''}${token}`);
  return [...tokens, ...joined, ...parsed.aliases.flatMap((alias) => alias.split(' '))];
}

/** One list of keys per word of a searched name: a mention fits a word when it carries one of its keys. */
export const searchKeys = (keys: Keyring, name: string): number[][] =>
  parseName(name)
    .tokens.filter((token) => token.length > 1)
    .map((token) => tokenWays(token).map((way) => tokenKey(keys, way)));

/** Keys of linking: the engine's combined keys, each rare enough to look at everybody who has it. */
export const linkKeys = (keys: Keyring, mention: Mention): number[] => blockingKeys(mention).map((key) => keyed(keys, `l:${key}`));

/** Everything by which a mention can be found by its name or by combined evidence. */
export const indexKeys = (keys: Keyring, names: readonly string[], mention: Mention): number[] => {
  const ways = names.flatMap(tokensOf).flatMap(tokenWays);
  return [...new Set([...ways.map((way) => tokenKey(keys, way)), ...linkKeys(keys, mention)])];
};
