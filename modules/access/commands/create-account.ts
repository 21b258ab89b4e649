import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { mayHoldRole, outside, resetNeedsTwo } from '../model.ts';
import { hashPassword, newFirstPassword } from '../secrets.ts';
import * as store from '../store-accounts.ts';
import { tellWatchers } from '../tell-watchers.ts';
import { showAccount } from '../view-account.ts';

/** One administrator may make such an account; those who watch over the log hear of it at once. */
const NEW_READER = { kind: 'account.reader-created', title: 'Akun baru yang membaca RAHASIA dibuat', link: '/audit?verb=account.created' };

/** The first password is shown once and must be changed at the first log-in. */
export async function createAccount(
  { body }: In<typeof contract.createAccount>,
  context: Context,
): Promise<Out<typeof contract.createAccount>> {
  const { tx, now, today, newId, trail } = context;
  const office = await store.findOffice(tx, body.officeId);
  if (office?.status !== 'active') throw invalid('officeId', 'Kantor ini tidak ada atau tidak aktif; pilih dari daftar kantor');
  const decision = mayHoldRole(body.role, office.agency_code ?? '');
  if (!decision.ok) throw refused(decision.reason, { role: body.role, agency: office.agency_code });
  const stray = body.territories === undefined ? undefined : outside(body.territories, await store.territoryOn(tx, body.officeId, today));
  if (stray !== undefined) throw refused('account/territory-outside-office', { territory: stray });
  const firstPassword = newFirstPassword();
  const id = newId();
  const added = await store.addAccount(tx, {
    id,
    login: body.login,
    display_name: body.displayName,
    role: body.role,
    office_id: body.officeId,
    territories: body.territories ?? null,
    password_hash: await hashPassword(firstPassword),
    password_must_change: true,
    created_at: now,
  });
  if (!added) throw refused('account/login-taken');
  trail.concerns('account', id);
  trail.note('role', body.role);
  if (resetNeedsTwo(body.role)) await tellWatchers(context, office.agency_id, NEW_READER);
  return { account: await showAccount(context, id), firstPassword };
}
