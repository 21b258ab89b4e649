import type { Tx } from '../../platform/db/on-client.ts';

/** People, companies and phones of a report that are not yet mentions; the rows stay locked. */
export const unrecordedNamed = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reports.named')
    .select(['id', 'role', 'sealed_words'])
    .where('report_id', '=', reportId)
    .where('recorded_at', 'is', null)
    .orderBy('n')
    .forUpdate()
    .execute();

export const setRecorded = (tx: Tx, id: string, set: { mention_id: string | null; faults: string[]; recorded_at: string }) =>
  tx.updateTable('reports.named').set(set).where('id', '=', id).execute();
