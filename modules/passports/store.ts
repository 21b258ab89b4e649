import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import { insertRows } from '../../platform/db/insert-rows.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { ApplicationState } from './model.ts';

const COLUMNS = [
  'a.id',
  'a.number',
  'a.external_ref',
  'a.origin',
  'a.import_id',
  'a.state',
  'a.applicant_mention_id',
  'a.nik_blind',
  'a.sealed_details',
  'a.purpose',
  'a.country',
  'a.depart_on',
  'a.return_on',
  'a.filled_by',
  'a.paid_by',
  'a.recruiter_name',
  'a.outcome',
  'a.decision',
  'a.received_on',
  'a.received_at',
  'a.agency_id',
  'a.office_id',
  'a.territory',
  'a.classification',
  'o.name as office_name',
] as const;

const applications = (tx: Tx) =>
  tx
    .selectFrom('passports.application as a')
    .innerJoin('access.shared_office as o', 'o.id', 'a.office_id')
    // Written out: as a parameter it would keep a prepared plan from the indexes of what is not undone.
    .where('a.state', '<>', sql.lit('undone'));

/** One application within reach. */
export const findApplication = (tx: Tx, id: string) => applications(tx).select(COLUMNS).where('a.id', '=', id).executeTakeFirst();
/** Several of them, by id. */
export const findApplications = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ApplicationRow>> => {
  const rows = ids.length === 0 ? [] : await applications(tx).select(COLUMNS).where('a.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
};
export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** Holds the row until the transaction ends: answers, decisions and steps of one application come one after the other. */
export const lockApplication = (tx: Tx, id: string) =>
  tx.selectFrom('passports.application').select(['id', 'state']).where('id', '=', id).forUpdate().executeTakeFirst();

export const addApplications = (tx: Tx, rows: Insertable<DB['passports.application']>[]) => insertRows(tx, 'passports.application', rows);
export const addMentions = (tx: Tx, rows: Insertable<DB['passports.application_mention']>[]) =>
  insertRows(tx, 'passports.application_mention', rows);
export const addPapers = (tx: Tx, rows: Insertable<DB['passports.paper']>[]) => insertRows(tx, 'passports.paper', rows);

/** Papers shown, the newest row of each code. */
export async function papersShown(tx: Tx, applicationId: string): Promise<{ code: string; sealed_facts: Buffer }[]> {
  const { rows } = await sql<{ code: string; sealed_facts: Buffer }>`
    select distinct on (code) code, sealed_facts from passports.paper where application_id = ${applicationId} order by code, shown_at desc`.execute(
    tx,
  );
  return rows;
}

/** An application of an office by its sender's reference. */
export const findByReference = (tx: Tx, officeId: string, externalRef: string) =>
  applications(tx).select(COLUMNS).where('a.office_id', '=', officeId).where('a.external_ref', '=', externalRef).executeTakeFirst();

export const officeName = async (tx: Tx, id: string): Promise<string> =>
  (await tx.selectFrom('access.shared_office').select('name').where('id', '=', id).executeTakeFirst())?.name ?? '';

/** Whether an office has an application of this number. */
export async function isNumberTaken(tx: Tx, officeId: string, number: string): Promise<boolean> {
  const found = await tx
    .selectFrom('passports.application')
    .select('id')
    .where('office_id', '=', officeId)
    .where('number', '=', number)
    .where('state', '<>', sql.lit('undone'))
    .executeTakeFirst();
  return found !== undefined;
}

/** Which of these numbers and references an office already has. */
export async function knownReferences(
  tx: Tx,
  officeId: string,
  numbers: readonly string[],
  references: readonly string[],
): Promise<{ numbers: Set<string>; references: Set<string> }> {
  const { rows } = await sql<{ number: string; external_ref: string | null }>`
    select number, external_ref from passports.application
     where office_id = ${officeId} and state <> 'undone' and (number = any (${[...numbers]}::text[]) or external_ref = any (${[...references]}::text[]))`.execute(
    tx,
  );
  return { numbers: new Set(rows.map((r) => r.number)), references: new Set(rows.flatMap((r) => r.external_ref ?? [])) };
}

export interface QueueAsk {
  readonly day: string | undefined;
  readonly states: readonly ApplicationState[] | undefined;
  readonly number: string | undefined;
  readonly after: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}
const asked = (tx: Tx, ask: QueueAsk) => {
  let query = applications(tx);
  if (ask.day !== undefined) query = query.where('a.received_on', '=', ask.day);
  if (ask.states !== undefined) query = query.where('a.state', 'in', ask.states);
  if (ask.number !== undefined) query = query.where(sql<boolean>`starts_with(a.number, ${ask.number})`);
  return query;
};
/** Oldest first, as people wait; one row more than asked tells whether there is a next page. */
export const listApplications = (tx: Tx, ask: QueueAsk) => {
  let query = asked(tx, ask).select(COLUMNS);
  if (ask.after !== undefined)
    query = query.where(sql<boolean>`(a.received_at, a.id) > (${ask.after.at}::timestamptz, ${ask.after.id}::uuid)`);
  return query
    .orderBy('a.received_at')
    .orderBy('a.id')
    .limit(ask.limit + 1)
    .execute();
};
export async function countApplications(tx: Tx, ask: QueueAsk): Promise<number> {
  const row = await asked(tx, ask)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export const setState = (tx: Tx, id: string, set: { state: ApplicationState; outcome?: string; decision?: string | null }) =>
  tx.updateTable('passports.application').set(set).where('id', '=', id).execute();

/** Keeps what the applicant said where the form left it open; what the form says stays. */
export const fillGaps = (tx: Tx, id: string, said: { purpose?: string; country?: string; departOn?: string; returnOn?: string }) =>
  sql`update passports.application set purpose = coalesce(purpose, ${said.purpose ?? null}), country = coalesce(country, ${said.country ?? null}),
        depart_on = coalesce(depart_on, ${said.departOn ?? null}::date), return_on = coalesce(return_on, ${said.returnOn ?? null}::date)
       where id = ${id}`.execute(tx);

/** Display names of accounts. */
export async function accountNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('access.shared_account').select(['id', 'display_name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id ?? '', row.display_name ?? '']));
}

/** An office as letters print it. */
export const findOffice = (tx: Tx, id: string) =>
  tx
    .selectFrom('access.shared_office')
    .select(['id', 'name', 'address', 'phone', 'works_on_collective_leave'])
    .where('id', '=', id)
    .executeTakeFirst();
