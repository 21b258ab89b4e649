import type { StringPool } from './string-pool.ts';

/** Digits and `+` at four bits each, 1 to 11; 0 stands behind the end. Sixteen of them make two words. */
const MOST_DIGITS = 16;
const PLUS = 11;

/** Two words a value: its characters from the left, or twice 0 when it has others than digits and `+`, or too many. */
export function packDigits(values: StringPool): Int32Array {
  const packed = new Int32Array(2 * (values.size + 1));
  for (let code = 1; code <= values.size; code += 1) {
    const text = values.get(code);
    if (text.length > MOST_DIGITS || !/^\+?\d+$/.test(text)) continue;
    for (let i = 0; i < text.length; i += 1) {
      const nibble = text[i] === '+' ? PLUS : text.charCodeAt(i) - 47;
      const word = 2 * code + (i >> 3);
      packed[word] = (packed[word] ?? 0) | (nibble << (28 - 4 * (i & 7)));
    }
  }
  return packed;
}

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

/** `closeness` of the pool, by packed words where they settle it: most pairs differ in three places or more. */
export function packedCloseness(values: StringPool, packed: Int32Array): (a: number, b: number) => 1 | 2 | 3 {
  return (a, b) => {
    const [a0, b0] = [packed[2 * a] ?? 0, packed[2 * b] ?? 0];
    if (a0 === 0 || b0 === 0) return values.closeness(a, b);
    const [a1, b1] = [packed[2 * a + 1] ?? 0, packed[2 * b + 1] ?? 0];
    const sameLength = filled(a0) === filled(b0) && filled(a1) === filled(b1);
    if (sameLength) return filledPlaces(a0 ^ b0) + filledPlaces(a1 ^ b1) > 2 ? 3 : values.closeness(a, b);
    return Math.abs(filledPlaces(a0) + filledPlaces(a1) - filledPlaces(b0) - filledPlaces(b1)) > 1 ? 3 : values.closeness(a, b);
  };
}

const NIK_PLACES = 16;
/** Dates of two NIK that differ in more places than this are two dates, not one and a slip (our choice). */
const DATE_SLIP = 2;

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
export function packedNikLevel(values: StringPool, packed: Int32Array): (a: number, b: number) => number {
  const closeness = packedCloseness(values, packed);
  return (a, b) => {
    const [a0, a1] = [packed[2 * a] ?? 0, packed[2 * a + 1] ?? 0];
    const [b0, b1] = [packed[2 * b] ?? 0, packed[2 * b + 1] ?? 0];
    if (filledPlaces(a0) + filledPlaces(a1) !== NIK_PLACES || filledPlaces(b0) + filledPlaces(b1) !== NIK_PLACES)
      return closeness(a, b) === 1 ? 2 : 6;
    const x0 = a0 ^ b0;
    const x1 = a1 ^ b1;
    const region = x0 >>> 8 === 0;
    const date = (x0 & 0xff) === 0 && x1 >>> 16 === 0;
    const serial = (x1 & 0xffff) === 0;
    if (date && serial) return 3;
    if (region && date) return 4;
    const places = filledPlaces(x0) + filledPlaces(x1);
    if (places <= 2 && closeness(a, b) === 1) return 2;
    if (!region || !serial) return 6;
    return places <= DATE_SLIP || dayMonthSwapped(dateOf(a0, a1), dateOf(b0, b1)) ? 5 : 6;
  };
}
