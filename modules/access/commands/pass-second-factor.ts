import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { Problem } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { accountBehind, accountOfTicket, beginTry, codeLimits, endTry, nextStep, ticketOver } from '../login-steps.ts';
import type { Try } from '../login-steps.ts';
import { matchTotp, recoveryHash } from '../secrets.ts';
import * as store from '../store.ts';

const SIX_DIGITS = /^\d{3} ?\d{3}$/;

/** Counted before it is looked at: a code has only a million values. @throws Problem `login/locked`, `login/ticket-over` */
export async function countCode({ body }: In<typeof contract.loginSecondFactor>, outside: Outside): Promise<Try> {
  const account = await accountBehind(outside, body.ticket, 'second-factor');
  if (account === undefined) throw ticketOver();
  return outside.look((tx) => beginTry(tx, outside.now, codeLimits(outside, account.login)));
}

/** A code of the app works once; a recovery code works once for ever. A wrong code leaves the ticket usable (rolled back). */
export async function passSecondFactor(
  { body }: In<typeof contract.loginSecondFactor>,
  context: Context,
  tried: Try,
): Promise<Out<typeof contract.loginSecondFactor>> {
  const account = await accountOfTicket(context, body.ticket, 'second-factor');
  context.trail.concerns('account', account.id);
  const passed = SIX_DIGITS.test(body.code)
    ? await passTotp(context, account.id, account.sealed_totp, body.code)
    : await store.useRecoveryCode(context.tx, account.id, recoveryHash(body.code), context.now);
  await endTry(context, tried, passed);
  if (!passed) throw new Problem('unauthenticated', 'login/code-wrong', { detail: 'Kode tidak cocok atau sudah terpakai.' });
  return nextStep(context, account, { secondFactor: true });
}

async function passTotp({ tx, keys, now }: Context, accountId: string, sealed: Buffer | null, code: string): Promise<boolean> {
  if (sealed === null) return false;
  const step = matchTotp(keys.open('totp', sealed, accountId), code, now);
  return step !== undefined && store.useTotpStep(tx, accountId, step);
}
