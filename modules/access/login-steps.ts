import { Problem, refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import type { Outside } from '../../platform/http/route.ts';
import type { LoginStep } from './contract.ts';
import {
  RECOVERY_CODES,
  TICKET_MINUTES,
  WRONG_PER_ADDRESS,
  WRONG_PER_CODE,
  WRONG_PER_LOGIN,
  WRONG_PER_LOGIN_ANYWHERE,
  WRONG_WINDOW_MINUTES,
} from './model.ts';
import { base32, checkPassword, newRecoveryCode, newToken, newTotpSecret, recoveryHash, tokenHash, totpUri } from './secrets.ts';
import { openSession } from './session.ts';
import * as store from './store.ts';

type Account = NonNullable<Awaited<ReturnType<typeof store.findAccount>>>;
type Step = 'second-factor' | 'new-password' | 'set-up-totp';
const MINUTE_MS = 60_000;

/** Wrong credentials, an unknown name, a closed account: one answer. */
export const WRONG = (): Problem => new Problem('unauthenticated', 'login/wrong', { detail: 'Nama akun atau kata sandi tidak cocok.' });

/** Wrong tries are counted by keyed hashes, so the table names neither an account nor an address. */
interface Limit {
  readonly subject: string;
  readonly most: number;
}
type Asking = Pick<Context, 'keys' | 'client'>;
const byAddress = ({ keys, client }: Asking): Limit => ({ subject: keys.blindIndex('address', client.address), most: WRONG_PER_ADDRESS });
const byLogin = ({ keys, client }: Asking, login: string): Limit[] => [
  { subject: keys.blindIndex('login-from', `${login} ${client.address}`), most: WRONG_PER_LOGIN },
  { subject: keys.blindIndex('login', login), most: WRONG_PER_LOGIN_ANYWHERE },
];
const byCode = ({ keys }: Context, login: string): Limit => ({ subject: keys.blindIndex('login-code', login), most: WRONG_PER_CODE });

export const passwordLimits = (context: Asking, login: string): Limit[] => [...byLogin(context, login), byAddress(context)];
export const codeLimits = (context: Context, login: string): Limit[] => [byCode(context, login), byAddress(context)];

/** @throws Problem `login/locked` after too many wrong tries, the same for names that do not exist */
export async function refuseWhenLocked(context: Pick<Context, 'tx' | 'now'>, limits: readonly Limit[]): Promise<void> {
  const since = new Date(Date.parse(context.now) - WRONG_WINDOW_MINUTES * MINUTE_MS).toISOString();
  const counts = await Promise.all(limits.map(({ subject }) => store.countAttempts(context.tx, subject, since)));
  if (limits.every(({ most }, i) => (counts[i] ?? 0) < most)) return;
  throw new Problem('too-many', 'login/locked', {
    detail: `Terlalu banyak percobaan. Tunggu ${WRONG_WINDOW_MINUTES} menit, atau hubungi administrator.`,
    retryAfterMinutes: WRONG_WINDOW_MINUTES,
  });
}

/** Counts a wrong try although the request fails. */
export function countWrong(context: Context, limits: readonly Limit[]): void {
  context.afterRollback(async (tx) => {
    await store.addAttempts(
      tx,
      limits.map(({ subject }) => subject),
      context.now,
    );
  });
}

/** A password that was compared with a stored hash, outside any transaction. */
export interface Compared {
  readonly right: boolean;
  /** The hash it was compared with; undefined when there is no such account. */
  readonly against: string | undefined;
}

/** Compares the password of whoever asks with what is stored. @throws Problem `login/locked` */
export async function compareOwnPassword(outside: Outside, password: string): Promise<Compared & { readonly login: string }> {
  const account = await outside.look(async (tx) => {
    const found = await store.findAccount(tx, outside.actor.accountId);
    if (found !== undefined) await refuseWhenLocked({ tx, now: outside.now }, passwordLimits(outside, found.login));
    return found;
  });
  if (account === undefined) return { right: false, against: undefined, login: '' };
  const { password_hash: against, login } = account;
  return { right: await checkPassword(against, password), against, login };
}

/**
 * Who changes a secret of the own account says the password again; guessing it with a found session is limited like a login.
 * @throws Problem `account/wrong-password`, `login/locked`
 */
export async function askPasswordAgain(context: Context, account: Account, { right, against }: Compared): Promise<void> {
  const limits = passwordLimits(context, account.login);
  await refuseWhenLocked(context, limits);
  context.trail.concerns('account', account.id);
  if (right && account.password_hash === against) return;
  countWrong(context, limits);
  throw refused('account/wrong-password');
}

/** What comes after a correct password: the first step that is still open, or a session. */
export async function nextStep(context: Context, account: Account, passed: { secondFactor: boolean }): Promise<LoginStep> {
  if (account.totp_confirmed_at !== null && !passed.secondFactor)
    return { state: 'second-factor', ticket: await ticket(context, account.id, 'second-factor') };
  if (account.password_must_change) return { state: 'new-password', ticket: await ticket(context, account.id, 'new-password') };
  if (account.totp_confirmed_at === null && context.mode === 'production') return setUpTotp(context, account);
  await openSession(context, account.id);
  // Only now: cleared after the password alone, wrong codes could be tried without end.
  await store.clearAttempts(
    context.tx,
    [...byLogin(context, account.login), byCode(context, account.login)].map(({ subject }) => subject),
  );
  context.trail.concerns('account', account.id);
  return { state: 'signed-in' };
}

async function setUpTotp(context: Context, account: Account): Promise<LoginStep> {
  const secret = newTotpSecret();
  await store.startTotp(context.tx, account.id, context.keys.seal('totp', secret, account.id));
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

export const ticketOver = (): Problem =>
  new Problem('unauthenticated', 'login/ticket-over', { detail: 'Langkah masuk ini sudah lewat waktunya. Mulai lagi dari nama akun.' });

/** Whose ticket it is, without using it up. */
export async function accountBehind({ look, now }: Outside, token: string, step: Step): Promise<Account | undefined> {
  return look(async (tx) => {
    const found = await store.findTicket(tx, tokenHash(token), step, now);
    return found === undefined ? undefined : store.findAccount(tx, found.account_id);
  });
}

/** @throws Problem `login/ticket-over` when the ticket was used, expired or is of another step */
export async function accountOfTicket({ tx, now }: Context, token: string, step: Step): Promise<Account> {
  const found = await store.takeTicket(tx, tokenHash(token), [step], now);
  const account = found === undefined ? undefined : await store.findAccount(tx, found.account_id);
  if (account === undefined || account.status !== 'active') throw ticketOver();
  return account;
}

/** Replaces the recovery codes. @returns them in clear, the only time they exist so */
export async function giveRecoveryCodes({ tx }: Context, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await store.replaceRecoveryCodes(tx, accountId, codes.map(recoveryHash));
  return codes;
}
