import { isImminent, weekBudget } from '../budget.ts';
import { seededRandom } from '../scan/seeded-random.ts';
import type { SeededRandom } from '../scan/seeded-random.ts';

/** Most of a week's alerts that one kecamatan may have. @source dossier: detection §6 */
const KECAMATAN_SHARE = 0.4;
/** A chance this small lifts the limit of the kecamatan (our choice: once in twenty years of weeks). */
const SPREAD_LIFTED_BELOW = 0.001;
/** Share of the budget that goes to chance among the middling, the only unbiased look at what is missed. @source dossier: detection §6 */
export const EXPLORATION_SHARE = 0.05;
/** The middling: from half of the threshold upward (our choice; below it a look would cost an officer's hour for nothing). */
const MIDDLING_FROM = 0.5;

export interface Candidate {
  readonly id: string;
  /** Any scale; the same as the threshold's. */
  readonly score: number;
  /** Kemendagri code of the kecamatan, or undefined where it is unknown: then the spread does not limit it. */
  readonly kecamatan?: string | undefined;
  readonly leavesInDays?: number | undefined;
  /** Chance of as much when nothing is going on, where a detector tells it. */
  readonly p?: number | undefined;
}

export interface Desk {
  readonly officers: number;
  readonly unspentLastWeek?: number;
  readonly perOfficer?: number;
  /** Alerts this week has shown already, with their kecamatan. */
  readonly shown?: readonly { readonly kecamatan?: string | undefined }[];
  /** See `adaptiveThreshold`. */
  readonly threshold: number;
  /** Names the week and the desk, so that chance falls the same way each time, e.g. a hash of both. Without it nothing is drawn by lot. */
  readonly seed?: number;
}

export interface Shown {
  readonly id: string;
  readonly why: 'strong' | 'imminent' | 'exploration';
  /** Chance with which exploration had to pick it; 1 for the others. Divide by it to estimate what is missed. */
  readonly inclusion: number;
}

export interface Waiting {
  readonly id: string;
  readonly why: 'below-threshold' | 'budget' | 'spread';
}

export interface WeekChoice {
  readonly shown: readonly Shown[];
  readonly waiting: readonly Waiting[];
  /** Of this week's own places, what next week may still use. */
  readonly unspent: number;
}

/**
 * Which candidates a desk sees this week: the threshold first, the budget second; one who leaves within a week may borrow one place; no more
 * than 40 % from one kecamatan unless chance hardly explains it; now and then a place goes to one drawn by lot among the middling.
 * @param candidates  each with its own id, in any order; the result does not depend on the order
 * @source            dossier: detection §6
 */
export function chooseForWeek(candidates: readonly Candidate[], desk: Desk): WeekChoice {
  const earlier = desk.shown ?? [];
  const budget = weekBudget(desk);
  const ranked = [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const drawn = explore(ranked, desk, budget - earlier.length);
  const perKecamatan = Map.groupBy(earlier, ({ kecamatan }) => kecamatan);
  const inKecamatan = new Map([...perKecamatan].map(([code, list]) => [code, list.length]));
  const mostOfOne = Math.max(1, Math.floor(KECAMATAN_SHARE * budget));
  const shown: Shown[] = drawn === undefined ? [] : [drawn];
  const waiting: Waiting[] = [];
  let borrowed = earlier.length > budget;
  for (const candidate of ranked) {
    if (candidate.id === drawn?.id) continue;
    const { id, score, kecamatan, p, leavesInDays } = candidate;
    const taken = earlier.length + shown.length;
    const count = inKecamatan.get(kecamatan) ?? 0;
    const crowded = kecamatan !== undefined && count >= mostOfOne && !(p !== undefined && p <= SPREAD_LIFTED_BELOW);
    const imminent = isImminent(leavesInDays);
    if (score < desk.threshold) waiting.push({ id, why: 'below-threshold' });
    else if (crowded && !imminent) waiting.push({ id, why: 'spread' });
    else if (taken < budget || (imminent && !borrowed && taken === budget)) {
      borrowed ||= taken === budget;
      shown.push({ id, why: imminent ? 'imminent' : 'strong', inclusion: 1 });
      inKecamatan.set(kecamatan, count + 1);
    } else waiting.push({ id, why: 'budget' });
  }
  const own = weekBudget({ ...desk, unspentLastWeek: 0 });
  return { shown, waiting, unspent: Math.max(0, own - earlier.length - shown.length) };
}

/** Every place of the budget is given to chance with 5 %; at most one a week is. */
function explore(ranked: readonly Candidate[], desk: Desk, places: number): Shown | undefined {
  if (desk.seed === undefined || places < 1 || !Number.isFinite(desk.threshold) || desk.threshold <= 0) return undefined;
  const middling = ranked.filter(({ score }) => score < desk.threshold && score >= MIDDLING_FROM * desk.threshold);
  const random: SeededRandom = seededRandom(desk.seed);
  const chance = Math.min(1, EXPLORATION_SHARE * places);
  if (middling.length === 0 || random.next() >= chance) return undefined;
  return { id: middling[random.below(middling.length)]!.id, why: 'exploration', inclusion: chance / middling.length };
}
