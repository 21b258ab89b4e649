import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { passwordFault } from '../model.ts';
import { checkPassword, hashPassword } from '../secrets.ts';
import * as store from '../store.ts';

export async function changePassword(
  { body }: In<typeof contract.changePassword>,
  { tx, actor, now, trail }: Context,
): Promise<Out<typeof contract.changePassword>> {
  const account = await store.findAccount(tx, actor.accountId);
  if (account === undefined) throw notFound('account');
  if (!(await checkPassword(account.password_hash, body.current))) throw refused('account/wrong-password');
  const fault = passwordFault(body.next, account.login);
  if (fault !== undefined) throw invalid('next', fault);
  await store.setPassword(tx, account.id, await hashPassword(body.next), false);
  trail.note('sessionsEnded', await store.revokeSessions(tx, account.id, now, { except: actor.sessionId }));
  trail.concerns('account', account.id);
  return DONE;
}
