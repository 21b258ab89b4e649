import { massOf, midTailOf, quantileOf } from './count-laws.ts';
import type { CountLaw } from './count-laws.ts';
import { checkAlpha, checkSeries, UnusableSeries } from './detector.ts';
import type { Series, Verdict } from './detector.ts';
import { groupPrior } from './group-prior.ts';
import type { Prior } from './group-prior.ts';
import { runningPast } from './running-past.ts';
import type { RunningPast } from './running-past.ts';
import { riseEvidence } from '../budget/e-values.ts';

export interface GammaPoissonOptions {
  /** Lengths of the windows that end now, in periods. */
  readonly windows?: readonly number[];
  readonly alpha?: number;
  /** How many periods back the usual rate is learnt from. */
  readonly memory?: number;
  /** First period that is judged. */
  readonly from?: number;
  /** Also reckon e-values; they cost as much again. */
  readonly evidence?: boolean;
}

export interface GammaPoissonVerdict extends Verdict {
  /** Periods of the most surprising window. */
  readonly window: number;
  /** E-value against "as usual", mixed over the windows; undefined unless asked for. See `riseEvidence`. */
  readonly evidence: number | undefined;
}

/** @source dossier: detection §3 */
export const GAMMA_POISSON_WINDOWS: readonly number[] = [1, 2, 4, 8];
/** @source our choice: one false alarm per place in 200 periods at most; the budget thins them further */
export const GAMMA_POISSON_ALPHA = 0.005;
/** @source our choice: two years of weeks, so that an old level fades */
export const GAMMA_POISSON_MEMORY = 104;
/** A place alone learns from itself, so it waits for some history. @source our choice */
const LEAST_ALONE = 4;

/** Predictive law of a window: the uncertain rate gives the negative binomial, scatter inside places adds to it. */
function predictive(prior: Prior, past: { sum: number; exposure: number }, exposure: number): CountLaw {
  const shape = prior.shape + past.sum;
  const mean = (exposure * shape) / (prior.rate + past.exposure);
  return { mean, size: mean / (prior.dispersion - 1 + mean / shape) };
}

interface Judged {
  readonly expected: number;
  readonly upper: number;
  readonly p: number;
  readonly window: number;
  readonly evidence: number | undefined;
}

/** The windows that end at `at`; the p-value is the least of them times their number. */
function judge(
  past: RunningPast,
  place: number,
  at: number,
  prior: Prior,
  windows: readonly number[],
  { tail, evidence }: { tail: number; evidence: boolean },
): Judged {
  const fitting = windows.filter((window) => window <= at + 1);
  let least = 1;
  let longest = 1;
  let bets = 0;
  let now: { law: CountLaw } | undefined;
  for (const window of fitting) {
    const { sum, exposure } = past.window(place, at, window);
    const law = predictive(prior, past.before(place, at + 1 - window), exposure);
    if (window === 1) now = { law };
    if (evidence) bets += riseEvidence(law, sum);
    if (sum <= law.mean && window !== 1) continue;
    const p = sum === 0 ? 1 - massOf(law, 0) / 2 : midTailOf(law, sum);
    if (p < least) [least, longest] = [p, window];
  }
  const law = now?.law ?? predictive(prior, past.before(place, at), past.window(place, at, 1).exposure);
  return {
    expected: law.mean,
    upper: quantileOf(law, 1 - tail / fitting.length),
    p: Math.min(1, least * fitting.length),
    window: longest,
    evidence: evidence ? bets / fitting.length : undefined,
  };
}

/**
 * Gamma–Poisson empirical Bayes for a group of places (a kecamatan): each place borrows what is usual from its neighbours until it has a
 * history of its own, so that it works on rare events and from day one.
 * @param group  series of one length; `expected`, else `population`, is the exposure of each period
 * @returns      verdicts per place. `p` is the mid-p of the most surprising window, times the number of windows; `upper` is for the window of
 *               one period, so that an alarm by a longer window can stand below it. Without neighbours none for the first periods
 * @refuses      unusable series, series of different lengths, windows that are no whole numbers ≥ 1
 * @source       Clayton & Kaldor 1987 (the model); Lancaster 1961 (mid-p); dossier: detection §3
 */
export function detectGammaPoisson(group: readonly Series[], options: GammaPoissonOptions = {}): GammaPoissonVerdict[][] {
  const {
    windows = GAMMA_POISSON_WINDOWS,
    alpha = GAMMA_POISSON_ALPHA,
    memory = GAMMA_POISSON_MEMORY,
    from = 0,
    evidence = false,
  } = options;
  checkAlpha(alpha);
  for (const series of group) checkSeries(series);
  const length = group[0]?.counts.length ?? 0;
  if (group.some(({ counts }) => counts.length !== length))
    throw new UnusableSeries('counts: the places of a group have different lengths; fill empty periods with 0');
  if (windows.length === 0 || windows.some((window) => !Number.isSafeInteger(window) || window < 1))
    throw new UnusableSeries(`windows: ${windows.join(', ')}; give whole numbers of periods, 1 or more`);
  if (!Number.isSafeInteger(memory) || memory < 1) throw new UnusableSeries(`memory: ${memory}; give a whole number of periods, 1 or more`);
  const past = runningPast(group, memory);
  const known = group.some(({ expected }) => expected !== undefined);
  const verdicts: GammaPoissonVerdict[][] = group.map(() => []);
  for (let at = from; at < length; at += 1) {
    const shared = groupPrior(past, at, known);
    for (const [place, { counts }] of group.entries()) {
      const prior = at === 0 ? groupPrior(past, at, known, place) : shared;
      if (prior === undefined || (group.length === 1 && !known && at < LEAST_ALONE)) continue;
      const judged = judge(past, place, at, prior, windows, { tail: alpha, evidence });
      verdicts[place]!.push({ at, observed: counts[at] ?? 0, ...judged, alarm: judged.p <= alpha });
    }
  }
  return verdicts;
}
