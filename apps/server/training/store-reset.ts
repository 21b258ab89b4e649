import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { quoted } from '../../../platform/backup/tables.ts';

const OURS = `nspname not in ('pg_catalog', 'information_schema', 'public') and nspname not like 'pg\\_%'`;

async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether anybody has worked in this database: then no story is poured over it. */
export const holdsRecords = (url: string): Promise<boolean> =>
  withOwner(url, async (client) => {
    const { rows } = await client.query<{ some: boolean }>('select exists (select 1 from audit.entry) "some"');
    return rows[0]?.some === true;
  });

/** Drops every schema of ours, and the sealed files and audit anchors that belong to them. The key stays. */
export async function emptyDatabase(url: string, dataDir: string): Promise<void> {
  await withOwner(url, async (client) => {
    const { rows } = await client.query<{ nspname: string }>(`select nspname from pg_namespace where ${OURS}`);
    if (rows.length > 0) await client.query(`drop schema ${rows.map((row) => quoted(row.nspname)).join(', ')} cascade`);
  });
  for (const folder of ['blobs', 'anchors']) await rm(join(dataDir, folder), { recursive: true, force: true });
}
