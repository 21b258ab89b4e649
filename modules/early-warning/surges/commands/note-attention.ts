import type { In, Out } from '../../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../../platform/contract/problem.ts';
import type { Context } from '../../../../platform/http/context.ts';
import { outside } from '../../../access/model.ts';
import { findUnit, latestDayIn } from '../../../territory/index.ts';
import type * as contract from '../../contract.ts';
import * as store from '../store-villages.ts';

/** Notes a campaign or visit; the next nightly look reckons it in. */
export async function noteAttention(
  { body }: In<typeof contract.noteAttention>,
  context: Context,
): Promise<Out<typeof contract.noteAttention>> {
  const { tx, actor, now, newId, trail } = context;
  const unit = outside([body.village], actor.territories) === undefined ? await findUnit(tx, body.village) : undefined;
  if (unit === undefined) throw notFound('village');
  if (body.onDay > latestDayIn(now, [body.village])) throw refused('village/attention-ahead');
  const id = newId();
  await store.addAttention(tx, {
    id,
    agency_id: actor.agencyId,
    office_id: actor.officeId,
    territory: body.village,
    kind: body.kind,
    on_day: body.onDay,
    noted_by: actor.accountId,
    noted_at: now,
  });
  trail.concerns('village-attention', id);
  trail.note('village', body.village);
  return { id };
}

/** Takes back a wrong entry; it stays in the table with the time of its withdrawal. */
export async function withdrawAttention(
  { params }: In<typeof contract.withdrawAttention>,
  { tx, now, trail }: Context,
): Promise<Out<typeof contract.withdrawAttention>> {
  const row = await store.withdrawAttention(tx, params.id, now);
  if (row === undefined) throw notFound('village-attention');
  trail.concerns('village-attention', params.id);
  return { id: params.id };
}
