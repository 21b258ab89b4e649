import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export interface SourceKey {
  readonly kind: string;
  readonly id: string;
}

/** Two openings from the same source wait for each other; always in one order, so they cannot block each other. */
export async function lockSources(tx: Tx, keys: readonly SourceKey[]): Promise<void> {
  const names = keys.map((key) => `case-source ${key.kind} ${key.id}`).toSorted();
  for (const name of names) await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** In which cases these sources stand now, as far as the asker sees them. */
export const standingSources = async (tx: Tx, keys: readonly SourceKey[]) => {
  const rows = await tx
    .selectFrom('cases.source')
    .select(['id', 'file_id', 'kind', 'source_id'])
    .where('detached_at', 'is', null)
    .where(
      'source_id',
      'in',
      keys.map((key) => key.id),
    )
    .execute();
  return rows.filter((row) => keys.some((key) => key.kind === row.kind && key.id === row.source_id));
};

/** @returns false when the source stands in a case that the asker does not see */
export async function addSource(tx: Tx, row: Insertable<DB['cases.source']>): Promise<boolean> {
  const added = await tx
    .insertInto('cases.source')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .execute();
  return added.length > 0;
}

export const sourcesOf = (tx: Tx, fileId: string) =>
  tx.selectFrom('cases.source').selectAll().where('file_id', '=', fileId).orderBy('attached_at').orderBy('id').execute();

export const detachSources = (
  tx: Tx,
  ids: readonly string[],
  by: { at: string; account: string; reason: string; movedTo: string | null },
) =>
  tx
    .updateTable('cases.source')
    .set({ detached_at: by.at, detached_by: by.account, detached_reason: by.reason, moved_to: by.movedTo })
    .where('id', 'in', ids)
    .where('detached_at', 'is', null)
    .execute();
