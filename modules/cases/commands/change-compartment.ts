import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-compartments.ts';
import { viewCompartment, checkAccounts, noteActs } from '../compartment-view.ts';
import type { Compartment } from '../compartment-view.ts';

/** Only a member opens the list; nobody takes themselves off it, so somebody who may is always left. */
export async function changeCompartment({ params, body }: In<typeof contract.changeCompartment>, context: Context): Promise<Compartment> {
  const row = await store.lockCompartment(context.tx, params.id);
  if (row === undefined) throw notFound('compartment');
  if (body.remove.includes(context.actor.accountId)) throw refused('compartment/own-removal');
  await checkAccounts(context, body.add);
  const added = body.add.filter((id) => !row.members.includes(id));
  const removed = body.remove.filter((id) => row.members.includes(id));
  const members = [...row.members, ...added].filter((id) => !removed.includes(id));
  await store.setMembers(context.tx, row.id, members);
  await noteActs(context, row.id, 'added', added, body.reason);
  await noteActs(context, row.id, 'removed', removed, body.reason);
  return viewCompartment(context, row.id);
}
