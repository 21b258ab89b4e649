/** Number of hash chains beside one another. @source db/migrations/20261122-0910_audit.sql; docs/decisions/0003-audit-lanes.md */
export const LANES = 16;

/** Entries that show somebody one person: searches, opened pages, opened names and papers. */
export const LOOK_UP_VERBS = [
  'person.searched',
  'person.opened',
  'person.revealed',
  'case.identity-revealed',
  'identity.revealed',
  'application.paper-shown',
] as const;
export const LOOK_UP_ALARM = 'audit.look-ups-many';
export const LOOK_UP_WINDOW_MINUTES = 60;

/** How many look-ups within the window are noticed, and how many are the last. */
export interface LookUpLimit {
  readonly noticed: number;
  readonly stopped: number;
}
/**
 * For a role that the reference data do not name. An interviewer sees some 30 applicants an hour and looks each up a few times;
 * nobody else's work comes near. Our choice; the numbers in use are data (db/seed/look-up-limits.json).
 */
export const LOOK_UP_LIMIT: LookUpLimit = { noticed: 80, stopped: 240 };

/**
 * What a look-up leads to.
 * @param before  look-ups of the account within the window, without this one
 * @param alarmed the watchers were told within the window
 * @returns `tell` when the watchers are to be told now, `stop` when this one must not be answered
 */
export function judgeLookUp(before: number, alarmed: boolean, limit: LookUpLimit): 'fine' | 'tell' | 'stop' {
  if (before >= limit.stopped) return 'stop';
  return before + 1 >= limit.noticed && !alarmed ? 'tell' : 'fine';
}
