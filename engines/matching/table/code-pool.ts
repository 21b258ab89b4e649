import { FNV_OFFSET, FNV_PRIME, combine32, mix32 } from '../hash.ts';
import { sharedInts } from './number-lists.ts';
import { StringPool } from './string-pool.ts';
import type { StringPoolParts, ValuePool } from './string-pool.ts';

/** Digits and `+` at four bits each, 1 to 11; 0 stands behind the end. Sixteen of them make two words. */
const MOST_DIGITS = 16;
const PLUS = 11;
const FIRST_SLOTS = 1 << 12;

/** One bit for each group of four that is not 0. */
function filled(word: number): number {
  const pairs = word | (word >>> 1);
  return (pairs | (pairs >>> 2)) & 0x11111111;
}

/** How many groups of four are not 0. */
export function filledPlaces(word: number): number {
  const bits = filled(word);
  // The product adds eight groups up in the highest one; eight of them still fit.
  return Math.imul(bits, 0x11111111) >>> 28;
}

/** Character code of one group: `+` or a digit. */
function characterOf(group: number): number {
  return group === PLUS ? 43 : group + 47;
}

/** A frozen pool of codes as plain arrays. */
export interface CodePoolParts {
  words: Int32Array;
  tally: Int32Array;
  others: StringPoolParts;
}

/**
 * Distinct identifiers by number. Up to sixteen digits (and `+`) are two words; what holds other characters stands in a pool
 * of texts, and its words are 0 and its number there. Number 0 is never given out: it stands for a missing value.
 */
export class CodePool implements ValuePool {
  words: Int32Array = new Int32Array(1 << 11);
  private tally: Int32Array = new Int32Array(1 << 10);
  private slots: Int32Array = new Int32Array(FIRST_SLOTS);
  private others = new StringPool();
  private used = 1;

  get size(): number {
    return this.used - 1;
  }

  get counts(): Int32Array {
    return this.tally;
  }

  /** Number of a value; it is entered when new. Each call counts one occurrence. */
  intern(text: string): number {
    let first = 0;
    let second = 0;
    let packs = text.length > 0 && text.length <= MOST_DIGITS;
    for (let i = 0; i < text.length && packs; i += 1) {
      const unit = text.charCodeAt(i);
      const group = unit === 43 ? PLUS : unit - 47;
      packs = unit === 43 || (group >= 1 && group <= 10);
      if (i < 8) first |= group << (28 - 4 * i);
      else second |= group << (60 - 4 * i);
    }
    if (!packs) {
      first = 0;
      second = this.others.intern(text);
    }
    const mask = this.slots.length - 1;
    let slot = combine32(first, second) & mask;
    for (let code = this.slots[slot] ?? 0; code !== 0; code = this.slots[slot] ?? 0) {
      if (this.words[2 * code] === first && this.words[2 * code + 1] === second) {
        this.tally[code] = (this.tally[code] ?? 0) + 1;
        return code;
      }
      slot = (slot + 1) & mask;
    }
    const code = this.enter(first, second);
    this.slots[slot] = code;
    if (this.used * 3 > this.slots.length * 2) this.rehash();
    return code;
  }

  get(code: number): string {
    const first = this.words[2 * code] ?? 0;
    const second = this.words[2 * code + 1] ?? 0;
    if (first === 0) return this.others.get(second);
    let text = '';
    for (let i = 0, length = this.length(code); i < length; i += 1)
      text += String.fromCharCode(characterOf(this.groupAt(first, second, i)));
    return text;
  }

  length(code: number): number {
    const first = this.words[2 * code] ?? 0;
    const second = this.words[2 * code + 1] ?? 0;
    return first === 0 ? this.others.length(second) : filledPlaces(first) + filledPlaces(second);
  }

  hash(code: number, from = 0, to = this.length(code)): number {
    const first = this.words[2 * code] ?? 0;
    const second = this.words[2 * code + 1] ?? 0;
    if (first === 0) return this.others.hash(second, from, to);
    let hash = FNV_OFFSET;
    for (let i = from, end = Math.min(to, this.length(code)); i < end; i += 1)
      hash = Math.imul(hash ^ characterOf(this.groupAt(first, second, i)), FNV_PRIME);
    return mix32(hash);
  }

  /** 1 when two values are one slip apart (or two neighbours swapped), 2 when two places differ, else 3. */
  closeness(a: number, b: number): 1 | 2 | 3 {
    const [a0, a1] = [this.words[2 * a] ?? 0, this.words[2 * a + 1] ?? 0];
    const [b0, b1] = [this.words[2 * b] ?? 0, this.words[2 * b + 1] ?? 0];
    if (a0 === 0 && b0 === 0) return this.others.closeness(a1, b1);
    if (a0 === 0 || b0 === 0) return closenessOfTexts(this.get(a), this.get(b));
    const sameLength = filled(a0) === filled(b0) && filled(a1) === filled(b1);
    // Most pairs differ in three places or more.
    if (sameLength) return filledPlaces(a0 ^ b0) + filledPlaces(a1 ^ b1) > 2 ? 3 : closenessOfTexts(this.get(a), this.get(b));
    const [lengthA, lengthB] = [filledPlaces(a0) + filledPlaces(a1), filledPlaces(b0) + filledPlaces(b1)];
    return Math.abs(lengthA - lengthB) > 1 ? 3 : closenessOfTexts(this.get(a), this.get(b));
  }

