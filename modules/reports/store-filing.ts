import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import { insertRows } from '../../platform/db/insert-rows.ts';
import type { Tx } from '../../platform/db/on-client.ts';

/** Says to the policies which report this transaction files, and the keyed hash of what was sent. */
const beginFiling = (tx: Tx, reportId: string, content: string) =>
  sql`select set_config('kentongan.filing', ${reportId}, true), set_config('kentongan.submission', ${content}, true)`.execute(tx);

/**
 * Claims the id of a report; a second sender of the same id waits here for the first.
 * @returns whether it is new; otherwise when its answer was due, and `undefined` when something else has this id
 */
export async function claimId(
  tx: Tx,
  row: { report_id: string; content: string; answer_due_at: string },
): Promise<{ fresh: true } | { fresh: false; answerDueAt: string | undefined }> {
  const [, [result]] = await Promise.all([
    beginFiling(tx, row.report_id, row.content),
    tx
      .insertInto('reports.submission')
      .values(row)
      .onConflict((oc) => oc.doNothing())
      .execute(),
  ]);
  if ((result?.numInsertedOrUpdatedRows ?? 0n) > 0n) return { fresh: true };
  const first = await tx.selectFrom('reports.submission').select('answer_due_at').where('report_id', '=', row.report_id).executeTakeFirst();
  return { fresh: false, answerDueAt: first?.answer_due_at };
}

/** @returns false when the ticket was used before */
export async function spendTicket(tx: Tx, ticket: Buffer, day: string): Promise<boolean> {
  const [result] = await tx
    .insertInto('reports.spent_ticket')
    .values({ ticket_sha256: ticket, day })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return (result?.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const addReport = (tx: Tx, row: Insertable<DB['reports.report']>) => insertRows(tx, 'reports.report', [row]);
export const addVault = (tx: Tx, row: Insertable<DB['reports.vault']>) => insertRows(tx, 'reports.vault', [row]);
export const addReceipt = (tx: Tx, row: Insertable<DB['reports.receipt']>) => insertRows(tx, 'reports.receipt', [row]);
export const addStep = (tx: Tx, row: Insertable<DB['reports.step']>) => insertRows(tx, 'reports.step', [row]);
export const addClock = (tx: Tx, row: Insertable<DB['reports.clock']>) => insertRows(tx, 'reports.clock', [row]);
export const addNamed = (tx: Tx, rows: Insertable<DB['reports.named']>[]) => insertRows(tx, 'reports.named', rows);

/** The last resort of routing: an immigration office that exists, regional ones first. */
export async function anyImmigrationOffice(tx: Tx): Promise<{ id: string; agencyId: string } | undefined> {
  const { rows } = await sql<{ id: string; agencyId: string }>`select id, agency_id "agencyId" from access.shared_office
    where agency_code = 'IMIGRASI' order by (kind = 'KANWIL') desc, code limit 1`.execute(tx);
  return rows[0];
}
