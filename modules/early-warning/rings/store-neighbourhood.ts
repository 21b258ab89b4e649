import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/on-client.ts';

/** An application or a report: what a neighbourhood is made of. */
export interface Source {
  readonly kind: 'application' | 'report';
  readonly id: string;
}
/** A source shows a thing through one of its mentions. */
export interface Showing extends Source {
  readonly thingId: string;
  readonly thing: string;
  readonly mentionId: string;
  readonly seenOn: string;
}

/** Newest showings of a thing that are looked at; a number of more is a hub. @source engines/watch (memory of an identifier) */
const MOST_OF_THING = 240;
/** Showings of all members together. Our choice: 300 nodes with a few numbers each. */
const MOST_SHOWINGS = 3_000;

const SHOWING = sql.raw(
  `s.thing_id "thingId", s.kind thing, s.mention_id "mentionId", s.source_kind kind, s.source_id id, s.seen_on::text "seenOn"`,
);

/** Who shows these things since a day, the newest first; applications that were taken back show nothing. */
export async function showingsOfThings(tx: Tx, thingIds: readonly string[], since: string): Promise<Showing[]> {
  if (thingIds.length === 0) return [];
  const { rows } = await sql<Showing>`
    select s.* from unnest(${[...thingIds]}::uuid[]) t (id) cross join lateral (
      select ${SHOWING} from people.shared_showing s
       where s.thing_id = t.id and s.source_kind in ('application', 'report') and s.seen_on >= ${since}::date
         and (s.source_kind = 'report' or exists (select 1 from passports.shared_application a where a.id = s.source_id))
       order by s.seen_on desc, s.mention_id limit ${MOST_OF_THING}) s limit ${MOST_SHOWINGS}`.execute(tx);
  return rows;
}

/** What these applications and reports show. */
export async function showingsOfSources(tx: Tx, sources: readonly Source[]): Promise<Showing[]> {
  if (sources.length === 0) return [];
  const { rows } = await sql<Showing>`
    select ${SHOWING} from unnest(${sources.map((s) => s.kind)}::text[], ${sources.map((s) => s.id)}::uuid[]) k (kind, id)
      join people.shared_showing s on s.source_kind = k.kind and s.source_id = k.id limit ${MOST_SHOWINGS}`.execute(tx);
  return rows;
}

/** Things of these kinds that the sources show and that somebody else shows, too, since a day. */
export async function sharedThings(
  tx: Tx,
  sources: readonly Source[],
  kinds: readonly string[],
  since: string,
): Promise<{ thingId: string; kind: string }[]> {
  if (sources.length === 0) return [];
  const { rows } = await sql<{ thingId: string; kind: string }>`
    with mine as (select distinct s.thing_id, s.kind from unnest(${sources.map((s) => s.kind)}::text[], ${sources.map((s) => s.id)}::uuid[]) k (kind, id)
      join people.shared_showing s on s.source_kind = k.kind and s.source_id = k.id where s.kind = any (${[...kinds]}::text[]))
    select m.thing_id "thingId", m.kind from mine m cross join lateral (
      select count(distinct o.source_id) n from (select source_id from people.shared_showing o
        where o.thing_id = m.thing_id and o.source_kind in ('application', 'report') and o.seen_on >= ${since}::date limit ${MOST_OF_THING}) o) c
     where c.n >= 2 order by m.thing_id`.execute(tx);
  return rows;
}

/** Those of these things that a report names. */
export async function reportedAmong(tx: Tx, thingIds: readonly string[]): Promise<string[]> {
  if (thingIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select distinct thing_id id from people.shared_showing
     where thing_id = any (${[...thingIds]}::uuid[]) and source_kind = 'report'`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface HubSaid {
  readonly thingId: string;
  readonly origin: string;
  readonly reason: string;
}
export async function hubsOf(tx: Tx, thingIds: readonly string[]): Promise<HubSaid[]> {
  if (thingIds.length === 0) return [];
  const { rows } = await sql<HubSaid>`select thing_id "thingId", origin, reason from people.shared_hub
     where thing_id = any (${[...thingIds]}::uuid[]) order by origin desc`.execute(tx);
  return rows;
}

export interface Home {
  readonly mentionId: string;
  readonly personId: string;
  readonly card: string | null;
  readonly house: string | null;
}
/** Person, family card and house behind each mention. */
export async function homesOf(tx: Tx, mentionIds: readonly string[]): Promise<Map<string, Home>> {
  if (mentionIds.length === 0) return new Map();
  const { rows } = await sql<Home>`
    select m.mention_id "mentionId", m.person_id "personId", h.card, h.house from people.shared_membership m
      left join people.shared_house h on h.mention_id = m.mention_id and h.mention_id = any (${[...mentionIds]}::uuid[])
     where m.mention_id = any (${[...mentionIds]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.mentionId, row]));
}

export interface Wording {
  readonly applicationId: string;
  readonly question: string;
  readonly phrase: string;
}
/** Wordings of these applications. */
export async function wordingsOf(tx: Tx, applicationIds: readonly string[]): Promise<Wording[]> {
  if (applicationIds.length === 0) return [];
  const { rows } = await sql<Wording>`select distinct application_id "applicationId", question, phrase from passports.shared_wording
     where application_id = any (${[...applicationIds]}::uuid[])`.execute(tx);
  return rows;
}
/** Who else answered in these words since a day; at most `most` of each. */
export async function sayersOf(
  tx: Tx,
  wordings: readonly { question: string; phrase: string }[],
  since: string,
  most: number,
): Promise<Wording[]> {
  if (wordings.length === 0) return [];
  const { rows } = await sql<Wording>`
    select s.* from unnest(${wordings.map((w) => w.question)}::text[], ${wordings.map((w) => w.phrase)}::text[]) w (question, phrase)
     cross join lateral (select distinct a.application_id "applicationId", a.question, a.phrase from passports.shared_wording a
       where a.question = w.question and a.phrase = w.phrase and a.at >= ${since}::date limit ${most}) s`.execute(tx);
  return rows;
}
