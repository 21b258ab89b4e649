import type { Out } from '../../platform/contract/endpoint.ts';
import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import type * as contract from './contract.ts';
import * as store from './store-compartments.ts';
import { findAccounts } from './store-referrals.ts';

export type Compartment = Out<typeof contract.createCompartment>;

export const compartmentView = ({ keys }: Pick<Context, 'keys'>, row: store.CompartmentRow): Compartment => ({
  id: row.id,
  name: keys.openText('narrative', row.sealed_name, row.id),
  members: row.member_names ?? [],
  cases: row.cases,
});

export async function viewCompartment(context: Context, id: string): Promise<Compartment> {
  const [row] = await store.listCompartments(context.tx, id);
  if (row === undefined) throw notFound('compartment');
  context.trail.concerns('compartment', id);
  return compartmentView(context, row);
}

export async function checkAccounts(context: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await findAccounts(context.tx, ids);
  if (ids.some((id) => !known.some((one) => one.id === id && one.status === 'active'))) throw notFound('account');
}

export async function noteActs(
  context: Context,
  id: string,
  act: 'created' | 'added' | 'removed',
  accounts: readonly string[],
  reason: string,
) {
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
