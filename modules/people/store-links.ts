import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Link, Node, Said } from './derive.ts';
import { Verdict, Zone } from './model.ts';

/** One derivation at a time in the installation: two workers must not merge the same people differently. */
export const lockDerivation = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('people.derivation'))`.execute(tx);

/** Mentions that share an identifier which is no hub. */
export const sharingMentions = async (tx: Tx, mentionId: string, limit: number): Promise<string[]> => {
  const { rows } = await sql<{ mention_id: string }>`
    select distinct o.mention_id from people.mention_identifier i
      join lateral (select x.mention_id from people.mention_identifier x
                     where x.kind = i.kind and x.blind = i.blind and x.mention_id <> i.mention_id order by x.id desc limit ${limit}) o on true
     where i.mention_id = ${mentionId} and i.blind is not null
       and not exists (select 1 from people.hub h where h.kind = i.kind and h.blind = i.blind and h.ended_at is null)
     limit ${limit}`.execute(tx);
  return rows.map((row) => row.mention_id);
};

/** Mentions with the most keys in common. */
export const keyedMentions = async (tx: Tx, mentionId: string, keys: readonly number[], limit: number): Promise<string[]> => {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ mention_id: string }>`
    select mention_id from people.name_index
     where keys && ${keys}::int[] and mention_id <> ${mentionId}
     order by (select count(*) from unnest(keys) k where k = any (${keys}::int[])) desc, mention_id limit ${limit}`.execute(tx);
  return rows.map((row) => row.mention_id);
};

export interface LinkRow {
  readonly a: string;
  readonly b: string;
  readonly zone: Zone;
  readonly bits: number;
  readonly basis: string[];
  readonly evidence: unknown;
}

/** Replaces everything that was computed for one mention. @returns mentions whose link with it changed or ended */
export async function replaceLinks(
  tx: Tx,
  mentionId: string,
  links: readonly LinkRow[],
  related: readonly { a: string; b: string; basis: string[] }[],
  model: string,
  at: string,
): Promise<string[]> {
  const gone = await tx
    .deleteFrom('people.link')
    .where((eb) => eb.or([eb('mention_a', '=', mentionId), eb('mention_b', '=', mentionId)]))
    .returning(['mention_a', 'mention_b'])
    .execute();
  await tx
    .deleteFrom('people.related')
    .where((eb) => eb.or([eb('mention_a', '=', mentionId), eb('mention_b', '=', mentionId)]))
    .execute();
  if (links.length > 0)
    await tx
      .insertInto('people.link')
      .values(
        links.map((one) => ({
          mention_a: one.a,
          mention_b: one.b,
          zone: one.zone,
          bits: one.bits,
          basis: one.basis,
          evidence: JSON.stringify(one.evidence),
          model,
          at,
        })),
      )
      .execute();
  if (related.length > 0)
    await tx
      .insertInto('people.related')
      .values(related.map((one) => ({ mention_a: one.a, mention_b: one.b, basis: one.basis, at })))
      .execute();
  return gone.map((row) => (row.mention_a === mentionId ? row.mention_b : row.mention_a));
}

/** A link so crowded that a person must look: it no longer joins by itself. */
export const demoteLinks = (tx: Tx, mentionId: string) =>
  tx
    .updateTable('people.link')
    .set({ zone: 'review' })
    .where('zone', '=', 'same')
    .where((eb) => eb.or([eb('mention_a', '=', mentionId), eb('mention_b', '=', mentionId)]))
    .execute();

/** Mentions that hang together with these through links that join or judgements; more than `most` stops the search. */
export async function component(tx: Tx, mentionIds: readonly string[], most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive reached (id) as (
      select unnest(${mentionIds}::uuid[])
      union
      select next.id from reached r cross join lateral (
        select mention_b id from people.link where mention_a = r.id and zone = 'same'
        union all select mention_a from people.link where mention_b = r.id and zone = 'same'
        union all select mention_b from people.judgement where mention_a = r.id and verdict = 'same' and state in ('active', 'undo-waiting')
        union all select mention_a from people.judgement where mention_b = r.id and verdict = 'same' and state in ('active', 'undo-waiting')
      ) next)
    select id from reached limit ${most + 1}`.execute(tx);
  return rows.map((row) => row.id);
}

export interface Component {
  readonly nodes: (Node & { personId: string })[];
  readonly links: Link[];
  readonly judgements: Said[];
}

