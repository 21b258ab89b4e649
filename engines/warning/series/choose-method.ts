import { detectCusum } from './cusum.ts';
import { checkSeries, mean, variance } from './detector.ts';
import type { Series, Verdict } from './detector.ts';
import { detectEars, EARS_ALPHA, EARS_BASELINE } from './ears.ts';
import { detectFarrington, FARRINGTON_FLEXIBLE } from './farrington.ts';
import type { FarringtonOptions } from './farrington.ts';
import { detectGammaPoisson } from './gamma-poisson.ts';
import type { GammaPoissonVerdict } from './gamma-poisson.ts';
import { neededHistory } from './reference-weeks.ts';

export type SeriesMethod = 'gamma-poisson' | 'farrington' | 'cusum' | 'ears';

/** Rarer events have no season that a regression could find. @source Noufaily et al. 2013 (poor below one a week) */
export const RARE_BELOW = 1;
/** Shorter back-tests say nothing (our choice: half a year of weeks). */
export const LEAST_BACK_TEST = 26;
/** Longer ones tell of another time and cost more (our choice: two years of weeks). */
const LONGEST_BACK_TEST = 104;
/** A method that alarmed more often on its own past is out: officers would stop reading it (our choice). */
const MOST_ALARM_SHARE = 0.05;
const ALARMS_ALLOWED = 2;
/** EARS C2 leaves so many periods before today out of its baseline. @source Hutwagner et al. 2003 */
const EARS_GAP = 2;
/** Outbreaks that are added to the past, one at a time: this many, this long, this many standard deviations high (our choice). */
const TRIALS = 12;
const TRIAL_PERIODS = 3;
const TRIAL_SIGMAS = 2;
/** Years that `auto` asks of Farrington: three and a back-test. @source dossier: detection §3 */
const FARRINGTON_YEARS = 3;

/** Farrington as `auto` uses it: negative binomial bound, the same error rate as the other methods. */
export function farringtonFor(frequency: number, alpha: number): FarringtonOptions {
  return { ...FARRINGTON_FLEXIBLE, frequency, years: FARRINGTON_YEARS, excluded: Math.round(frequency / 2), bound: 'nb-plugin', alpha };
}

/** Share of a series that CUSUM learns from when it is not told. @source dossier: detection §8 (208 of 312 weeks) */
export function cusumBaseline(length: number): number {
  return Math.max(2, Math.floor((length * 2) / 3));
}

export interface BackTest {
  readonly method: SeriesMethod;
  /** Periods of the past that were judged as they are. */
  readonly periods: number;
  readonly alarms: number;
  /** Added outbreaks that were found, of `trials`. */
  readonly found: number;
  readonly trials: number;
}

export interface Choice {
  readonly method: SeriesMethod;
  readonly tests: readonly BackTest[];
}

/** One period judged by one of the methods; `window` only where the method has windows. */
export type MethodVerdict = Verdict & Partial<Pick<GammaPoissonVerdict, 'window'>>;
type Judge = (series: Series, from: number) => MethodVerdict[];

/** CUSUM knows expectations only: what the counts are out of moves them alike. */
export const asExpected = (series: Series): Series =>
  series.expected === undefined && series.population !== undefined ? { ...series, expected: series.population } : series;

/**
 * A method as it stands for election: verdicts of one series from a period on, learnt from what lies before.
 * @refuses an unusable series or significance level
 */
export const judgeBy = (method: SeriesMethod, frequency: number, alpha: number): Judge =>
  ({
    'gamma-poisson': (one: Series, from: number) => detectGammaPoisson([one], { alpha, from })[0] ?? [],
    farrington: (one: Series, from: number) => detectFarrington(one, farringtonFor(frequency, alpha), from),
    cusum: (one: Series, from: number) => detectCusum(asExpected(one), { baseline: Math.min(from, one.counts.length - 1), alpha }),
    ears: (one: Series, from: number) => detectEars(one, 'c2', { alpha: Math.min(alpha, EARS_ALPHA) }).filter(({ at }) => at >= from),
  })[method];

