import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { invalid, notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { askPasswordAgain } from '../login-steps.ts';
import { passwordFault } from '../model.ts';
import { hashPassword } from '../secrets.ts';
import { dropTickets } from '../store-accounts.ts';
import * as store from '../store.ts';

export async function changePassword(
  { body }: In<typeof contract.changePassword>,
  context: Context,
): Promise<Out<typeof contract.changePassword>> {
  const { tx, actor, now, trail } = context;
  const account = await store.findAccount(tx, actor.accountId);
  if (account === undefined) throw notFound('account');
  await askPasswordAgain(context, account, body.current);
  const fault = passwordFault(body.next, account.login);
  if (fault !== undefined) throw invalid('next', fault);
  await store.setPassword(tx, account.id, await hashPassword(body.next), false);
  await dropTickets(tx, account.id);
  trail.note('sessionsEnded', await store.revokeSessions(tx, account.id, now, { except: actor.sessionId }));
  return DONE;
}
