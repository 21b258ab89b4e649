import { sql } from 'kysely';
import type { Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const setReport = (tx: Tx, id: string, set: Updateable<DB['reports.report']>) =>
  tx.updateTable('reports.report').set(set).where('id', '=', id).execute();

export const addLink = (
  tx: Tx,
  row: { id: string; report_id: string; main_id: string; sealed_reason: Buffer; linked_by: string; linked_at: string },
) => tx.insertInto('reports.link').values(row).execute();

/** @returns the ended link; `undefined` when none of this report is open under this id */
export const endLink = (
  tx: Tx,
  { report, link }: { readonly report: string; readonly link: string },
  end: { readonly ended_by: string; readonly ended_at: string; readonly sealed_end_reason: Buffer },
) =>
  tx
    .updateTable('reports.link')
    .set(end)
    .where('id', '=', link)
    .where('report_id', '=', report)
    .where('ended_at', 'is', null)
    .returning(['id', 'main_id'])
    .executeTakeFirst();

/** Open links of a report in both directions, as far as both reports are seen: the reason tells of the other one. */
export const linksOf = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reports.link')
    .select(['id', 'report_id', 'main_id', 'sealed_reason', 'linked_at'])
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('report_id', '=', reportId), eb('main_id', '=', reportId)]))
    .where(sql<boolean>`(select count(*) from reports.report r where r.id in (report_id, main_id)) = 2`)
    .orderBy('linked_at')
    .execute();
