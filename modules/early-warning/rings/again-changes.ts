import type { Repeat } from '../../../engines/network/index.ts';
import { purposeCode } from './member-facts.ts';

/** What is compared between two applications of one person. */
export interface Tried {
  readonly officeId: string;
  readonly purpose: string | null;
  readonly country: string | null;
}
/** Somebody turned down who comes again within this time is asked what has changed. @source engines/watch (REPEAT_DAYS) */
export const REPEAT_DAYS = 180;
/** Decisions on suspicion; who was sent home for a missing paper comes back as a matter of course. @source engines/watch, dossier: passport-screening §2.6 */
export const TURNED_DOWN = /^(?:REFUSED|POSTPONED_EXAMINATION)/;

/** What somebody who was turned down does otherwise the next time; what is not known differs from nothing. @source engines/watch/repeats.ts */
export function changesOf(earlier: Tried, now: Tried): Pick<Repeat, 'otherOffice' | 'changedStory'> {
  const differs = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;
  const purpose = (one: Tried): string | null => (one.purpose === null ? null : purposeCode(one.purpose));
  return {
    otherOffice: earlier.officeId !== now.officeId,
    changedStory: differs(purpose(earlier), purpose(now)) || differs(earlier.country, now.country),
  };
}
