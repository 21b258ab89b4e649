import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../../db/tables.generated.ts';
import type { RingTrace } from '../../../engines/network/index.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { Source } from './store-neighbourhood.ts';

/** Rings are judged one after the other: two workers must not give one ring two ids. */
export const lockRings = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtextextended('early-warning rings', 0))`.execute(tx);

/** Notes records whose neighbourhood waits to be judged. @returns whether nothing waited before: then somebody must be told */
export async function touch(tx: Tx, sources: readonly Source[], at: string): Promise<boolean> {
  if (sources.length === 0) return false;
  const { rows } = await sql<{ told: boolean }>`
    with fresh as (
      insert into early_warning.touched (source_kind, source_id, at)
      select distinct k.kind, k.id, ${at}::timestamptz from unnest(${sources.map((s) => s.kind)}::text[], ${sources.map((s) => s.id)}::uuid[]) k (kind, id)
      on conflict do nothing returning 1)
    select exists (select from fresh) and not exists (select from early_warning.touched) told`.execute(tx);
  return rows[0]?.told === true;
}
/** Takes what waits, the oldest first. */
export async function takeTouched(tx: Tx, most: number): Promise<Source[]> {
  const { rows } = await sql<Source>`
    delete from early_warning.touched t using (select source_kind, source_id from early_warning.touched order by at, source_id
      limit ${most} for update skip locked) o
     where t.source_kind = o.source_kind and t.source_id = o.source_id returning t.source_kind kind, t.source_id id`.execute(tx);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
export const anyTouched = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('early_warning.touched').select('source_id').limit(1).executeTakeFirst()) !== undefined;

/** A neighbourhood is judged at most so often in so long; then it waits. Our choice: an import must not judge one house for each of its rows. */
const MOST_LOOKS = 5;
const LOOK_MINUTES = 10;
/** Which of these may be judged now; the others are noted for later. */
export async function mayLook(tx: Tx, seeds: readonly string[], now: string): Promise<Set<string>> {
  if (seeds.length === 0) return new Set();
  const { rows } = await sql<{ seed: string; wait: boolean }>`
    insert into early_warning.looked as l (seed, since, looks) select s, ${now}::timestamptz, 1 from unnest(${[...seeds].sort()}::text[]) s
    on conflict (seed) do update set
      looks = case when l.since <= excluded.since - make_interval(mins => ${LOOK_MINUTES}) then 1
        else least(l.looks + 1, ${MOST_LOOKS}) end,
      since = case when l.since <= excluded.since - make_interval(mins => ${LOOK_MINUTES}) then excluded.since else l.since end,
      again_at = case when l.since > excluded.since - make_interval(mins => ${LOOK_MINUTES}) and l.looks >= ${MOST_LOOKS}
        then l.since + make_interval(mins => ${LOOK_MINUTES}) end
    returning seed, again_at is not null wait`.execute(tx);
  return new Set(rows.filter(({ wait }) => !wait).map(({ seed }) => seed));
}
/** Puts a neighbourhood on the list of those that are due. */
export const lookAt = (tx: Tx, seed: string, at: string) =>
  sql`insert into early_warning.looked (seed, since, looks, again_at) values (${seed}, ${at}, 1, ${at})
    on conflict (seed) do update set again_at = excluded.again_at`.execute(tx);
/** Neighbourhoods whose time has come, taken off the list. */
export async function takeDue(tx: Tx, now: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ seed: string }>`
    update early_warning.looked set again_at = null, looks = 1, since = ${now}::timestamptz where seed in (
      select seed from early_warning.looked where again_at <= ${now}::timestamptz order by again_at limit ${most} for update skip locked)
    returning seed`.execute(tx);
  return rows.map(({ seed }) => seed).sort();
}
export const forgetLooks = (tx: Tx, before: string) =>
  sql`delete from early_warning.looked where again_at is null and since < ${before}::timestamptz`.execute(tx);

export type RingRecord = DB['early_warning.ring'];
/** Rings that hold any of these parts, with all they were made of. */
export async function tracesOf(tx: Tx, parts: readonly string[]): Promise<RingTrace[]> {
  if (parts.length === 0) return [];
  const { rows } = await sql<{ id: string; part: string; weight: number }>`
    select ring_id id, part, weight from early_warning.ring_part where ring_id in (
      select ring_id from early_warning.ring_part where part = any (${[...parts]}::text[]))`.execute(tx);
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, list]) => ({ id, parts: new Map(list.map((one) => [one.part, one.weight])) }));
}
export const findRing = (tx: Tx, id: string) => tx.selectFrom('early_warning.ring').selectAll().where('id', '=', id).executeTakeFirst();
export const findRings = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('early_warning.ring')
        .selectAll()
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute();
export const addRing = (tx: Tx, row: Insertable<RingRecord>) => tx.insertInto('early_warning.ring').values(row).execute();
export const changeRing = (tx: Tx, id: string, change: Partial<Insertable<RingRecord>>) =>
  tx.updateTable('early_warning.ring').set(change).where('id', '=', id).execute();
export const putParts = (tx: Tx, ringId: string, parts: ReadonlyMap<string, number>) =>
  sql`insert into early_warning.ring_part (ring_id, part, weight)
    select ${ringId}::uuid, p, w from unnest(${[...parts.keys()]}::text[], ${[...parts.values()]}::real[]) k (p, w)
    on conflict (part, ring_id) do update set weight = greatest(early_warning.ring_part.weight, excluded.weight)`.execute(tx);

/** The ring behind an alert, as far as the reader sees the alert. */
export const ringOfAlert = (tx: Tx, alertId: string) =>
  tx.selectFrom('early_warning.ring').selectAll().where('alert_id', '=', alertId).orderBy('last_on', 'desc').executeTakeFirst();

/** Reports among these that stand in the alert of a ring. */
export async function reportsInRings(tx: Tx, reportIds: readonly string[]): Promise<Set<string>> {
  if (reportIds.length === 0) return new Set();
  const { rows } = await sql<{ part: string }>`
    select p.part from early_warning.ring_part p join early_warning.ring r on r.id = p.ring_id
      join early_warning.alert a on a.id = r.alert_id and a.state not in ('joined', 'withdrawn')
     where p.part = any (${reportIds.map((id) => `report ${id}`)}::text[]) and r.millibits > 0
       and exists (select 1 from jsonb_array_elements(r.picture->'members') m where m->>'id' = substr(p.part, 8))`.execute(tx);
  return new Set(rows.map(({ part }) => part.slice('report '.length)));
}

export interface Strength {
  readonly millibits: number;
  readonly on: string;
  readonly verdict: string | null;
}
/** Best strength of each ring of an office since a day, with the last verdict on its alert; and when the first was judged. */
export async function strengthsOf(tx: Tx, officeId: string, since: string): Promise<{ rings: Strength[]; firstOn: string | null }> {
  const { rows: rings } = await sql<Strength>`
    select r.best_millibits millibits, r.best_on::text "on",
           (select v.verdict from early_warning.verdict v where v.alert_id = r.alert_id order by v.judged_at desc limit 1) verdict
      from early_warning.ring r where r.office_id = ${officeId} and r.best_on >= ${since}::date and r.may_alert`.execute(tx);
  const { rows } = await sql<{ first: string | null }>`
    select min(first_on)::text first from early_warning.ring where office_id = ${officeId}`.execute(tx);
  return { rings, firstOn: rows[0]?.first ?? null };
}
