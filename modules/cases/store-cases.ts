import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { dayInJakarta } from '../../platform/http/context.ts';
import { RISK_WEIGHT, STUCK_AFTER_DAYS } from './case-states.ts';

export type FileRow = Insertable<DB['cases.file']>;
/** Numbers of cases opened inside a compartment start here: the open series must show no gap. Our choice. */
const COMPARTMENT_NUMBERS_FROM = 900_000;

/** The next number of an office in a year: `KSS-2026-000123`. Waits for a transaction that is taking one. */
export async function allocateNumber(tx: Tx, officeId: string, year: number, inCompartment: boolean): Promise<string> {
  const first = inCompartment ? COMPARTMENT_NUMBERS_FROM + 1 : 1;
  const { rows } = await sql<{ last: number }>`
    insert into cases.number_counter (office_id, year, lane, last) values (${officeId}, ${year}, ${inCompartment ? 1 : 0}, ${first})
    on conflict on constraint number_counter_pk do update set last = cases.number_counter.last + 1 returning last`.execute(tx);
  return `KSS-${year}-${String(rows[0]?.last ?? 0).padStart(6, '0')}`;
}

export const addFile = (tx: Tx, row: FileRow) => tx.insertInto('cases.file').values(row).execute();

/** A case that the asker owns (reach, team, compartment), locked against a second change at the same time. */
export const lockFile = (tx: Tx, id: string) => tx.selectFrom('cases.file').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
/** A case that the asker sees in any way. */
export const findFile = (tx: Tx, id: string) => tx.selectFrom('cases.file').selectAll().where('id', '=', id).executeTakeFirst();

