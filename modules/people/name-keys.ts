import { WEAK_TOKENS } from '../../engines/matching/names/compare-names.ts';
import { parseName } from '../../engines/matching/names/structure.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';

/** Sounds that hands and ears mix up, folded to one; vowels are dropped behind the first letter. @source dossier: indonesian-identity §3 point 5 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/sy/g, 's'],
  [/ny|ng/g, 'n'],
  [/[zj]/g, 's'],
  [/[fv]/g, 'p'],
  [/q/g, 'k'],
  [/d$/, 't'],
  [/b$/, 'p'],
  [/g$/, 'k'],
  [/(?<=.)h/g, ''],
  [/(?<=.)[aiueoy]/g, ''],
  [/^[ae]/, 'a'],
  [/^[iy]/, 'i'],
  [/^[ou]/, 'u'],
  [/(.)\1+/g, '$1'],
];
/** Coarse sound of a canonical token: for finding candidates, never for deciding. */
export const soundKey = (token: string): string => FOLDS.reduce((text, [from, to]) => text.replace(from, to), token);

/** Letters of a token's beginning and end that are keys of their own: one slip spoils the sound, seldom both ends. Our choice. */
const END_LETTERS = 4;

/** The ways by which one token of a name can be found. */
export function tokenWays(token: string): string[] {
  const ways = [`s:${soundKey(token)}`];
  if (token.length > END_LETTERS) ways.push(`b:${token.slice(0, END_LETTERS)}`, `e:${token.slice(-END_LETTERS)}`);
  else ways.push(`b:${token}`);
  return ways;
}

const keyOf = (keys: Keyring, way: string): number => Buffer.from(keys.blindIndex('name-key', way), 'base64url').readInt32BE(0);

/** Canonical tokens of all names of a mention, each once; initials are left out. */
export function tokensOf(names: readonly string[]): string[] {
  const tokens = names.flatMap((name) => {
    const parsed = parseName(name);
    const whole = parsed.tokens.length === 2 ? [parsed.tokens.join('')] : [];
    return [...parsed.tokens.filter((token) => token.length > 1), ...whole, ...parsed.aliases.flatMap((alias) => alias.split(' '))];
  });
  return [...new Set(tokens.filter((token) => token !== ''))];
}

/** One list of keys per token of a searched name: a mention fits a token when it has any of its keys. */
export function searchKeys(keys: Keyring, name: string): { strong: number[][]; weak: number[][] } {
  const tokens = parseName(name).tokens.filter((token) => token.length > 1);
  const listed = tokens.map((token) => ({ weak: WEAK_TOKENS.has(token), keys: tokenWays(token).map((way) => keyOf(keys, way)) }));
  return { strong: listed.filter((t) => !t.weak).map((t) => t.keys), weak: listed.filter((t) => t.weak).map((t) => t.keys) };
}

export interface Keyed {
  readonly names: readonly string[];
  readonly birthDate?: string | undefined;
  readonly villageCode?: string | undefined;
  readonly nik?: string | undefined;
}

/**
 * Combined keys of linking: each alone is rare enough to look at everybody who has it.
 * @source dossier: linkage §4 keys
 */
export function linkWays(about: Keyed): string[] {
  const sounds = [
    ...new Set(about.names.flatMap((name) => parseName(name).tokens.filter((t) => t.length > 1 && !WEAK_TOKENS.has(t))).map(soundKey)),
  ];
  const pairs = sounds.flatMap((a, i) => sounds.slice(i + 1).map((b) => [a, b].toSorted().join('+')));
  const ways: string[] = [];
  if (about.birthDate !== undefined) {
    const [year = '', month = '', day = ''] = about.birthDate.split('-');
    for (const sound of sounds) ways.push(`d:${[month, day].toSorted().join('.')}.${year}|${sound}`);
    for (const pair of pairs) ways.push(`y:${year}|${pair}`);
  }
  if (about.villageCode !== undefined) {
    for (const sound of sounds) ways.push(`v:${about.villageCode}|${sound}`);
    for (const pair of pairs) ways.push(`k:${about.villageCode.slice(0, 5)}|${pair}`);
  }
  if (about.nik !== undefined) {
    const [region, date, serial] = [about.nik.slice(0, 6), about.nik.slice(6, 12), about.nik.slice(12)];
    ways.push(`n:${region}.${date}.-`, `n:-.${date}.${serial}`, `n:${region}.-.${serial}`);
  }
  return ways;
}

export const linkKeys = (keys: Keyring, about: Keyed): number[] => linkWays(about).map((way) => keyOf(keys, way));

/** Everything by which a mention can be found by name or combined evidence. */
export function indexKeys(keys: Keyring, about: Keyed): number[] {
  const ways = [...tokensOf(about.names).flatMap(tokenWays), ...linkWays(about)];
  return [...new Set(ways.map((way) => keyOf(keys, way)))];
}
