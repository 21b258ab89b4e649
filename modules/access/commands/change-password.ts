import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { askPasswordAgain, compareOwnPassword } from '../login-steps.ts';
import type { Compared } from '../login-steps.ts';
import { passwordFault } from '../model.ts';
import { hashPassword } from '../secrets.ts';
import { dropTickets } from '../store-accounts.ts';
import * as store from '../store.ts';

/** Both slow hashes, before the transaction takes its connection; the new one only when it will be used. */
export async function hashNextPassword(
  { body }: In<typeof contract.changePassword>,
  outside: Outside,
): Promise<Compared & { readonly hash?: string }> {
  const compared = await compareOwnPassword(outside, body.current);
  const usable = compared.right && passwordFault(body.next, compared.login) === undefined;
  return usable ? { ...compared, hash: await hashPassword(body.next) } : compared;
}

export async function changePassword(
  { body }: In<typeof contract.changePassword>,
  context: Context,
  { hash, ...compared }: Awaited<ReturnType<typeof hashNextPassword>>,
): Promise<Out<typeof contract.changePassword>> {
  const { tx, actor, now, trail } = context;
  const account = await store.findAccount(tx, actor.accountId);
  if (account === undefined) throw notFound('account');
  await askPasswordAgain(context, account, compared);
  const fault = passwordFault(body.next, account.login);
  if (fault !== undefined || hash === undefined) throw invalid('next', fault ?? 'Pilih kata sandi yang lain');
  if (!(await store.replacePassword(tx, account.id, account.password_hash, hash))) throw refused('account/wrong-password');
  await dropTickets(tx, account.id);
  trail.note('sessionsEnded', await store.revokeSessions(tx, account.id, now, { except: actor.sessionId }));
  return DONE;
}
