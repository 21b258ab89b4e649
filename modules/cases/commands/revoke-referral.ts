import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-referrals.ts';
import { beginAnswer, finishAnswer, endAccess } from '../answer-referral.ts';
import type { View } from '../answer-referral.ts';

/** The sender takes it back; whatever access it gave ends at once. */
export async function revokeReferral({ params, body }: In<typeof contract.revokeReferral>, context: Context): Promise<View> {
  const { tx, actor, now } = context;
  const row = await beginAnswer(context, params.id, 'revoke', 'sender');
  await store.changeReferral(tx, row.id, { state: row.state, revoked_at: now, revoked_by: actor.accountId, revoke_reason: body.reason });
  await endAccess(context, row);
  return finishAnswer(context, row, 'revoked', {});
}
