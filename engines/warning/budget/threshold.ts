import { LOOK_MILLIBITS } from '../combine.ts';

/** How far back scores teach the threshold. @source dossier: detection §6 */
export const THRESHOLD_WEEKS = 26;
/** Fewer weeks teach nothing: the fixed threshold stands (our choice). */
const LEAST_WEEKS = 4;

export interface PastScore {
  /** Weeks before now, 0 = the week that has just ended. */
  readonly weeksAgo: number;
  readonly score: number;
  /** It was a ring after all; such scores tell nothing about what is usual. */
  readonly confirmed: boolean;
}

export interface Threshold {
  /** Scores at or above it are worth one of the week's places; −Infinity when there is room for everything. */
  readonly score: number;
  /** Candidates a week that are not confirmed, on average. */
  readonly candidatesPerWeek: number;
  /** Scores it rests on; 0 when the fixed threshold stands. */
  readonly restsOn: number;
}

/**
 * The score above which, if the coming week is like the last ones without their confirmed rings, about `perWeek` candidates come.
 * @param past     scores of candidates (one each) of the last 26 weeks, in any order; older ones are ignored
 * @param perWeek  budget of the officer or office
 * @param weeks    weeks that were watched, when they are fewer than 26
 * @param fixed    threshold while there are fewer than four weeks or no scores
 * @source         split conformal quantile, Vovk et al. 2005 (with the finite-sample rank ⌈(n + 1)(1 − B/m)⌉); dossier: detection §6
 */
export function adaptiveThreshold(
  past: readonly PastScore[],
  perWeek: number,
  weeks: number = THRESHOLD_WEEKS,
  fixed: number = LOOK_MILLIBITS,
): Threshold {
  const span = Math.min(weeks, THRESHOLD_WEEKS);
  const usual = past.filter(({ weeksAgo, confirmed }) => weeksAgo >= 0 && weeksAgo < span && !confirmed).map(({ score }) => score);
  if (span < LEAST_WEEKS || usual.length === 0) return { score: fixed, candidatesPerWeek: span > 0 ? usual.length / span : 0, restsOn: 0 };
  usual.sort((a, b) => a - b);
  const candidatesPerWeek = usual.length / span;
  const rank = Math.ceil((usual.length + 1) * (1 - perWeek / candidatesPerWeek));
  const score = rank < 1 ? -Infinity : rank > usual.length ? Infinity : usual[rank - 1]!;
  return { score, candidatesPerWeek, restsOn: usual.length };
}
