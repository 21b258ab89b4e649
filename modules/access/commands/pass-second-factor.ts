import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { Problem } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { accountOfTicket, codeLimits, countWrong, nextStep, refuseWhenLocked } from '../login-steps.ts';
import { matchTotp, recoveryHash } from '../secrets.ts';
import * as store from '../store.ts';

const SIX_DIGITS = /^\d{3} ?\d{3}$/;

/** A code of the app works once; a recovery code works once for ever. A wrong code leaves the ticket usable (rolled back). */
export async function passSecondFactor(
  { body }: In<typeof contract.loginSecondFactor>,
  context: Context,
): Promise<Out<typeof contract.loginSecondFactor>> {
  const account = await accountOfTicket(context, body.ticket, 'second-factor');
  const limits = codeLimits(context, account.login);
  await refuseWhenLocked(context, limits);
  context.trail.concerns('account', account.id);
  const passed = SIX_DIGITS.test(body.code)
    ? await passTotp(context, account.id, account.sealed_totp, body.code)
    : await store.useRecoveryCode(context.tx, account.id, recoveryHash(body.code), context.now);
  if (!passed) {
    countWrong(context, limits);
    throw new Problem('unauthenticated', 'login/code-wrong', { detail: 'Kode tidak cocok atau sudah terpakai.' });
  }
  return nextStep(context, account, { secondFactor: true });
}

async function passTotp({ tx, keys, now }: Context, accountId: string, sealed: Buffer | null, code: string): Promise<boolean> {
  if (sealed === null) return false;
  const step = matchTotp(keys.open('totp', sealed, accountId), code, now);
  return step !== undefined && store.useTotpStep(tx, accountId, step);
}
