import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Link, Node, Said } from './derive.ts';
import { Verdict, Zone } from './model.ts';

/** One derivation at a time in the installation: two workers must not merge the same people differently. */
export const lockDerivation = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('people.derivation'))`.execute(tx);

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
  const [{ rows: nodes }, { rows: links }, { rows: judgements }] = await Promise.all([
    sql<{ id: string; n: number; seed: string; person_id: string }>`
    select m.id, m.n, p.id seed, ms.person_id from people.mention m
      join people.person p on p.first_mention_id = m.id
      join people.membership ms on ms.mention_id = m.id and ms.valid_to is null
     where m.id = any (${ids}::uuid[])`.execute(tx),
    sql<{ a: string; b: string; zone: string; bits: number }>`
    select mention_a a, mention_b b, zone, bits from people.link
     where mention_a = any (${ids}::uuid[]) and mention_b = any (${ids}::uuid[]) and zone <> 'possible'`.execute(tx),
    sql<{ id: string; n: number; a: string; b: string; verdict: string }>`
    select id, n, mention_a a, mention_b b, verdict from people.judgement
     where mention_a = any (${ids}::uuid[]) and mention_b = any (${ids}::uuid[]) and state in ('active', 'undo-waiting')`.execute(tx),
  ]);
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
  const ids = moves.map((move) => move.mentionId);
  await Promise.all([
    sql`update people.membership set valid_to = ${at} where mention_id = any (${ids}::uuid[]) and valid_to is null`.execute(tx),
    sql`insert into people.membership (id, mention_id, person_id, valid_from, reason)
      select m.id, m.mention_id, m.person_id, ${at}, ${reason}
        from unnest(${moves.map((move) => move.id)}::uuid[], ${ids}::uuid[], ${moves.map((move) => move.personId)}::uuid[])
          as m (id, mention_id, person_id)`.execute(tx),
  ]);
}
