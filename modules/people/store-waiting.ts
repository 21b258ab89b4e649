import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** A mention that could not be opened gets this turn: only its own delivery tries it again. */
const LAST_TURN = 1_000_000;

export const isWaiting = async (tx: Tx, mentionId: string): Promise<boolean> => {
  const row = await tx.selectFrom('people.waiting_mention').select('n').where('mention_id', '=', mentionId).executeTakeFirst();
  return row !== undefined;
};

export const someoneWaits = async (tx: Tx): Promise<boolean> => {
  const row = await tx.selectFrom('people.waiting_mention').select('n').where('turn', '<', LAST_TURN).limit(1).executeTakeFirst();
  return row !== undefined;
};

/**
 * Takes mentions from the queue: the wanted one, then half by turn (single reports before the rows of an import, the newest
 * first) and half by age, so that nobody waits for ever. Call it under the lock of derivation.
 */
export async function takeWaiting(tx: Tx, wanted: string | undefined, most: number): Promise<string[]> {
  const half = Math.ceil(most / 2);
  const { rows } = await sql<{ mention_id: string }>`
    with soonest as (select mention_id from people.waiting_mention where turn < ${LAST_TURN} order by turn, n desc limit ${half}),
         oldest as (select mention_id from people.waiting_mention where turn < ${LAST_TURN} order by n limit ${half})
    delete from people.waiting_mention
     where mention_id = ${wanted ?? null}::uuid
        or mention_id in (select mention_id from soonest union select mention_id from oldest)
    returning mention_id`.execute(tx);
  return rows.map((row) => row.mention_id);
}

/** Puts mentions back that could not be opened: they do not hold up the others. */
export const putBack = async (tx: Tx, mentionIds: readonly string[]): Promise<void> => {
  if (mentionIds.length > 0)
    await tx
      .insertInto('people.waiting_mention')
      .values(mentionIds.map((id) => ({ mention_id: id, turn: LAST_TURN })))
      .execute();
};
