import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/**
 * Mentions within reach of which every word of a name is found by sound, beginning or end.
 * @param words keys per word: a mention fits a word when it has any of its keys
 */
export async function mentionsByWords(tx: Tx, words: readonly (readonly number[])[], limit: number): Promise<string[]> {
  if (words.length === 0) return [];
  const fits = sql.join(
    words.map((keys) => sql`i.keys && ${keys}::int[]`),
    sql` and `,
  );
  const { rows } = await sql<{ id: string }>`
    select m.id from (select i.mention_id from people.name_index i where ${fits} offset 0) i
      join people.mention m on m.id = i.mention_id limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}

/** How many of each source a person has, within reach. */
export const sourcesOf = async (tx: Tx, personIds: readonly string[]) => {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{ person_id: string; source_kind: string; n: number }>`
    select ms.person_id, m.source_kind, count(*)::int n from people.membership ms join people.mention m on m.id = ms.mention_id
     where ms.person_id = any (${personIds}::uuid[]) and ms.valid_to is null group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
};

/** The person that somebody's old link means now: merged persons lead to the surviving one. */
export async function currentPerson(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select ms.person_id from people.membership ms where ms.person_id = ${personId} and ms.valid_to is null
    union all
    select ms.person_id from people.person p join people.membership ms on ms.mention_id = p.first_mention_id and ms.valid_to is null where p.id = ${personId}
    limit 1`.execute(tx);
  return rows[0]?.person_id;
}
