import type { Tx } from '../../../platform/db/on-client.ts';

/** From now on these reports weigh nothing. */
export async function holdReports(tx: Tx, reportIds: readonly string[], alertId: string, since: string): Promise<void> {
  if (reportIds.length === 0) return;
  await tx
    .insertInto('early_warning.held_report')
    .values(reportIds.map((report_id) => ({ report_id, alert_id: alertId, since })))
    .onConflict((oc) => oc.doNothing())
    .execute();
}
/** One was verified, or they are no burst any longer: they count again. */
export async function freeReports(tx: Tx, reportIds: readonly string[]): Promise<void> {
  if (reportIds.length > 0)
    await tx
      .deleteFrom('early_warning.held_report')
      .where('report_id', 'in', [...reportIds])
      .execute();
}
export async function heldAmong(tx: Tx, reportIds: readonly string[]): Promise<Set<string>> {
  if (reportIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('early_warning.held_report')
    .select('report_id')
    .where('report_id', 'in', [...reportIds])
    .execute();
  return new Set(rows.map((row) => row.report_id));
}
