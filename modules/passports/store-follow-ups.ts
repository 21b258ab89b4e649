import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const addFollowUp = (tx: Tx, row: Insertable<DB['passports.follow_up']>) =>
  tx.insertInto('passports.follow_up').values(row).execute();
export const addStep = (tx: Tx, row: Insertable<DB['passports.follow_up_step']>) =>
  tx.insertInto('passports.follow_up_step').values(row).execute();

const followUps = (tx: Tx) =>
  tx
    .selectFrom('passports.follow_up as f')
    .innerJoin('access.shared_office as o', 'o.id', 'f.to_office_id')
    .selectAll('f')
    .select('o.name as to_office_name');
export const followUpsOf = (tx: Tx, applicationId: string) =>
  followUps(tx).where('f.application_id', '=', applicationId).orderBy('f.opened_at').orderBy('f.id').execute();
export type FollowUpRow = Awaited<ReturnType<typeof followUpsOf>>[number];

export const findFollowUp = (tx: Tx, id: string): Promise<FollowUpRow | undefined> =>
  followUps(tx).where('f.id', '=', id).executeTakeFirst();
export const lockFollowUp = (tx: Tx, id: string) =>
  tx.selectFrom('passports.follow_up').select(['id']).where('id', '=', id).forUpdate().executeTakeFirst();
export const setFollowUp = (tx: Tx, id: string, set: Updateable<DB['passports.follow_up']>) =>
  tx.updateTable('passports.follow_up').set(set).where('id', '=', id).execute();
export const stepsOf = (tx: Tx, followUpId: string) =>
  tx.selectFrom('passports.follow_up_step').selectAll().where('follow_up_id', '=', followUpId).orderBy('at').orderBy('id').execute();

/** For whom "mine" is asked: an office, a role in it, and the places it works in. */
export interface Receiver {
  readonly officeId: string;
  readonly role: string;
}
const isMine = (me: Receiver) => sql<boolean>`f.to_office_id = ${me.officeId}
  and (f.to_role is null or f.to_role = ${me.role} or ${me.role} = 'KEPALA_KANTOR')
  and (${me.role} <> 'PIMPASA' or access.in_my_territory(f.territory))`;
/** Most urgent first; one row more than asked tells whether there is a next page. */
export const listMine = (tx: Tx, me: Receiver, ask: { open: boolean; after: { at: string; id: string } | undefined; limit: number }) => {
  let query = followUps(tx).where(isMine(me));
  if (ask.open) query = query.where('f.state', '<>', 'closed');
  if (ask.after !== undefined) query = query.where(sql<boolean>`(f.due_at, f.id) > (${ask.after.at}::timestamptz, ${ask.after.id}::uuid)`);
  return query
    .orderBy('f.due_at')
    .orderBy('f.id')
    .limit(ask.limit + 1)
    .execute();
};
export async function countMine(tx: Tx, me: Receiver, open: boolean): Promise<{ total: number; closed: number; onLegalRoute: number }> {
  const { rows } = await sql<{ every: number; closed: number; onLegalRoute: number }>`select count(*)::int "every",
      count(*) filter (where f.state = 'closed')::int closed,
      count(*) filter (where f.state = 'closed' and f.outcome = 'on-legal-route')::int "onLegalRoute"
      from passports.follow_up f where ${isMine(me)}`.execute(tx);
  const { every = 0, closed = 0, onLegalRoute = 0 } = rows[0] ?? {};
  return { total: open ? every - closed : every, closed, onLegalRoute };
}

/** Open ones past their clock that nobody was told about. For the clock itself. */
export const overdueFollowUps = (tx: Tx, now: string): Promise<FollowUpRow[]> =>
  followUps(tx)
    .where('f.escalated_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('f.state', '=', 'open'), eb('f.due_at', '<', now)]),
        eb.and([eb('f.state', 'in', ['open', 'not-found']), eb('f.contact_by', '<', now)]),
      ]),
    )
    .orderBy('f.due_at')
    .limit(200)
    .execute();
