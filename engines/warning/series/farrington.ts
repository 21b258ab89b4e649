import { quantileOf, tailOf } from './count-laws.ts';
import { checkAlpha, checkSeries, UnusableSeries } from './detector.ts';
import type { Series, Verdict } from './detector.ts';
import { boundOf } from './farrington-bound.ts';
import type { BoundRule, Prediction } from './farrington-bound.ts';
import { fitQuasiPoisson, quadratic } from './quasi-poisson.ts';
import type { QuasiPoissonFit } from './quasi-poisson.ts';
import { neededHistory, referencePeriods } from './reference-weeks.ts';
import type { ReferencePeriod, ReferencePlan } from './reference-weeks.ts';
import { studentTwoSided } from './special-functions.ts';

export interface FarringtonOptions extends ReferencePlan {
  /** Residuals above this lose weight in a second fit. */
  readonly downweightAbove: number;
  readonly trend: boolean;
  /** The trend stays when its p-value is below this; 1 keeps it whatever the p-value. */
  readonly trendBelow: number;
  readonly bound: BoundRule;
  readonly alpha: number;
  /** `alpha` is the mass outside an interval with two ends (1996) instead of above one bound (2013). */
  readonly twoSided: boolean;
  /**
   * The error of the mean is taken from residuals relative to the fitted values instead of Pearson residuals: what the R package
   * does (1.20.3) after its flexible fit, so that its bounds are a little lower.
   */
  readonly relativeError: boolean;
}

/** @source Noufaily et al. 2013; years, alpha and bound as in dossier: detection §8 */
export const FARRINGTON_FLEXIBLE: FarringtonOptions = {
  frequency: 52, years: 4, halfWindow: 3, seasons: 10, excluded: 26, downweightAbove: 2.58, trend: true, trendBelow: 1,
  bound: 'delta', alpha: 0.05, twoSided: false, relativeError: true,
}; // prettier-ignore
/** @source Farrington et al. 1996; dossier: detection §8 */
export const FARRINGTON_ORIGINAL: FarringtonOptions = {
  frequency: 52, years: 4, halfWindow: 3, seasons: 1, excluded: 0, downweightAbove: 1, trend: true, trendBelow: 0.05,
  bound: 'delta', alpha: 0.05, twoSided: true, relativeError: false,
}; // prettier-ignore

/** No alarm on a handful of events: five in the last four periods at least. @source Farrington et al. 1996 */
const ENOUGH_EVENTS = 5;
const ENOUGH_PERIODS = 4;
/** A trend from fewer years follows noise. @source Farrington et al. 1996 */
const LEAST_TREND_YEARS = 3;

function checkOptions({ frequency, years, halfWindow, seasons, excluded, alpha }: FarringtonOptions): void {
  checkAlpha(alpha);
  const whole = { frequency, years, halfWindow, seasons, excluded };
  const least = { frequency: 4, years: 1, halfWindow: 0, seasons: 1, excluded: 0 };
  for (const [name, value] of Object.entries(whole)) {
    const floor = least[name as keyof typeof least];
    if (!Number.isSafeInteger(value) || value < floor) throw new UnusableSeries(`${name}: ${value}; give a whole number, ${floor} or more`);
  }
  if (seasons > 1 && frequency - 2 * halfWindow - 1 < seasons - 1)
    throw new UnusableSeries(`seasons: ${seasons} do not fit between windows of ${2 * halfWindow + 1} periods; give fewer`);
}

interface Design {
  readonly trend: boolean;
  /** Seasons that occur in the history, without that of today. */
  readonly levels: readonly number[];
  readonly origin: number;
}

const rowOf = (at: number, season: number, { trend, levels, origin }: Design): number[] => [
  1,
  ...(trend ? [at - origin] : []),
  ...levels.map((level) => (level === season ? 1 : 0)),
];

/** Residuals of the 2/3 scale, each divided by its own standard deviation. @source Farrington et al. 1996, after Anscombe 1953 */
function anscombe(counts: readonly number[], fit: QuasiPoissonFit, dispersion: number): number[] {
  return counts.map((y, at) => {
    const mu = fit.fitted[at] ?? 0;
    const raw = 1.5 * (y ** (2 / 3) * mu ** (-1 / 6) - Math.sqrt(mu));
    return raw / Math.sqrt(dispersion * (1 - (fit.leverages[at] ?? 0)));
  });
}

/** Weights that fall with the square of a large residual and keep the sum. @source Farrington et al. 1996 */
function downweight(residuals: readonly number[], above: number): number[] {
  const raw = residuals.map((residual) => (residual > above ? residual ** -2 : 1));
  const share = raw.length / raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight * share);
}

