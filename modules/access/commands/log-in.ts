import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { countWrong, nextStep, passwordLimits, refuseWhenLocked, WRONG } from '../login-steps.ts';
import { checkNobody, checkPassword } from '../secrets.ts';
import * as store from '../store.ts';

/** Nobody learns whether a name exists: the same answer, the same work, the same lock. */
export async function logIn({ body }: In<typeof contract.login>, context: Context): Promise<Out<typeof contract.login>> {
  const limits = passwordLimits(context, body.login);
  await refuseWhenLocked(context, limits);
  const account = await store.findAccountByLogin(context.tx, body.login);
  if (account !== undefined) context.trail.concerns('account', account.id);
  const right = account === undefined ? await checkNobody(body.password) : await checkPassword(account.password_hash, body.password);
  if (!right || account === undefined || account.status !== 'active') {
    countWrong(context, limits);
    throw WRONG();
  }
  return nextStep(context, account, { secondFactor: false });
}
