import { sql } from 'kysely';
import type { CompiledQuery } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import type { AuditEntry } from '../../platform/http/trail.ts';

/** The statement that chains one entry; the database does the hashing under a lane lock. */
export const chained = (tx: Tx, entry: AuditEntry): CompiledQuery => sql`select audit.append(${JSON.stringify(entry)}::jsonb)`.compile(tx);

export interface LookUpCount {
  readonly done: number;
  readonly alarmed: boolean;
  /** Of the role, else of every role; absent before reference data were loaded. */
  readonly limit: { readonly noticed: number; readonly stopped: number } | undefined;
}
/** The asker's own look-ups since an instant, and the limit that holds for the role. */
export async function countLookUps(
  tx: Tx,
  ask: { account: string; role: string; verbs: readonly string[]; alarm: string; since: string },
): Promise<LookUpCount> {
  const { rows } = await sql<{ done: number; alarmed: boolean; noticed: number | null; stopped: number | null }>`
    select c.done, c.alarmed, l.noticed_per_hour noticed, l.stopped_per_hour stopped
      from audit.my_look_ups(${ask.account}::uuid, ${[...ask.verbs]}::text[], ${ask.alarm}, ${ask.since}::timestamptz) c
      left join lateral (select * from audit.look_up_limit where role in (${ask.role}, '*') order by role = '*' limit 1) l on true`.execute(
    tx,
  );
  const row = rows[0];
  if (row === undefined) throw new Error('counting always gives one row');
  const { done, alarmed, noticed, stopped } = row;
  return { done, alarmed, limit: noticed === null || stopped === null ? undefined : { noticed, stopped } };
}

export async function replaceLimits(tx: Tx, limits: readonly { role: string; noticed_per_hour: number; stopped_per_hour: number }[]) {
  await tx.deleteFrom('audit.look_up_limit').execute();
  await tx.insertInto('audit.look_up_limit').values(limits).execute();
}

export interface ChainRow {
  readonly id: string;
  readonly lane: number;
  readonly seq: number;
  /** `body::text` exactly as the database hashed it. */
  readonly text: string;
  readonly prevHash: string;
  readonly hash: string;
  /** The columns that lists and filters read say the same as the hashed body. */
  readonly columnsAgree: boolean;
}

/** One stretch of a lane in order; empty at its end. */
export async function readLane(tx: Tx, lane: number, afterSeq: number, limit: number): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select id, lane, seq, body::text "text", prev_hash "prevHash", hash,
           (id::text, verb, outcome, at, account_id) is not distinct from
             (body ->> 'id', body ->> 'verb', body ->> 'outcome', (body ->> 'at')::timestamptz, (body ->> 'account')::uuid) "columnsAgree"
      from audit.entry where lane = ${lane} and seq > ${afterSeq} order by seq limit ${limit}`.execute(tx);
  return rows;
}

export interface LaneHead {
  readonly lane: number;
  readonly seq: number;
  readonly hash: string;
}
export const readHeads = async (tx: Tx): Promise<LaneHead[]> =>
  tx.selectFrom('audit.lane').select(['lane', 'seq', 'hash']).orderBy('lane').execute();

export const readHead = (tx: Tx, lane: number): Promise<LaneHead | undefined> =>
  tx.selectFrom('audit.lane').select(['lane', 'seq', 'hash']).where('lane', '=', lane).executeTakeFirst();

export interface EntryFilter {
  readonly account?: string | undefined;
  readonly verb?: string | undefined;
  readonly outcome?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}

export async function listEntries(tx: Tx, filter: EntryFilter) {
  let query = tx.selectFrom('audit.entry').select(['id', 'at', 'verb', 'outcome', 'account_id', 'lane', 'seq', 'body', 'hash']);
  if (filter.account !== undefined) query = query.where('account_id', '=', filter.account);
  if (filter.verb !== undefined) query = query.where('verb', 'like', `${filter.verb.replaceAll(/[\\%_]/g, '\\$&')}%`);
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
  if (filter.subjectId !== undefined)
    query = query.where(sql<boolean>`body -> 'subjects' @> ${JSON.stringify([{ id: filter.subjectId }])}::jsonb`);
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('at', '<', filter.to);
  if (filter.before !== undefined)
    query = query.where(sql<boolean>`(at, id) < (${filter.before.at}::timestamptz, ${filter.before.id}::uuid)`);
  return query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
}

/** Names of accounts for the reader's page; the log itself keeps ids only. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('access.shared_account').select(['id', 'display_name']).where('id', 'in', ids).execute();
  return new Map(rows.map((r) => [r.id ?? '', r.display_name ?? '']));
}
