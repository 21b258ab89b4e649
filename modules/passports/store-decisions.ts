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

/** Proposals of an office that wait for a second officer, the oldest first. */
export const pendingOf = (tx: Tx, officeId: string): Promise<DecisionRow[]> =>
  tx
    .selectFrom('passports.decision as d')
    .innerJoin('passports.application as a', 'a.id', 'd.application_id')
    .selectAll('d')
    .where('d.state', '=', 'proposed')
    .where('a.office_id', '=', officeId)
    .orderBy('d.proposed_at')
    .limit(200)
    .execute();

export const addObjection = (tx: Tx, row: Insertable<DB['passports.objection']>) =>
  tx.insertInto('passports.objection').values(row).execute();
export const objectionsOf = (tx: Tx, applicationId: string) =>
  tx.selectFrom('passports.objection').selectAll().where('application_id', '=', applicationId).orderBy('registered_at').execute();
export type ObjectionRow = Awaited<ReturnType<typeof objectionsOf>>[number];
export const lockObjection = (tx: Tx, id: string): Promise<ObjectionRow | undefined> =>
  tx.selectFrom('passports.objection').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export const setObjection = (tx: Tx, id: string, set: Updateable<DB['passports.objection']>) =>
  tx.updateTable('passports.objection').set(set).where('id', '=', id).execute();

/** Objections whose answer is overdue. For the clock. */
export const silentObjections = (tx: Tx, today: string): Promise<ObjectionRow[]> =>
  tx
    .selectFrom('passports.objection')
    .selectAll()
    .where('state', '=', 'open')
    .where('answer_by', '<', today)
    .orderBy('answer_by')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute();
