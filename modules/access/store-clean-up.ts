import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** Rows deleted of each kind. */
export interface Cleaned {
  readonly sessions: number;
  readonly tickets: number;
  readonly attempts: number;
  readonly notices: number;
  readonly commands: number;
}

/** Deletes what lies before the given instants. */
export async function deleteOld(tx: Tx, before: { ended: string; attempts: string; notices: string; commands: string }): Promise<Cleaned> {
  const count = async (query: ReturnType<typeof sql>): Promise<number> => Number((await query.execute(tx)).numAffectedRows ?? 0n);
  return {
    sessions: await count(sql`delete from access.session where expires_at < ${before.ended} or revoked_at < ${before.ended}`),
    tickets: await count(sql`delete from access.login_ticket where expires_at < ${before.ended}`),
    attempts: await count(sql`delete from access.login_attempt where at < ${before.attempts}`),
    notices: await count(sql`delete from access.notice where at < ${before.notices}`),
    commands: await count(sql`delete from platform.command where at < ${before.commands}`),
  };
}
