/**
 * Sounds as single characters, so that spellings of one sound can be compared letter by letter:
 * S = sy, N = ny, G = ng, X = kh, D = dl, T = ts, E = ai/ae/ei/oi, O = au.
 */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/sy/g, 'S'],
  [/ny/g, 'N'],
  [/ng/g, 'G'],
  [/kh/g, 'X'],
  [/dl/g, 'D'],
  [/ts/g, 'T'],
  [/gh/g, 'g'],
  [/dz/g, 'z'],
  [/au/g, 'O'],
  [/(?:ai|ae|ei|ay|oi)(?![aeiou])/g, 'E'],
];

/** Sound string of a canonical token. */
export function soundsOf(token: string): string {
  let text = token;
  for (const [pattern, sound] of DIGRAPHS) text = text.replace(pattern, sound);
  return text;
}

/** A difference that spelling explains. Two of them are still one name. */
export const SOFT = 0.2;
/** A difference that needs a slip of the pen. */
export const SLIP = 1;
/** A difference that makes another person of it: the ending tells man from woman. */
export const NEVER = 100;

const SOFT_PAIRS = new Set<string>();
function soft(...groups: string[]): void {
  for (const group of groups) for (const a of group) for (const b of group) if (a !== b) SOFT_PAIRS.add(a + b);
}
soft('fpv', 'zs', 'zj', 'sST', 'Dd', 'Xh', 'Xk', 'ao', 'ou', 'ie', 'Ei', 'Ee', 'Ea', 'Oo', 'jy', 'cX', 'vw', 'zd', 'SX');
const FINAL_PAIRS = new Set(['dt', 'td', 'bp', 'pb', 'gk', 'kg']);
const VOWEL = /[aiueoEO]/;

export function isVowel(sound: string | undefined): boolean {
  return sound !== undefined && VOWEL.test(sound);
}

/**
 * Cost of reading one sound as another at given places.
 * @param lastSyllable  whether either place is the last vowel of its word
 * @param atEnd         whether either place ends its word or stands before a consonant
 */
export function substitution(a: string, b: string, lastSyllable: boolean, atEnd: boolean): number {
  if (a === b) return 0;
  if (SOFT_PAIRS.has(a + b)) return SOFT;
  if (atEnd && FINAL_PAIRS.has(a + b)) return SOFT;
  if (isVowel(a) && isVowel(b)) {
    if (a + b === 'ea' || a + b === 'ae') return lastSyllable && atEnd ? NEVER : 2 * SOFT;
    return lastSyllable && (a === 'i' || b === 'i') ? NEVER : 2 * SLIP;
  }
  return SLIP;
}

/**
 * Cost of leaving a sound out.
 * @param before,after  its neighbours; undefined at the ends of the word
 */
export function omission(sound: string, before: string | undefined, after: string | undefined): number {
  if (sound === 'h') return before === undefined ? 3 * SOFT : SOFT;
  if (sound === 'k' && (after === undefined || !isVowel(after)) && isVowel(before)) return 1.5 * SOFT;
  if (sound === 'e' && before !== undefined && after !== undefined && !isVowel(before) && !isVowel(after)) return 1.5 * SOFT;
  if (sound === 'y' || sound === 'w') return isVowel(before) || isVowel(after) ? 1.5 * SOFT : SLIP;
  if (sound === 'i' && after !== undefined && isVowel(after) && before !== undefined && !isVowel(before)) return 4 * SOFT;
  return SLIP;
}

const FOLDS: Record<string, string> = { v: 'p', f: 'p', S: 's', T: 's', z: 's', D: 'd', X: '', h: '', w: 'w', N: 'n', G: 'n', c: 'c' };
const FINAL_FOLDS: Record<string, string> = { d: 't', b: 'p', g: 'k' };

/**
 * Coarse key for finding candidates, never for deciding: consonants folded, vowels out but the first.
 * @returns  '' for a token without letters of the Latin alphabet
 */
export function phoneticKey(token: string): string {
  const sounds = soundsOf(token);
  let key = '';
  for (let i = 0; i < sounds.length; i += 1) {
    const sound = sounds[i] ?? '';
    if (isVowel(sound)) {
      if (key === '' && !/[A-Z]/.test(sound)) key += sound === 'a' ? 'A' : sound === 'i' || sound === 'e' ? 'I' : 'U';
      else if (key === '') key += sound === 'E' ? 'A' : 'U';
      continue;
    }
    let folded = FOLDS[sound] ?? sound;
    if (sound === 'z' && key === '') folded = 'j';
    if (sound === 'y') folded = isVowel(sounds[i + 1]) ? 'j' : '';
    if (i === sounds.length - 1) folded = FINAL_FOLDS[folded] ?? folded;
    if (folded !== '' && key[key.length - 1] !== folded) key += folded;
  }
  return key;
}
