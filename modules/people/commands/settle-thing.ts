import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { thingSettled } from '../events.ts';
import { maySettleThing } from '../model.ts';
import { openThing } from '../queries/get-thing.ts';
import { endJudgedHub, hubsAmong, judgeHub } from '../store-shared.ts';

/** A kiosk's telephone, a boarding house: whoever shows it is not connected by it. Persons follow within seconds, by event. */
export async function settleThing(
  { params, body }: In<typeof contract.settleThing>,
  context: Context,
): Promise<Out<typeof contract.settleThing>> {
  const { tx, actor, now, trail } = context;
  const { kind, blind } = await openThing(context, params.id);
  const hubs = await hubsAmong(tx, [{ kind, blind }]);
  const said = hubs.some((hub) => hub.origin === 'judged');
  const decision = maySettleThing(body.connects, { said, hub: hubs.length > 0 });
  if (!decision.ok) throw refused(decision.reason);
  if (body.connects) await endJudgedHub(tx, { kind, blind }, now);
  else await judgeHub(tx, { kind, blind, reason: body.reason, since: now, by_account: actor.accountId });
  await context.announce(thingSettled({ thingId: params.id, connects: body.connects }, { kind: 'thing', id: params.id }, null));
  trail.concerns('thing', params.id);
  trail.note('connects', body.connects);
  return { connects: body.connects };
}
