import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Place } from './cursor.ts';

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly display_name: string;
  readonly role: string;
  readonly office_id: string;
  readonly office_name: string;
  readonly territories: string[] | null;
  readonly status: string;
  readonly totp_confirmed_at: string | null;
  readonly last_seen_at: string | null;
  readonly open_sessions: number;
}
export interface AccountScope {
  /** Only accounts of this office. */
  readonly officeId?: string;
}

const columns = (now: string) => sql`a.id, a.login, a.display_name, a.role, a.office_id, o.name office_name, a.territories, a.status,
  a.totp_confirmed_at, a.last_seen_at,
  (select count(*)::int from access.session s where s.account_id = a.id and s.revoked_at is null and s.expires_at > ${now}) open_sessions`;
const inScope = ({ officeId }: AccountScope) => (officeId === undefined ? sql`true` : sql`a.office_id = ${officeId}::uuid`);
const matching = (q: string | undefined) =>
  q === undefined || q === ''
    ? sql`true`
    : sql`(a.login || ' ' || a.display_name || ' ' || o.name) ilike ${`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`}`;

/** One row more than asked tells whether there is a next page. */
export async function listAccounts(
  tx: Tx,
  ask: { scope: AccountScope; q: string | undefined; after: Place | undefined; limit: number; now: string },
): Promise<{ rows: AccountRow[]; total: number }> {
  const where = sql`${inScope(ask.scope)} and ${matching(ask.q)}`;
  const [page, count] = await Promise.all([
    sql<AccountRow>`select ${columns(ask.now)} from access.account a join access.office o on o.id = a.office_id where ${where}
      ${ask.after === undefined ? sql`` : sql`and (a.display_name, a.id) > (${ask.after.at}, ${ask.after.id}::uuid)`}
      order by a.display_name, a.id limit ${ask.limit + 1}`.execute(tx),
    sql<{ n: number }>`select count(*)::int n from access.account a join access.office o on o.id = a.office_id where ${where}`.execute(tx),
  ]);
  return { rows: page.rows, total: count.rows[0]?.n ?? 0 };
}

export async function viewAccount(tx: Tx, id: string, now: string): Promise<AccountRow | undefined> {
  const { rows } =
    await sql<AccountRow>`select ${columns(now)} from access.account a join access.office o on o.id = a.office_id where a.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export const isLoginTaken = async (tx: Tx, login: string): Promise<boolean> =>
  (await tx.selectFrom('access.account').select('id').where('login', '=', login).executeTakeFirst()) !== undefined;

/** @returns false when the login name is taken */
export async function addAccount(tx: Tx, row: Insertable<DB['access.account']>): Promise<boolean> {
  const rows = await tx
    .insertInto('access.account')
    .values(row)
    .onConflict((oc) => oc.column('login').doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

export const close = (tx: Tx, id: string, by: string, at: string) =>
  tx.updateTable('access.account').set({ status: 'closed', closed_by: by, closed_at: at }).where('id', '=', id).execute();

/** How many accounts this administrator closed since then. */
export async function countClosed(tx: Tx, by: string, since: string): Promise<number> {
  const row = await tx
    .selectFrom('access.account')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('closed_by', '=', by)
    .where('closed_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Active administrators, held in the order of their ids. */
export const lockAdministrators = (tx: Tx): Promise<{ id: string }[]> =>
  tx
    .selectFrom('access.account')
    .select('id')
    .where('role', '=', 'ADMINISTRATOR')
    .where('status', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute();

export const lockAccount = (tx: Tx, id: string) =>
  tx
    .selectFrom('access.account as a')
    .innerJoin('access.office as o', 'o.id', 'a.office_id')
    .select(['a.id', 'a.status', 'a.role', 'o.agency_id'])
    .where('a.id', '=', id)
    .forUpdate('a')
    .executeTakeFirst();

/** An installation has a handful of each; more would be a mistake in the data. */
const MOST_TOLD = 50;
/** Everybody active of these roles, with the agency of the office. */
export const activeAccounts = (tx: Tx, roles: readonly string[]) =>
  tx
    .selectFrom('access.account as a')
    .innerJoin('access.office as o', 'o.id', 'a.office_id')
    .select(['a.id', 'o.agency_id'])
    .where('a.role', 'in', roles)
    .where('a.status', '=', 'active')
    .orderBy('a.id')
    .limit(MOST_TOLD)
    .execute();

/** Ends tickets between the steps of a login: nobody goes on with an old password. */
export const dropTickets = (tx: Tx, accountId: string) =>
  tx.deleteFrom('access.login_ticket').where('account_id', '=', accountId).execute();

export const findOffice = (tx: Tx, id: string) =>
  tx.selectFrom('access.shared_office').select(['id', 'agency_id', 'agency_code', 'status']).where('id', '=', id).executeTakeFirst();

/** Codes of the working territory of an office on a day. */
export async function territoryOn(tx: Tx, officeId: string, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('access.office_territory')
    .select('territory')
    .where('office_id', '=', officeId)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute();
  return rows.map((row) => row.territory);
}
