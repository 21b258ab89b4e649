import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Installation } from './installation.ts';
import type { Health, HealthReport } from './health.ts';

const SYSTEM = { role: 'kentongan_worker', territories: ['*'], clearance: 3 } as const;
/** An operator should look when the oldest undelivered event is older than this. Our choice. */
const OUTBOX_STUCK_SECONDS = 300;
/** PostgreSQL stops accepting writes on a full disk; warn well before. Our choice. */
const DISK_LOW_BYTES = 1_000_000_000;

interface Figures {
  readonly undelivered: number;
  readonly oldestSeconds: number;
  readonly failing: number;
  readonly schedulesLate: number;
  readonly connections: number;
}

/** Looks at the database, the outbox, the schedules and the disk. */
export function healthOf(installation: Installation, startedAt: number): Health {
  const figures = (): Promise<Figures> =>
    inTransaction(installation.pool, SYSTEM, async (tx) => {
      const { rows } = await sql<Figures>`
        select (select count(*) from platform.event where dispatched_at is null) + (select count(*) from platform.delivery where done_at is null) "undelivered",
               coalesce(extract(epoch from now() - least((select min(at) from platform.event where dispatched_at is null),
                 (select min(e.at) from platform.delivery d join platform.event e on e.id = d.event_id where d.done_at is null))), 0)::float8 "oldestSeconds",
               (select count(*) from platform.delivery where done_at is null and attempts > 2) "failing",
               (select count(*) from platform.schedule where next_at < now() - interval '10 minutes') "schedulesLate",
               (select count(*) from pg_stat_activity where datname = current_database()) "connections"`.execute(tx);
      return rows[0] ?? { undelivered: 0, oldestSeconds: 0, failing: 0, schedulesLate: 0, connections: 0 };
    });
  const freeBytes = async (): Promise<number> => {
    const fs = await statfs(installation.config.dataDir);
    return fs.bavail * fs.bsize;
  };
  return {
    async check(): Promise<HealthReport> {
      try {
        const [f, free] = await Promise.all([figures(), freeBytes()]);
        const warnings = [
          ...(f.oldestSeconds > OUTBOX_STUCK_SECONDS ? ['outbox-stuck'] : []),
          ...(f.failing > 0 ? ['deliveries-failing'] : []),
          ...(f.schedulesLate > 0 ? ['schedules-late'] : []),
          ...(free < DISK_LOW_BYTES ? ['disk-low'] : []),
        ];
        return {
          ready: true,
          mode: installation.config.mode,
          warnings,
          outbox: { undelivered: f.undelivered, oldestSeconds: Math.round(f.oldestSeconds) },
          diskFreeBytes: free,
        };
      } catch {
        return { ready: false, warnings: ['database-unreachable'] };
      }
    },
    async metrics() {
      const [f, free] = await Promise.all([figures(), freeBytes()]);
      const gauges: [string, number, string][] = [
        ['kentongan_outbox_undelivered', f.undelivered, 'Events and deliveries waiting'],
        ['kentongan_outbox_oldest_seconds', f.oldestSeconds, 'Age of the oldest waiting event'],
        ['kentongan_deliveries_failing', f.failing, 'Deliveries tried more than twice'],
        ['kentongan_schedules_late', f.schedulesLate, 'Scheduled jobs late by ten minutes'],
        ['kentongan_database_connections', f.connections, 'Connections to the database'],
        ['kentongan_disk_free_bytes', free, 'Free space of the data folder'],
        ['kentongan_resident_bytes', process.memoryUsage.rss(), 'Resident memory'],
        ['kentongan_uptime_seconds', Math.round((Date.now() - startedAt) / 1000), 'Seconds since start'],
      ];
      return gauges.map(([name, value, help]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`).join('');
    },
  };
}
