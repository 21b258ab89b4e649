/** Deterministic randomness (mulberry32): the same seed invents the same. */
export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number;
  int(below: number): number;
  /** @throws Error when the list is empty */
  pick<T>(list: readonly T[]): T;
  often(share: number): boolean;
}

/** @param seed any whole number */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    pick: (list) => {
      const picked = list[int(list.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    often: (share) => next() < share,
  };
}
