import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { followUpClosed } from '../events.ts';
import { openedFollowUp } from '../follow-up-page.ts';
import { FollowUpState } from '../model.ts';
import { mayStep } from '../rules.ts';
import { sealText } from '../sealed.ts';
import * as store from '../store-follow-ups.ts';

/** One step on the way to the legal route; who takes the first one has it. */
export async function stepFollowUp(
  { params, body }: In<typeof contract.stepFollowUp>,
  context: Context,
): Promise<Out<typeof contract.stepFollowUp>> {
  const { tx, actor, keys, now, trail } = context;
  if ((await store.lockFollowUp(tx, params.id)) === undefined) throw notFound('follow-up');
  const row = await store.findFollowUp(tx, params.id);
  if (row === undefined) throw notFound('follow-up');
  const may = mayStep(FollowUpState.parse(row.state), body.state, body.outcome);
  if (!may.ok) throw refused(may.reason);
  await store.setFollowUp(tx, params.id, {
    state: body.state,
    taken_by: row.taken_by ?? actor.accountId,
    ...(body.outcome !== undefined && { outcome: body.outcome, closed_at: now }),
  });
  const id = context.newId();
  await store.addStep(tx, {
    id,
    follow_up_id: params.id,
    state: body.state,
    sealed_note: body.note === undefined ? null : sealText(keys, id, body.note),
    by_account: actor.accountId,
    at: now,
  });
  trail.note('state', body.state);
  if (body.outcome !== undefined)
    await context.announce(
      followUpClosed(
        { followUp: params.id, application: row.application_id, outcome: body.outcome },
        { kind: 'follow-up', id: params.id },
        row.territory,
      ),
    );
  return openedFollowUp(context, params.id);
}
