import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../../db/tables.generated.ts';
import type { Tx } from '../../../platform/db/on-client.ts';

/** Offices whose rings were judged since a day. */
export async function officesWithRings(tx: Tx, since: string): Promise<{ officeId: string; agencyId: string }[]> {
  const { rows } = await sql<{ officeId: string; agencyId: string }>`
    select distinct office_id "officeId", agency_id "agencyId" from early_warning.ring where last_on >= ${since}::date order by 1`.execute(
    tx,
  );
  return rows;
}
export const drawnThisWeek = async (tx: Tx, officeId: string, week: string): Promise<boolean> =>
  (await tx
    .selectFrom('early_warning.draw')
    .select('office_id')
    .where('office_id', '=', officeId)
    .where('week', '=', week)
    .executeTakeFirst()) !== undefined;

/** Rings without an alert that could be one if they were stronger. */
export async function middlingRings(
  tx: Tx,
  officeId: string,
  since: string,
): Promise<{ id: string; millibits: number; headStart: number; territory: string | null }[]> {
  return tx
    .selectFrom('early_warning.ring')
    .select(['id', 'millibits', 'head_start_millibits as headStart', 'territory'])
    .where('office_id', '=', officeId)
    .where('last_on', '>=', since)
    .where('alert_id', 'is', null)
    .where('may_alert', '=', true)
    .orderBy('id')
    .execute();
}
export const putDraw = (tx: Tx, row: Insertable<DB['early_warning.draw']>) =>
  tx
    .insertInto('early_warning.draw')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
/** What became of an alert that the lot had chosen. */
export const putDrawVerdict = (tx: Tx, alertId: string, verdict: string) =>
  tx.updateTable('early_warning.draw').set({ verdict }).where('alert_id', '=', alertId).execute();

export interface DrawRow {
  readonly week: string;
  readonly office: string | null;
  readonly candidates: number;
  readonly inclusion: number | null;
  readonly verdict: string | null;
}
/** Draws that the reader may see, the newest first. */
export const draws = (tx: Tx, limit: number): Promise<DrawRow[]> =>
  tx
    .selectFrom('early_warning.draw as d')
    .leftJoin('access.shared_office as o', 'o.id', 'd.office_id')
    .select(['d.week', 'o.name as office', 'd.candidates', 'd.inclusion', 'd.verdict'])
    .orderBy('d.week', 'desc')
    .orderBy('o.name')
    .limit(limit)
    .execute();
