import { quantileOf } from './count-laws.ts';
import { UnusableSeries } from './detector.ts';

/** Weeks after which what happened is taken as told (our choice: nine in ten arrive within four; simulated mean 16 days, dossier detection §5). */
export const LONGEST_DELAY = 12;
/** How many arrivals the prior of each step of the delay counts as (our choice). */
const PRIOR_ARRIVALS = 5;
/** Delay of reports before any is known: geometric with mean 16 days. @source dossier: detection §5 */
const PRIOR_MEAN_WEEKS = 16 / 7;
/** An age whose reports have practically not begun to arrive cannot be scaled up (our choice). */
const LEAST_COMPLETED = 0.02;

/** When something happened and when it was told, as running week numbers. */
export interface Arrival {
  readonly occurred: number;
  readonly arrived: number;
}

/**
 * Share of the events of a week that has been told when the week is 0, 1, 2 … weeks old, learnt from the arrivals so far.
 * An event that is not told yet is not in the list, so each delay is weighed only against those that had time to be as long (reverse-time hazard).
 * @param arrivals  events told until `now`; an arrival before its event is taken as the same week
 * @param now       the running number of the week that has just ended
 * @param memory    weeks of arrivals that teach (default 52)
 * @returns         `LONGEST_DELAY + 1` shares by age, rising to 1
 * @source          Lawless 1994; Höhle & an der Heiden 2014 (reporting triangle); dossier: detection §3
 */
export function completedByAge(arrivals: readonly Arrival[], now: number, memory = 52): number[] {
  if (!Number.isSafeInteger(now)) throw new UnusableSeries(`now: ${now}; give the running number of a week`);
  const told = new Float64Array(LONGEST_DELAY + 1);
  const risk = new Float64Array(LONGEST_DELAY + 1);
  for (const { occurred, arrived } of arrivals) {
    const age = now - occurred;
    if (arrived > now || age < 0 || age > memory) continue;
    const delay = Math.min(LONGEST_DELAY, Math.max(0, arrived - occurred));
    told[delay]! += 1;
    // Among weeks of age ≥ d, those with delay ≤ d: the event is at risk for every d from its own delay up to its age.
    for (let d = delay; d <= Math.min(age, LONGEST_DELAY); d += 1) risk[d]! += 1;
  }
  const shares = Array<number>(LONGEST_DELAY + 1).fill(1);
  for (let d = LONGEST_DELAY; d > 0; d -= 1) {
    const hazard = (told[d]! + PRIOR_ARRIVALS * priorHazard(d)) / (risk[d]! + PRIOR_ARRIVALS);
    shares[d - 1] = Math.max(LEAST_COMPLETED, shares[d]! * (1 - hazard));
  }
  return shares;
}

/** P(delay = d | delay ≤ d) of the geometric prior, cut at the longest delay. */
function priorHazard(d: number): number {
  const stay = PRIOR_MEAN_WEEKS / (1 + PRIOR_MEAN_WEEKS);
  const reached = (k: number): number => (k < 0 ? 0 : k >= LONGEST_DELAY ? 1 : 1 - stay ** (k + 1));
  return (reached(d) - reached(d - 1)) / reached(d);
}

/** Completed share of each of the last `length` weeks, the oldest first; the last one has age 0. */
export function completedOf(shares: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, at) => shares[length - 1 - at] ?? 1);
}

/** What a week will have counted when everything is told. */
export interface Nowcast {
  readonly told: number;
  readonly completed: number;
  readonly expected: number;
  /** 90 % of the time the final count lies between these. */
  readonly low: number;
  readonly high: number;
}

/** Before anything is told: one event in ten weeks, worth little (our choice, dossier detection §3: .02 to .1 a village and week). */
const VAGUE = { shape: 0.5, rate: 5 } as const;

/**
 * Final counts of weeks that are still being told.
 * @param told       events by week of occurrence, told so far
 * @param completed  share told of each week, above 0 up to 1
 * @param prior      what is believed of the rate per week: Gamma(shape, rate)
 * @source           negative binomial for the missing part: Gamma–Poisson with exposure `completed`; dossier: detection §3
 */
export function nowcast(told: readonly number[], completed: readonly number[], prior: { shape: number; rate: number } = VAGUE): Nowcast[] {
  return told.map((count, at) => {
    const share = completed[at] ?? 1;
    if (!(share > 0 && share <= 1)) throw new UnusableSeries(`completed[${at}]: ${share}; give a share above 0 up to 1`);
    const shape = prior.shape + count;
    const missing = { mean: ((1 - share) * shape) / (prior.rate + share), size: shape };
    const late = (p: number): number => (missing.mean === 0 ? 0 : quantileOf(missing, p));
    return { told: count, completed: share, expected: count + missing.mean, low: count + late(0.05), high: count + late(0.95) };
  });
}
