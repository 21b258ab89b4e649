import { sql } from 'kysely';
import { Problem } from '../contract/problem.ts';
import type { Tx } from '../db/on-client.ts';

export interface Change {
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly territory: string | null;
  readonly at: string;
}
export interface Changes {
  readonly changes: readonly Change[];
  /** Opaque; the next read starts after it. Never skips a change that was committed later. */
  readonly cursor: string;
  readonly more: boolean;
}

const START = '0.0.0';

/**
 * Reads what changed in a territory after a cursor, gap-safe: only transactions below every running one are shown,
 * so a change that commits later always lies after the cursor. A restore starts a new epoch and the reader starts over.
 * @param territory Kemendagri code prefix; changes without a place are not part of any territory
 * @param epoch     number of restores of this database
 * @throws Problem `feed/cursor-unusable` for a cursor of another epoch or shape
 */
export async function readChanges(tx: Tx, territory: string, cursor: string | undefined, limit: number, epoch = 0): Promise<Changes> {
  const [atEpoch, xid, n] = parseCursor(cursor ?? START);
  if (cursor !== undefined && atEpoch !== epoch) throw new Problem('conflict', 'feed/cursor-unusable');
  const { rows } = await sql<{
    type: string;
    subject_kind: string;
    subject_id: string;
    territory: string | null;
    at: string;
    xid: number;
    n: number;
  }>`
    select type, subject_kind, subject_id, territory, at, xid, n from platform.event
     where (territory = ${territory} or territory like ${`${territory}.%`})
       and (xid, n) > (${xid}::bigint, ${n}::bigint)
       and xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
     order by xid, n limit ${limit + 1}`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    changes: shown.map((r) => ({ type: r.type, subject: { kind: r.subject_kind, id: r.subject_id }, territory: r.territory, at: r.at })),
    cursor: last === undefined ? `${epoch}.${xid}.${n}` : `${epoch}.${last.xid}.${last.n}`,
    more: rows.length > limit,
  };
}

function parseCursor(cursor: string): [number, number, number] {
  const parts = /^(\d{1,9})\.(\d{1,16})\.(\d{1,16})$/.exec(cursor);
  if (parts === null)
    throw new Problem('invalid', 'feed/cursor-unusable', { fields: [{ path: 'cursor', message: 'Mulai lagi tanpa cursor' }] });
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}
