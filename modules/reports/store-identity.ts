import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

/** An installation has one or two; more notices than this would be a mistake in the data. */
const MOST_CUSTODIANS = 20;

export const addRequest = (tx: Tx, row: Insertable<DB['reports.identity_request']>) =>
  tx.insertInto('reports.identity_request').values(row).execute();

export const hasOpenRequest = async (tx: Tx, reportId: string, accountId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('reports.identity_request')
    .select('id')
    .where('report_id', '=', reportId)
    .where('requested_by', '=', accountId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return row !== undefined;
};

export interface RequestRecord {
  readonly id: string;
  readonly report_id: string;
  readonly territory: string | null;
  readonly identity_level: string;
  readonly secrecy_requested: boolean;
  readonly requested_by: string;
  readonly requested_at: string;
  readonly purpose: string;
  readonly state: string;
  readonly decided_at: string | null;
  readonly decision_note: string | null;
  readonly expires_at: string | null;
  readonly shown: number;
  readonly asker: string;
  readonly asker_office: string;
}
const columns = sql`q.id, q.report_id, q.territory, q.identity_level, q.secrecy_requested, q.requested_by, q.requested_at, q.purpose, q.state, q.decided_at,
  q.decision_note, q.expires_at, q.shown, a.display_name asker, coalesce(o.name, '') asker_office
  from reports.identity_request q join access.shared_account a on a.id = q.requested_by left join access.shared_office o on o.id = a.office_id`;

export async function lockRequest(tx: Tx, id: string): Promise<RequestRecord | undefined> {
  const { rows } = await sql<RequestRecord>`select ${columns} where q.id = ${id} for update of q`.execute(tx);
  return rows[0];
}
export async function requestsOf(tx: Tx, reportId: string): Promise<RequestRecord[]> {
  const { rows } =
    await sql<RequestRecord>`select ${columns} where q.report_id = ${reportId} order by q.requested_at desc, q.id desc`.execute(tx);
  return rows;
}
export async function listRequests(
  tx: Tx,
  state: string | undefined,
  page: { before: { at: string; id: string } | undefined; limit: number },
): Promise<{ rows: RequestRecord[]; total: number }> {
  const where = state === undefined ? sql`true` : sql`q.state = ${state}`;
  const { rows } = await sql<RequestRecord>`select ${columns} where ${where}
    ${page.before === undefined ? sql`` : sql`and (q.requested_at, q.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`}
    order by q.requested_at desc, q.id desc limit ${page.limit + 1}`.execute(tx);
  const count = await sql<{ n: number }>`select count(*)::int n from reports.identity_request q where ${where}`.execute(tx);
  return { rows, total: count.rows[0]?.n ?? 0 };
}

export const setRequest = (tx: Tx, id: string, set: Updateable<DB['reports.identity_request']>) =>
  tx.updateTable('reports.identity_request').set(set).where('id', '=', id).execute();

/** The sealed identity, when the policy agrees that the asker holds a release that has not run out. */
export async function openedVault(tx: Tx, reportId: string, now: string): Promise<Buffer | undefined> {
  await sql`select set_config('kentongan.office_time', ${now}, true)`.execute(tx);
  const row = await tx.selectFrom('reports.vault').select('sealed_identity').where('report_id', '=', reportId).executeTakeFirst();
  return row?.sealed_identity;
}

export const accountNamed = (tx: Tx, id: string) =>
  tx
    .selectFrom('access.shared_account as a')
    .leftJoin('access.shared_office as o', 'o.id', 'a.office_id')
    .select(['a.display_name', 'o.name as office'])
    .where('a.id', '=', id)
    .executeTakeFirst();

/** Accounts that may open identities. */
export async function custodians(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from access.shared_account where role = 'PPDP' and status = 'active' limit ${MOST_CUSTODIANS}`.execute(tx);
  return rows.map((row) => row.id);
}
