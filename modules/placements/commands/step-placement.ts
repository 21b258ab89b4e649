import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { latestDayIn } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { placementStepped } from '../events.ts';
import { mayStep, PlacementState } from '../model.ts';
import * as store from '../store.ts';
import { placementView, sealNote } from '../view.ts';

/** @refuses placement/ended · placement/backwards · placement/already-left; another office's placement is not found */
export async function stepPlacement(
  { params, body }: In<typeof contract.stepPlacement>,
  context: Context,
): Promise<Out<typeof contract.stepPlacement>> {
  const { tx, actor, keys, now, newId, trail } = context;
  const placement = await store.lockPlacement(tx, params.id);
  if (placement === undefined) throw notFound('placement');
  trail.concerns('placement', params.id);
  if (body.onDay > latestDayIn(now, [placement.territory, ...actor.territories])) throw invalid('onDay', 'Tanggal ini belum terjadi');
  const may = mayStep(PlacementState.parse(placement.state), body.state);
  if (!may.ok) throw refused(may.reason);

  const id = newId();
  await store.addStep(tx, {
    id,
    placement_id: params.id,
    state: body.state,
    on_day: body.onDay,
    sealed_note: body.note === undefined ? null : sealNote(keys, id, body.note),
    at: now,
    by_account: actor.accountId,
  });
  await store.moveTo(tx, params.id, body.state, body.onDay);
  await context.announce(
    placementStepped({ placement: params.id, state: body.state }, { kind: 'placement', id: params.id }, placement.territory),
  );
  return placementView(context, params.id);
}
