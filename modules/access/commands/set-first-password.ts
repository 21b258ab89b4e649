import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { accountBehind, accountOfTicket, nextStep, ticketOver } from '../login-steps.ts';
import { passwordFault } from '../model.ts';
import { checkPassword, hashPassword } from '../secrets.ts';
import * as store from '../store.ts';

interface Hashed {
  /** The first password as it is stored. */
  readonly against: string;
  /** The new one is the first one again. */
  readonly same: boolean;
  readonly hash: string;
}

/** Both slow hashes, before the transaction takes its connection. @returns undefined when nothing will be written anyway */
export async function hashFirstPassword({ body }: In<typeof contract.loginNewPassword>, outside: Outside): Promise<Hashed | undefined> {
  const account = await accountBehind(outside, body.ticket, 'new-password');
  if (account === undefined || passwordFault(body.password, account.login) !== undefined) return undefined;
  const against = account.password_hash;
  const same = await checkPassword(against, body.password);
  return { against, same, hash: same ? '' : await hashPassword(body.password) };
}

export async function setFirstPassword(
  { body }: In<typeof contract.loginNewPassword>,
  context: Context,
  hashed: Hashed | undefined,
): Promise<Out<typeof contract.loginNewPassword>> {
  const account = await accountOfTicket(context, body.ticket, 'new-password');
  const fault = passwordFault(body.password, account.login);
  if (fault !== undefined) throw invalid('password', fault);
  if (hashed?.same === true) throw invalid('password', 'Pilih kata sandi yang lain: yang awal sudah diketahui orang yang membuatkannya');
  if (hashed === undefined || !(await store.replacePassword(context.tx, account.id, hashed.against, hashed.hash))) throw ticketOver();
  context.trail.concerns('account', account.id);
  return nextStep(context, { ...account, password_must_change: false }, { secondFactor: true });
}
