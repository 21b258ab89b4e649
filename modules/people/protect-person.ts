import type { JobContext } from '../../platform/outbox/job-context.ts';
import * as store from './store-protection.ts';

/** An open case concerns this person: judgements on them now need a second reviewer. Repeating it changes nothing. */
export const protectPerson = ({ tx, now }: Pick<JobContext, 'tx' | 'now'>, personId: string, caseId: string): Promise<void> =>
  store.protect(tx, personId, caseId, now);

/** The case was closed. */
export const endProtection = ({ tx, now }: Pick<JobContext, 'tx' | 'now'>, caseId: string): Promise<void> =>
  store.unprotect(tx, caseId, now);

/** How credible the source is, in the words of its own module (`B2`); shown beside every mention of it. */
export const gradeSource = (
  { tx, now }: Pick<JobContext, 'tx' | 'now'>,
  source: { readonly kind: string; readonly id: string },
  grade: string,
): Promise<void> => store.grade(tx, source, grade, now);
