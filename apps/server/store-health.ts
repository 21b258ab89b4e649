import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

export interface Figures {
  readonly undelivered: number;
  readonly oldestSeconds: number;
  readonly failing: number;
  readonly schedulesLate: number;
  readonly connections: number;
}

/** How the outbox, the schedules and the connections are doing. */
export async function readFigures(tx: Tx): Promise<Figures> {
  const { rows } = await sql<Figures>`
    select (select count(*) from platform.event where dispatched_at is null) + (select count(*) from platform.delivery where done_at is null) "undelivered",
           coalesce(extract(epoch from now() - least((select min(at) from platform.event where dispatched_at is null),
             (select min(e.at) from platform.delivery d join platform.event e on e.id = d.event_id where d.done_at is null))), 0)::float8 "oldestSeconds",
           (select count(*) from platform.delivery where done_at is null and attempts > 2) "failing",
           (select count(*) from platform.schedule where next_at < now() - interval '10 minutes') "schedulesLate",
           (select count(*) from pg_stat_activity where datname = current_database()) "connections"`.execute(tx);
  return rows[0] ?? { undelivered: 0, oldestSeconds: 0, failing: 0, schedulesLate: 0, connections: 0 };
}

export const migrationsRun = async (tx: Tx): Promise<string[]> =>
  (await sql<{ name: string }>`select name from platform.migration`.execute(tx)).rows.map((r) => r.name);
