import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** One row per signed-in request: the account behind a session token with its reach. */
export async function findActor(tx: Tx, tokenHash: Buffer, now: string) {
  const { rows } = await sql<{
    session_id: string;
    account_id: string;
    role: string;
    office_id: string;
    agency_id: string;
    territories: string[] | null;
    last_seen_at: string;
  }>`with valid as not materialized (select o.office_id, o.territory from access.office_territory o
       where o.valid_from <= (${now}::timestamptz at time zone 'Asia/Jakarta')::date
         and (o.valid_to is null or o.valid_to >= (${now}::timestamptz at time zone 'Asia/Jakarta')::date))
     select s.id session_id, a.id account_id, a.role, a.office_id, o.agency_id, s.last_seen_at,
       -- An account's own places count only as far as its office is still competent there.
       case when a.territories is null then (select array_agg(v.territory) from valid v where v.office_id = a.office_id)
            else (select array_agg(t) from unnest(a.territories) t where exists (select 1 from valid v
                   where v.office_id = a.office_id and (v.territory = '*' or t = v.territory or starts_with(t, v.territory || '.')))) end territories
     from access.session s join access.account a on a.id = s.account_id join access.office o on o.id = a.office_id
    where s.token_sha256 = ${tokenHash} and s.revoked_at is null and s.expires_at > ${now} and a.status = 'active'`.execute(tx);
  return rows[0];
}

/** An account that has just signed in has been seen, also before its session grows stale. */
export const touchAccount = (tx: Tx, accountId: string, now: string) =>
  tx.updateTable('access.account').set({ last_seen_at: now }).where('id', '=', accountId).execute();
export const touchSession = (tx: Tx, sessionId: string, accountId: string, now: string) =>
  Promise.all([
    tx.updateTable('access.session').set({ last_seen_at: now }).where('id', '=', sessionId).execute(),
    touchAccount(tx, accountId, now),
  ]);

export const findAccountByLogin = (tx: Tx, login: string) =>
  tx.selectFrom('access.account').selectAll().where('login', '=', login).executeTakeFirst();
export const findAccount = (tx: Tx, id: string) => tx.selectFrom('access.account').selectAll().where('id', '=', id).executeTakeFirst();

export const addSession = (
  tx: Tx,
  row: {
    id: string;
    account_id: string;
    token_sha256: Buffer;
    created_at: string;
    expires_at: string;
    last_seen_at: string;
    device: string;
  },
) => tx.insertInto('access.session').values(row).execute();

