import type { SeededRandom } from './seeded-random.ts';

/**
 * Prepares drawing positions with given weights in constant time.
 * @param weights  ≥ 0, at least one above 0
 * @source Vose 1991
 */
export function aliasTable(weights: Float64Array): (random: SeededRandom) => number {
  const size = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (weight * size) / total);
  const alias = new Uint32Array(size);
  const small: number[] = [];
  const large: number[] = [];
  for (const [at, share] of shares.entries()) (share < 1 ? small : large).push(at);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large.at(-1)!;
    alias[less] = more;
    shares[more]! -= 1 - shares[less]!;
    if (shares[more]! < 1) small.push(large.pop()!);
  }
  // What is left differs from 1 only by rounding.
  for (const at of [...small, ...large]) shares[at] = 1;
  return (random) => {
    const at = random.below(size);
    return random.next() < shares[at]! ? at : alias[at]!;
  };
}
