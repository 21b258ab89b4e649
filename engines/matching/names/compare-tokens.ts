import { editDistance } from '../strings/edit-distance.ts';
import { isKnownToken, isListedDistinct, isListedVariant } from './spelling.ts';
import { NEVER, SLIP, SOFT, isVowelCode, omission, soundsOf, substitution } from './sounds.ts';

/** How two canonical tokens agree. */
export type TokenLevel = 'equal' | 'variant' | 'different';

/** Spelling may explain differences up to this sum without any slip of the pen (our choice, on the development vectors). */
const MOST_SOFT = 1.05;
/** From these lengths on one and two slips of the pen are allowed. @source dossier: indonesian-identity §3 */
const ONE_SLIP_LENGTH = 6;
const TWO_SLIPS_LENGTH = 10;
/** Below this length one change of spelling is the most beside a slip of the pen (our choice). */
const SLIP_AND_SPELLING_LENGTH = 8;
const MOST_SOFT_BESIDE_SLIP = 0.3;
/** Below this length a missing schwa makes another name (Dewi, Dwi). */
const SCHWA_LENGTH = 6;
const LONGEST = 24;
/** Two words that differ in more than half of the shorter one are not compared sound by sound. */
const MOST_CHANGED = 0.55;

function lastVowel(sounds: string): number {
  for (let i = sounds.length - 1; i >= 0; i -= 1) if (isVowelCode(sounds.charCodeAt(i))) return i;
  return -1;
}

const table = new Float64Array((LONGEST + 1) * (LONGEST + 1));
const dropsA = new Float64Array(LONGEST);
const dropsB = new Float64Array(LONGEST);
const SCHWA = 'e'.charCodeAt(0);

function fillDrops(drops: Float64Array, sounds: string, length: number, shortWord: boolean): void {
  for (let i = 0; i < length; i += 1) {
    const code = sounds.charCodeAt(i);
    drops[i] = shortWord && code === SCHWA ? SLIP : omission(code, sounds.charCodeAt(i - 1), sounds.charCodeAt(i + 1));
  }
}

/** Cheapest way from one sound string to the other; ≥ NEVER when only a forbidden change leads there. */
function soundDistance(a: string, b: string): number {
  const rows = Math.min(a.length, LONGEST);
  const columns = Math.min(b.length, LONGEST);
  const width = columns + 1;
  const lastA = lastVowel(a);
  const lastB = lastVowel(b);
  const shortWord = Math.min(rows, columns) < SCHWA_LENGTH - 1;
  fillDrops(dropsA, a, rows, shortWord);
  fillDrops(dropsB, b, columns, shortWord);
  table[0] = 0;
  for (let i = 1; i <= rows; i += 1) table[i * width] = (table[(i - 1) * width] ?? 0) + (dropsA[i - 1] ?? 0);
  for (let j = 1; j <= columns; j += 1) table[j] = (table[j - 1] ?? 0) + (dropsB[j - 1] ?? 0);
  for (let i = 1; i <= rows; i += 1) {
    const x = a.charCodeAt(i - 1);
    const endsA = i === a.length || !isVowelCode(a.charCodeAt(i));
    for (let j = 1; j <= columns; j += 1) {
      const y = b.charCodeAt(j - 1);
      const ending = endsA && (j === b.length || !isVowelCode(b.charCodeAt(j)));
      let best = (table[(i - 1) * width + j - 1] ?? 0) + substitution(x, y, i - 1 === lastA && j - 1 === lastB, ending);
      best = Math.min(
        best,
        (table[(i - 1) * width + j] ?? 0) + (dropsA[i - 1] ?? 0),
        (table[i * width + j - 1] ?? 0) + (dropsB[j - 1] ?? 0),
      );
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === y)
        best = Math.min(best, (table[(i - 2) * width + j - 2] ?? 0) + SLIP);
      table[i * width + j] = best;
    }
  }
  const lastChange = lastA >= 0 && lastB >= 0 ? substitution(a.charCodeAt(lastA), b.charCodeAt(lastB), true, false) : 0;
  const sameTail = a.length - lastA === b.length - lastB || a.slice(lastA + 1).replace(/h$/, '') === b.slice(lastB + 1).replace(/h$/, '');
  return lastChange >= NEVER && sameTail ? NEVER : (table[rows * width + columns] ?? 0);
}

