import type { Column } from './columns.ts';
import type { Leveller } from './field-levels.ts';
import { MOST_RARITY } from './weights.ts';
import type { Weights } from './weights.ts';

/** Steps a bit in the bounds by row. */
const BOUND_STEPS = 2;

/** The most that names and texts of a row can bring to any pair, rounded up, in steps of half a bit: two bytes a row. */
function mostOfTexts(columns: readonly Column[], weights: Weights): Uint16Array {
  const rows = columns.reduce((most, column) => Math.max(most, column.codes.length), 0);
  const sums = new Float32Array(rows);
  columns.forEach((column, field) => {
    if (column.kind !== 'tokens') return;
    const [, best = 0, ...lesser] = weights.bits[field] ?? [];
    const least = Math.max(0, ...lesser.map((weight) => weight + MOST_RARITY));
    // A pair takes the commoner of its two values; rarity falls with the count, so either row's own value bounds it.
    const byList = Float32Array.from(column.whole, (whole) => Math.max(least, best + weights.shiftFor(field, column.counts[whole] ?? 1)));
    for (let row = 0; row < rows; row += 1) {
      const list = column.codes[row] ?? 0;
      if (list !== 0) sums[row] = (sums[row] ?? 0) + (byList[list] ?? 0);
    }
  });
  return Uint16Array.from(sums, (sum) => Math.min(0xffff, Math.ceil(sum * BOUND_STEPS + 0.01)));
}

/**
 * Moves those of `others` to the front that may reach the floor with `a`, and returns how many they are. The others surely
 * stay below: codes and dates are weighed, names and texts taken at the most that either row's own value can bring.
 */
export type Sift = (a: number, others: Int32Array, count: number, floor: number) => number;

/** Makes the sift of a table. */
export function siftOf(columns: readonly Column[], levellers: readonly Leveller[], weights: Weights): Sift {
  const nik = columns.findIndex((column) => column.role === 'nik');
  // The field that can speak hardest against a pair first; and what is left to come after each.
  const quick = columns
    .map((column, field) => ({ column, field, leveller: levellers[field], bits: weights.bits[field] ?? new Float64Array(1) }))
    .filter(({ column }) => column.kind !== 'tokens')
    .sort((x, y) => Math.min(...x.bits.subarray(1)) - Math.min(...y.bits.subarray(1)) || x.field - y.field);
  const after = quick.map((_, position) => quick.slice(position + 1).reduce((sum, { field }) => sum + weights.most(field), 0));
  const rowMost = mostOfTexts(columns, weights);
  let sums = new Float64Array(1024);
  let levels = new Uint8Array(1024);
  const weightOf = new Float64Array(8);
  return (a, others, count, floor) => {
    if (sums.length < count) {
      sums = new Float64Array(count * 2);
      levels = new Uint8Array(count * 2);
    }
    sums.fill(weights.prior, 0, count);
    const mostA = rowMost[a] ?? 0;
    let left = count;
    for (let position = 0; position < quick.length && left > 0; position += 1) {
      const step = quick[position];
      if (step === undefined) break;
      const { column, field, bits, leveller } = step;
      leveller?.many?.(a, others, left, levels);
      weightOf.set(bits);
      // Two equal codes are counted alike.
      const rarity = column.role === 'sex' ? 0 : weights.shiftFor(field, column.counts[column.codes[a] ?? 0] ?? 1);
      weightOf[1] = (bits[1] ?? 0) + rarity;
      const least = floor - (after[position] ?? 0);
      let kept = 0;
      for (let i = 0; i < left; i += 1) {
        const b = others[i] ?? 0;
        let sum = (sums[i] ?? 0) + (weightOf[levels[i] ?? 0] ?? 0);
        // An agreeing NIK softens the fields it contains: then nothing is settled here.
        if (field === nik && sum > (sums[i] ?? 0)) sum = Number.POSITIVE_INFINITY;
        if (sum + Math.min(mostA, rowMost[b] ?? 0) / BOUND_STEPS < least) continue;
        others[kept] = b;
        sums[kept] = sum;
        kept += 1;
      }
      left = kept;
    }
    return left;
  };
}
