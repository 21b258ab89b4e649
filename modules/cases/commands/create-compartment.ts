import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-compartments.ts';
import { viewCompartment, checkAccounts, noteActs } from '../compartment-view.ts';
import type { Compartment } from '../compartment-view.ts';

/** Its maker is the first member; nobody, the head of the office included, sees it without being on the list. */
export async function createCompartment({ body }: In<typeof contract.createCompartment>, context: Context): Promise<Compartment> {
  const { tx, actor, keys, newId, now } = context;
  await checkAccounts(context, body.members);
  const id = newId();
  const members = [...new Set([actor.accountId, ...body.members])];
  await store.addCompartment(tx, {
    id,
    sealed_name: keys.seal('narrative', body.name, id),
    members,
    agency_id: actor.agencyId,
    office_id: actor.officeId,
    created_by: actor.accountId,
    created_at: now,
  });
  await noteActs(context, id, 'created', members, body.reason);
  return viewCompartment(context, id);
}
