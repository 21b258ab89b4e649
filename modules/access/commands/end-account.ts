import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { hashPassword, newFirstPassword } from '../secrets.ts';
import * as accounts from '../store-accounts.ts';
import * as store from '../store.ts';
import { showAccount } from '../view-account.ts';

/** Nobody ends the own account: an installation must not lose its last administrator by a slip. */
async function lockOther({ tx, actor, trail }: Context, id: string, reason: string): Promise<'active' | 'closed'> {
  if (id === actor.accountId) throw refused('account/own-account');
  const account = await accounts.lockAccount(tx, id);
  if (account === undefined) throw notFound('account');
  trail.concerns('account', id);
  trail.because(reason);
  return account.status === 'active' ? 'active' : 'closed';
}

async function throwOut({ tx, now, trail }: Context, id: string): Promise<void> {
  await accounts.dropTickets(tx, id);
  trail.note('sessionsEnded', await store.revokeSessions(tx, id, now));
}

export async function closeAccount(
  { params, body }: In<typeof contract.closeAccount>,
  context: Context,
): Promise<Out<typeof contract.closeAccount>> {
  await lockOther(context, params.id, body.reason);
  await accounts.setStatus(context.tx, params.id, 'closed');
  await throwOut(context, params.id);
  return showAccount(context.tx, params.id, context.now);
}

export async function resetAccount(
  { params, body }: In<typeof contract.resetAccount>,
  context: Context,
): Promise<Out<typeof contract.resetAccount>> {
  if ((await lockOther(context, params.id, body.reason)) === 'closed') throw refused('account/closed');
  const firstPassword = newFirstPassword();
  await store.setPassword(context.tx, params.id, await hashPassword(firstPassword), true);
  await store.removeTotp(context.tx, params.id);
  await store.replaceRecoveryCodes(context.tx, params.id, []);
  await throwOut(context, params.id);
  return { account: await showAccount(context.tx, params.id, context.now), firstPassword };
}

export async function endAccountSessions(
  { params, body }: In<typeof contract.endAccountSessions>,
  context: Context,
): Promise<Out<typeof contract.endAccountSessions>> {
  await lockOther(context, params.id, body.reason);
  await throwOut(context, params.id);
  return showAccount(context.tx, params.id, context.now);
}
