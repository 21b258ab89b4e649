import { UnusableSeries } from './detector.ts';

/** A socialisation day is felt for so long, its own week counted in. @source dossier: detection §3 (two weeks) */
export const OUTREACH_WEEKS = 2;
/** What attention does before data say so: reports double, worth five events (our choice). */
const PRIOR_EFFECT = 2;
const PRIOR_EVENTS = 5;
/** Attention never explains more than this (our choice): beyond it a rise is told as a rise. */
const MOST_EFFECT = 6;
const ROUNDS = 25;

/** Why more is told: campaign days in the village, or officers who went there. */
export const ATTENTION = ['outreach', 'visit'] as const;
export type Attention = (typeof ATTENTION)[number];

/** What is known of one place, week by week; all lists of one length. */
export interface WatchedPlace {
  /** Events by week of occurrence, told so far. */
  readonly counts: readonly number[];
  /** People, or any size; equal weeks when it is not given. */
  readonly population?: readonly number[];
  readonly outreach: readonly boolean[];
  /** An officer looked there in this week or the one before. */
  readonly visit: readonly boolean[];
}

/** Weeks that an event covers: its own and those after it. */
export function flagWeeks(weeks: readonly number[], first: number, length: number, lasting: number = OUTREACH_WEEKS): boolean[] {
  const flags = Array<boolean>(length).fill(false);
  for (const week of weeks)
    for (let at = Math.max(0, week - first); at < Math.min(length, week - first + lasting); at += 1) flags[at] = true;
  return flags;
}

/**
 * How many times more is told in weeks with a campaign, and in weeks in which officers looked, than in the other weeks of the same places.
 * @param places     that may teach each other; places without events teach nothing
 * @param completed  share told of each week
 * @returns          factors from 1 (no effect) to 6; both 2 where nothing is known
 * @source           log-linear Poisson with one level per place, by iterated proportional fitting (Deming & Stephan 1940); prior: our choice
 */
export function attentionEffects(places: readonly WatchedPlace[], completed: readonly number[]): Record<Attention, number> {
  const effects: Record<Attention, number> = { outreach: PRIOR_EFFECT, visit: PRIOR_EFFECT };
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = { outreach: 0, visit: 0 };
    const usual = { outreach: 0, visit: 0 };
    for (const place of places) {
      const exposure = attentionExposure(place, completed, effects);
      const whole = exposure.reduce((sum, value) => sum + value, 0);
      const rate = whole > 0 ? place.counts.reduce((sum, count) => sum + count, 0) / whole : 0;
      for (const kind of ATTENTION) {
        const flags = place[kind];
        for (let at = 0; at < flags.length; at += 1) {
          if (flags[at] !== true) continue;
          seen[kind] += place.counts[at] ?? 0;
          usual[kind] += (rate * (exposure[at] ?? 0)) / effects[kind];
        }
      }
    }
    for (const kind of ATTENTION)
      effects[kind] = Math.min(MOST_EFFECT, Math.max(1, (seen[kind] + PRIOR_EFFECT * PRIOR_EVENTS) / (usual[kind] + PRIOR_EVENTS)));
  }
  return effects;
}

/**
 * Exposure of each week of a place: people × share told × what attention multiplies. Counting attention into the denominator keeps a village
 * from looking worse because officers looked there.
 * @refuses lists of different lengths
 */
export function attentionExposure(place: WatchedPlace, completed: readonly number[], effects: Record<Attention, number>): number[] {
  const { counts, population } = place;
  for (const [name, list] of [['population', population], ['outreach', place.outreach], ['visit', place.visit], ['completed', completed]] as const)
    if (list !== undefined && list.length !== counts.length)
      throw new UnusableSeries(`${name}: ${list.length} values for ${counts.length} periods; give one for each`); // prettier-ignore
  return counts.map(
    (_, at) =>
      (population?.[at] ?? 1) *
      (completed[at] ?? 1) *
      (place.outreach[at] === true ? effects.outreach : 1) *
      (place.visit[at] === true ? effects.visit : 1),
  );
}
