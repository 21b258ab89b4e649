import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { needsTwo } from '../model.ts';
import { lockOther, throwOut } from '../other-account.ts';
import * as accounts from '../store-accounts.ts';
import { tellOtherAdministrators, tellWatchers } from '../tell-watchers.ts';
import { showAccount } from '../view-account.ts';

/** So many administrators stay whatever one of them does: guarded accounts need a second one, and each is watched by another. Our choice. */
const LEFT_AT_LEAST = 2;
const CLOSED = { kind: 'account.guarded-closed', title: 'Akun yang dijaga dua administrator ditutup' };

/** @refuses account/last-administrators when fewer than two would remain */
export async function closeAccount(
  { params, body }: In<typeof contract.closeAccount>,
  context: Context,
): Promise<Out<typeof contract.closeAccount>> {
  const { tx, actor } = context;
  // All of them are held first: two administrators who close each other's allies at once must not both succeed.
  const administrators = await accounts.lockAdministrators(tx);
  const account = await lockOther(context, params.id, body.reason);
  if (account.role === 'ADMINISTRATOR' && !account.closed && administrators.filter(({ id }) => id !== account.id).length < LEFT_AT_LEAST)
    throw refused('account/last-administrators');
  await accounts.setStatus(tx, params.id, 'closed');
  await throwOut(context, params.id);
  if (needsTwo(account.role) && !account.closed) {
    await tellWatchers(context, account.agencyId, { ...CLOSED, link: '/audit?verb=account.closed' });
    await tellOtherAdministrators(context, actor.accountId, { ...CLOSED, link: '/akun' });
  }
  return showAccount(context, params.id);
}

export async function endAccountSessions(
  { params, body }: In<typeof contract.endAccountSessions>,
  context: Context,
): Promise<Out<typeof contract.endAccountSessions>> {
  await lockOther(context, params.id, body.reason);
  await throwOut(context, params.id);
  return showAccount(context, params.id);
}
