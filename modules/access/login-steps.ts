import { notFound, Problem, refused } from '../../platform/contract/problem.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { newId } from '../../platform/http/context.ts';
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
import {
  base32,
  checkNobody,
  checkPassword,
  newRecoveryCode,
  newToken,
  newTotpSecret,
  recoveryHash,
  tokenHash,
  totpUri,
} from './secrets.ts';
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
const byCode = ({ keys }: Asking, login: string): Limit => ({ subject: keys.blindIndex('login-code', login), most: WRONG_PER_CODE });

/** How many wrong tries a secret takes, and how many the address of whoever guesses at many. */
interface Limits {
  readonly secret: readonly Limit[];
  readonly address: Limit;
}
export const passwordLimits = (asking: Asking, login: string): Limits => ({ secret: byLogin(asking, login), address: byAddress(asking) });
export const codeLimits = (asking: Asking, login: string): Limits => ({ secret: [byCode(asking, login)], address: byAddress(asking) });

/** @throws Problem `login/locked` after too many wrong tries, the same for names that do not exist */
async function refuseWhenLocked(tx: Tx, now: string, limits: readonly Limit[]): Promise<void> {
  const since = new Date(Date.parse(now) - WRONG_WINDOW_MINUTES * MINUTE_MS).toISOString();
  const counts = await Promise.all(limits.map(({ subject }) => store.countAttempts(tx, subject, since)));
  if (limits.every(({ most }, i) => (counts[i] ?? 0) < most)) return;
  throw new Problem('too-many', 'login/locked', {
    detail: `Terlalu banyak percobaan. Tunggu ${WRONG_WINDOW_MINUTES} menit, atau hubungi administrator.`,
    retryAfterMinutes: WRONG_WINDOW_MINUTES,
  });
}

/** A try that is counted as wrong until it proves right. */
export interface Try {
  readonly id: string;
  readonly limits: Limits;
}

/**
 * Counts a try of a secret before it is compared: of many guesses at once, no more are compared than may be wrong. The address
 * is only looked at here and counted when the try was wrong, or everybody of a big office who signs in at eight would lock it.
 * @throws Problem `login/locked`
 */
export async function beginTry(tx: Tx, now: string, limits: Limits): Promise<Try> {
  const subjects = limits.secret.map(({ subject }) => subject);
  await store.holdSubjects(tx, subjects);
  await refuseWhenLocked(tx, now, [...limits.secret, limits.address]);
  const id = newId();
  await store.beginTry(tx, subjects, id, now);
  return { id, limits };
}

/** Ends a try: a right one is taken off the count, whatever becomes of the request; a wrong one is counted for its address, too. */
export async function endTry(context: Context, { id, limits }: Try, right: boolean): Promise<void> {
  if (right) await store.dropTry(context.tx, id);
  context.afterRollback(async (tx) => {
    await (right ? store.dropTry(tx, id) : store.addAttempts(tx, [limits.address.subject], context.now));
  });
}

/** A password that was compared with a stored hash, outside any transaction. */
export interface Compared {
  readonly right: boolean;
  /** The hash it was compared with; undefined when there is no such account. */
  readonly against: string | undefined;
  readonly tried: Try;
}

/** Compares outside any transaction; a server too busy to compare counts nothing. */
export async function compare(outside: Outside, { against, tried }: Omit<Compared, 'right'>, password: string): Promise<Compared> {
  try {
    return { against, tried, right: against === undefined ? await checkNobody(password) : await checkPassword(against, password) };
  } catch (error) {
    await outside.look((tx) => store.dropTry(tx, tried.id));
    throw error;
  }
}

/** Compares the password of whoever asks with what is stored. @throws Problem `login/locked` */
export async function compareOwnPassword(outside: Outside, password: string): Promise<Compared & { readonly login: string }> {
  const found = await outside.look(async (tx) => {
    const account = await store.findAccount(tx, outside.actor.accountId);
    if (account === undefined) throw notFound('account');
    const { login, password_hash: against } = account;
    return { login, against, tried: await beginTry(tx, outside.now, passwordLimits(outside, login)) };
  });
  return { login: found.login, ...(await compare(outside, found, password)) };
}

/**
 * Who changes a secret of the own account says the password again; guessing it with a found session is limited like a login.
 * @throws Problem `account/wrong-password`
 */
export async function askPasswordAgain(context: Context, account: Account, { right, against, tried }: Compared): Promise<void> {
  context.trail.concerns('account', account.id);
  const proved = right && account.password_hash === against;
  await endTry(context, tried, proved);
  if (!proved) throw refused('account/wrong-password');
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
