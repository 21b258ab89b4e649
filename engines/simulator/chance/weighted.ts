import type { Chance } from './chance.ts';

/** A list to draw from with unequal weights. */
export interface Weighted<T> {
  draw(chance: Chance): T;
}

/**
 * Prepares a weighted draw: one number and a binary search per draw.
 * @refuses an empty list or weights without a positive sum, which is a fault of ours
 */
export function weighted<T>(items: readonly T[], weightOf: (item: T, at: number) => number): Weighted<T> {
  const sums = new Float64Array(items.length);
  let total = 0;
  for (const [at, item] of items.entries()) {
    total += Math.max(0, weightOf(item, at));
    sums[at] = total;
  }
  if (!(total > 0)) throw new Error('nothing has a weight');
  return {
    draw(chance) {
      const wanted = chance.next() * total;
      let low = 0;
      let high = items.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) > wanted) high = middle;
        else low = middle + 1;
      }
      return items[low]!;
    },
  };
}

/** Weights of a word list after Zipf and Mandelbrot: 1 / (rank + shift)^slope. */
export function zipfMandelbrot<T>(items: readonly T[], shift: number, slope = 1): Weighted<T> {
  return weighted(items, (_, at) => (at + 1 + shift) ** -slope);
}

/** A weighted draw from an object of name → weight. */
export function weightedNames<K extends string>(weights: Readonly<Partial<Record<K, number>>>): Weighted<K> {
  const names = Object.keys(weights) as K[];
  return weighted(names, (name) => weights[name] ?? 0);
}