/** Endings that Javanese and Arabic names take in turn: Suparno/Suparto, Wahyuni/Wahyudi are different people. */
const ENDING =
  /^(?:[nrtkdmyswbl]{0,3}[aiou](?:h|n|k)?|(?:m|w|y|i|r|n)?[aeiou]n|em|yem|(?:n|r|t)?(?:ti|to|no|ni|di|da|jo|yo|mi|mo)(?:n[aoi])?|wati|wanto|ningsih|ningrum|)$/;

function commonStart(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let same = 0;
  while (same < length && a[same] === b[same]) same += 1;
  return same;
}

/** Whether two words share a stem of three letters or more and then end in two different endings. */
function endingsDiffer(a: string, b: string): boolean {
  const same = commonStart(a, b);
  if (same < 3) return false;
  const restA = a.slice(same);
  const restB = b.slice(same);
  return restA.length <= 5 && restB.length <= 5 && ENDING.test(restA) && ENDING.test(restB) && restA !== '' && restB !== '';
}

/** Lukmanul Hakim, Luqman Hakim: the Arabic article clings to the first word. */
function hasArticle(longer: string, shorter: string): boolean {
  return shorter.length >= ONE_SLIP_LENGTH && longer === `${shorter}ul`;
}

/** Compares two different canonical tokens, `a` before `b` in the alphabet, without a cache. */
export function judgeTokens(a: string, b: string): TokenLevel {
  if (isListedDistinct(a, b)) return 'different';
  if (isListedVariant(a, b) || hasArticle(a, b) || hasArticle(b, a)) return 'variant';
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 4 || shorter < 3) return 'different';
  const edits = editDistance(a, b);
  if (edits > Math.max(2, MOST_CHANGED * shorter)) return 'different';
  const soundsA = soundsOf(a);
  const soundsB = soundsOf(b);
  const cost = soundDistance(soundsA, soundsB);
  const bothKnown = isKnownToken(a) && isKnownToken(b);
  if (cost <= MOST_SOFT - 0.1 && cost < SLIP) {
    const weak = cost > 1.5 * SOFT && shorter < 5;
    return weak || (bothKnown && (shorter < 5 || cost > 3 * SOFT)) ? 'different' : 'variant';
  }
  if (cost >= NEVER || bothKnown) return 'different';
  const slips = cost < 2 * SLIP ? 1 : cost < 3 * SLIP ? 2 : 3;
  if (a[0] !== b[0] || endingsDiffer(a, b)) return 'different';
  // A short word that changes its spelling twice and slips as well is another word: Wijaya, Wijono.
  if (slips === 1 && shorter < SLIP_AND_SPELLING_LENGTH && cost > SLIP + MOST_SOFT_BESIDE_SLIP) return 'different';
  if (slips === 1 && shorter >= ONE_SLIP_LENGTH - 1 && Math.max(a.length, b.length) >= ONE_SLIP_LENGTH) return 'variant';
  return slips === 2 && shorter >= TWO_SLIPS_LENGTH - 1 ? 'variant' : 'different';
}

const CACHE_LIMIT = 200_000;
/** By the word that comes first in the alphabet, then by the other: no key has to be put together. */
const judged = new Map<string, Map<string, TokenLevel>>();
let judgedPairs = 0;

/**
 * Compares two canonical tokens.
 * @returns  equal; variant when spelling or one slip of the pen explains the difference; else different
 * @source   dossier: indonesian-identity §2–3
 */
export function compareTokens(a: string, b: string): TokenLevel {
  if (a === b) return 'equal';
  const first = a < b ? a : b;
  const second = a < b ? b : a;
  let row = judged.get(first);
  const seen = row?.get(second);
  if (seen !== undefined) return seen;
  const level = judgeTokens(first, second);
  if (judgedPairs >= CACHE_LIMIT) {
    judged.clear();
    judgedPairs = 0;
    row = undefined;
  }
  if (row === undefined) {
    row = new Map();
    judged.set(first, row);
  }
  row.set(second, level);
  judgedPairs += 1;
  return level;
}
