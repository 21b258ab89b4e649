import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { askPasswordAgain, compareOwnPassword, giveRecoveryCodes } from '../login-steps.ts';
import type { Compared } from '../login-steps.ts';
import { base32, matchTotp, newTotpSecret, totpUri } from '../secrets.ts';
import * as store from '../store.ts';

export const compareForTotp = ({ body }: In<typeof contract.startTotp>, outside: Outside): Promise<Compared> =>
  compareOwnPassword(outside, body.password);

/** The new secret counts only after `confirmTotp`; until then one that is in use stays in use. */
export async function startTotp(
  _input: In<typeof contract.startTotp>,
  context: Context,
  compared: Compared,
): Promise<Out<typeof contract.startTotp>> {
  const { tx, actor, keys } = context;
  const account = await store.findAccount(tx, actor.accountId);
  if (account === undefined) throw notFound('account');
  await askPasswordAgain(context, account, compared);
  const secret = newTotpSecret();
  await store.startTotp(tx, account.id, keys.seal('totp', secret, account.id));
  return { secret: base32(secret), uri: totpUri(secret, account.login) };
}

export async function confirmTotp({ body }: In<typeof contract.confirmTotp>, context: Context): Promise<Out<typeof contract.confirmTotp>> {
  const { tx, actor, keys, now, trail } = context;
  const account = await store.findAccount(tx, actor.accountId);
  if (account === undefined || account.sealed_totp_next === null) throw refused('account/totp-not-started');
  const step = matchTotp(keys.open('totp', account.sealed_totp_next, account.id), body.code, now);
  if (step === undefined) throw refused('account/totp-wrong');
  await store.confirmTotp(tx, account.id, account.sealed_totp_next, now, step);
  trail.concerns('account', account.id);
  return { recoveryCodes: await giveRecoveryCodes(context, account.id) };
}
