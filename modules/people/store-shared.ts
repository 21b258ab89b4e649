import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** One identifier that another mention has, too. */
export interface SharedRow {
  readonly kind: string;
  readonly blind: string;
  readonly mention_id: string;
  readonly person_id: string;
  readonly source_kind: string;
  readonly source_id: string;
  readonly source_label: string;
  readonly role: string;
  readonly seen_on: string;
  /** When the mention that was asked about showed it. */
  readonly own_seen_on: string;
}

/** More uses than this are not listed one by one: the identifier is a hub then. Our choice. */
export const MOST_SHARED = 200;

/** Other mentions that have an identifier of this one, the newest first, at most MOST_SHARED per identifier. */
export const sharedWith = async (tx: Tx, mentionId: string): Promise<SharedRow[]> => {
  const { rows } = await sql<SharedRow>`
    select o.kind, o.blind, o.mention_id, ms.person_id, m.source_kind, m.source_id, m.source_label, m.role, m.seen_on,
           own.seen_on own_seen_on
      from people.mention_identifier i join people.mention own on own.id = i.mention_id
      join lateral (select x.kind, x.blind, x.mention_id from people.mention_identifier x
                     where x.kind = i.kind and x.blind = i.blind and x.mention_id <> i.mention_id
                     order by x.id desc limit ${MOST_SHARED}) o on true
      join people.mention m on m.id = o.mention_id
      join people.membership ms on ms.mention_id = m.id and ms.valid_to is null
     where i.mention_id = ${mentionId} and i.blind is not null and i.kind <> 'company'
     order by m.n desc`.execute(tx);
  return rows;
};

/** From the registry, found by counting, or said by a person. */
export type HubOrigin = 'registered' | 'observed' | 'judged';
export interface HubRow {
  readonly kind: string;
  readonly blind: string;
  readonly origin: HubOrigin;
  readonly reason: string;
}

/** Hubs among these identifiers; a registered one stands before an observed one. */
export const hubsAmong = async (tx: Tx, pairs: readonly { kind: string; blind: string }[]): Promise<HubRow[]> => {
  if (pairs.length === 0) return [];
  const { rows } = await sql<HubRow>`
    select h.kind, h.blind, h.origin, h.reason from people.hub h
      join unnest(${pairs.map((p) => p.kind)}::text[], ${pairs.map((p) => p.blind)}::text[]) as p (kind, blind)
        on h.kind = p.kind and h.blind = p.blind
     where h.ended_at is null order by h.origin desc`.execute(tx);
  return rows;
};

export const putHub = (tx: Tx, row: { kind: string; blind: string; origin: 'registered' | 'observed'; reason: string; since: string }) =>
  tx
    .insertInto('people.hub')
    .values(row)
    .onConflict((oc) => oc.columns(['kind', 'blind', 'origin']).doUpdateSet({ reason: row.reason, ended_at: null }))
    .execute();

/** A person says that it connects nobody. */
export const judgeHub = (tx: Tx, row: { kind: string; blind: string; reason: string; since: string; by_account: string }) =>
  tx
    .insertInto('people.hub')
    .values({ ...row, origin: 'judged' })
    .onConflict((oc) =>
      oc
        .columns(['kind', 'blind', 'origin'])
        .doUpdateSet({ reason: row.reason, since: row.since, by_account: row.by_account, ended_at: null }),
    )
    .execute();

export const endJudgedHub = (tx: Tx, thing: { kind: string; blind: string }, at: string) =>
  tx
    .updateTable('people.hub')
    .set({ ended_at: at })
    .where('kind', '=', thing.kind)
    .where('blind', '=', thing.blind)
    .where('origin', '=', 'judged')
    .where('ended_at', 'is', null)
    .execute();

/** Registered hubs that are no longer on the list end. */
export const endOtherHubs = (tx: Tx, kept: readonly string[], at: string) =>
  sql`update people.hub set ended_at = ${at}
       where origin = 'registered' and ended_at is null and not blind = any (${kept}::text[])`.execute(tx);

/** Mentions that have an identifier, at most MOST_RELINKED: the newest. */
export const mentionsUsing = async (tx: Tx, kind: string, blind: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('people.mention_identifier')
    .select('mention_id')
    .distinct()
    .where('kind', '=', kind)
    .where('blind', '=', blind)
    .limit(MOST_RELINKED)
    .execute();
  return rows.map((row) => row.mention_id);
};
/** A number of more mentions than this was a hub long before. Our choice. */
const MOST_RELINKED = 1000;

/**
 * Identifiers that were used in more than `most` different houses since a day: by family card, else by house, else by
 * person. What is a hub already is left out.
 * @source dossier: indonesian-identity §7 (distinct-household count)
 */
export async function householdsUsing(
  tx: Tx,
  used: readonly { readonly kind: string; readonly blind: string; readonly since: string }[],
  most: number,
): Promise<{ kind: string; blind: string; households: number }[]> {
  if (used.length === 0) return [];
  const { rows } = await sql<{ kind: string; blind: string; households: number }>`
    select u.kind, u.blind, h.households
      from unnest(${used.map((one) => one.kind)}::text[], ${used.map((one) => one.blind)}::text[], ${used.map((one) => one.since)}::date[])
             as u (kind, blind, since)
     cross join lateral (
      select count(distinct coalesce(
               (select min(h.blind) from people.mention_identifier h where h.mention_id = i.mention_id and h.kind = 'kk'),
               (select min(h.blind) from people.mention_identifier h where h.mention_id = i.mention_id and h.kind = 'address'),
               (select ms.person_id::text from people.membership ms where ms.mention_id = i.mention_id and ms.valid_to is null)))::int households
        from people.mention_identifier i join people.mention m on m.id = i.mention_id
       where i.kind = u.kind and i.blind = u.blind and m.seen_on >= u.since and m.role <> 'recruiter'
         and (select count(*) from (select 1 from people.mention_identifier o where o.kind = u.kind and o.blind = u.blind limit ${most + 1}) few) > ${most}) h
     where h.households > ${most}
       and not exists (select 1 from people.hub b where b.kind = u.kind and b.blind = u.blind and b.ended_at is null)`.execute(tx);
  return rows;
}
