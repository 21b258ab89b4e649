import { LEAST_RANK_BITS } from '../network/index.ts';

/**
 * Alerts that an officer is shown in a week without any ring, by the fitted tail: the office's nerve is not spent. The true tail falls faster at
 * its end, and the first weeks show nearly nothing, so that fewer come (figures in bench/warning/RESULTS.md). @source issue: half an alert in a quiet year
 */
const QUIET_ALERTS = 0.6;
/** The office remembers so many weeks. @source dossier: detection §6 */
const WEEKS = 26;
/** Before anything ordinary was counted, and until history is trusted. Our choice. */
const FIRST = [
  { weeks: 3, bits: 11.5 },
  { weeks: 8, bits: 9 },
] as const;
/** Weeks in which the ordinary is learnt, and weeks after them that are a history. Our choice. */
const LEARNING_WEEKS = 6;
const LEARNT_WEEKS = 8;
/**
 * The tail is laid through places in the ranking where rings hardly matter: 3 and 12 times as many as may be shown. Rings at the top of the
 * list would else drive up the threshold that shall show them. Our choice.
 */
const TAIL = { from: 3, to: 12 } as const;
/** Fewer candidates have no tail; then the ranking itself decides. Our choice. */
const FEWEST_IN_TAIL = 24;
/** Coincidence halves with each bit at least every other bit: a flatter tail is an accident. Our choice. */
const FLATTEST = Math.LN2 / 2;

interface Strength {
  readonly day: number;
  readonly bits: number;
}

/**
 * Least evidence of a look today: what ordinary coincidence here reaches rarely enough.
 * @param strengths  best evidence of each circle seen so far, with the day it was reached; confirmed rings left out
 * @param days       how long the district has been watched
 * @source           dossier: detection §6 (quantile of the last 26 weeks); an honest likelihood ratio has an exponential tail, so it is fitted
 *                   where it is dense (as the Gumbel tail of a scan is, §3)
 */
export function leastBits(strengths: readonly Strength[], today: number, days: number, officers: number): number {
  const weeks = Math.min(WEEKS, days / 7);
  const floor = FIRST.find((first) => weeks < first.weeks)?.bits ?? LEAST_RANK_BITS;
  // What was judged before the ordinary was known is no history, as soon as there is another.
  const learnt = days / 7 - LEARNING_WEEKS;
  const counted = Math.min(WEEKS, learnt >= LEARNT_WEEKS ? learnt : weeks);
  const lately = strengths.filter(({ day }) => today - day <= counted * 7).map(({ bits }) => bits);
  lately.sort((a, b) => b - a);
  const allowed = Math.max(1, QUIET_ALERTS * counted * officers);
  return Math.max(floor, tailAt(lately, allowed) ?? lately[Math.ceil(allowed)] ?? floor);
}

/**
 * Evidence that so many ordinary candidates reach, by an exponential tail.
 * @param ranked  the strongest first
 */
function tailAt(ranked: readonly number[], allowed: number): number | undefined {
  const near = Math.round(TAIL.from * allowed);
  const far = Math.min(ranked.length, Math.round(TAIL.to * allowed));
  const [high, low] = [ranked[near - 1], ranked[far - 1]];
  if (high === undefined || low === undefined || far < FEWEST_IN_TAIL || far < 2 * near) return undefined;
  const slope = Math.max(FLATTEST, Math.log(far / near) / Math.max(0.1, high - low));
  return high + Math.log(near / allowed) / slope;
}
