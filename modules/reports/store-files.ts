import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

const FILE = [
  'id',
  'report_id',
  'kind',
  'media_type',
  'bytes',
  'original_sha256',
  'reading_sha256',
  'reading_type',
  'received_at',
] as const;

export const filesOf = (tx: Tx, reportId: string) =>
  tx.selectFrom('reports.attachment').select(FILE).where('report_id', '=', reportId).orderBy('received_at').orderBy('id').execute();
export type FileRecord = Awaited<ReturnType<typeof filesOf>>[number];

export const findFile = (tx: Tx, id: string) => tx.selectFrom('reports.attachment').select(FILE).where('id', '=', id).executeTakeFirst();

/** One upload to a report at a time, so that they are counted rightly. */
export const queueForReport = (tx: Tx, reportId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`report-upload ${reportId}`}, 0))`.execute(tx);

/** @returns false when the id is taken by a file of another report */
export async function addFile(tx: Tx, row: Insertable<DB['reports.attachment']>): Promise<boolean> {
  const [result] = await tx
    .insertInto('reports.attachment')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
  return (result?.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const addCustody = (tx: Tx, rows: Insertable<DB['reports.custody']>[]) => tx.insertInto('reports.custody').values(rows).execute();

/** Every file with its report, newest first, for custodians. */
export async function listFiles(
  tx: Tx,
  page: { before: { at: string; id: string } | undefined; limit: number },
): Promise<{ rows: FileRecord[]; total: number }> {
  let query = tx.selectFrom('reports.attachment').select(FILE);
  const { before } = page;
  if (before !== undefined) query = query.where(sql<boolean>`(received_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  const rows = await query
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const count = await tx
    .selectFrom('reports.attachment')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { rows, total: count.n };
}

export const custodyOf = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('reports.custody as c')
        .leftJoin('access.shared_account as a', 'a.id', 'c.account_id')
        .select(['c.attachment_id', 'c.at', 'c.act', 'c.purpose', 'a.display_name'])
        .where('c.attachment_id', 'in', ids)
        .orderBy('c.n')
        .execute();
