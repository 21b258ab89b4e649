/** Longest string that fits one machine word; what is longer is compared by its first 32 characters. */
const WORD_BITS = 32;

/** For each UTF-16 unit, where it stands in the first string. Shared between calls; every call leaves it empty. */
const positions = new Int32Array(65_536);

/**
 * Edit distance with swaps of neighbours (optimal string alignment), bit-parallel.
 * @returns  number of insertions, deletions, substitutions and swaps of adjacent characters; strings are cut to 32 units
 * @source   Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"
 */
export function editDistance(left: string, right: string): number {
  if (left === right) return 0;
  const leftLength = Math.min(left.length, WORD_BITS);
  const rightLength = Math.min(right.length, WORD_BITS);
  if (leftLength === 0) return rightLength;
  if (rightLength === 0) return leftLength;
  for (let i = 0; i < leftLength; i += 1) positions[left.charCodeAt(i)] = (positions[left.charCodeAt(i)] ?? 0) | (1 << i);
  const lastBit = 1 << (leftLength - 1);
  let diagonal = 0;
  let positive = -1;
  let negative = 0;
  let before = 0;
  let distance = leftLength;
  for (let j = 0; j < rightLength; j += 1) {
    const match = positions[right.charCodeAt(j)] ?? 0;
    const swap = ((~diagonal & match) << 1) & before;
    diagonal = swap | ((((match & positive) + positive) | 0) ^ positive) | match | negative;
    let horizontalUp = negative | ~(diagonal | positive);
    let horizontalDown = diagonal & positive;
    if ((horizontalUp & lastBit) !== 0) distance += 1;
    else if ((horizontalDown & lastBit) !== 0) distance -= 1;
    horizontalUp = (horizontalUp << 1) | 1;
    horizontalDown <<= 1;
    positive = horizontalDown | ~(diagonal | horizontalUp);
    negative = horizontalUp & diagonal;
    before = match;
  }
  for (let i = 0; i < leftLength; i += 1) positions[left.charCodeAt(i)] = 0;
  return distance;
}
