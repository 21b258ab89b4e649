import { existsSync } from 'node:fs';
import { startEmbedded } from '../../platform/embedded-postgres/index.ts';
import type { EmbeddedPostgres } from '../../platform/embedded-postgres/index.ts';

export const DEBIAN_BINARIES = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL of its own for one run, as durable as in production: fsync and synchronous commit stay on. */
export async function ownCluster(dataDir: string): Promise<EmbeddedPostgres> {
  if (!existsSync(`${DEBIAN_BINARIES}/pgbench`)) throw new Error(`This bench needs Debian's postgresql-15 (${DEBIAN_BINARIES}/pgbench).`);
  return startEmbedded({
    dataDir,
    binaries: { dir: DEBIAN_BINARIES },
    settings: {
      fsync: 'on',
      synchronous_commit: 'on',
      shared_buffers: '256MB',
      min_wal_size: '1GB',
      max_wal_size: '2GB',
      max_connections: 100,
    },
  });
}
