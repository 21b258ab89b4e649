import { seededRandom } from '../warning/scan/seeded-random.ts';
import { quantile } from './numbers.ts';

/** A figure with its 95 % interval; a bound is null where it has none, because the figure it is compared with may be nothing. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** @source our choice: the bounds move by less than a hundredth of their distance beyond it */
export const BOOTSTRAP_REPLICATES = 2000;
const LOWEST = 0.025;
const HIGHEST = 0.975;

const finite = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : value);

/**
 * Percentile interval of a figure over units that are drawn with replacement; pairs stay together because whole units are drawn.
 * @param units    seeds or rings
 * @param figure   the figure from how often each unit was drawn; NaN or null where it does not exist, Infinity where it has no bound
 * @source Efron 1979
 */
export function bootstrap(
  units: number,
  figure: (weights: readonly number[]) => number | null,
  seed: number,
  replicates = BOOTSTRAP_REPLICATES,
): Estimate {
  const value = figure(Array<number>(units).fill(1));
  const random = seededRandom(seed);
  const found: number[] = [];
  for (let replicate = 0; units > 1 && replicate < replicates; replicate += 1) {
    const weights = Array<number>(units).fill(0);
    for (let draw = 0; draw < units; draw += 1) weights[random.below(units)]! += 1;
    const one = figure(weights);
    if (one !== null && !Number.isNaN(one)) found.push(one);
  }
  return { value: finite(value), low: finite(quantile(found, LOWEST)), high: finite(quantile(found, HIGHEST)) };
}

/** Sum of a figure of the units over how often each was drawn. */
export function weighted(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), 0);
}