/** Writes to a case; every write counts its version up and says that it moved. */
export const changeFile = (tx: Tx, id: string, at: string, set: Updateable<DB['cases.file']>) =>
  tx
    .updateTable('cases.file')
    .set({ ...set, moved_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();

export const addStep = (
  tx: Tx,
  row: {
    id: string;
    file_id: string;
    kind: string;
    detail: object;
    reason: string | null;
    by_account: string | null;
    office_id: string | null;
    at: string;
  },
) =>
  tx
    .insertInto('cases.step')
    .values({ ...row, detail: JSON.stringify(row.detail) })
    .execute();

export interface HeadRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly office_id: string;
  readonly office_name: string;
  readonly agency_id: string;
  readonly agency_code: string;
  readonly territory: string | null;
  readonly classification: number;
  readonly modus: string;
  readonly summary: string;
  readonly conduct_from: string | null;
  readonly conduct_to: string | null;
  readonly risk: string;
  readonly reassess_on: string | null;
  readonly strength: string;
  readonly opened_at: string;
  readonly moved_at: string;
  readonly closed_at: string | null;
  readonly outcome: string | null;
  readonly merged_into: string | null;
  readonly merged_number: string | null;
  readonly compartment_id: string | null;
  readonly sealed_compartment: Buffer | null;
  readonly team: string[];
  readonly team_names: { id: string; name: string }[] | null;
  readonly version: number;
  readonly open_tasks: number;
  readonly late_tasks: number;
  readonly open_referrals: number;
  readonly late_referrals: number;
  readonly owned: boolean;
  readonly shared: string[] | null;
}

const owned = sql<boolean>`cases.holds(f.compartment_id, f.team, f.agency_id, f.office_id, f.territory, f.classification)`;
const head = (now: string) => sql`
  f.id, f.number, f.state, f.office_id, coalesce(o.name, '') office_name, f.agency_id, coalesce(o.agency_code, '') agency_code, f.territory,
  f.classification, f.modus, f.summary, f.conduct_from, f.conduct_to, f.risk, f.reassess_on, f.strength, f.opened_at, f.moved_at, f.closed_at,
  f.outcome, f.merged_into, (select t.number from cases.file t where t.id = f.merged_into) merged_number, f.compartment_id,
  (select k.sealed_name from cases.compartment k where k.id = f.compartment_id) sealed_compartment, f.team,
  (select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name) order by a.display_name) from access.shared_account a where a.id = any (f.team)) team_names,
  f.version,
  (select count(*)::int from cases.task t where t.file_id = f.id and t.state = 'open') open_tasks,
  (select count(*)::int from cases.task t where t.file_id = f.id and t.state = 'open' and t.due_at < ${now}::timestamptz) late_tasks,
  (select count(*)::int from cases.referral r where r.file_id = f.id and r.state in ('pending', 'escalated')) open_referrals,
  (select count(*)::int from cases.referral r where r.file_id = f.id and r.state in ('pending', 'escalated') and (r.state = 'escalated' or r.due_at < ${now}::timestamptz)) late_referrals,
  ${owned} owned, cases.shared_fields(f.id) shared`;

export async function findHead(tx: Tx, id: string, now: string): Promise<HeadRow | undefined> {
  const { rows } =
    await sql<HeadRow>`select ${head(now)} from cases.file f left join access.shared_office o on o.id = f.office_id where f.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export interface CaseFilter {
  readonly q: string | undefined;
  readonly state: string | undefined;
  readonly late: boolean;
  readonly closed: boolean;
}

/** What a receiver was not shown must not be found, filtered or sorted by either: its place would tell. */
const mayUse = (field: string) => sql`(${owned} or ${field} = any (cases.shared_fields(f.id)))`;
const weight = sql`(case case when ${mayUse('risk')} then f.risk else 'unknown' end ${sql.join(
  Object.entries(RISK_WEIGHT).map(([risk, n]) => sql`when ${risk} then ${n}::int`),
  sql` `,
)} else 1 end)`;

const matching = (filter: CaseFilter, now: string) => {
  const like = `%${(filter.q ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const parts = [sql`true`];
  if (filter.q !== undefined && filter.q !== '')
    parts.push(sql`(f.number ilike ${like} or (${mayUse('summary')} and f.summary ilike ${like}))`);
  if (filter.state !== undefined) parts.push(sql`f.state = ${filter.state}`);
  else if (!filter.closed) parts.push(sql`f.state not in ('closed', 'merged')`);
  if (filter.late)
    parts.push(sql`${owned} and (f.moved_at < ${now}::timestamptz - make_interval(days => ${STUCK_AFTER_DAYS}::int) or f.reassess_on < ${dayInJakarta(now)}::date
      or exists (select 1 from cases.task t where t.file_id = f.id and t.state = 'open' and t.due_at < ${now}::timestamptz)
      or exists (select 1 from cases.referral r where r.file_id = f.id and (r.state = 'escalated' or (r.state = 'pending' and r.due_at < ${now}::timestamptz))))`);
  return sql.join(parts, sql` and `);
};

/** Most urgent first: weight of the risk × age in days, then the older one. */
const urgentFirst = (now: string) =>
  sql`${weight} * (floor(extract(epoch from ${now}::timestamptz - f.opened_at) / 86400) + 1) desc, f.opened_at, f.id`;

/** Every case that matches, in the order of the board: a file takes them all, however many. */
export async function listIds(tx: Tx, filter: CaseFilter, now: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select f.id from cases.file f where ${matching(filter, now)} order by ${urgentFirst(now)}`.execute(tx);
  return rows.map((row) => row.id);
}
export async function headsOfIds(tx: Tx, ids: readonly string[], now: string): Promise<HeadRow[]> {
  const { rows } = await sql<HeadRow>`
    select ${head(now)} from cases.file f left join access.shared_office o on o.id = f.office_id where f.id = any (${[...ids]}::uuid[])
     order by array_position(${[...ids]}::uuid[], f.id)`.execute(tx);
  return rows;
}

export async function listHeads(tx: Tx, filter: CaseFilter, now: string, page: { offset: number; limit: number }) {
  const { rows } = await sql<HeadRow>`
    select ${head(now)} from cases.file f left join access.shared_office o on o.id = f.office_id
     where ${matching(filter, now)}
     order by ${urgentFirst(now)}
     offset ${page.offset}::int limit ${page.limit}::int`.execute(tx);
  return rows;
}

export async function countHeads(tx: Tx, filter: CaseFilter, now: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from cases.file f where ${matching(filter, now)}`.execute(tx);
  return rows[0]?.n ?? 0;
}
