import { z } from 'zod';
import { DECISIONS, FOLLOW_UPS } from '../../engines/screening/decisions.ts';
import { PURPOSES } from '../../engines/screening/question-bank.ts';
import type { Outcome } from '../../engines/screening/ledger.ts';

export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;
export { PURPOSE_NAMES as PURPOSE_WORDS } from '../../engines/screening/wording.ts';

/** What the screening may conclude; never a decision. */
export const ScreeningOutcome = z.enum(['NO_CONCERN', 'ASK_MORE', 'REFER', 'URGENT']);
export type ScreeningOutcome = z.infer<typeof ScreeningOutcome>;
export const OUTCOME_WORDS: Record<Outcome, string> = {
  NO_CONCERN: 'Tidak ada yang perlu ditanyakan lagi',
  ASK_MORE: 'Tanyakan lagi',
  REFER: 'Rujuk untuk didalami',
  URGENT: 'Perlu bantuan segera',
};

export const DecisionCode = z.enum(DECISIONS);
export type DecisionCode = z.infer<typeof DecisionCode>;
export const FollowUpCode = z.enum(FOLLOW_UPS);
export type FollowUpCode = z.infer<typeof FollowUpCode>;

/** `undone`: its import was taken back before anybody worked on it. */
export const ApplicationState = z.enum(['received', 'interviewing', 'screened', 'proposed', 'decided', 'undone']);
export type ApplicationState = z.infer<typeof ApplicationState>;
export const STATE_WORDS: Record<ApplicationState, string> = {
  received: 'Menunggu wawancara',
  interviewing: 'Sedang diwawancarai',
  screened: 'Menunggu keputusan',
  proposed: 'Menunggu petugas kedua',
  decided: 'Sudah diputus',
  undone: 'Impor dibatalkan',
};

export const Origin = z.enum(['counter', 'import', 'posted']);
export type Origin = z.infer<typeof Origin>;

/** Whom a form names beside the applicant. A role on one form, never a verdict. */
export const NamedRole = z.enum(['applicant', 'payer', 'guarantor', 'escort', 'companion', 'recruiter']);
export type NamedRole = z.infer<typeof NamedRole>;
export const NAMED_WORDS: Record<NamedRole, string> = {
  applicant: 'Pemohon',
  payer: 'Yang membayar',
  guarantor: 'Penjamin atau yang dituju',
  escort: 'Pengantar',
  companion: 'Teman seperjalanan',
  recruiter: 'Yang mengajak atau menguruskan',
};

export const DecisionState = z.enum(['proposed', 'standing', 'returned', 'withdrawn']);
export type DecisionState = z.infer<typeof DecisionState>;

export const ObjectionState = z.enum(['open', 'silent', 'answered']);
export type ObjectionState = z.infer<typeof ObjectionState>;
export const ObjectionOutcome = z.enum(['granted', 'partly-granted', 'rejected', 'granted-by-silence']);
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>;

export const FollowUpState = z.enum(['open', 'contacted', 'on-legal-route', 'declined', 'not-found', 'closed']);
export type FollowUpState = z.infer<typeof FollowUpState>;
export const FollowUpOutcome = z.enum(['on-legal-route', 'no-longer-going', 'declined', 'not-found', 'handed-on']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

export const MarkState = z.enum(['confirmed', 'denied', 'unknown']);
export type MarkState = z.infer<typeof MarkState>;

export const ImportState = z.enum(['checked', 'applying', 'applied', 'undone']);
export type ImportState = z.infer<typeof ImportState>;

/** An application waiting at the counter is classified TERBATAS: it shows a person. */
export const APPLICATION_CLASSIFICATION = 'TERBATAS';

/** Earlier applications are shown for so long; older ones have lost their meaning. Our choice: the life of a passport. @source dossier: verified §6 (art. 2A: at most ten years) */
export const EARLIER_YEARS = 10;
