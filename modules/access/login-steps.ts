import { Problem } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import type { LoginStep } from './contract.ts';
import { RECOVERY_CODES, TICKET_MINUTES, WRONG_PER_ADDRESS, WRONG_PER_LOGIN, WRONG_WINDOW_MINUTES } from './model.ts';
import { base32, newRecoveryCode, newToken, newTotpSecret, recoveryHash, tokenHash, totpUri } from './secrets.ts';
import { openSession } from './session.ts';
import * as store from './store.ts';

type Account = NonNullable<Awaited<ReturnType<typeof store.findAccount>>>;
type Step = 'second-factor' | 'new-password' | 'set-up-totp';
const MINUTE_MS = 60_000;

/** Wrong credentials, an unknown name, a closed account: one answer. */
export const WRONG = (): Problem => new Problem('unauthenticated', 'login/wrong', { detail: 'Nama akun atau kata sandi tidak cocok.' });

/** What may be counted against: keyed hashes, so the table names neither an account nor an address. */
export const attemptSubjects = ({ keys, client }: Context, login: string): [string, string] => [
  keys.blindIndex('login', login),
  keys.blindIndex('address', client.address),
];

/** @throws Problem `login/locked` after too many wrong tries, the same for names that do not exist */
export async function refuseWhenLocked(context: Context, subjects: [string, string]): Promise<void> {
  const since = new Date(Date.parse(context.now) - WRONG_WINDOW_MINUTES * MINUTE_MS).toISOString();
  const [byLogin, byAddress] = await Promise.all(subjects.map((s) => store.countAttempts(context.tx, s, since)));
  if ((byLogin ?? 0) < WRONG_PER_LOGIN && (byAddress ?? 0) < WRONG_PER_ADDRESS) return;
  throw new Problem('too-many', 'login/locked', {
    detail: `Terlalu banyak percobaan. Tunggu ${WRONG_WINDOW_MINUTES} menit, atau hubungi administrator.`,
    retryAfterMinutes: WRONG_WINDOW_MINUTES,
  });
}

/** Counts a wrong try although the request fails. */
export function countWrong(context: Context, subjects: [string, string]): void {
  context.afterRollback(async (tx) => {
    await store.addAttempts(tx, subjects, context.now);
  });
}

/** What comes after a correct password: the first step that is still open, or a session. */
export async function nextStep(context: Context, account: Account, passed: { secondFactor: boolean }): Promise<LoginStep> {
  if (account.totp_confirmed_at !== null && !passed.secondFactor)
    return { state: 'second-factor', ticket: await ticket(context, account.id, 'second-factor') };
  if (account.password_must_change) return { state: 'new-password', ticket: await ticket(context, account.id, 'new-password') };
  if (account.totp_confirmed_at === null && context.mode === 'production') return setUpTotp(context, account);
  await openSession(context, account.id);
  context.trail.concerns('account', account.id);
  return { state: 'signed-in' };
}

async function setUpTotp(context: Context, account: Account): Promise<LoginStep> {
  const secret = newTotpSecret();
  await store.setTotp(context.tx, account.id, context.keys.seal('totp', secret, account.id), null);
  return {
    state: 'set-up-totp',
    ticket: await ticket(context, account.id, 'set-up-totp'),
    secret: base32(secret),
    uri: totpUri(secret, account.login),
  };
}

async function ticket({ tx, now }: Context, accountId: string, step: Step): Promise<string> {
  const token = newToken();
  await store.addTicket(tx, {
    token_sha256: tokenHash(token),
    account_id: accountId,
    step,
    expires_at: new Date(Date.parse(now) + TICKET_MINUTES * MINUTE_MS).toISOString(),
  });
  return token;
}

/** @throws Problem `login/ticket-over` when the ticket was used, expired or is of another step */
export async function accountOfTicket({ tx, now }: Context, token: string, step: Step): Promise<Account> {
  const found = await store.takeTicket(tx, tokenHash(token), [step], now);
  const account = found === undefined ? undefined : await store.findAccount(tx, found.account_id);
  if (account === undefined || account.status !== 'active')
    throw new Problem('unauthenticated', 'login/ticket-over', {
      detail: 'Langkah masuk ini sudah lewat waktunya. Mulai lagi dari nama akun.',
    });
  return account;
}

/** Replaces the recovery codes. @returns them in clear, the only time they exist so */
export async function giveRecoveryCodes({ tx }: Context, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await store.replaceRecoveryCodes(tx, accountId, codes.map(recoveryHash));
  return codes;
}
