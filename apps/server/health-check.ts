import { statfs } from 'node:fs/promises';
import type { CandidateStanding } from '../../modules/people/index.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import type { Installation } from './installation.ts';
import type { Health, HealthReport } from './health.ts';
import { readFigures } from './store-health.ts';

/** An operator should look when the oldest undelivered event is older than this. Our choice. */
const OUTBOX_STUCK_SECONDS = 300;
/** PostgreSQL stops accepting writes on a full disk; warn well before. Our choice. */
const DISK_LOW_BYTES = 1_000_000_000;

/**
 * Looks at the database, the outbox, the schedules, the disk and where candidates for linking come from. How many people are known is
 * told to monitoring on this machine only.
 */
export function healthOf(installation: Installation, startedAt: number, candidates: () => CandidateStanding): Health {
  const figures = () => inTransaction(installation.pool, SYSTEM_SESSION, readFigures);
  const freeBytes = async (): Promise<number> => {
    const fs = await statfs(installation.config.dataDir);
    return fs.bavail * fs.bsize;
  };
  return {
    async check(): Promise<HealthReport> {
      try {
        const [f, free] = await Promise.all([figures(), freeBytes()]);
        const { from, why } = candidates();
        const warnings = [
          ...(f.oldestSeconds > OUTBOX_STUCK_SECONDS ? ['outbox-stuck'] : []),
          ...(f.failing > 0 ? ['deliveries-failing'] : []),
          ...(f.schedulesLate > 0 ? ['schedules-late'] : []),
          ...(free < DISK_LOW_BYTES ? ['disk-low'] : []),
          ...(why === 'too-many' ? ['candidates-too-many-for-memory'] : []),
        ];
        return {
          ready: true,
          mode: installation.config.mode,
          warnings,
          outbox: { undelivered: f.undelivered, oldestSeconds: Math.round(f.oldestSeconds) },
          diskFreeBytes: free,
          candidates: { from, why },
        };
      } catch {
        return { ready: false, warnings: ['database-unreachable'] };
      }
    },
    async metrics() {
      const [f, free] = await Promise.all([figures(), freeBytes()]);
      const { from, mentions, bytes } = candidates();
      const gauges: [string, number, string][] = [
        ['kentongan_outbox_undelivered', f.undelivered, 'Events and deliveries waiting'],
        ['kentongan_outbox_oldest_seconds', f.oldestSeconds, 'Age of the oldest waiting event'],
        ['kentongan_deliveries_failing', f.failing, 'Deliveries tried more than twice'],
        ['kentongan_schedules_late', f.schedulesLate, 'Scheduled jobs late by ten minutes'],
        ['kentongan_database_connections', f.connections, 'Connections to the database'],
        ['kentongan_disk_free_bytes', free, 'Free space of the data folder'],
        ['kentongan_candidates_from_memory', from === 'memory' ? 1 : 0, 'Candidates for linking come from memory, not from PostgreSQL'],
        ['kentongan_candidates_mentions', mentions, 'Mentions in that memory'],
        ['kentongan_candidates_bytes', bytes, 'What they take'],
        ['kentongan_resident_bytes', process.memoryUsage.rss(), 'Resident memory'],
        ['kentongan_uptime_seconds', Math.round((Date.now() - startedAt) / 1000), 'Seconds since start'],
      ];
      return gauges.map(([name, value, help]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`).join('');
    },
  };
}
