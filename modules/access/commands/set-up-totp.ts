import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { giveRecoveryCodes } from '../login-steps.ts';
import { base32, checkPassword, matchTotp, newTotpSecret, totpUri } from '../secrets.ts';
import * as store from '../store.ts';

/** The new secret counts only after `confirmTotp`; until then an old one is gone and login needs the password alone. */
export async function startTotp(
  { body }: In<typeof contract.startTotp>,
  { tx, actor, keys }: Context,
): Promise<Out<typeof contract.startTotp>> {
  const account = await store.findAccount(tx, actor.accountId);
  if (account === undefined) throw notFound('account');
  if (!(await checkPassword(account.password_hash, body.password))) throw refused('account/wrong-password');
  const secret = newTotpSecret();
  await store.setTotp(tx, account.id, keys.seal('totp', secret, account.id), null);
  return { secret: base32(secret), uri: totpUri(secret, account.login) };
}

export async function confirmTotp({ body }: In<typeof contract.confirmTotp>, context: Context): Promise<Out<typeof contract.confirmTotp>> {
  const { tx, actor, keys, now, trail } = context;
  const account = await store.findAccount(tx, actor.accountId);
  if (account === undefined || account.sealed_totp === null || account.totp_confirmed_at !== null)
    throw refused('account/totp-not-started');
  const step = matchTotp(keys.open('totp', account.sealed_totp, account.id), body.code, now);
  if (step === undefined) throw refused('account/totp-wrong');
  await store.setTotp(tx, account.id, account.sealed_totp, now);
  await store.useTotpStep(tx, account.id, step);
  trail.concerns('account', account.id);
  return { recoveryCodes: await giveRecoveryCodes(context, account.id) };
}
