import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import { headsOf, notify, superiorOf } from '../access/index.ts';
import { dueAt, zoneOf } from '../territory/index.ts';
import { clockFor } from './clocks.ts';
import { referralMoved } from './events.ts';
import { NOTICES } from './flow-back.ts';
import { ReferralKind, ReferralState, Urgency } from './model.ts';
import { mayAnswer } from './referral-states.ts';
import * as cases from './store-cases.ts';
import * as store from './store-referrals.ts';

type Expired = Awaited<ReturnType<typeof store.lockExpired>>[number];
const PER_RUN = 200;

/** Lifts every hand-over whose time is over to a named superior, and starts its clock again. @returns how many */
export async function expireReferrals(context: JobContext): Promise<number> {
  const expired = await store.lockExpired(context.tx, context.now, PER_RUN);
  for (const referral of expired) await escalate(context, referral);
  return expired.length;
}

async function escalate(context: JobContext, referral: Expired): Promise<void> {
  const { tx, now, newId, today } = context;
  const kind = ReferralKind.parse(referral.kind);
  const decision = mayAnswer(ReferralState.parse(referral.state), 'expire', kind);
  if (!decision.ok) return;
  const from = await store.findOffice(tx, referral.from_office_id);
  const to = await store.findOffice(tx, referral.to_office_id);
  const file = await cases.findFile(tx, referral.file_id);
  const urgency = referral.urgency.map((sign) => Urgency.parse(sign));
  const clock = clockFor({ fromAgency: from?.agency_code ?? '', toAgency: to?.agency_code ?? '', urgency }, today);
  // At the top it stays with the highest superior there is.
  const above = await superiorOf(tx, referral.escalated_to_office_id ?? referral.to_office_id);
  const upTo = above?.office.id ?? referral.escalated_to_office_id;
  await store.changeReferral(tx, referral.id, {
    state: decision.next,
    escalation_level: referral.escalation_level + 1,
    escalated_to_office_id: upTo,
    escalated_at: now,
    due_at: await dueAt(tx, now, clock.span, zoneOf(file?.territory ?? '*')),
  });
  await store.addAct(tx, {
    id: newId(),
    referral_id: referral.id,
    act: 'expired',
    by_account: null,
    office_id: upTo,
    at: now,
    detail: { level: referral.escalation_level + 1, due: referral.due_at },
  });
  const hand = {
    referralId: referral.id,
    caseId: referral.file_id,
    kind,
    fromOfficeId: referral.from_office_id,
    toOfficeId: referral.to_office_id,
    state: decision.next,
  };
  await context.announce(referralMoved(hand, { kind: 'referral', id: referral.id }, null));
  await tell(context, referral, upTo);
}

/** The named heads above, the office itself and the sender. Nobody above: the head of the sender must find another way. */
async function tell(context: JobContext, referral: Expired, upTo: string | null): Promise<void> {
  const link = `/rujukan/${referral.id}`;
  const heads = await headsOf(context.tx, upTo ?? referral.from_office_id);
  for (const head of heads)
    await notify(context, { to: { accountId: head.accountId }, kind: 'referral.expired', title: NOTICES.expired, link });
  if (heads.length === 0 && upTo !== null)
    await notify(context, { to: { officeId: upTo }, kind: 'referral.expired', title: NOTICES.expired, link });
  await notify(context, { to: { officeId: referral.to_office_id }, kind: 'referral.expired', title: NOTICES.lateHere, link });
  await notify(context, { to: { accountId: referral.sent_by }, kind: 'referral.expired', title: NOTICES.moved, link });
}

/** Clocks are looked at every minute: the shortest one is an hour. */
export const referralClocks: ScheduledJob<JobContext> = {
  name: 'cases/referral-clocks',
  everySeconds: 60,
  run: async (context) => {
    await expireReferrals(context);
  },
};
