import type { Decision } from '../../platform/contract/problem.ts';
import { REFUSALS } from './model.ts';
import type { ApplicationState, DecisionCode, FollowUpOutcome, FollowUpState, ScreeningOutcome } from './model.ts';

/** Decisions that say nothing about the journey, so the screening can neither support nor contradict them. */
const BESIDE_SCREENING: ReadonlySet<DecisionCode> = new Set<DecisionCode>([
  'REJECTED_SYSTEM_DUPLICATE',
  'POSTPONED_LOST_DAMAGED',
  'CANCELLED_NOT_COLLECTED',
  'WITHDRAWN_BY_APPLICANT',
]);
const DOUBT: ReadonlySet<DecisionCode> = new Set<DecisionCode>([
  'POSTPONED_EXAMINATION',
  'REFUSED_NP_INDICATION',
  'REFUSED_FALSE_STATEMENT',
]);

/**
 * Whether a decision goes another way than the outcome of the screening, so that it needs a recorded reason.
 * Either direction counts: clearing somebody who should be referred, and doubting somebody without enough evidence.
 * @source our choice after peers/features C32 (override with mandatory reason, both directions measured)
 */
export function overridesOutcome(decision: DecisionCode, outcome: ScreeningOutcome): boolean {
  if (BESIDE_SCREENING.has(decision)) return false;
  if (outcome === 'REFER' || outcome === 'URGENT') return !DOUBT.has(decision);
  if (outcome === 'ASK_MORE') return DOUBT.has(decision) || decision === 'APPROVED';
  return DOUBT.has(decision);
}

/** From which states an application may be decided. */
export const mayBeDecided = (state: ApplicationState): boolean => state === 'received' || state === 'interviewing' || state === 'screened';

const STEPS: Record<FollowUpState, readonly FollowUpState[]> = {
  open: ['contacted', 'not-found', 'closed'],
  contacted: ['on-legal-route', 'declined', 'not-found', 'closed'],
  'on-legal-route': ['contacted', 'closed'],
  declined: ['contacted', 'closed'],
  'not-found': ['contacted', 'closed'],
  closed: [],
};
/** What a follow-up may end as from each state; an untouched one can only be handed on. */
const ENDS: Record<FollowUpState, readonly FollowUpOutcome[]> = {
  open: ['handed-on'],
  contacted: ['no-longer-going', 'handed-on'],
  'on-legal-route': ['on-legal-route'],
  declined: ['declined', 'no-longer-going'],
  'not-found': ['not-found', 'handed-on'],
  closed: [],
};

/** The next states of a follow-up, for the buttons of its screen. */
export const nextSteps = (from: FollowUpState): readonly FollowUpState[] => STEPS[from];
export const possibleOutcomes = (from: FollowUpState): readonly FollowUpOutcome[] => ENDS[from];

/** May this step be taken? Closing says how it ended; "on the legal route" is the only success. */
export function mayStep(from: FollowUpState, to: FollowUpState, outcome: FollowUpOutcome | undefined): Decision {
  if (!STEPS[from].includes(to)) return { ok: false, reason: REFUSALS.step };
  if (to !== 'closed') return outcome === undefined ? { ok: true } : { ok: false, reason: REFUSALS.step };
  if (outcome === undefined) return { ok: false, reason: REFUSALS.stepOutcome };
  return ENDS[from].includes(outcome) ? { ok: true } : { ok: false, reason: REFUSALS.step };
}

/** Days until the first step of a follow-up (working days) and until the person was contacted (calendar days). @source dossier: actors-and-tasks §1.16 */
export const FOLLOW_UP_WORKING_DAYS = 3;
export const CONTACT_DAYS = 7;
