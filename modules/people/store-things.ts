import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Period } from './validity.ts';

interface Named {
  readonly kind: string;
  readonly blind: string;
}
type PeriodRow = Period & Named & { readonly thing_id: string };

const pairs = (list: readonly Named[]) =>
  sql`unnest(${list.map((one) => one.kind)}::text[], ${list.map((one) => one.blind)}::text[]) as p (kind, blind)`;

/** Periods of the things behind these identifiers, in order of time. */
export async function periodsOf(tx: Tx, identifiers: readonly Named[]): Promise<PeriodRow[]> {
  if (identifiers.length === 0) return [];
  const { rows } = await sql<PeriodRow>`
    select t.id thing_id, t.kind, t.blind, d.first_seen_on "from", d.last_seen_on "to" from ${pairs(identifiers)}
      join people.thing t on t.kind = p.kind and t.blind = p.blind join people.thing_period d on d.thing_id = t.id
     order by d.first_seen_on`.execute(tx);
  return rows;
}

/** Things behind these identifiers, by `kind blind`; only those within reach. */
export async function thingsBehind(tx: Tx, identifiers: readonly Named[]): Promise<Map<string, string>> {
  if (identifiers.length === 0) return new Map();
  const { rows } = await sql<Named & { id: string }>`
    select t.id, t.kind, t.blind from ${pairs(identifiers)} join people.thing t on t.kind = p.kind and t.blind = p.blind`.execute(tx);
  return new Map(rows.map((row) => [`${row.kind} ${row.blind}`, row.id]));
}

/** Makes things that are not there yet. */
export const addThings = (tx: Tx, things: readonly (Named & { readonly id: string })[]) =>
  sql`insert into people.thing (id, kind, blind)
    select t.id, t.kind, t.blind
      from unnest(${things.map((one) => one.id)}::uuid[], ${things.map((one) => one.kind)}::text[], ${things.map((one) => one.blind)}::text[])
        as t (id, kind, blind)
    on conflict (kind, blind) do nothing`.execute(tx);

export async function replacePeriods(tx: Tx, things: ReadonlyMap<string, readonly Period[]>): Promise<void> {
  if (things.size === 0) return;
  const rows = [...things].flatMap(([id, periods]) => periods.map((period) => ({ id, ...period })));
  await Promise.all([
    sql`delete from people.thing_period where thing_id = any (${[...things.keys()]}::uuid[])`.execute(tx),
    sql`insert into people.thing_period (thing_id, first_seen_on, last_seen_on)
      select p.id, p.first_day, p.last_day
        from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.from)}::date[], ${rows.map((row) => row.to)}::date[])
          as p (id, first_day, last_day)`.execute(tx),
  ]);
}

/** One thing within reach. */
export const findThing = (tx: Tx, id: string) =>
  tx.selectFrom('people.thing').select(['id', 'kind', 'blind']).where('id', '=', id).executeTakeFirst();

/** Mentions within reach that show a thing, the newest first. */
export async function usesOf(tx: Tx, thing: Named, limit: number) {
  const { rows } = await sql<{ mention_id: string; person_id: string; identifier_id: string; sealed_value: Buffer }>`
    select i.mention_id, ms.person_id, i.id identifier_id, i.sealed_value from people.mention_identifier i
      join people.mention m on m.id = i.mention_id
      join people.membership ms on ms.mention_id = m.id and ms.valid_to is null
     where i.kind = ${thing.kind} and i.blind = ${thing.blind}
     order by m.seen_on desc, m.n desc limit ${limit}`.execute(tx);
  return rows;
}
