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

/** Sounds are Latin letters; any other script is compared letter by letter. */
const CODES = 128;
const SOFT_PAIR = 1;
const FINAL_PAIR = 2;
const pairKind = new Uint8Array(CODES * CODES);
const vowel = new Uint8Array(CODES);

function mark(kind: number, groups: readonly string[]): void {
  for (const group of groups) {
    for (let i = 0; i < group.length; i += 1) {
      for (let j = 0; j < group.length; j += 1) if (i !== j) pairKind[group.charCodeAt(i) * CODES + group.charCodeAt(j)] = kind;
    }
  }
}
mark(FINAL_PAIR, ['dt', 'bp', 'gk']);
mark(SOFT_PAIR, ['fpv', 'zs', 'zj', 'sST', 'Dd', 'Xh', 'Xk', 'ao', 'ou', 'ie', 'Ei', 'Ee', 'Ea', 'Oo', 'jy', 'cX', 'vw', 'zd', 'SX']);
for (const letter of ['a', 'i', 'u', 'e', 'o', 'E', 'O']) vowel[letter.charCodeAt(0)] = 1;

const [A, E, H, I, K, W, Y] = ['a', 'e', 'h', 'i', 'k', 'w', 'y'].map((letter) => letter.charCodeAt(0));

/** Whether a sound, given by its character code, is a vowel; the codes beyond a word's ends (NaN) are none. */
export function isVowelCode(code: number): boolean {
  return code < CODES && vowel[code] === 1;
}

/**
 * Cost of reading one sound as another at given places.
 * @param a,b           character codes
 * @param lastSyllable  whether either place is the last vowel of its word
 * @param atEnd         whether either place ends its word or stands before a consonant
 */
export function substitution(a: number, b: number, lastSyllable: boolean, atEnd: boolean): number {
  if (a === b) return 0;
  if (a >= CODES || b >= CODES) return SLIP;
  const kind = pairKind[a * CODES + b];
  if (kind === SOFT_PAIR) return SOFT;
  if (kind === FINAL_PAIR && atEnd) return SOFT;
  if (vowel[a] === 1 && vowel[b] === 1) {
    if ((a === E && b === A) || (a === A && b === E)) return lastSyllable && atEnd ? NEVER : 2 * SOFT;
    return lastSyllable && (a === I || b === I) ? NEVER : 2 * SLIP;
  }
  return SLIP;
}

/**
 * Cost of leaving a sound out.
 * @param before,after  codes of its neighbours; NaN at the ends of the word
 */
export function omission(sound: number, before: number, after: number): number {
  if (sound === H) return Number.isNaN(before) ? 3 * SOFT : SOFT;
  if (sound === K && !isVowelCode(after) && isVowelCode(before)) return 1.5 * SOFT;
  const inside = !Number.isNaN(before) && !Number.isNaN(after);
  if (sound === E && inside && !isVowelCode(before) && !isVowelCode(after)) return 1.5 * SOFT;
  if (sound === Y || sound === W) return isVowelCode(before) || isVowelCode(after) ? 1.5 * SOFT : SLIP;
  if (sound === I && inside && isVowelCode(after) && !isVowelCode(before)) return 4 * SOFT;
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
    if (isVowelCode(sound.charCodeAt(0))) {
      if (key === '' && !/[A-Z]/.test(sound)) key += sound === 'a' ? 'A' : sound === 'i' || sound === 'e' ? 'I' : 'U';
      else if (key === '') key += sound === 'E' ? 'A' : 'U';
      continue;
    }
    let folded = FOLDS[sound] ?? sound;
    if (sound === 'z' && key === '') folded = 'j';
    if (sound === 'y') folded = isVowelCode(sounds.charCodeAt(i + 1)) ? 'j' : '';
    if (i === sounds.length - 1) folded = FINAL_FOLDS[folded] ?? folded;
    if (folded !== '' && key[key.length - 1] !== folded) key += folded;
  }
  return key;
}
