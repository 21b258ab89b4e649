/** Chance with a seed: the same seed gives the same people. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** 0 ≤ n < limit, whole. */
  below(limit: number): number;
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Position in a list whose frequencies fall like those of words (Zipf–Mandelbrot). */
  zipf(size: number, shift?: number): number;
}

/** A xorshift generator. */
export function chance(seed: number): Chance {
  let state = (seed ^ 0x2545f491) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
  const self: Chance = {
    next,
    below: (limit) => Math.floor(next() * limit),
    happens: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      const item = list[Math.floor(next() * list.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    zipf: (size, shift = 4) => Math.min(size - 1, Math.floor(shift * ((size / shift + 1) ** next() - 1))),
  };
  return self;
}
