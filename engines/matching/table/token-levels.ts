import { judgeTokens } from '../names/compare-tokens.ts';
import { jaroWinkler } from '../strings/jaro-winkler.ts';
import type { TokenColumn } from './columns.ts';

/** How two tokens of a column agree: 0 not, 1 close, 2 variant of spelling, 3 equal. */
export type TokenAgreement = 0 | 1 | 2 | 3;

/** Jaro–Winkler from which unknown words count as variant and as close. @source the bands Splink and FEBRL studies use */
export const VARIANT_SIMILARITY = 0.92;
export const CLOSE_SIMILARITY = 0.82;
const CACHE_SLOTS = 1 << 18;

/** Number of bits that are set. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Compares tokens of two columns (or of one) by number, with a cache that never grows. */
export function tokenComparer(left: TokenColumn, right: TokenColumn = left): (a: number, b: number) => TokenAgreement {
  const keys = new Float64Array(CACHE_SLOTS).fill(-1);
  const answers = new Uint8Array(CACHE_SLOTS);
  const judge = (a: number, b: number): TokenAgreement => {
    const x = left.info[a];
    const y = right.info[b];
    if (x === undefined || y === undefined) return 0;
    if (x.text === y.text) return 3;
    if (x.text.length < 2 || y.text.length < 2 || x.letters === 0 || y.letters === 0) return 0;
    if (ones(x.letters & y.letters) * 2 < Math.max(ones(x.letters), ones(y.letters))) return 0;
    if ((x.text < y.text ? judgeTokens(x.text, y.text) : judgeTokens(y.text, x.text)) === 'variant') return 2;
    if (x.known && y.known) return 0;
    const similarity = jaroWinkler(x.text, y.text);
    return similarity >= VARIANT_SIMILARITY && x.text.length > 3 && y.text.length > 3 ? 2 : similarity >= CLOSE_SIMILARITY ? 1 : 0;
  };
  return (a, b) => {
    if (left === right && a === b) return 3;
    const key = a * 0x400_0000 + b;
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 14;
    if (keys[slot] === key) return (answers[slot] ?? 0) as TokenAgreement;
    const answer = judge(a, b);
    keys[slot] = key;
    answers[slot] = answer;
    return answer;
  };
}

/** What an alignment of two token lists found. */
export interface TokenAlignment {
  equal: number;
  variant: number;
  close: number;
  initial: number;
  restA: number;
  restB: number;
  /** An aligned token that is neither weak nor an initial. */
  strong: boolean;
  /** Rarity of what agrees, and of the smaller side as a whole, in bits. */
  agreedBits: number;
  smallerBits: number;
}

const MOST_TOKENS = 16;

/** Makes an aligner for lists of one column by number; the returned object is reused by the next call. */
export function tokenAligner(column: TokenColumn): (a: number, b: number) => TokenAlignment {
  const agree = tokenComparer(column);
  const letters = Int32Array.from(column.info, (token) => token.letters);
  const letterCount = Uint8Array.from(letters, ones);
  const isInitial = Uint8Array.from(column.info, (token) => (token.text.length === 1 ? 1 : 0));
  const isStrong = Uint8Array.from(column.info, (token) => (!token.weak && token.text.length > 1 ? 1 : 0));
  const firstLetter = Uint16Array.from(column.info, (token) => token.text.charCodeAt(0));
  const found: TokenAlignment = {
    equal: 0,
    variant: 0,
    close: 0,
    initial: 0,
    restA: 0,
    restB: 0,
    strong: false,
    agreedBits: 0,
    smallerBits: 0,
  };
  const { starts, tokens, bits } = column;
  // The tokens of both, side by side: small arrays stay in the nearest cache.
  const listA = new Int32Array(MOST_TOKENS);
  const listB = new Int32Array(MOST_TOKENS);
  /** Enters that two tokens agree, and how much of the rarer one's bits that is worth. */
  const take = (a: number, b: number, share: number): void => {
    found.agreedBits += share * Math.min(bits[a] ?? 0, bits[b] ?? 0);
    if (share > 0.3 && isStrong[a] === 1) found.strong = true;
  };
  return (left, right) => {
    const fromA = starts[left] ?? 0;
    const fromB = starts[right] ?? 0;
    const countA = Math.min(MOST_TOKENS, (starts[left + 1] ?? 0) - fromA);
    const countB = Math.min(MOST_TOKENS, (starts[right + 1] ?? 0) - fromB);
    for (let i = 0; i < countA; i += 1) listA[i] = tokens[fromA + i] ?? 0;
    for (let j = 0; j < countB; j += 1) listB[j] = tokens[fromB + j] ?? 0;
    let usedA = 0;
    let usedB = 0;
    found.equal = found.variant = found.close = found.initial = 0;
    found.strong = false;
    found.agreedBits = 0;
    for (let i = 0; i < countA; i += 1) {
      const a = listA[i] ?? 0;
      for (let j = 0; j < countB; j += 1) {
        if (listB[j] !== a || (usedB & (1 << j)) !== 0) continue;
        usedA |= 1 << i;
        usedB |= 1 << j;
        take(a, a, 1);
        found.equal += 1;
        break;
      }
    }
    let hopeful = 0;
    let initials = false;
    for (let i = 0; i < countA; i += 1) {
      if ((usedA & (1 << i)) !== 0) continue;
      const a = listA[i] ?? 0;
      for (let j = 0; j < countB; j += 1) {
        if ((usedB & (1 << j)) !== 0) continue;
        const b = listB[j] ?? 0;
        initials ||= isInitial[a] === 1 || isInitial[b] === 1;
        const common = ones((letters[a] ?? 0) & (letters[b] ?? 0));
        if (common * 2 >= Math.max(letterCount[a] ?? 0, letterCount[b] ?? 0) && common > 1) hopeful |= 1 << i;
      }
    }
    for (let level = 2; level > 0 && hopeful !== 0; level -= 1) {
      for (let i = 0; i < countA; i += 1) {
        if ((usedA & (1 << i)) !== 0 || (hopeful & (1 << i)) === 0) continue;
        const a = listA[i] ?? 0;
        for (let j = 0; j < countB; j += 1) {
          const b = listB[j] ?? 0;
          if ((usedB & (1 << j)) !== 0 || agree(a, b) !== level) continue;
          usedA |= 1 << i;
          usedB |= 1 << j;
          take(a, b, level === 2 ? 0.7 : 0.3);
          if (level === 2) found.variant += 1;
          else found.close += 1;
          break;
        }
      }
    }
    for (let i = 0; initials && i < countA; i += 1) {
      if ((usedA & (1 << i)) !== 0) continue;
      const a = listA[i] ?? 0;
      for (let j = 0; j < countB; j += 1) {
        const b = listB[j] ?? 0;
        if ((usedB & (1 << j)) !== 0 || (isInitial[a] === 0 && isInitial[b] === 0) || firstLetter[a] !== firstLetter[b]) continue;
        usedA |= 1 << i;
        usedB |= 1 << j;
        take(a, b, 0.1);
        found.initial += 1;
        break;
      }
    }
    found.restA = found.restB = 0;
    let bitsA = 0;
    let bitsB = 0;
    for (let i = 0; i < countA; i += 1) {
      bitsA += bits[listA[i] ?? 0] ?? 0;
      if ((usedA & (1 << i)) === 0) found.restA += 1;
    }
    for (let j = 0; j < countB; j += 1) {
      bitsB += bits[listB[j] ?? 0] ?? 0;
      if ((usedB & (1 << j)) === 0) found.restB += 1;
    }
    found.smallerBits = Math.min(bitsA, bitsB);
    return found;
  };
}
