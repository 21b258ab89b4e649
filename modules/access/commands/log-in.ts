import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { countWrong, nextStep, passwordLimits, refuseWhenLocked, WRONG } from '../login-steps.ts';
import type { Compared } from '../login-steps.ts';
import { checkNobody, checkPassword } from '../secrets.ts';
import * as store from '../store.ts';

/** Comparing takes tens of milliseconds of one core: many logins at once must not hold the connections of everybody else. */
export async function comparePassword({ body }: In<typeof contract.login>, outside: Outside): Promise<Compared> {
  const against = await outside.look(async (tx) => {
    await refuseWhenLocked({ tx, now: outside.now }, passwordLimits(outside, body.login));
    return (await store.findAccountByLogin(tx, body.login))?.password_hash;
  });
  return { against, right: against === undefined ? await checkNobody(body.password) : await checkPassword(against, body.password) };
}

/** Nobody learns whether a name exists: the same answer, the same work, the same lock. */
export async function logIn(
  { body }: In<typeof contract.login>,
  context: Context,
  { right, against }: Compared,
): Promise<Out<typeof contract.login>> {
  const limits = passwordLimits(context, body.login);
  await refuseWhenLocked(context, limits);
  const account = await store.findAccountByLogin(context.tx, body.login);
  if (account !== undefined) context.trail.concerns('account', account.id);
  if (!right || account?.status !== 'active' || account.password_hash !== against) {
    countWrong(context, limits);
    throw WRONG();
  }
  return nextStep(context, account, { secondFactor: false });
}
