import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

export interface RoutedOffice {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly parentOfficeId: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** The part of its territory by which it was found. */
  readonly territory: string;
  /** true: the place lies in its territory; false: it is only the nearest there is (same regency, else same province). */
  readonly covers: boolean;
}

/** The same regency, or at least the same province: the nearest that codes alone can tell. */
const REGENCY_LETTERS = 5;
const PROVINCE_LETTERS = 2;

interface Ask {
  readonly kinds?: readonly string[];
  readonly agencyCode?: string;
  readonly place: string;
  readonly on: string | undefined;
  readonly limit: number;
}

/** Best first: covering before near, then the longest common prefix, then the surest data, then the code. */
export async function officesNear(tx: Tx, ask: Ask): Promise<RoutedOffice[]> {
  const covering = await officesCovering(tx, ask);
  return covering.length >= ask.limit ? covering : officesAround(tx, ask);
}

/**
 * Those that cover the place stand under its own code or one above it: a handful, so they come first and their offices are
 * looked up one by one (a third of what the planner's own order costs, and every report asks). Built, not written out, so that
 * it is known as a read and leaves with BEGIN.
 */
function officesCovering(tx: Tx, ask: Ask): Promise<RoutedOffice[]> {
  const parts = ask.place.split('.');
  const above = ['*', ...parts.map((_, i) => parts.slice(0, i + 1).join('.'))];
  const on = sql<string>`coalesce(${ask.on ?? null}::date, current_date)`;
  let query = tx
    .with(
      (cte) => cte('covering').materialized(),
      (db) =>
        db
          .selectFrom('access.office_territory as t')
          .distinctOn('t.office_id')
          .select(['t.office_id', 't.territory', sql<number>`case t.territory when '*' then 0 else length(t.territory) end`.as('shared')])
          .where('t.territory', '=', sql<string>`any(${above}::text[])`)
          .where('t.valid_from', '<=', on)
          .where(({ eb, or }) => or([eb('t.valid_to', 'is', null), eb('t.valid_to', '>=', on)]))
          .orderBy('t.office_id')
          .orderBy('shared', 'desc'),
    )
    .selectFrom('covering as c')
    .innerJoinLateral(
      (db) => db.selectFrom('access.office as o').selectAll('o').whereRef('o.id', '=', 'c.office_id').offset(0).as('o'),
      (j) => j.onTrue(),
    )
    .innerJoinLateral(
      (db) => db.selectFrom('access.agency as a').selectAll('a').whereRef('a.id', '=', 'o.agency_id').offset(0).as('a'),
      (j) => j.onTrue(),
    )
    .select(['o.id', 'o.code', 'o.kind', 'o.name', 'o.address', 'o.phone', 'c.territory'])
    .select(['o.agency_id as agencyId', 'a.code as agencyCode', 'o.parent_office_id as parentOfficeId', sql<boolean>`true`.as('covers')])
    .where('o.status', '=', 'active')
    .orderBy('c.shared', 'desc')
    .orderBy(sql`o.confidence = 'confirmed'`, 'desc')
    .orderBy('o.code')
    .limit(ask.limit);
  if (ask.kinds !== undefined) query = query.where('o.kind', '=', sql<string>`any(${ask.kinds}::text[])`);
  if (ask.agencyCode !== undefined) query = query.where('a.code', '=', ask.agencyCode);
  return query.execute();
}

async function officesAround(tx: Tx, ask: Ask): Promise<RoutedOffice[]> {
  const { rows } = await sql<RoutedOffice>`
    select * from (
      select distinct on (o.id) o.id, o.code, o.kind, o.name, o.agency_id "agencyId", a.code "agencyCode", o.parent_office_id "parentOfficeId",
             o.address, o.phone, t.territory, m.covers, m.shared, o.confidence
        from access.office o join access.agency a on a.id = o.agency_id
        join access.office_territory t on t.office_id = o.id
             and t.valid_from <= coalesce(${ask.on ?? null}::date, current_date) and (t.valid_to is null or t.valid_to >= coalesce(${ask.on ?? null}::date, current_date))
        cross join lateral (select
          (t.territory = '*' or ${ask.place} = t.territory or starts_with(${ask.place}, t.territory || '.')) covers,
          case when t.territory = '*' then 0
               when starts_with(${ask.place} || '.', t.territory || '.') then length(t.territory)
               when left(t.territory, ${REGENCY_LETTERS}::int) = left(${ask.place}, ${REGENCY_LETTERS}::int) then ${REGENCY_LETTERS}::int
               when left(t.territory, ${PROVINCE_LETTERS}::int) = left(${ask.place}, ${PROVINCE_LETTERS}::int) then ${PROVINCE_LETTERS}::int
               else -1 end shared) m
       where o.status = 'active' and m.shared >= 0
         ${ask.kinds === undefined ? sql`` : sql`and o.kind = any(${ask.kinds}::text[])`}
         ${ask.agencyCode === undefined ? sql`` : sql`and a.code = ${ask.agencyCode}`}
       order by o.id, m.covers desc, m.shared desc) found
     order by covers desc, shared desc, (confidence = 'confirmed') desc, code limit ${ask.limit}`.execute(tx);
  return rows;
}

export interface SuperiorRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}
/** The parent office; without one, the office of the same agency with the next wider territory around it. */
export async function superiorOffice(tx: Tx, officeId: string): Promise<SuperiorRow | undefined> {
  const { rows } = await sql<SuperiorRow>`
    with me as (select id, agency_id, parent_office_id from access.office where id = ${officeId}),
         mine as (select territory from access.office_territory where office_id = ${officeId} and valid_to is null)
    select id, code, name, kind from (
      select o.id, o.code, o.name, o.kind, 1000 rank from access.office o join me on o.id = me.parent_office_id where o.status = 'active'
      union all
      select o.id, o.code, o.name, o.kind, length(replace(t.territory, '*', '')) from access.office o join me on o.agency_id = me.agency_id and o.id <> me.id
        join access.office_territory t on t.office_id = o.id and t.valid_to is null
       where o.status = 'active' and exists (select 1 from mine where t.territory = '*' and mine.territory <> '*' or starts_with(mine.territory, t.territory || '.'))) up
     order by rank desc, code limit 1`.execute(tx);
  return rows[0];
}

export const activeAccounts = (tx: Tx, officeId: string, roles: readonly string[]) =>
  tx
    .selectFrom('access.account')
    .select(['id', 'display_name', 'role'])
    .where('office_id', '=', officeId)
    .where('status', '=', 'active')
    .where('role', 'in', roles)
    .orderBy('role')
    .orderBy('display_name')
    .execute();