  /** Gives back the memory that only entering needs; what stays may be read by worker threads. */
  freeze(): void {
    const words = sharedInts(2 * this.used);
    words.set(this.words.subarray(0, 2 * this.used));
    const tally = sharedInts(this.used);
    tally.set(this.tally.subarray(0, this.used));
    this.words = words;
    this.tally = tally;
    this.slots = new Int32Array(0);
    this.others.freeze();
  }

  /** What another thread needs to read a frozen pool. */
  get parts(): CodePoolParts {
    return { words: this.words, tally: this.tally, others: this.others.parts };
  }

  /** Reads a frozen pool that another thread shares. */
  static from({ words, tally, others }: CodePoolParts): CodePool {
    const pool = new CodePool();
    pool.words = words;
    pool.tally = tally;
    pool.slots = new Int32Array(0);
    pool.others = StringPool.from(others);
    pool.used = tally.length;
    return pool;
  }

  private groupAt(first: number, second: number, place: number): number {
    return ((place < 8 ? first : second) >>> (28 - 4 * (place & 7))) & 15;
  }

  private enter(first: number, second: number): number {
    const code = this.used;
    this.used += 1;
    if (code === this.tally.length) {
      const tally = new Int32Array(code * 2);
      const words = new Int32Array(code * 4);
      tally.set(this.tally);
      words.set(this.words);
      this.tally = tally;
      this.words = words;
    }
    this.words[2 * code] = first;
    this.words[2 * code + 1] = second;
    this.tally[code] = 1;
    return code;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 1; code < this.used; code += 1) {
      let slot = combine32(this.words[2 * code] ?? 0, this.words[2 * code + 1] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}

/** 1 when two texts are one slip apart (or two neighbours swapped), 2 when two places differ, else 3; short ones are never close. */
export function closenessOfTexts(a: string, b: string): 1 | 2 | 3 {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 1) return 3;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const openA = a.length - head - tail;
  const openB = b.length - head - tail;
  if (openA <= 1 && openB <= 1) return 1;
  if (openA !== openB) return 3;
  if (openA === 2) {
    const swapped = a[head] === b[head + 1] && a[head + 1] === b[head];
    return swapped ? 1 : shorter > 5 ? 2 : 3;
  }
  let off = 0;
  for (let i = head; i < head + openA && off < 3; i += 1) if (a[i] !== b[i]) off += 1;
  return off <= 2 && shorter > 5 ? 2 : 3;
}

const NIK_PLACES = 16;
/** Dates of two NIK that differ in more places than this are two dates, not one and a slip (our choice). */
const DATE_SLIP = 2;

/** Level of two NIK that are two people's. */
export const NIK_DIFFERENT = 6;

/** Whether two NIK, by the differences of their words, share neither region nor date and differ by more than a slip. */
export function shareNoGroup(x0: number, x1: number): boolean {
  return x0 >>> 8 !== 0 && ((x0 & 0xff) !== 0 || x1 >>> 16 !== 0) && filledPlaces(x0) + filledPlaces(x1) > 2;
}

/** Date of a packed NIK: day, month, year at two places each. */
function dateOf(first: number, second: number): number {
  return ((first & 0xff) << 16) | (second >>> 16);
}

function dayMonthSwapped(a: number, b: number): boolean {
  return (((a & 0xff00) << 8) | ((a & 0xff0000) >>> 8) | (a & 0xff)) === b;
}

/**
 * Level of two different NIK by their groups (region, birth date, serial). A slip is one digit or two neighbours. The same
 * region and serial beside quite another date are two people: serials begin anew every day.
 */
export function nikLevel(pool: CodePool): (a: number, b: number) => number {
  const { words } = pool;
  return (a, b) => {
    const [a0, a1] = [words[2 * a] ?? 0, words[2 * a + 1] ?? 0];
    const [b0, b1] = [words[2 * b] ?? 0, words[2 * b + 1] ?? 0];
    const x0 = a0 ^ b0;
    const x1 = a1 ^ b1;
    const region = x0 >>> 8 === 0;
    const date = (x0 & 0xff) === 0 && x1 >>> 16 === 0;
    const serial = (x1 & 0xffff) === 0;
    const places = filledPlaces(x0) + filledPlaces(x1);
    if (shareNoGroup(x0, x1)) return NIK_DIFFERENT;
    if (filledPlaces(a0) + filledPlaces(a1) !== NIK_PLACES || filledPlaces(b0) + filledPlaces(b1) !== NIK_PLACES)
      return pool.closeness(a, b) === 1 ? 2 : NIK_DIFFERENT;
    if (date && serial) return 3;
    if (region && date) return 4;
    if (places <= 2 && pool.closeness(a, b) === 1) return 2;
    if (!region || !serial) return NIK_DIFFERENT;
    return places <= DATE_SLIP || dayMonthSwapped(dateOf(a0, a1), dateOf(b0, b1)) ? 5 : NIK_DIFFERENT;
  };
}
