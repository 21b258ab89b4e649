import type { In } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-referrals.ts';
import { beginAnswer, finishAnswer } from '../answer-referral.ts';
import type { View } from '../answer-referral.ts';

export async function returnReferral({ params, body }: In<typeof contract.returnReferral>, context: Context): Promise<View> {
  const { tx, actor, now } = context;
  const row = await beginAnswer(context, params.id, 'return', 'receiver');
  const proposed = body.proposedOfficeId;
  if (proposed !== undefined) {
    if ((await store.findOffice(tx, proposed)) === undefined) throw invalid('proposedOfficeId', 'Kantor yang diusulkan tidak dikenal');
    if (proposed === row.to_office_id || proposed === row.from_office_id) throw refused('referral/proposal-unusable');
  }
  await store.changeReferral(tx, row.id, {
    state: row.state,
    returned_at: now,
    returned_by: actor.accountId,
    return_code: body.code,
    return_reason: body.reason,
    proposed_office_id: proposed ?? null,
  });
  return finishAnswer(context, row, 'returned', { code: body.code, proposed: proposed ?? null });
}
