import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const addDecision = (tx: Tx, row: Insertable<DB['passports.decision']>) => tx.insertInto('passports.decision').values(row).execute();

export const decisionsOf = (tx: Tx, applicationId: string) =>
  tx
    .selectFrom('passports.decision')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
export type DecisionRow = Awaited<ReturnType<typeof decisionsOf>>[number];

/** Held until the transaction ends; only the deciding office can. */
export const lockDecision = (tx: Tx, id: string): Promise<DecisionRow | undefined> =>
  tx.selectFrom('passports.decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const setDecision = (tx: Tx, id: string, set: Updateable<DB['passports.decision']>) =>
  tx.updateTable('passports.decision').set(set).where('id', '=', id).execute();

const pending = (tx: Tx, officeId: string) =>
  tx
    .selectFrom('passports.decision as d')
    .innerJoin('passports.application as a', 'a.id', 'd.application_id')
    .where('d.state', '=', 'proposed')
    .where('a.office_id', '=', officeId);

/** Proposals of an office that wait for a second officer, the oldest first; one more than asked tells whether there are others. */
export const pendingOf = (
  tx: Tx,
  officeId: string,
  page: { after: { at: string; id: string } | undefined; limit: number },
): Promise<DecisionRow[]> => {
  const { after } = page;
  const rest =
    after === undefined
      ? pending(tx, officeId)
      : pending(tx, officeId).where(sql<boolean>`(d.proposed_at, d.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  return rest
    .selectAll('d')
    .orderBy('d.proposed_at')
    .orderBy('d.id')
    .limit(page.limit + 1)
    .execute();
};

/** How many wait, and how many of them somebody else proposed. */
export async function countPending(tx: Tx, officeId: string, accountId: string): Promise<{ total: number; others: number }> {
  const row = await pending(tx, officeId)
    .select((eb) => [
      eb.fn.countAll<string>().as('total'),
      eb.fn.countAll<string>().filterWhere('d.proposed_by', '<>', accountId).as('others'),
    ])
    .executeTakeFirstOrThrow();
  return { total: Number(row.total), others: Number(row.others) };
}

export const addObjection = (tx: Tx, row: Insertable<DB['passports.objection']>) =>
  tx.insertInto('passports.objection').values(row).execute();
export const objectionsOf = (tx: Tx, applicationId: string) =>
  tx.selectFrom('passports.objection').selectAll().where('application_id', '=', applicationId).orderBy('registered_at').execute();
export type ObjectionRow = Awaited<ReturnType<typeof objectionsOf>>[number];
export const lockObjection = (tx: Tx, id: string): Promise<ObjectionRow | undefined> =>
  tx.selectFrom('passports.objection').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export const setObjection = (tx: Tx, id: string, set: Updateable<DB['passports.objection']>) =>
  tx.updateTable('passports.objection').set(set).where('id', '=', id).execute();

const AT_ONCE = 200;
const openObjections = (tx: Tx) =>
  tx.selectFrom('passports.objection').selectAll().where('state', '=', 'open').orderBy('answer_by').limit(AT_ONCE).forUpdate().skipLocked();

/** Objections and appeals whose answer is overdue, and whose silence the law takes as granted. For the clock. */
export const silentObjections = (tx: Tx, today: string): Promise<ObjectionRow[]> =>
  openObjections(tx).where('silence', '=', 'granted').where('answer_by', '<', today).execute();

/** Open ones whose last day comes before a day and of which nobody was reminded yet. For the clock. */
export const nearObjections = (tx: Tx, today: string, before: string): Promise<ObjectionRow[]> =>
  openObjections(tx).where('reminded_at', 'is', null).where('answer_by', '>=', today).where('answer_by', '<=', before).execute();
