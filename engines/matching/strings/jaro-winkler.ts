const WORD_BITS = 32;
/** Weight of each of the first four equal characters. @source Winkler 1990 */
const PREFIX_WEIGHT = 0.1;
const PREFIX_LENGTH = 4;

const positions = new Int32Array(65_536);
const taken = new Uint8Array(WORD_BITS);

function bitIndex(lowestBit: number): number {
  return 31 - Math.clz32(lowestBit);
}

/**
 * Jaro–Winkler similarity, bit-parallel, without the boost threshold (the prefix always counts).
 * @returns  0 to 1; strings are cut to 32 units; two empty strings score 0
 * @source   Jaro 1989; Winkler 1990
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return left.length === 0 ? 0 : 1;
  const leftLength = Math.min(left.length, WORD_BITS);
  const rightLength = Math.min(right.length, WORD_BITS);
  if (leftLength === 0 || rightLength === 0) return 0;
  const reach = Math.max(0, (Math.max(leftLength, rightLength) >> 1) - 1);
  for (let j = 0; j < rightLength; j += 1) positions[right.charCodeAt(j)] = (positions[right.charCodeAt(j)] ?? 0) | (1 << j);
  let free = -1;
  let matches = 0;
  for (let i = 0; i < leftLength; i += 1) {
    const from = i > reach ? i - reach : 0;
    const to = Math.min(i + reach, rightLength - 1);
    const below = to >= 31 ? -1 : (1 << (to + 1)) - 1;
    const hits = from > 31 ? 0 : (positions[left.charCodeAt(i)] ?? 0) & free & below & (-1 << from);
    if (hits !== 0) {
      const first = hits & -hits;
      free &= ~first;
      taken[i] = bitIndex(first) + 1;
      matches += 1;
    } else taken[i] = 0;
  }
  for (let j = 0; j < rightLength; j += 1) positions[right.charCodeAt(j)] = 0;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let remaining = ~free;
  for (let i = 0; i < leftLength; i += 1) {
    if (taken[i] === 0) continue;
    const next = remaining & -remaining;
    remaining &= ~next;
    if (left.charCodeAt(i) !== right.charCodeAt(bitIndex(next))) outOfOrder += 1;
  }
  const jaro = (matches / leftLength + matches / rightLength + (matches - outOfOrder / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < PREFIX_LENGTH && prefix < leftLength && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}
