import type { StoredKind } from './model.ts';

/**
 * Days without a sighting after which an identifier may have another owner. Prepaid numbers go back into sale some months
 * after the last top-up. @source dossier: indonesian-identity §7 (recycled after months without top-up); 180 is our choice
 */
const RECYCLED_AFTER_DAYS: Partial<Record<StoredKind, number>> = { phone: 180 };
const DAY_MS = 86_400_000;

/** Days from the first to the last sighting without a longer silence between. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** Kinds that find a new owner after a silence; all others stay with theirs. */
export const isRecycled = (kind: StoredKind): boolean => RECYCLED_AFTER_DAYS[kind] !== undefined;

/** Joins days and periods of sightings as far as no long silence lies between; a kind that is not recycled has one period. */
export function periodsFrom(kind: StoredKind, seen: readonly Period[]): Period[] {
  const silence = RECYCLED_AFTER_DAYS[kind] ?? Number.POSITIVE_INFINITY;
  const periods: { from: string; to: string }[] = [];
  for (const { from, to } of [...seen].sort((x, y) => x.from.localeCompare(y.from))) {
    const last = periods.at(-1);
    if (last === undefined || (from > last.to && daysBetween(last.to, from) > silence)) periods.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return periods;
}

/**
 * Whether an identifier fell silent for so long between two days that somebody else may have it.
 * @param periods as known; days that none of them holds are judged by their distance alone
 */
export function recycledBetween(kind: StoredKind, periods: readonly Period[], dayA: string, dayB: string): boolean {
  const silence = RECYCLED_AFTER_DAYS[kind];
  if (silence === undefined || daysBetween(dayA, dayB) <= silence) return false;
  return !periods.some(({ from, to }) => [dayA, dayB].every((day) => from <= day && day <= to));
}
