import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

// Parties, facts, assessments, tasks and notes: added, ended or withdrawn, never rewritten.

export const addParty = (tx: Tx, row: Insertable<DB['cases.party']>) => tx.insertInto('cases.party').values(row).execute();
export const addRole = (tx: Tx, row: Insertable<DB['cases.party_role']>) => tx.insertInto('cases.party_role').values(row).execute();
export const addFact = (tx: Tx, row: Insertable<DB['cases.fact']>) => tx.insertInto('cases.fact').values(row).execute();
export const addAssessment = (tx: Tx, row: Insertable<DB['cases.assessment']>) => tx.insertInto('cases.assessment').values(row).execute();
export const addTasks = (tx: Tx, rows: readonly Insertable<DB['cases.task']>[]) => tx.insertInto('cases.task').values(rows).execute();
export const addNote = (tx: Tx, row: Insertable<DB['cases.note']>) => tx.insertInto('cases.note').values(row).execute();

export const findParty = (tx: Tx, fileId: string, id: string) =>
  tx.selectFrom('cases.party').selectAll().where('file_id', '=', fileId).where('id', '=', id).executeTakeFirst();
export const partiesOf = (tx: Tx, fileId: string) =>
  tx.selectFrom('cases.party').selectAll().where('file_id', '=', fileId).orderBy('added_at').orderBy('id').execute();
export const setChild = (tx: Tx, id: string, child: string) => tx.updateTable('cases.party').set({ child }).where('id', '=', id).execute();

export const standingRoles = (tx: Tx, partyId: string) =>
  tx.selectFrom('cases.party_role').select(['id', 'role']).where('party_id', '=', partyId).where('to_day', 'is', null).execute();
export const endRole = (tx: Tx, id: string, day: string, basis: string, by: string) =>
  tx.updateTable('cases.party_role').set({ to_day: day, ended_basis: basis, ended_by: by }).where('id', '=', id).execute();

/** Agency codes and account names beside ids, for what is shown. */
const agencyOf = (column: string) =>
  sql<string>`coalesce((select at_office.agency_code from access.shared_office at_office where at_office.agency_id = ${sql.ref(column)} limit 1), '')`;
const nameOf = (column: string) =>
  sql<string>`coalesce((select by_account.display_name from access.shared_account by_account where by_account.id = ${sql.ref(column)}), 'Sistem')`;

export const rolesOf = (tx: Tx, fileId: string) =>
  tx
    .selectFrom('cases.party_role as r')
    .selectAll('r')
    .select([agencyOf('r.agency_id').as('agency'), nameOf('r.assessed_by').as('by')])
    .where('r.file_id', '=', fileId)
    .orderBy('r.from_day')
    .orderBy('r.at')
    .orderBy('r.id')
    .execute();

export const factsOf = (tx: Tx, fileId: string) =>
  tx
    .selectFrom('cases.fact as f')
    .selectAll('f')
    .select(agencyOf('f.agency_id').as('agency'))
    .where('f.file_id', '=', fileId)
    .orderBy('f.at')
    .orderBy('f.id')
    .execute();
/** @returns false when it was withdrawn before, or is not there */
export async function withdrawFact(
  tx: Tx,
  fileId: string,
  id: string,
  by: { at: string; account: string; reason: string },
): Promise<boolean> {
  const rows = await tx
    .updateTable('cases.fact')
    .set({ withdrawn_at: by.at, withdrawn_by: by.account, withdrawn_reason: by.reason })
    .where('id', '=', id)
    .where('file_id', '=', fileId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}
export const hasFact = async (tx: Tx, fileId: string, id: string): Promise<boolean> =>
  (await tx.selectFrom('cases.fact').select('id').where('file_id', '=', fileId).where('id', '=', id).executeTakeFirst()) !== undefined;

/** The newest of each kind. */
export const assessmentsOf = (tx: Tx, fileId: string) =>
  tx
    .selectFrom('cases.assessment as a')
    .distinctOn('a.kind')
    .selectAll('a')
    .select([agencyOf('a.agency_id').as('agency'), nameOf('a.assessed_by').as('by')])
    .where('a.file_id', '=', fileId)
    .orderBy('a.kind')
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .execute();

export const tasksOf = (tx: Tx, fileId: string) =>
  tx
    .selectFrom('cases.task as t')
    .leftJoin('access.shared_office as o', 'o.id', 't.assignee_office_id')
    .selectAll('t')
    .select('o.name as office_name')
    .where('t.file_id', '=', fileId)
    .orderBy('t.due_at')
    .orderBy('t.id')
    .execute();
export const findTask = (tx: Tx, fileId: string, id: string) =>
  tx.selectFrom('cases.task').selectAll().where('file_id', '=', fileId).where('id', '=', id).forUpdate().executeTakeFirst();
export const answerTask = (tx: Tx, id: string, answer: { state: string; answer: string; answered_by: string; answered_at: string }) =>
  tx.updateTable('cases.task').set(answer).where('id', '=', id).execute();

export const notesOf = (tx: Tx, fileId: string) =>
  tx
    .selectFrom('cases.note as n')
    .leftJoin('access.shared_office as o', 'o.id', 'n.office_id')
    .selectAll('n')
    .select(['o.name as office_name', nameOf('n.author_id').as('by')])
    .where('n.file_id', '=', fileId)
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .execute();

export const stepsOf = (tx: Tx, fileId: string) =>
  tx
    .selectFrom('cases.step as s')
    .leftJoin('access.shared_office as o', 'o.id', 's.office_id')
    .leftJoin('access.shared_account as a', 'a.id', 's.by_account')
    .select(['s.kind', 's.at', 's.reason', 's.detail', 'o.name as office_name', 'a.display_name as by'])
    .where('s.file_id', '=', fileId)
    .orderBy('s.at')
    .orderBy('s.id')
    .execute();
