import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** Where a reader of `people.name_index` stands. */
export interface Place {
  readonly xid: number;
  readonly n: number;
}
export const START: Place = { xid: -1, n: 0 };

/** A mention that came into the index, or one that left it: then without id and keys. */
export interface News extends Place {
  readonly mentionId: string | null;
  /** `{1,-2}`, see `readKeys`. */
  readonly keys: string | null;
  /** No transaction that runs can still commit something before this: the reader may move on to here. */
  readonly settled: boolean;
}

/**
 * What this transaction sees after a place, in the order in which it may be taken over. Gap-safe like the change feed: what
 * commits later lies after every settled row.
 */
export async function newsAfter(tx: Tx, { xid, n }: Place, most: number): Promise<News[]> {
  const { rows } = await sql<News>`
    (select xid, n, mention_id "mentionId", keys::text keys, xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint settled
       from people.name_index where (xid, n) > (${xid}::bigint, ${n}::bigint) order by xid, n limit ${most})
    union all
    (select xid, n, null, null, xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
       from people.name_index_gone where (xid, n) > (${xid}::bigint, ${n}::bigint) order by xid, n limit ${most})
    order by xid, n limit ${most}`.execute(tx);
  return rows;
}

const MINUS = 45;
const ZERO = 48;

/** Reads `{1,-2}`: much faster than the driver does, and a million rows are read at the start. */
export function readKeys(text: string): number[] {
  const keys: number[] = [];
  if (text === '{}') return keys;
  let value = 0;
  let negative = false;
  // Every number is ended by a comma or the closing brace.
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === MINUS) negative = true;
    else if (code >= ZERO && code <= ZERO + 9) value = value * 10 + code - ZERO;
    else {
      keys.push(negative ? -value : value);
      value = 0;
      negative = false;
    }
  }
  return keys;
}

/** Which of these keys bring nobody, because very many carry them. */
export async function crowdedAmong(tx: Tx, keys: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ key: number }>`select key from people.crowded_key where key = any (${[...keys]}::int[])`.execute(tx);
  return new Set(rows.map((row) => row.key));
}
