/**
 * Chance with a seed, the simulator's own: no other engine uses it, so that nobody learns its habits.
 * Four words of state (sfc32), started from a hash, so that every household and every ring has a stream of its own
 * and can be made again at any time without being stored.
 * @source Chris Doty-Humphrey, PractRand: sfc
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private n = 1;

  /** @param key  whole numbers that name the stream; the same key gives the same draws */
  constructor(...key: number[]) {
    this.a = hash(...key);
    this.b = hash(this.a, 0x9e3779b9);
    this.c = hash(this.b, 0x85ebca6b);
    for (let round = 0; round < 6; round += 1) this.word();
  }

  private word(): number {
    const sum = (this.a + this.b + this.n) | 0;
    this.n = (this.n + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    return this.word() / 4_294_967_296;
  }

  /** 0 ≤ n < limit, whole. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** @refuses an empty list, which is a fault of ours */
  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Normal with mean 0 and deviation 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Count of a Poisson law; a normal stand-in from 60 on. */
  poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const floor = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > floor; product *= this.next()) count += 1;
    return count;
  }
}

/** Mixes whole numbers into one 32-bit word (murmur3's finaliser between the parts). */
export function hash(...parts: number[]): number {
  let state = 0x2545f491;
  for (const part of parts) {
    state = Math.imul(state ^ (part | 0), 0xcc9e2d51);
    state ^= state >>> 15;
    state = Math.imul(state, 0x1b873593) + Math.floor(part / 4_294_967_296);
    state ^= state >>> 13;
    state = Math.imul(state, 0x85ebca6b);
    state ^= state >>> 16;
  }
  return state >>> 0;
}
