import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const addNotice = (tx: Tx, row: Insertable<DB['access.notice']>) => tx.insertInto('access.notice').values(row).execute();

/** For whom notices are looked up: the account itself, and its office and role. */
export interface NoticeReader {
  readonly accountId: string;
  readonly officeId: string;
  readonly role: string;
}
const forReader = (reader: NoticeReader) =>
  sql<boolean>`(n.account_id = ${reader.accountId}::uuid or (n.office_id = ${reader.officeId}::uuid and (n.role is null or n.role = ${reader.role})))`;

export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly link: string;
  readonly at: string;
  readonly read_at: string | null;
}

/** Newest first; one row more than asked tells whether there is a next page. */
export async function listNotices(
  tx: Tx,
  reader: NoticeReader,
  page: { before?: { at: string; id: string } | undefined; limit: number },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`select n.id, n.kind, n.title, n.link, n.at, r.at read_at
    from access.notice n left join access.notice_read r on r.notice_id = n.id and r.account_id = ${reader.accountId}::uuid
    where ${forReader(reader)} ${page.before === undefined ? sql`` : sql`and (n.at, n.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`}
    order by n.at desc, n.id desc limit ${page.limit + 1}`.execute(tx);
  return rows;
}

export async function countNotices(tx: Tx, reader: NoticeReader): Promise<{ total: number; unread: number }> {
  const { rows } = await sql<{
    total: number;
    unread: number;
  }>`select count(*)::int total, (count(*) filter (where r.at is null))::int unread
    from access.notice n left join access.notice_read r on r.notice_id = n.id and r.account_id = ${reader.accountId}::uuid
    where ${forReader(reader)}`.execute(tx);
  return rows[0] ?? { total: 0, unread: 0 };
}

/** @returns false when there is no such notice for this reader */
export async function markRead(tx: Tx, reader: NoticeReader, noticeId: string, now: string): Promise<boolean> {
  const { rows } = await sql`select 1 from access.notice n where n.id = ${noticeId}::uuid and ${forReader(reader)}`.execute(tx);
  if (rows.length === 0) return false;
  await sql`insert into access.notice_read (notice_id, account_id, at) values (${noticeId}, ${reader.accountId}, ${now}) on conflict do nothing`.execute(
    tx,
  );
  return true;
}
