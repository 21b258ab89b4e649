import { betaLower, gammaLower, gammaUpper, lnGamma } from './special-functions.ts';

/**
 * A law of counts with its mean: Poisson when `size` is Infinity, else negative binomial with variance mean + mean²/size.
 * Both numbers are ≥ 0; the mean has no unit but "events per period".
 */
export interface CountLaw {
  readonly mean: number;
  readonly size: number;
}

/** The Poisson law. */
export const poisson = (mean: number): CountLaw => ({ mean, size: Infinity });

/**
 * The law with this mean whose variance is `ratio` times the mean; a ratio up to 1 is Poisson.
 * @source quasi-Poisson as negative binomial: Noufaily et al. 2013
 */
export function dispersed(mean: number, ratio: number): CountLaw {
  return { mean, size: ratio > 1 ? mean / (ratio - 1) : Infinity };
}

/** P(Y = count). */
export function massOf({ mean, size }: CountLaw, count: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  const fixed = -lnGamma(count + 1) + count * Math.log(mean);
  if (size === Infinity) return Math.exp(fixed - mean);
  return Math.exp(fixed + lnGamma(size + count) - lnGamma(size) - count * Math.log(size + mean) - size * Math.log1p(mean / size));
}

/** P(Y ≥ count), exact also far out in the tail. */
export function tailOf({ mean, size }: CountLaw, count: number): number {
  if (count <= 0) return 1;
  if (mean === 0) return 0;
  if (size === Infinity) return gammaLower(count, mean);
  return betaLower(mean / (size + mean), count, size);
}

/** P(Y ≤ count). */
export function cumulativeOf({ mean, size }: CountLaw, count: number): number {
  if (count < 0) return 0;
  if (mean === 0) return 1;
  if (size === Infinity) return gammaUpper(count + 1, mean);
  return betaLower(size / (size + mean), size, count + 1);
}

/** P(Y > count) + ½ P(Y = count): fair on average for counts, unlike either tail. */
export function midTailOf(law: CountLaw, count: number): number {
  return Math.min(1, Math.max(0, tailOf(law, count + 1) + massOf(law, count) / 2));
}

/** Rounding of the distribution function must not push a quantile one up (as R does it, 64 machine epsilons). */
const FUZZ = 64 * Number.EPSILON;

/** The smallest count whose distribution function reaches `p` (0 ≤ p < 1). */
export function quantileOf(law: CountLaw, p: number): number {
  const reached = (count: number): boolean => cumulativeOf(law, count) * (1 + FUZZ) >= p;
  let high = Math.max(1, Math.ceil(law.mean));
  while (!reached(high)) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
