import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-referrals.ts';
import { beginAnswer, finishAnswer, endAccess } from '../answer-referral.ts';
import type { View } from '../answer-referral.ts';

/** The work at the receiver is over: its outcome goes to the sender, and its access ends. */
export async function reportOutcome({ params, body }: In<typeof contract.reportOutcome>, context: Context): Promise<View> {
  const { tx, actor, now } = context;
  const row = await beginAnswer(context, params.id, 'outcome', 'receiver');
  await store.changeReferral(tx, row.id, {
    state: row.state,
    outcome: body.outcome,
    outcome_text: body.text,
    outcome_at: now,
    outcome_by: actor.accountId,
  });
  const view = await finishAnswer(context, row, 'outcome', { outcome: body.outcome });
  await endAccess(context, row);
  return view;
}