/** Periods that must lie before the first one a method judges in a back-test. */
export const earliestOf = (method: SeriesMethod, frequency: number): number =>
  ({
    'gamma-poisson': LEAST_BACK_TEST,
    farrington: neededHistory({ ...FARRINGTON_FLEXIBLE, frequency, years: FARRINGTON_YEARS }),
    cusum: 2 * LEAST_BACK_TEST,
    ears: EARS_BASELINE + EARS_GAP,
  })[method];

/** Alarmed on its own past seldom enough to be read. */
export const keepsQuiet = ({ alarms, periods }: BackTest): boolean => alarms <= Math.max(ALARMS_ALLOWED, MOST_ALARM_SHARE * periods);

const cut = (series: Series, end: number): Series => ({
  counts: series.counts.slice(0, end),
  ...(series.population && { population: series.population.slice(0, end) }),
  ...(series.expected && { expected: series.expected.slice(0, end) }),
});

function backTest(method: SeriesMethod, judge: Judge, series: Series, from: number): BackTest {
  const periods = series.counts.length - from;
  const alarms = judge(series, from).filter((verdict) => verdict.alarm).length;
  const added = Math.ceil(TRIAL_SIGMAS * Math.sqrt(Math.max(variance(series.counts), mean(series.counts))));
  let found = 0;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const start = from + Math.floor((trial * (periods - TRIAL_PERIODS)) / TRIALS);
    const short = cut(series, start + TRIAL_PERIODS);
    const raised = { ...short, counts: short.counts.map((count, at) => (at >= start ? count + added : count)) };
    if (judge(raised, start).some(({ at, alarm }) => alarm && at >= start)) found += 1;
  }
  return { method, periods, alarms, found, trials: TRIALS };
}

/**
 * Which method a series is judged with, by the length and the result of its back-test:
 * 1. Fewer than one event per period, or a past too short for a back-test of 26 periods: Gamma–Poisson.
 * 2. Farrington stands for election with three years of history and 26 periods to test on; CUSUM with 78 periods, 52 to learn from.
 * 3. Each candidate judges the same last periods (at most 104). Out is who alarmed in more than 5 % of them (two are allowed).
 * 4. Of the rest, the one that finds most of twelve added outbreaks (three periods, two standard deviations); at a tie Gamma–Poisson, then
 *    Farrington, then CUSUM. When all are out, Gamma–Poisson.
 * @param frequency  periods in a year
 * @param ears       EARS C2 is tested beside, while the past is too short for CUSUM and Farrington; it is never elected: it knows nothing of late
 *                   records and campaigns, and alarmed in three of a hundred quiet weeks (decision 0043)
 * @refuses          an unusable series
 * @source           our choice; no published detector wins everywhere (Bédubourg & Le Strat 2017)
 */
export function chooseMethod(series: Series, frequency: number, alpha: number, { ears = false }: { ears?: boolean } = {}): Choice {
  checkSeries(series);
  const length = series.counts.length;
  if (mean(series.counts) < RARE_BELOW || length < 2 * LEAST_BACK_TEST) return { method: 'gamma-poisson', tests: [] };
  const long = (['gamma-poisson', 'farrington', 'cusum'] as const).filter(
    (method) => length - earliestOf(method, frequency) >= LEAST_BACK_TEST,
  );
  const methods: readonly SeriesMethod[] = ears && long.length === 1 ? [...long, 'ears'] : long;
  const from = Math.max(length - LONGEST_BACK_TEST, ...methods.map((method) => earliestOf(method, frequency)));
  const tests = methods.map((method) => backTest(method, judgeBy(method, frequency, alpha), series, from));
  const quiet = tests.filter((test) => test.method !== 'ears' && keepsQuiet(test));
  const best = quiet.reduce<BackTest | undefined>((one, other) => (one === undefined || other.found > one.found ? other : one), undefined);
  return { method: best?.method ?? 'gamma-poisson', tests };
}
