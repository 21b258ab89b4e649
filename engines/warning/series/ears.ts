import { checkAlpha, checkSeries, mean, UnusableSeries, variance } from './detector.ts';
import type { Series, Verdict } from './detector.ts';
import { normalQuantile, normalTail } from './special-functions.ts';

export type EarsRule = 'c1' | 'c2' | 'c3';

export interface EarsOptions {
  /** Periods that make the baseline. */
  readonly baseline?: number;
  /** Lowest standard deviation; 0 lets one event after seven empty days alarm, as published. */
  readonly leastSigma?: number;
  readonly alpha?: number;
  /**
   * C3 adds today's excess to that of the two periods before, as EARS was first described. Without it C3 alarms on the two periods
   * before alone, as the R package does whose answers we must equal.
   */
  readonly countToday?: boolean;
}

/** @source Hutwagner et al. 2003 (EARS): seven days */
export const EARS_BASELINE = 7;
/** @source dossier: detection §8; EARS uses three standard deviations, which is .00135 */
export const EARS_ALPHA = 0.001;
/** C2 and C3 leave two periods between baseline and today, so that a slow rise does not hide itself. @source Hutwagner et al. 2003 */
const GAP: Readonly<Record<EarsRule, number>> = { c1: 0, c2: 2, c3: 2 };
/** C3 adds what the last two C2 values have above this. @source Hutwagner et al. 2003 */
const CARRIED_ABOVE = 1;
const CARRIED_PERIODS = 2;

/**
 * EARS C1, C2 and C3: today against mean and standard deviation of a week. For daily counts of large areas; normal law.
 * @returns verdicts from the first period with a full baseline on; `p` is the normal tail of C1 or C2, none for C3
 * @refuses an unusable series, a baseline below 2 periods
 * @source Hutwagner et al. 2003; Salmon, Schumacher & Höhle 2016; answers: dossier: detection §8
 */
export function detectEars(series: Series, rule: EarsRule, options: EarsOptions = {}): Verdict[] {
  const { baseline = EARS_BASELINE, leastSigma = 0, alpha = EARS_ALPHA, countToday = false } = options;
  checkSeries(series);
  checkAlpha(alpha);
  if (!Number.isSafeInteger(baseline) || baseline < 2)
    throw new UnusableSeries(`baseline: ${baseline}; give a whole number of periods, 2 or more`);
  const z = normalQuantile(1 - alpha);
  const gap = GAP[rule];
  const { counts } = series;
  const usual = (at: number): { middle: number; sigma: number } => {
    const past = counts.slice(at - gap - baseline, at - gap);
    return { middle: mean(past), sigma: Math.max(leastSigma, Math.sqrt(variance(past))) };
  };
  const verdicts: Verdict[] = [];
  for (let at = baseline + gap + (rule === 'c3' ? CARRIED_PERIODS : 0); at < counts.length; at += 1) {
    const { middle, sigma } = usual(at);
    const observed = counts[at] ?? 0;
    let carried = 0;
    for (let back = 1; rule === 'c3' && back <= CARRIED_PERIODS; back += 1) {
      const before = usual(at - back);
      carried += Math.max(0, score(counts[at - back] ?? 0, before.middle, before.sigma) - CARRIED_ABOVE);
    }
    const from = rule !== 'c3' ? middle : countToday ? middle + sigma * CARRIED_ABOVE : observed;
    const upper = Math.max(0, sigma > 0 ? from + sigma * (z - carried) : carried > z ? 0 : from);
    const p = rule === 'c3' ? undefined : normalTail(score(observed, middle, sigma));
    verdicts.push({ at, observed, expected: middle, upper, p, alarm: observed > upper });
  }
  return verdicts;
}

/** Standard deviations above the middle; without spread any excess is beyond measure. */
function score(observed: number, middle: number, sigma: number): number {
  if (sigma > 0) return (observed - middle) / sigma;
  return observed > middle ? Infinity : observed < middle ? -Infinity : 0;
}
