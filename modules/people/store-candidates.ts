import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import type { CandidateSource, Pair, Wanted } from './candidate-source.ts';

/** The slower way: always there, always right. */
export const postgresCandidates = {
  async find(tx: Tx, wanted: readonly Wanted[], limit: number): Promise<Pair[]> {
    const { rows } = await sql<Pair>`
      with given as (
        select g.id, g.keys::int[] keys from unnest(${wanted.map((one) => one.id)}::uuid[], ${wanted.map((one) => `{${one.keys.join()}}`)}::text[]) g (id, keys)),
      wanted as materialized (
        select g.id, g.keys ranking,
               array(select k from unnest(g.keys) k where not exists (select 1 from people.crowded_key c where c.key = k)) keys
          from given g)
      select w.id own, c.mention_id other from wanted w cross join lateral (
        select f.mention_id
          from (select x.mention_id, x.keys, count(*) over () found from people.name_index x where x.keys && w.keys and x.mention_id <> w.id) f
         order by case when f.found > ${limit} then (select count(*) from unnest(f.keys) k where k = any (w.ranking)) end desc, f.mention_id
         limit ${limit}) c`.execute(tx);
    return rows;
  },
} satisfies CandidateSource;

/**
 * Those that share an identifier which is no hub (the newest), and those a mention is linked with already, so that a pair is
 * weighed anew whichever side found it.
 * @param limit of identifiers for each mention
 */
export async function candidatesByTies(tx: Tx, mentionIds: readonly string[], limit: number): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with wanted as materialized (select id from unnest(${mentionIds}::uuid[]) w (id))
    select w.id own, c.mention_id other from wanted w cross join lateral (
      select o.mention_id from people.mention_identifier i
        cross join lateral (select x.mention_id from people.mention_identifier x
                             where x.kind = i.kind and x.blind = i.blind and x.mention_id <> w.id order by x.id desc limit ${limit}) o
       where i.mention_id = w.id and i.blind is not null and i.kind <> 'company'
         and not exists (select 1 from people.hub h where h.kind = i.kind and h.blind = i.blind and h.ended_at is null)
       limit ${limit}) c
    union select w.id, l.mention_b from wanted w join people.link l on l.mention_a = w.id
    union select w.id, l.mention_a from wanted w join people.link l on l.mention_b = w.id
    union select w.id, r.mention_b from wanted w join people.related r on r.mention_a = w.id
    union select w.id, r.mention_a from wanted w join people.related r on r.mention_b = w.id`.execute(tx);
  return rows;
}

/** Mentions looked at to count keys: enough to tell 400 from 200 among a million. Our choice. */
const SAMPLE = 100_000;

/** Counts anew which keys more than `most` mentions carry. */
export async function countCrowdedKeys(tx: Tx, most: number): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from people.name_index`.execute(tx);
  const share = Math.min(1, SAMPLE / Math.max(1, rows[0]?.n ?? 0));
  await sql`delete from people.crowded_key`.execute(tx);
  await sql`insert into people.crowded_key (key, mentions)
    select k, (count(*) / ${share}::float8)::int from people.name_index tablesample bernoulli (${share * 100}) cross join unnest(keys) k
     group by k having count(*) / ${share}::float8 > ${most}`.execute(tx);
}
