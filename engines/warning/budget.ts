/** Alerts an officer can look into properly in a week. @source dossier: detection §6 (default 3) */
export const ALERTS_PER_OFFICER_WEEK = 3;
/** Somebody about to leave cannot wait for next week. @source dossier: detection §6 */
export const IMMINENT_DAYS = 7;
const IMMINENT_LOAN = 1;

/**
 * May this alert enter the queue now, or does it wait until next week?
 * @param shown     alerts already shown to the office this week
 * @param officers  officers of the office who work on alerts
 * @param leavesInDays days until the departure that is known, or undefined
 */
export function mayShow(week: { readonly shown: number; readonly officers: number }, leavesInDays: number | undefined): boolean {
  const budget = Math.max(1, week.officers) * ALERTS_PER_OFFICER_WEEK;
  const imminent = leavesInDays !== undefined && leavesInDays >= 0 && leavesInDays <= IMMINENT_DAYS;
  return week.shown < budget + (imminent ? IMMINENT_LOAN : 0);
}
