import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/**
 * Mentions within reach that fit one of several ways of reading a name.
 * @param ways each way is a list of words, each word its keys: a mention fits a word when it carries one of them, a way when it fits all
 */
export async function mentionsByWords(tx: Tx, ways: readonly (readonly (readonly number[])[])[], limit: number): Promise<string[]> {
  const usable = ways.filter((words) => words.length > 0);
  if (usable.length === 0) return [];
  const all = (words: readonly (readonly number[])[]) =>
    sql.join(
      words.map((keys) => sql`i.keys && ${keys}::int[]`),
      sql` and `,
    );
  const fits = sql.join(
    usable.map((words) => sql`(${all(words)})`),
    sql` or `,
  );
  const { rows } = await sql<{ id: string }>`
    select m.id from (select i.mention_id from people.name_index i where ${fits} offset 0) i
      join people.mention m on m.id = i.mention_id limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}

/** The person that somebody's old link means now: merged persons lead to the surviving one. */
export async function currentPerson(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select ms.person_id from people.membership ms where ms.person_id = ${personId} and ms.valid_to is null
    union all
    select ms.person_id from people.person p join people.membership ms on ms.mention_id = p.first_mention_id and ms.valid_to is null where p.id = ${personId}
    limit 1`.execute(tx);
  return rows[0]?.person_id;
}
