import type { Try } from '../../../engines/network/index.ts';
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

/** In the engine's words. */
export const tryOf = ({ officeId, purpose, country }: Tried): Try => ({
  office: officeId,
  purpose: purpose === null ? undefined : purposeCode(purpose),
  destination: country ?? undefined,
});
