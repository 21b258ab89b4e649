import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Place } from './cursor.ts';

export interface OfficeRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly agency_id: string;
  readonly agency_code: string;
  readonly agency_name: string;
  readonly agency_short_name: string;
  readonly parent_office_id: string | null;
  readonly parent_name: string | null;
  readonly status: 'active' | 'planned' | 'closed';
  readonly confidence: 'confirmed' | 'reported' | 'unverified' | 'unknown';
  readonly address: string | null;
  readonly phone: string | null;
  readonly source: string;
  readonly source_date: string | null;
  readonly note: string | null;
  readonly works_on_collective_leave: boolean;
  readonly by_hand: boolean;
  /** Of every day, oldest first. */
  readonly territories: readonly TerritoryRow[];
}
export interface TerritoryRow {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

export const WHOLE_COUNTRY = 'Seluruh Indonesia';
/** @param ids query of the offices to show; the rest is looked up for these alone */
const shown = (today: string, ids: ReturnType<typeof sql>) => sql`
  select o.id, o.code, o.name, o.kind, o.agency_id, a.code agency_code, coalesce(n.name, a.code) agency_name, coalesce(n.short_name, a.code) agency_short_name,
         o.parent_office_id, p.name parent_name, o.status, o.confidence, o.address, o.phone, o.source, o.source_date, o.note, o.works_on_collective_leave, o.by_hand,
         coalesce(t.list, '[]'::jsonb) territories
    from access.office o join access.agency a on a.id = o.agency_id left join access.office p on p.id = o.parent_office_id
    left join lateral (select n.name, n.short_name from access.agency_name n where n.agency_id = a.id and n.valid_from <= ${today}::date
      and (n.valid_to is null or n.valid_to >= ${today}::date) order by n.valid_from desc limit 1) n on true
    left join lateral (select jsonb_agg(jsonb_build_object('code', t.territory, 'name', coalesce(u.name, case t.territory when '*' then ${WHOLE_COUNTRY} else t.territory end),
      'validFrom', t.valid_from, 'validTo', t.valid_to, 'source', t.source) order by t.valid_from, t.territory) list
      from access.office_territory t left join territory.shared_unit u on u.code = t.territory where t.office_id = o.id) t on true
   where o.id in (${ids}) order by o.name, o.id`;

/** By name; a place finds the offices that are competent there and those that lie in it. */
export async function listOffices(
  tx: Tx,
  ask: {
    q: string | undefined;
    agency: string | undefined;
    territory: string | undefined;
    after: Place | undefined;
    limit: number;
    today: string;
  },
): Promise<{ rows: OfficeRow[]; total: number }> {
  const like = `%${(ask.q ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  const where = sql`
    (${ask.q ?? ''} = '' or o.name ilike ${like} or o.code ilike ${like} or exists (select 1 from access.office_territory t
       join territory.shared_unit u on u.code = t.territory where t.office_id = o.id and u.name ilike ${like}))
    and (${ask.agency ?? ''} = '' or a.code = ${ask.agency ?? ''})
    and (${ask.territory ?? ''} = '' or exists (select 1 from access.office_territory t where t.office_id = o.id and t.valid_from <= ${ask.today}::date
       and (t.valid_to is null or t.valid_to >= ${ask.today}::date) and (t.territory = '*' or t.territory = ${ask.territory ?? ''}
         or starts_with(${ask.territory ?? ''}, t.territory || '.') or starts_with(t.territory, ${ask.territory ?? ''} || '.'))))`;
  const [page, count] = await Promise.all([
    sql<OfficeRow>`${shown(
      ask.today,
      sql`select o.id from access.office o join access.agency a on a.id = o.agency_id where ${where}
        ${ask.after === undefined ? sql`` : sql`and (o.name, o.id) > (${ask.after.at}, ${ask.after.id}::uuid)`} order by o.name, o.id limit ${ask.limit + 1}`,
    )}`.execute(tx),
    sql<{ n: number }>`select count(*)::int n from access.office o join access.agency a on a.id = o.agency_id where ${where}`.execute(tx),
  ]);
  return { rows: page.rows, total: count.rows[0]?.n ?? 0 };
}

export async function findOffice(tx: Tx, id: string, today: string): Promise<OfficeRow | undefined> {
  const { rows } = await sql<OfficeRow>`${shown(today, sql`select ${id}::uuid`)}`.execute(tx);
  return rows[0];
}

export async function listAgencies(tx: Tx, today: string) {
  const { rows } = await sql<{ id: string; code: string; name: string; short_name: string }>`
    select distinct on (a.code) a.id, a.code, n.name, n.short_name from access.agency a join access.agency_name n on n.agency_id = a.id
     where n.valid_from <= ${today}::date and (n.valid_to is null or n.valid_to >= ${today}::date) order by a.code, n.valid_from desc`.execute(
    tx,
  );
  return rows;
}

/** @returns false when the code is taken */
export async function addOffice(tx: Tx, row: Insertable<DB['access.office']>): Promise<boolean> {
  const rows = await tx
    .insertInto('access.office')
    .values(row)
    .onConflict((oc) => oc.column('code').doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

export const changeOffice = (tx: Tx, id: string, row: Updateable<DB['access.office']>) =>
  tx.updateTable('access.office').set(row).where('id', '=', id).execute();

export const lockOffice = (tx: Tx, id: string) =>
  tx.selectFrom('access.office').select('id').where('id', '=', id).forUpdate().executeTakeFirst();

/** Held until the transaction ends: parents that are given at once must not close a ring. */
export const holdParents = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtextextended('access.office parents', 0))`.execute(tx);

/** Whether `id` stands above `other`, at any distance, or is it. */
export async function standsAbove(tx: Tx, id: string, other: string): Promise<boolean> {
  const { rows } = await sql`with recursive up as (select ${other}::uuid id
      union select o.parent_office_id from access.office o join up on o.id = up.id where o.parent_office_id is not null)
    select 1 from up where id = ${id}`.execute(tx);
  return rows.length > 0;
}

export async function hasActiveAccounts(tx: Tx, officeId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from access.account where office_id = ${officeId} and status = 'active' limit 1`.execute(tx);
  return rows.length > 0;
}

/** @returns the codes that no unit has */
export async function unknownUnits(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const wanted = codes.filter((code) => code !== '*');
  if (wanted.length === 0) return [];
  const rows = await tx.selectFrom('territory.shared_unit').select('code').where('code', 'in', wanted).execute();
  const known = new Set(rows.map((row) => row.code));
  return wanted.filter((code) => !known.has(code));
}

export const putTerritory = (
  tx: Tx,
  row: { office_id: string; territory: string; valid_from: string; valid_to: string | null; source: string },
) =>
  tx
    .insertInto('access.office_territory')
    .values(row)
    .onConflict((oc) => oc.columns(['office_id', 'territory', 'valid_from']).doUpdateSet({ valid_to: row.valid_to }))
    .execute();

const stretch = (tx: Tx, officeId: string, territory: string, validFrom: string) => ({
  close: (lastDay: string) =>
    tx
      .updateTable('access.office_territory')
      .set({ valid_to: lastDay })
      .where('office_id', '=', officeId)
      .where('territory', '=', territory)
      .where('valid_from', '=', validFrom)
      .execute(),
  drop: () =>
    tx
      .deleteFrom('access.office_territory')
      .where('office_id', '=', officeId)
      .where('territory', '=', territory)
      .where('valid_from', '=', validFrom)
      .execute(),
});
export const closeTerritory = (tx: Tx, officeId: string, code: string, validFrom: string, lastDay: string) =>
  stretch(tx, officeId, code, validFrom).close(lastDay);
export const dropTerritory = (tx: Tx, officeId: string, code: string, validFrom: string) => stretch(tx, officeId, code, validFrom).drop();

export const officeByCode = (tx: Tx, code: string) =>
  tx.selectFrom('access.shared_office').select(['id', 'name', 'agency_code', 'status']).where('code', '=', code).executeTakeFirst();
