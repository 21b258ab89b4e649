import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { beginTry, compare, endTry, nextStep, passwordLimits, WRONG } from '../login-steps.ts';
import type { Compared } from '../login-steps.ts';
import * as store from '../store.ts';

/** Comparing takes tens of milliseconds of one core: many logins at once must not hold the connections of everybody else. */
export async function comparePassword({ body }: In<typeof contract.login>, outside: Outside): Promise<Compared> {
  const found = await outside.look(async (tx) => {
    const tried = await beginTry(tx, outside.now, passwordLimits(outside, body.login));
    return { tried, against: (await store.findAccountByLogin(tx, body.login))?.password_hash };
  });
  return compare(outside, found, body.password);
}

/** Nobody learns whether a name exists: the same answer, the same work, the same lock. */
export async function logIn(
  { body }: In<typeof contract.login>,
  context: Context,
  { right, against, tried }: Compared,
): Promise<Out<typeof contract.login>> {
  const account = await store.findAccountByLogin(context.tx, body.login);
  if (account !== undefined) context.trail.concerns('account', account.id);
  const proved = right && account?.status === 'active' && account.password_hash === against;
  await endTry(context, tried, proved);
  if (!proved) throw WRONG();
  return nextStep(context, account, { secondFactor: false });
}
