import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { mayHoldRole, needsTwo, outside } from '../model.ts';
import type { RoleCode } from '../model.ts';
import type { FirstPassword } from '../secrets.ts';
import * as store from '../store-accounts.ts';
import { showAccount } from '../view-account.ts';

interface Wanted {
  readonly login: string;
  readonly displayName: string;
  readonly role: RoleCode;
  readonly officeId: string;
  readonly territories?: readonly string[] | undefined;
}

/** The first password is shown once and must be changed at the first log-in. @refuses account/needs-two, see `proposeAccount` */
export async function createAccount(
  { body }: In<typeof contract.createAccount>,
  context: Context,
  first: FirstPassword,
): Promise<Out<typeof contract.createAccount>> {
  if (needsTwo(body.role)) throw refused('account/needs-two');
  await mayBeMade(context, body);
  return makeAccount(context, context.newId(), body, first);
}

/** @throws Problem naming the office · @refuses account/role-not-of-agency, account/territory-outside-office */
export async function mayBeMade({ tx, today }: Context, wanted: Wanted): Promise<{ readonly agencyId: string | null }> {
  const office = await store.findOffice(tx, wanted.officeId);
  if (office?.status !== 'active') throw invalid('officeId', 'Kantor ini tidak ada atau tidak aktif; pilih dari daftar kantor');
  const decision = mayHoldRole(wanted.role, office.agency_code ?? '');
  if (!decision.ok) throw refused(decision.reason, { role: wanted.role, agency: office.agency_code });
  const stray =
    wanted.territories === undefined ? undefined : outside(wanted.territories, await store.territoryOn(tx, wanted.officeId, today));
  if (stray !== undefined) throw refused('account/territory-outside-office', { territory: stray });
  return { agencyId: office.agency_id };
}

/** @refuses account/login-taken */
export async function makeAccount(
  context: Context,
  id: string,
  wanted: Wanted,
  first: FirstPassword,
): Promise<Out<typeof contract.createAccount>> {
  const { tx, now, trail } = context;
  const added = await store.addAccount(tx, {
    id,
    login: wanted.login,
    display_name: wanted.displayName,
    role: wanted.role,
    office_id: wanted.officeId,
    territories: wanted.territories === undefined ? null : [...wanted.territories],
    password_hash: first.hash,
    password_must_change: true,
    created_at: now,
  });
  if (!added) throw refused('account/login-taken');
  trail.concerns('account', id);
  trail.note('role', wanted.role);
  return { account: await showAccount(context, id), firstPassword: first.clear };
}
