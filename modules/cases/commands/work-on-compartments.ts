import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { sharesOf } from '../../access/index.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-compartments.ts';
import { findAccounts, sealReferrals } from '../store-referrals.ts';
import { sourcesOf } from '../store-sources.ts';
import { tellHeld } from '../take-source.ts';
import { viewCase, workOnCase } from '../work-on-case.ts';
import { findHead } from '../store-cases.ts';

type Compartment = Out<typeof contract.createCompartment>;

const viewOf = ({ keys }: Pick<Context, 'keys'>, row: store.CompartmentRow): Compartment => ({
  id: row.id,
  name: keys.openText('narrative', row.sealed_name, row.id),
  members: row.member_names ?? [],
  cases: row.cases,
});

async function view(context: Context, id: string): Promise<Compartment> {
  const [row] = await store.listCompartments(context.tx, id);
  if (row === undefined) throw notFound('compartment');
  context.trail.concerns('compartment', id);
  return viewOf(context, row);
}

export async function listCompartments(
  _input: In<typeof contract.listCompartments>,
  context: Context,
): Promise<Out<typeof contract.listCompartments>> {
  const rows = await store.listCompartments(context.tx);
  for (const row of rows) context.trail.concerns('compartment', row.id);
  return { items: rows.map((row) => viewOf(context, row)) };
}

async function checkAccounts(context: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await findAccounts(context.tx, ids);
  if (ids.some((id) => !known.some((one) => one.id === id && one.status === 'active'))) throw notFound('account');
}

async function noteActs(context: Context, id: string, act: 'created' | 'added' | 'removed', accounts: readonly string[], reason: string) {
  const { tx, actor, newId, now } = context;
  if (accounts.length === 0) return;
  const rows = accounts.map((account_id) => ({
    id: newId(),
    compartment_id: id,
    act,
    account_id,
    by_account: actor.accountId,
    at: now,
    reason,
  }));
  await store.addActs(tx, rows);
}

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
  return view(context, id);
}

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
  return view(context, row.id);
}

/** Closes a case to everybody but the members, or opens it again. What was shared must be taken back first. */
export async function sealCase({ params, body }: In<typeof contract.sealCase>, context: Context): Promise<Out<typeof contract.getCase>> {
  const { tx, actor, now } = context;
  await workOnCase(context, params.id, 'seal', async (file) => {
    const compartment = body.compartmentId === null ? undefined : await store.lockCompartment(tx, body.compartmentId);
    if (body.compartmentId !== null && compartment === undefined) throw notFound('compartment');
    const open = (await findHead(tx, file.id, now))?.open_referrals ?? 0;
    const shares = await sharesOf(context, { kind: 'case', id: file.id });
    if (open > 0 || shares.length > 0) throw refused('case/shared-out');
    const freed = { id: file.id, compartment_id: body.compartmentId };
    for (const source of await sourcesOf(tx, file.id)) if (source.detached_at === null) await tellHeld(context, source, freed);
    await sealReferrals(tx, file.id, body.compartmentId);
    const members = compartment?.members ?? [];
    const team = compartment === undefined ? [...new Set([...file.team, actor.accountId])] : file.team.filter((id) => members.includes(id));
    return {
      step: body.compartmentId === null ? 'unsealed' : 'sealed',
      reason: body.reason,
      set: { compartment_id: body.compartmentId, team },
    };
  });
  return viewCase(context, params.id);
}
