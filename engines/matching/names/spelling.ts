import lexicon from './lexicon.json' with { type: 'json' };
import knownTokens from './known-tokens.json' with { type: 'json' };

/** Marks of the spellings before 1947 and 1972; only beside one of them is a `j` read as today's `y`. */
const OLD_SPELLING = /oe(?!h)|tj|dj|nj|sj/;

/** Whether a whole name carries a mark of the old spelling. */
export function hasOldSpelling(token: string): boolean {
  return OLD_SPELLING.test(token);
}

/** Rules in order; each is one class of spelling that the same holder writes both ways. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ch(?=oe)/g, 'kh'],
  [/oei$/, 'ui'],
  [/khoe/g, 'khoi'],
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/chr/g, 'kr'],
  [/ch/g, 'kh'],
  [/ck/g, 'k'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/sh/g, 's'],
  [/ie(?=[^aeiou]|$)/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/y$/, 'i'],
  [/(?<![sn])y(?=[^aeiou])/g, 'i'],
  [/(?<=[^aeiousn])y(?=[aeou])/g, 'i'],
  [/iy(?=[aeou])/g, 'i'],
  [/uw(?=[aeo])/g, 'u'],
  [/yi/g, 'i'],
];

/** Spelling rules without the dictionary. */
export function respell(token: string, oldSpelling = false): string {
  if (!/^[a-z]+$/.test(token)) return token;
  let text = token;
  if (oldSpelling) text = text.replace(/(?<![tdns])j/g, 'y');
  for (const [pattern, replacement] of RULES) text = text.replace(pattern, replacement);
  return text.replace(/(.)\1+/g, '$1');
}

const canonical = new Map<string, string>();
for (const group of lexicon.same) {
  const members = group.split(' ');
  const head = respell(members[0] ?? '');
  for (const member of members) {
    canonical.set(member, head);
    const respelt = respell(member);
    if (respelt.length > 2 && !canonical.has(respelt)) canonical.set(respelt, head);
  }
}

/** Names repeat: what the rules made of a word is remembered. Full, it starts anew (our choice). */
const REMEMBERED = 200_000;
const remembered = new Map<string, string>();

/** Canonical form of one lower-case token; words of a dictionary group share it, all others follow the rules. */
export function canonicalToken(token: string, oldSpelling = false): string {
  const listed = canonical.get(token);
  if (listed !== undefined) return listed;
  const before = oldSpelling ? undefined : remembered.get(token);
  if (before !== undefined) return before;
  const respelt = respell(token, oldSpelling);
  const found = (respelt.length > 2 ? canonical.get(respelt) : undefined) ?? respelt;
  if (!oldSpelling) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(token, found);
  }
  return found;
}

const alikeGroups = new Map<string, number[]>();
lexicon.alike.forEach((group, number) => {
  for (const member of group.split(' ')) {
    const key = canonicalToken(member);
    const groups = alikeGroups.get(key);
    if (groups === undefined) alikeGroups.set(key, [number]);
    else if (!groups.includes(number)) groups.push(number);
  }
});

/** Whether two canonical tokens stand in one group of accepted variants (Nugroho, Nugraha). */
export function isListedVariant(a: string, b: string): boolean {
  const groups = alikeGroups.get(a);
  return groups !== undefined && (alikeGroups.get(b)?.some((number) => groups.includes(number)) ?? false);
}

/** The first listed spelling of a token's variant group, so that variants share a blocking key. */
export function variantHead(token: string): string {
  const group = alikeGroups.get(token)?.[0];
  return group === undefined ? token : canonicalToken(lexicon.alike[group]?.split(' ')[0] ?? token);
}

const distinct = new Set<string>();
for (const pair of lexicon.distinct) {
  const [a = '', b = ''] = pair.split(' ').map((token) => canonicalToken(token));
  distinct.add(`${a} ${b}`).add(`${b} ${a}`);
}

/** Whether two tokens sound close and are still different names (Dewi, Dwi). */
export function isListedDistinct(a: string, b: string): boolean {
  return distinct.has(`${a} ${b}`);
}

const known = new Set<string>();
for (const list of Object.values(knownTokens)) for (const token of list.split(' ')) known.add(canonicalToken(token));

/** Whether a canonical token is a name in its own right; then a small difference is no slip of the pen. */
export function isKnownToken(token: string): boolean {
  return known.has(token);
}
