/** Rounding must not make a repetition that equals the observed one weaker. */
const EQUAL = 1e-9;
/** Exceedances after which more repetitions tell nothing an officer would use: p is known to a fifth. @source Besag & Clifford 1991 (10 to 20) */
export const ENOUGH_STRONGER = 20;
/** Euler's constant, for the mean of a Gumbel law. */
const EULER = 0.577_215_664_901_532_9;
/** Fewer repetitions fit no tail (measured: `bench/warning/RESULTS.md`). */
export const LEAST_FOR_TAIL = 99;

/**
 * P-value of one cluster from the maxima of repetitions, in the order they were drawn.
 * @param enough  stop counting at this many stronger ones: p = enough ÷ repetitions until then; Infinity counts all
 * @returns       valid also when the drawing was stopped once the strongest cluster had `enough` stronger ones
 * @source        Dwass 1957; stopped early: Besag & Clifford 1991
 */
export function chanceOf(maxima: Float64Array, llr: number, enough: number): number {
  let stronger = 0;
  for (const [at, value] of maxima.entries()) {
    if (value < llr * (1 - EQUAL)) continue;
    stronger += 1;
    if (stronger === enough) return enough / (at + 1);
  }
  return (stronger + 1) / (maxima.length + 1);
}

/** @returns repetitions until `enough` are as strong as `llr`, or undefined while there are fewer */
export function settledAfter(maxima: Float64Array, llr: number, enough: number): number | undefined {
  let stronger = 0;
  for (const [at, value] of maxima.entries()) {
    if (value >= llr * (1 - EQUAL)) stronger += 1;
    if (stronger === enough) return at + 1;
  }
  return undefined;
}

/**
 * P-value from a Gumbel law fitted to the maxima, for clusters stronger than any repetition: tells a hundred years from ten thousand.
 * @returns undefined below 99 repetitions
 * @source  Abrams, Kulldorff & Kleinman 2010 (moments)
 */
export function tailChanceOf(maxima: Float64Array, llr: number): number | undefined {
  if (maxima.length < LEAST_FOR_TAIL) return undefined;
  const mean = maxima.reduce((sum, value) => sum + value, 0) / maxima.length;
  const variance = maxima.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (maxima.length - 1);
  const scale = Math.sqrt(6 * variance) / Math.PI;
  if (scale === 0) return undefined;
  return -Math.expm1(-Math.exp(-(llr - mean + EULER * scale) / scale));
}
