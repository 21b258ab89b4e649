import type { CountLaw } from './count-laws.ts';
import { limitFor } from './cusum-limit.ts';
import { checkAlpha, checkSeries, UnusableSeries, variance } from './detector.ts';
import type { Series, Verdict } from './detector.ts';

export interface CusumOptions {
  /** The first periods, from which the usual level is learnt; they get no verdict. */
  readonly baseline: number;
  /** The rise that must be found soonest, 2 = twice the usual; without it twice, or two standard deviations where that is less. */
  readonly rise?: number;
  /** One false alarm in 1/alpha periods on average. */
  readonly alpha?: number;
  /** Count law of quiet periods; `auto` takes the negative binomial when the baseline scatters more than Poisson. */
  readonly law?: 'poisson' | 'negative-binomial' | 'auto';
}

/** @source our choice: twice the usual is what an officer would go and look at; large areas rarely double */
const MOST_RISE = 2;
const RISE_SIGMAS = 2;
/** @source our choice: one false alarm per series in 200 periods, near EARS at .005 in Watkins 2008 */
export const CUSUM_ALPHA = 0.005;
/** k and h of the classical standardised form. @source Rossi, Lampugnani & Marchi 1999; dossier: detection §8 */
export const STANDARD_K = 1.04;
export const STANDARD_H = 2.26;

function checkBaseline(series: Series, baseline: number): number[] {
  checkSeries(series);
  if (!Number.isSafeInteger(baseline) || baseline < 2 || baseline >= series.counts.length)
    throw new UnusableSeries(`baseline: ${baseline} of ${series.counts.length} periods; give at least 2 and leave some to judge`);
  return series.counts.slice(0, baseline);
}

/** Usual counts per unit of expectation; half an event is added so that a silent baseline is not certainty (Jeffreys). */
function quietRate(counts: readonly number[], expected: readonly number[] | undefined): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const given = expected?.slice(0, counts.length).reduce((sum, value) => sum + value, 0) ?? counts.length;
  return total === 0 ? 0.5 / given : total / given;
}

/** Size of the negative binomial by moments; Infinity (Poisson) when the counts scatter no more than Poisson. */
function sizeOf(counts: readonly number[], level: number): number {
  const excess = variance(counts) - level;
  return excess > 0 ? level ** 2 / excess : Infinity;
}

const LEVELS_PER_DOUBLING = 8;
const SIZES_PER_DOUBLING = 2;
const limits = new Map<string, number>();

/** Limits are costly and alike for like levels: they are kept per level on a fine logarithmic grid, the next higher one. */
function limitOf(level: number, size: number, rise: number, alpha: number): number {
  const up = (value: number, steps: number): number => 2 ** (Math.ceil(Math.log2(value) * steps) / steps);
  const law: CountLaw = { mean: up(level, LEVELS_PER_DOUBLING), size: size === Infinity ? size : 1 / up(1 / size, SIZES_PER_DOUBLING) };
  const key = `${law.mean} ${law.size} ${rise.toFixed(2)} ${alpha}`;
  const known = limits.get(key);
  if (known !== undefined) return known;
  const { slope, drift } = evidence(law, rise);
  const limit = limitFor(law, drift / slope, 1 / alpha);
  limits.set(key, limit);
  return limit;
}

/** Log likelihood ratio of a rise: slope × count − drift. */
function evidence({ mean, size }: CountLaw, rise: number): { slope: number; drift: number } {
  if (size === Infinity) return { slope: Math.log(rise), drift: mean * (rise - 1) };
  const ratio = (size + rise * mean) / (size + mean);
  return { slope: Math.log(rise / ratio), drift: size * Math.log(ratio) };
}

/**
 * Poisson or negative-binomial CUSUM: adds up the evidence for a rise and starts again after an alarm.
 * @param series  with `expected`, the usual level moves with it
 * @returns       verdicts behind the baseline; `upper` is the highest count of this period that stays silent; no p-value
 * @refuses       an unusable series, baseline, rise or alpha
 * @source        Lucas 1985; Höhle & Paul 2008; limit by Brook & Evans 1972
 */
export function detectCusum(series: Series, options: CusumOptions): Verdict[] {
  const { baseline, alpha = CUSUM_ALPHA, law = 'auto' } = options;
  const quiet = checkBaseline(series, baseline);
  checkAlpha(alpha);
  if (options.rise !== undefined && !(options.rise > 1 && Number.isFinite(options.rise)))
    throw new UnusableSeries(`rise: ${options.rise}; give a number above 1, such as 2`);
  const rate = quietRate(quiet, series.expected);
  const level = rate * (series.expected?.slice(0, baseline).reduce((sum, value) => sum + value / baseline, 0) ?? 1);
  const size = law === 'poisson' ? Infinity : sizeOf(quiet, level);
  const rise = options.rise ?? Math.min(MOST_RISE, 1 + (RISE_SIGMAS * Math.sqrt(level + level ** 2 / size)) / level);
  const h = limitOf(level, size, rise, alpha);
  const verdicts: Verdict[] = [];
  let sum = 0;
  for (let at = baseline; at < series.counts.length; at += 1) {
    const expected = rate * (series.expected?.[at] ?? 1);
    const { slope, drift } = evidence({ mean: expected, size }, rise);
    const k = drift / slope;
    const observed = series.counts[at] ?? 0;
    const silent = Math.max(0, Math.ceil(h + k - sum - 1e-9) - 1);
    const alarm = observed > silent;
    sum = alarm ? 0 : Math.max(0, sum + observed - k);
    verdicts.push({ at, observed, expected, upper: silent, p: undefined, alarm });
  }
  return verdicts;
}

/**
 * The classical CUSUM of standardised counts, (y − m)/√m with m the mean of the baseline; it goes on after an alarm.
 * For levels of about two and more per period: with rare events a single one alarms.
 * @source Rossi, Lampugnani & Marchi 1999; answers: dossier: detection §8
 */
export function detectStandardCusum(series: Series, baseline: number, k = STANDARD_K, h = STANDARD_H): Verdict[] {
  const m = quietRate(checkBaseline(series, baseline), undefined);
  for (const [name, value] of Object.entries({ k, h }))
    if (!(value > 0 && Number.isFinite(value))) throw new UnusableSeries(`${name}: ${value}; give a number above 0`);
  let sum = 0;
  return series.counts.slice(baseline).map((observed, index) => {
    const silent = Math.max(0, Math.ceil(m + Math.sqrt(m) * (h + k - sum) - 1e-9) - 1);
    const before = sum;
    sum = Math.max(0, before + (observed - m) / Math.sqrt(m) - k);
    return { at: baseline + index, observed, expected: m, upper: silent, p: undefined, alarm: sum >= h };
  });
}
