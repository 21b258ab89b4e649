import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { Problem } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { accountOfTicket, giveRecoveryCodes } from '../login-steps.ts';
import { matchTotp } from '../secrets.ts';
import { openSession } from '../session.ts';
import * as store from '../store.ts';

export async function confirmFirstTotp(
  { body }: In<typeof contract.loginConfirmTotp>,
  context: Context,
): Promise<Out<typeof contract.loginConfirmTotp>> {
  const account = await accountOfTicket(context, body.ticket, 'set-up-totp');
  const sealed = account.sealed_totp_next;
  const step = sealed === null ? undefined : matchTotp(context.keys.open('totp', sealed, account.id), body.code, context.now);
  if (sealed === null || step === undefined)
    throw new Problem('unauthenticated', 'login/code-wrong', { detail: 'Kode tidak cocok. Periksa jam telepon Anda.' });
  await store.confirmTotp(context.tx, account.id, sealed, context.now, step);
  await openSession(context, account.id);
  context.trail.concerns('account', account.id);
  return { state: 'recovery-codes', codes: await giveRecoveryCodes(context, account.id) };
}
