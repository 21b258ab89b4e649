import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/on-client.ts';

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

/** Links of mentions, the strongest first. */
export async function linksOf(tx: Tx, mentionIds: readonly string[]) {
  const { rows } = await sql<{ a: string; b: string; zone: string; bits: number }>`
    select mention_a a, mention_b b, zone, bits from people.link
     where mention_a = any (${mentionIds}::uuid[]) or mention_b = any (${mentionIds}::uuid[])
     order by bits desc, a, b`.execute(tx);
  return rows;
}
