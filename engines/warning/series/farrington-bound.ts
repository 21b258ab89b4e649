import { dispersed, quantileOf, tailOf } from './count-laws.ts';
import { normalQuantile, normalTail } from './special-functions.ts';

/** How the upper bound is drawn from the fitted mean. */
export type BoundRule = 'delta' | 'nb-plugin' | 'muan';
export const BOUND_RULES: readonly BoundRule[] = ['delta', 'nb-plugin', 'muan'];

/** What the regression says about today. */
export interface Prediction {
  readonly mean: number;
  /** Standard error of the logarithm of the mean. */
  readonly logError: number;
  /** Dispersion, ≥ 1. */
  readonly dispersion: number;
}

/** Counts to the power 2/3 are nearly symmetric. @source Farrington et al. 1996 */
const POWER = 2 / 3;

/**
 * Upper bound and p-value of a count under a prediction.
 * @param tail  probability above the bound, one side
 * @returns     `delta`: normal law on the 2/3 scale with the error of the mean; `nb-plugin`: negative binomial quantile;
 *              `muan`: the same with the mean at its own upper quantile
 * @source Farrington et al. 1996; Noufaily et al. 2013; Salmon, Schumacher & Höhle 2016
 */
export function boundOf(
  { mean, logError, dispersion }: Prediction,
  observed: number,
  rule: BoundRule,
  tail: number,
): { upper: number; p: number } {
  if (rule === 'delta') {
    const spread = dispersion + mean * logError ** 2;
    const error = Math.sqrt(POWER ** 2 * Math.cbrt(mean) * spread);
    const middle = mean ** POWER;
    return {
      upper: Math.max(0, middle + normalQuantile(1 - tail) * error) ** (1 / POWER),
      p: normalTail((observed ** POWER - middle) / error),
    };
  }
  const used = rule === 'muan' ? mean * Math.exp(normalQuantile(1 - tail) * logError) : mean;
  const law = dispersed(used, dispersion);
  return { upper: quantileOf(law, 1 - tail), p: tailOf(law, observed) };
}
