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
/**
 * So many accounts one administrator closes in 24 hours; more are closed together with another one. The database counts, too. Our
 * choice: people who leave come one by one, and nobody alone stops everybody's work.
 */
const CLOSED_A_DAY = 10;
const DAY_MS = 86_400_000;
const CLOSED = { kind: 'account.guarded-closed', title: 'Akun yang dijaga dua administrator ditutup' };

/** @refuses account/last-administrators when fewer than two would remain, account/many-closed when one closes very many */
export async function closeAccount(
  { params, body }: In<typeof contract.closeAccount>,
  context: Context,
): Promise<Out<typeof contract.closeAccount>> {
  const { tx, actor, now } = context;
  // All of them are held first: two administrators who close each other's allies at once must not both succeed.
  const administrators = await accounts.lockAdministrators(tx);
  const account = await lockOther(context, params.id, body.reason);
  if (account.role === 'ADMINISTRATOR' && !account.closed && administrators.filter(({ id }) => id !== account.id).length < LEFT_AT_LEAST)
    throw refused('account/last-administrators');
  if (!account.closed) {
    const since = new Date(Date.parse(now) - DAY_MS).toISOString();
    if ((await accounts.countClosed(tx, actor.accountId, since)) >= CLOSED_A_DAY) throw refused('account/many-closed');
    await accounts.close(tx, params.id, actor.accountId, now);
  }
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
