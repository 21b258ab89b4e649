import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

/** A report as far as it is compared with others. */
export interface ComparedRecord {
  readonly id: string;
  readonly territory: string | null;
  readonly destination: string | null;
  readonly people_count: number | null;
  readonly happened_on: string | null;
  readonly received_at: string;
  readonly sealed_story: Buffer;
}

/**
 * Reports with which one is compared: those of the same province, or without a place, of the weeks before it, the latest first;
 * those that follow the same main report, and pairs somebody has judged, are left out.
 */
export async function comparedWith(
  tx: Tx,
  one: Pick<ComparedRecord, 'id' | 'territory' | 'received_at'>,
  window: { readonly since: string; readonly most: number },
): Promise<ComparedRecord[]> {
  const province = one.territory?.slice(0, 2) ?? null;
  const { rows } = await sql<ComparedRecord>`
    select r.id, r.territory, r.destination, r.people_count, r.happened_on, r.received_at, r.sealed_story
      from reports.report r
     where r.id <> ${one.id} and r.received_at between ${window.since} and ${one.received_at}
       and (${province}::text is null or r.territory is null or starts_with(r.territory, ${province}))
       and not exists (select 1 from reports.link_proposal p where (p.report_id, p.other_id) in ((${one.id}, r.id), (r.id, ${one.id})))
       and not exists (select 1 from reports.link l where l.ended_at is null
                        and ((l.report_id, l.main_id) in ((${one.id}, r.id), (r.id, ${one.id})) or l.report_id = r.id))
     order by r.received_at desc, r.id limit ${window.most}`.execute(tx);
  return rows;
}

export const comparedRecord = (tx: Tx, id: string): Promise<ComparedRecord | undefined> =>
  tx
    .selectFrom('reports.report')
    .select(['id', 'territory', 'destination', 'people_count', 'happened_on', 'received_at', 'sealed_story'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Proposes pairs; one that was ever proposed stays as it is. */
export const addLinkProposals = (tx: Tx, rows: readonly Insertable<DB['reports.link_proposal']>[]) =>
  tx
    .insertInto('reports.link_proposal')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Open proposals of a report in both directions, within reach of the transaction. */
export const openLinkProposals = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reports.link_proposal')
    .select(['id', 'report_id', 'other_id', 'sealed_reasons'])
    .where('answer', 'is', null)
    .where((eb) => eb.or([eb('report_id', '=', reportId), eb('other_id', '=', reportId)]))
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();

/** One proposal about this report, held for the answer. */
export const lockLinkProposal = (tx: Tx, reportId: string, id: string) =>
  tx
    .selectFrom('reports.link_proposal')
    .select(['id', 'report_id', 'other_id', 'sealed_reasons', 'answer'])
    .where('id', '=', id)
    .where((eb) => eb.or([eb('report_id', '=', reportId), eb('other_id', '=', reportId)]))
    .executeTakeFirst();

/** @returns nothing when somebody answered in the meantime */
export const setLinkAnswer = (tx: Tx, id: string, answer: { answer: string; answered_by: string; answered_at: string }) =>
  tx.updateTable('reports.link_proposal').set(answer).where('id', '=', id).where('answer', 'is', null).returning('id').executeTakeFirst();
