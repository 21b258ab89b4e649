import { checkSeries, mean, UnusableSeries, variance } from './detector.ts';
import type { Series, Verdict } from './detector.ts';

/** Upper limits of the 95 % interval of a Poisson mean by count 0 … 20. @source Crow & Gardner 1959, table 1 */
const UPPER_LIMITS: readonly number[] = [
  3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633,
  19.05, 20.335, 21.364, 22.945, 23.762, 25.4, 26.306, 27.735, 28.966, 30.017,
]; // prettier-ignore
/** Above the table: mean + 2 standard deviations. @source Robert Koch-Institut's simple rules as in R surveillance (Höhle 2007) */
const SIGMAS = 2;

export interface RkiPlan {
  /** Periods in a year. */
  readonly frequency: number;
  /** Past years whose same weeks are looked at; 0 takes only the weeks just before. */
  readonly years: number;
  readonly halfWindow: number;
  /** Also the `halfWindow` weeks just before. */
  readonly thisYear: boolean;
}

/** The three usual rules of weeks. @source Höhle 2007 (RKI 1, 2, 3) */
export const RKI_1: RkiPlan = { frequency: 52, years: 0, halfWindow: 6, thisYear: true };
export const RKI_2: RkiPlan = { frequency: 52, years: 1, halfWindow: 6, thisYear: true };
export const RKI_3: RkiPlan = { frequency: 52, years: 2, halfWindow: 4, thisYear: false };

/**
 * The simple rule of the Robert Koch-Institut: above the limit that the mean of the reference weeks allows. A yardstick; rare events alarm late.
 * @returns verdicts from the first period that has its past; `p` is undefined
 * @refuses an unusable series, a plan without reference weeks
 */
export function detectRki(series: Series, { frequency, years, halfWindow, thisYear }: RkiPlan): Verdict[] {
  checkSeries(series);
  if (halfWindow < 1 || (years === 0 && !thisYear))
    throw new UnusableSeries(
      `years: ${years}, halfWindow: ${halfWindow}; give reference weeks: a half-window of 1 or more, past years or this one`,
    );
  const { counts } = series;
  const verdicts: Verdict[] = [];
  for (let at = years * frequency + halfWindow; at < counts.length; at += 1) {
    const past = thisYear ? counts.slice(at - halfWindow, at) : [];
    for (let year = 1; year <= years; year += 1)
      past.push(...counts.slice(at - year * frequency - halfWindow, at - year * frequency + halfWindow + 1));
    const expected = mean(past);
    // Means are rounded down to the table's whole counts, as the rule's known answers show.
    const upper = expected > UPPER_LIMITS.length - 1 ? expected + SIGMAS * Math.sqrt(variance(past)) : UPPER_LIMITS[Math.floor(expected)]!;
    const observed = counts[at] ?? 0;
    verdicts.push({ at, observed, expected, upper, p: undefined, alarm: observed > upper });
  }
  return verdicts;
}
