import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { accountOfTicket, nextStep } from '../login-steps.ts';
import { passwordFault } from '../model.ts';
import { checkPassword, hashPassword } from '../secrets.ts';
import * as store from '../store.ts';

export async function setFirstPassword(
  { body }: In<typeof contract.loginNewPassword>,
  context: Context,
): Promise<Out<typeof contract.loginNewPassword>> {
  const account = await accountOfTicket(context, body.ticket, 'new-password');
  const fault = passwordFault(body.password, account.login);
  if (fault !== undefined) throw invalid('password', fault);
  if (await checkPassword(account.password_hash, body.password))
    throw invalid('password', 'Pilih kata sandi yang lain: yang awal sudah diketahui orang yang membuatkannya');
  await store.setPassword(context.tx, account.id, await hashPassword(body.password), false);
  context.trail.concerns('account', account.id);
  return nextStep(context, { ...account, password_must_change: false }, { secondFactor: true });
}
