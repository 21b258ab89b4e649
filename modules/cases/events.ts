import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';
import { CaseState, Outcome, ReferralKind, ReferralState } from './model.ts';

// Ids and codes only. A case in a compartment announces without a place: nothing of it reaches the feed of a territory.

/** A case was opened from these sources. */
export const caseOpenedEvent = eventType(
  'case.opened',
  z.object({ caseId: Id, sources: z.array(z.object({ kind: z.enum(['alert', 'report', 'letter']), id: Id })) }),
);
export const caseOpened = announces(caseOpenedEvent);

/** Something was added to a case, or it moved to another state. `step` is the kind of the line in its history. */
export const caseChangedEvent = eventType(
  'case.changed',
  z.object({
    caseId: Id,
    step: z.string(),
    state: CaseState,
    outcome: Outcome.nullable(),
    /** Sources that stand in the case now: whose warnings learn from the outcome. */
    sources: z.array(z.object({ kind: z.enum(['alert', 'report', 'letter']), id: Id })),
  }),
);
export const caseChanged = announces(caseChangedEvent);

const Hand = z.object({ referralId: Id, caseId: Id, kind: ReferralKind, fromOfficeId: Id, toOfficeId: Id, state: ReferralState });
export const referralSentEvent = eventType('referral.sent', Hand);
export const referralSent = announces(referralSentEvent);
/** Accepted, returned, revoked, expired to a superior, or ended with an outcome. */
export const referralMovedEvent = eventType('referral.moved', Hand);
export const referralMoved = announces(referralMovedEvent);
