/** Chance with a seed. */
export interface SeededRandom {
  /** 0 ≤ x < 1, in steps of 2⁻³². */
  next(): number;
  /** Whole, 0 ≤ n < limit. */
  below(limit: number): number;
}

/**
 * The generator sfc32: fast, passes the usual test batteries, the same on every machine.
 * @param seed  whole number; another seed gives an unrelated stream
 * @source Chris Doty-Humphrey, PractRand (public domain)
 */
export function seededRandom(seed: number): SeededRandom {
  let a = 0x9e3779b9 | 0;
  let b = seed | 0;
  let c = Math.floor(seed / 4_294_967_296) | 0;
  let counter = 1;
  const draw = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    c |= 0;
    return out >>> 0;
  };
  for (let warm = 0; warm < 16; warm += 1) draw();
  return { next: () => draw() / 4_294_967_296, below: (limit) => Math.floor((draw() / 4_294_967_296) * limit) };
}

/** Means above this are halved and drawn in parts, so that e^−mean stays far from the smallest number. */
const MOST_AT_ONCE = 30;

/** One Poisson count, exactly: uniform numbers are multiplied until they fall below e^−mean; large means in parts. */
function poissonSmall(mean: number, random: SeededRandom): number {
  const stop = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > stop; product *= random.next()) count += 1;
  return count;
}

/** Gamma variate of shape ≥ 1. @source Marsaglia & Tsang 2000 */
function gamma(shape: number, random: SeededRandom): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function binomial(trials: number, share: number, random: SeededRandom): number {
  let hits = 0;
  for (let trial = 0; trial < trials; trial += 1) if (random.next() < share) hits += 1;
  return hits;
}

/**
 * A Poisson count of any mean ≥ 0.
 * @source Ahrens & Dieter 1974 (reduction of large means by a gamma time), Marsaglia & Tsang 2000
 */
export function drawPoisson(mean: number, random: SeededRandom): number {
  let left = mean;
  let count = 0;
  while (left > MOST_AT_ONCE) {
    // The time of the m-th event: either it is still within the mean, and m events are certain, or m − 1 events lie evenly before it.
    const m = Math.floor((left * 7) / 8);
    const time = gamma(m, random);
    if (time > left) return count + binomial(m - 1, left / time, random);
    count += m;
    left -= time;
  }
  return count + poissonSmall(left, random);
}