export const listSessions = (tx: Tx, accountId: string, now: string) =>
  tx
    .selectFrom('access.session')
    .select(['id', 'created_at', 'last_seen_at', 'expires_at', 'device'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();

/** @returns number of sessions ended */
export async function revokeSessions(
  tx: Tx,
  accountId: string,
  now: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  let query = tx.updateTable('access.session').set({ revoked_at: now }).where('account_id', '=', accountId).where('revoked_at', 'is', null);
  if (which.only !== undefined) query = query.where('id', '=', which.only);
  if (which.except !== undefined && which.except !== '') query = query.where('id', '<>', which.except);
  const results = await query.execute();
  return Number(results[0]?.numUpdatedRows ?? 0n);
}

export const addTicket = (tx: Tx, row: { token_sha256: Buffer; account_id: string; step: string; expires_at: string }) =>
  tx.insertInto('access.login_ticket').values(row).execute();
/** Looks at a ticket and leaves it there. */
export const findTicket = (tx: Tx, tokenHash: Buffer, step: string, now: string) =>
  tx
    .selectFrom('access.login_ticket')
    .select('account_id')
    .where('token_sha256', '=', tokenHash)
    .where('step', '=', step)
    .where('expires_at', '>', now)
    .executeTakeFirst();
/** A ticket works once for its step. */
export const takeTicket = (tx: Tx, tokenHash: Buffer, steps: readonly string[], now: string) =>
  tx
    .deleteFrom('access.login_ticket')
    .where('token_sha256', '=', tokenHash)
    .where('step', 'in', steps)
    .where('expires_at', '>', now)
    .returning(['account_id', 'step'])
    .executeTakeFirst();

export const countAttempts = async (tx: Tx, subject: string, since: string): Promise<number> => {
  const row = await tx
    .selectFrom('access.login_attempt')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
};
export const addAttempts = (tx: Tx, subjects: readonly string[], at: string) =>
  tx
    .insertInto('access.login_attempt')
    .values(subjects.map((subject) => ({ subject, at })))
    .execute();
/** Holds these subjects until the transaction ends: whoever counts them next counts what this one wrote. */
export const holdSubjects = (tx: Tx, subjects: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(s, 0)) from (select s from unnest(${[...subjects]}::text[]) s order by s) held`.execute(
    tx,
  );
export const beginTry = (tx: Tx, subjects: readonly string[], id: string, at: string) =>
  tx
    .insertInto('access.login_attempt')
    .values(subjects.map((subject) => ({ subject, at, try: id })))
    .execute();
export const dropTry = (tx: Tx, id: string) => tx.deleteFrom('access.login_attempt').where('try', '=', id).execute();
export const clearAttempts = (tx: Tx, subjects: readonly string[]) =>
  tx.deleteFrom('access.login_attempt').where('subject', 'in', subjects).execute();

export const setPassword = (tx: Tx, accountId: string, hash: string, mustChange: boolean) =>
  tx.updateTable('access.account').set({ password_hash: hash, password_must_change: mustChange }).where('id', '=', accountId).execute();
/** @returns false when it is no longer the one that was said: somebody else changed it meanwhile */
export async function replacePassword(tx: Tx, accountId: string, said: string, hash: string): Promise<boolean> {
  const [result] = await tx
    .updateTable('access.account')
    .set({ password_hash: hash, password_must_change: false })
    .where('id', '=', accountId)
    .where('password_hash', '=', said)
    .execute();
  return (result?.numUpdatedRows ?? 0n) > 0n;
}
/** A new secret waits beside the one in use until a code proves that the app has it. */
export const startTotp = (tx: Tx, accountId: string, sealed: Buffer) =>
  tx.updateTable('access.account').set({ sealed_totp_next: sealed }).where('id', '=', accountId).execute();
export const confirmTotp = (tx: Tx, accountId: string, sealed: Buffer, confirmedAt: string, step: number) =>
  tx
    .updateTable('access.account')
    .set({ sealed_totp: sealed, sealed_totp_next: null, totp_confirmed_at: confirmedAt, totp_last_step: step })
    .where('id', '=', accountId)
    .execute();
export const removeTotp = (tx: Tx, accountId: string) =>
  tx
    .updateTable('access.account')
    .set({ sealed_totp: null, sealed_totp_next: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute();
/** @returns false when this step was used before: a code works once */
export async function useTotpStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const { rows } =
    await sql`update access.account set totp_last_step = ${step} where id = ${accountId} and coalesce(totp_last_step, 0) < ${step} returning 1`.execute(
      tx,
    );
  return rows.length > 0;
}
export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.deleteFrom('access.recovery_code').where('account_id', '=', accountId).execute();
  if (hashes.length > 0)
    await tx
      .insertInto('access.recovery_code')
      .values(hashes.map((code_sha256) => ({ account_id: accountId, code_sha256 })))
      .execute();
}
export async function useRecoveryCode(tx: Tx, accountId: string, hash: Buffer, now: string): Promise<boolean> {
  const rows = await tx
    .updateTable('access.recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_sha256', '=', hash)
    .where('used_at', 'is', null)
    .returning('account_id')
    .execute();
  return rows.length > 0;
}

export async function describeMe(tx: Tx, accountId: string, sessionId: string, today: string) {
  const { rows } = await sql<{
    display_name: string;
    totp_confirmed_at: string | null;
    office_name: string;
    agency_name: string;
    expires_at: string;
  }>`
    select a.display_name, a.totp_confirmed_at, o.name office_name, s.expires_at,
           coalesce((select n.name from access.agency_name n where n.agency_id = o.agency_id and n.valid_from <= ${today}::date
                      and (n.valid_to is null or n.valid_to >= ${today}::date) order by n.valid_from desc limit 1), '') agency_name
      from access.account a join access.office o on o.id = a.office_id join access.session s on s.id = ${sessionId} where a.id = ${accountId}`.execute(
    tx,
  );
  return rows[0];
}

export async function territoryNames(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const wanted = codes.filter((code) => code !== '*');
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('territory.unit').select(['code', 'name']).where('code', 'in', wanted).execute();
  return new Map(rows.map((r) => [r.code, r.name]));
}
