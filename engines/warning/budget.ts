/** Alerts an officer can look into properly in a week. @source dossier: detection §6 (default 3) */
export const ALERTS_PER_OFFICER_WEEK = 3;
/** Somebody about to leave cannot wait for next week. @source dossier: detection §6 */
export const IMMINENT_DAYS = 7;
const IMMINENT_LOAN = 1;

/** What a week has used of its budget. */
export interface WeekSpent {
  /** Alerts already shown this week. */
  readonly shown: number;
  /** Officers who work on alerts; at least one is reckoned. */
  readonly officers: number;
  /** Places that last week left unused; older ones are gone. */
  readonly unspentLastWeek?: number;
  /** Places of an officer in a week; three unless an office decides otherwise. */
  readonly perOfficer?: number;
}

/** @returns is a departure so near that it cannot wait */
export const isImminent = (leavesInDays: number | undefined): boolean =>
  leavesInDays !== undefined && leavesInDays >= 0 && leavesInDays <= IMMINENT_DAYS;

/** Alerts this week may show: three for each officer, and what last week left, at most a week's worth. */
export function weekBudget({ officers, unspentLastWeek = 0, perOfficer = ALERTS_PER_OFFICER_WEEK }: Omit<WeekSpent, 'shown'>): number {
  const own = Math.max(1, officers) * perOfficer;
  return own + Math.min(own, Math.max(0, unspentLastWeek));
}

/**
 * May this alert enter the queue now, or does it wait until next week?
 * @param leavesInDays days until the departure that is known, or undefined
 */
export function mayShow(week: WeekSpent, leavesInDays: number | undefined): boolean {
  return week.shown < weekBudget(week) + (isImminent(leavesInDays) ? IMMINENT_LOAN : 0);
}