/** Everything that the persons of these mentions are derived from. */
export async function readComponent(tx: Tx, ids: readonly string[]): Promise<Component> {
  const { rows: nodes } = await sql<{ id: string; n: number; seed: string; person_id: string }>`
    select m.id, m.n, p.id seed, ms.person_id from people.mention m
      join people.person p on p.first_mention_id = m.id
      join people.membership ms on ms.mention_id = m.id and ms.valid_to is null
     where m.id = any (${ids}::uuid[])`.execute(tx);
  const { rows: links } = await sql<{ a: string; b: string; zone: string; bits: number }>`
    select mention_a a, mention_b b, zone, bits from people.link
     where mention_a = any (${ids}::uuid[]) and mention_b = any (${ids}::uuid[]) and zone <> 'possible'`.execute(tx);
  const { rows: judgements } = await sql<{ id: string; n: number; a: string; b: string; verdict: string }>`
    select id, n, mention_a a, mention_b b, verdict from people.judgement
     where mention_a = any (${ids}::uuid[]) and mention_b = any (${ids}::uuid[]) and state in ('active', 'undo-waiting')`.execute(tx);
  return {
    nodes: nodes.map((row) => ({ mentionId: row.id, n: row.n, seedPersonId: row.seed, personId: row.person_id })),
    links: links.map((row) => ({ ...row, zone: Zone.parse(row.zone) })),
    judgements: judgements.map((row) => ({ ...row, verdict: Verdict.parse(row.verdict) })),
  };
}

/** Moves mentions to other persons; the old membership ends, none is overwritten. */
export async function moveMentions(
  tx: Tx,
  moves: readonly { id: string; mentionId: string; personId: string }[],
  reason: 'linked' | 'judged' | 'undone',
  at: string,
): Promise<void> {
  if (moves.length === 0) return;
  await tx
    .updateTable('people.membership')
    .set({ valid_to: at })
    .where(
      'mention_id',
      'in',
      moves.map((move) => move.mentionId),
    )
    .where('valid_to', 'is', null)
    .execute();
  await tx
    .insertInto('people.membership')
    .values(moves.map((move) => ({ id: move.id, mention_id: move.mentionId, person_id: move.personId, valid_from: at, reason })))
    .execute();
}

const Evidence = z.array(z.object({ field: z.string(), level: z.string(), bits: z.number(), howCommon: z.number().nullable() }));

/** Pairs for a person to look at: within reach, not yet judged, not yet one person; the most certain first. */
export async function openPairs(tx: Tx, page: { limit: number; offset: number }) {
  const { rows } = await sql<{
    mention_a: string;
    mention_b: string;
    zone: string;
    bits: number;
    basis: string[];
    evidence: unknown;
    total: number;
  }>`
    select l.mention_a, l.mention_b, l.zone, l.bits, l.basis, l.evidence, (count(*) over ())::int total
      from people.link l
      join people.membership a on a.mention_id = l.mention_a and a.valid_to is null
      join people.membership b on b.mention_id = l.mention_b and b.valid_to is null
     where l.zone = 'review' and a.person_id <> b.person_id
       and not exists (select 1 from people.judgement j where j.mention_a = l.mention_a and j.mention_b = l.mention_b
                        and j.state in ('waiting', 'active', 'undo-waiting'))
     order by l.bits desc, l.mention_a, l.mention_b limit ${page.limit} offset ${page.offset}`.execute(tx);
  return { pairs: rows.map((row) => ({ ...row, evidence: Evidence.parse(row.evidence) })), total: rows[0]?.total ?? 0 };
}

/** Evidence between mentions within reach. */
export async function linksAmong(tx: Tx, pairs: readonly { a: string; b: string }[]) {
  if (pairs.length === 0) return [];
  const { rows } = await sql<{ mention_a: string; mention_b: string; zone: string; bits: number; basis: string[]; evidence: unknown }>`
    select l.mention_a, l.mention_b, l.zone, l.bits, l.basis, l.evidence from people.link l
      join unnest(${pairs.map((p) => p.a)}::uuid[], ${pairs.map((p) => p.b)}::uuid[]) as p (a, b) on l.mention_a = p.a and l.mention_b = p.b`.execute(
    tx,
  );
  return rows.map((row) => ({ ...row, evidence: Evidence.parse(row.evidence) }));
}

/** People who share a household, phone or the like with these mentions. */
export async function relatedTo(tx: Tx, mentionIds: readonly string[]) {
  if (mentionIds.length === 0) return [];
  const { rows } = await sql<{ person_id: string; basis: string[] }>`
    select ms.person_id, array_agg(distinct k) basis
      from (select mention_a own, mention_b other, basis from people.related where mention_a = any (${mentionIds}::uuid[])
            union all select mention_b, mention_a, basis from people.related where mention_b = any (${mentionIds}::uuid[])) r
      cross join lateral unnest(r.basis) k
      join people.membership ms on ms.mention_id = r.other and ms.valid_to is null
     where not r.other = any (${mentionIds}::uuid[])
     group by ms.person_id order by count(*) desc limit 100`.execute(tx);
  return rows;
}