interface Model extends Prediction {
  readonly trendP: number;
}

/** Fits twice, the second time with outbreaks of the past weakened, and predicts today. */
function predict(
  series: Series,
  at: number,
  past: readonly ReferencePeriod[],
  trend: boolean,
  options: FarringtonOptions,
): Model | undefined {
  const levels = [...new Set(past.map(({ season }) => season))].filter((season) => season !== 0).sort((a, b) => a - b);
  const design: Design = { trend, levels, origin: at };
  const counts = past.map((one) => series.counts[one.at] ?? 0);
  const offsetAt = (period: number): number => Math.log(series.population?.[period] ?? 1);
  const regression = {
    counts,
    rows: past.map((one) => rowOf(one.at, one.season, design)),
    offsets: past.map((one) => offsetAt(one.at)),
  };
  const first = fitQuasiPoisson({ ...regression, weights: counts.map(() => 1) });
  if (first === undefined) return undefined;
  const weights = downweight(anscombe(counts, first, Math.max(1, first.dispersion)), options.downweightAbove);
  const fit = fitQuasiPoisson({ ...regression, weights });
  if (fit === undefined) return undefined;
  const dispersion = Math.max(1, fit.dispersion);
  const today = rowOf(at, 0, design);
  const eta = offsetAt(at) + today.reduce((sum, value, column) => sum + value * (fit.coefficients[column] ?? 0), 0);
  const relative = counts.reduce((sum, y, row) => sum + (weights[row] ?? 1) * (y / (fit.fitted[row] ?? 1) - 1) ** 2, 0) / fit.degrees;
  const slopeError = Math.sqrt((options.relativeError ? relative : fit.dispersion) * (fit.inverse[1]?.[1] ?? 0));
  const trendP = trend ? studentTwoSided((fit.coefficients[1] ?? 0) / slopeError, fit.degrees) : 1;
  const logError = Math.sqrt((options.relativeError ? relative : dispersion) * quadratic(today, fit.inverse));
  return { mean: Math.exp(eta), logError, dispersion, trendP };
}

/** The model with its trend if the trend has earned its place, else without. @source Farrington et al. 1996 */
function chooseModel(series: Series, at: number, past: readonly ReferencePeriod[], options: FarringtonOptions): Model | undefined {
  const plain = (): Model | undefined => predict(series, at, past, false, options);
  if (!options.trend || options.years < LEAST_TREND_YEARS) return plain();
  const model = predict(series, at, past, true, options);
  if (model === undefined) return plain();
  const ceiling = Math.max(...past.map((one) => series.counts[one.at] ?? 0));
  const keeps = (options.trendBelow >= 1 || model.trendP < options.trendBelow) && model.mean <= ceiling;
  return keeps ? model : (plain() ?? model);
}

/** Years without one event have no regression; half an event too few was seen (Jeffreys' prior), and the rest is certain. */
function afterNothing(periods: number, observed: number, tail: number): { upper: number; p: number; expected: number } {
  const law = { mean: 0.5 / periods, size: 0.5 };
  return { upper: quantileOf(law, 1 - tail), p: tailOf(law, observed), expected: law.mean };
}

/**
 * Farrington's regression detector, original (1996) or flexible (2013) by its options.
 * @returns verdicts from the first period with `years` of history on; none for a period whose regression does not converge
 * @refuses an unusable series or options, naming them
 * @source Farrington et al. 1996; Noufaily et al. 2013; answers: dossier: detection §8
 */
export function detectFarrington(series: Series, options: FarringtonOptions = FARRINGTON_FLEXIBLE, from = 0): Verdict[] {
  checkSeries(series);
  checkOptions(options);
  const tail = options.twoSided ? options.alpha / 2 : options.alpha;
  const verdicts: Verdict[] = [];
  for (let at = Math.max(from, neededHistory(options)); at < series.counts.length; at += 1) {
    const past = referencePeriods(at, options);
    const observed = series.counts[at] ?? 0;
    const model = chooseModel(series, at, past, options);
    if (model === undefined && past.some((one) => (series.counts[one.at] ?? 0) > 0)) continue;
    const { upper, p, expected } =
      model === undefined
        ? afterNothing(past.length, observed, tail)
        : { ...boundOf(model, observed, options.bound, tail), expected: model.mean };
    const recent = series.counts.slice(Math.max(0, at + 1 - ENOUGH_PERIODS), at + 1).reduce((sum, count) => sum + count, 0);
    verdicts.push({ at, observed, expected, upper, p, alarm: recent >= ENOUGH_EVENTS && observed > upper });
  }
  return verdicts;
}
