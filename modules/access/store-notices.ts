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
  readonly one_link: boolean;
  readonly at: string;
  readonly read_at: string | null;
  readonly count: number;
}

/** The same thing that happened several times on one day (WIB) is one line: its newest notice, with a count. */
const DAY = sql`(n.at at time zone 'Asia/Jakarta')::date`;
const grouped = (reader: NoticeReader) => sql`select (array_agg(n.id order by n.at desc, n.id desc))[1] id, n.kind, n.title,
    (array_agg(n.link order by n.at desc, n.id desc))[1] link, min(n.link) = max(n.link) one_link, max(n.at) at,
    case when bool_or(r.at is null) then null else max(r.at) end read_at,
    coalesce(nullif(count(*) filter (where r.at is null), 0), count(*))::int count
  from access.notice n left join access.notice_read r on r.notice_id = n.id and r.account_id = ${reader.accountId}::uuid
  where ${forReader(reader)} group by n.kind, n.title, ${DAY}`;

/** Newest first; one row more than asked tells whether there is a next page. */
export async function listNotices(
  tx: Tx,
  reader: NoticeReader,
  page: { before?: { at: string; id: string } | undefined; limit: number },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`select * from (${grouped(reader)}) n
    ${page.before === undefined ? sql`` : sql`where (n.at, n.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`}
    order by n.at desc, n.id desc limit ${page.limit + 1}`.execute(tx);
  return rows;
}

/** Lines, not notices: what the bell shows. */
export async function countNotices(tx: Tx, reader: NoticeReader): Promise<{ total: number; unread: number }> {
  const { rows } = await sql<{
    total: number;
    unread: number;
  }>`select count(*)::int total, (count(*) filter (where n.read_at is null))::int unread
    from (${grouped(reader)}) n`.execute(tx);
  return rows[0] ?? { total: 0, unread: 0 };
}

/** Reads the whole line: every notice of that kind and day. @returns false when there is no such notice for this reader */
export async function markRead(tx: Tx, reader: NoticeReader, noticeId: string, now: string): Promise<boolean> {
  const { rows } = await sql`select 1 from access.notice n where n.id = ${noticeId}::uuid and ${forReader(reader)}`.execute(tx);
  if (rows.length === 0) return false;
  await sql`insert into access.notice_read (notice_id, account_id, at)
    select n.id, ${reader.accountId}::uuid, ${now}::timestamptz from access.notice n, access.notice one
     where one.id = ${noticeId}::uuid and n.kind = one.kind and n.title = one.title and n.at <= one.at
       and ${DAY} = (one.at at time zone 'Asia/Jakarta')::date and ${forReader(reader)} on conflict do nothing`.execute(tx);
  return true;
}
