import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '../modules/access/contract.ts';
import { verifyChain } from '../modules/audit/index.ts';
import { freshDatabase } from './setup/database.ts';
import { testCluster } from './setup/clusters.ts';
import { cloneDatabase, templateDatabase } from './setup/template.ts';
import { engineUnderTest } from './setup/database.ts';
import { openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';
import { keyring } from '../platform/crypto/keyring.ts';
import { createPool } from '../platform/db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../platform/db/transaction.ts';
import { readMigrations } from '../platform/db/migrate.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';

const KEYS = keyring(new Uint8Array(32).fill(42));
const NOW = '2026-11-20T03:00:00.000Z';
const quiet = () => undefined;

let office: Office;
let dir: string;
beforeAll(async () => {
  office = await openOffice();
  dir = await mkdtemp(join(tmpdir(), 'kentongan-backup-'));
});
afterAll(async () => {
  await office.close();
  await rm(dir, { recursive: true, force: true });
});

const emptyDatabase = async () => {
  const cluster = await testCluster(engineUnderTest());
  const template = await templateDatabase(cluster.adminUrl, 'empty for restore', async () => undefined);
  const database = await cloneDatabase(cluster.adminUrl, template);
  return { ...database, drop: async () => (await database.drop(), cluster.stop()) };
};

describe('backup and restore', () => {
  it('brings every row, file and the chain back, from a snapshot taken while others write', async () => {
    await office.system(({ blobs }) => blobs.put(Buffer.from('foto')).then(() => undefined));
    await office.system(({ blobs }) => blobs.put(Buffer.from('suara')).then(() => undefined));
    let writing = true;
    const writer = (async () => {
      while (writing)
        await office
          .as('joko')(contract.logout, {})
          .catch(() =>
            office
              .as('budi')(contract.startTotp, { body: { password: 'salah' } })
              .catch(() => undefined),
          );
    })();
    const target = join(dir, 'one');
    const manifest = await makeBackup({
      url: office.url,
      dataDir: office.dataDir,
      keys: KEYS,
      mode: 'training',
      target,
      now: NOW,
      progress: quiet,
    });
    writing = false;
    await writer;
    const restored = await emptyDatabase();
    const elsewhere = join(dir, 'elsewhere');
    await restoreBackup({
      url: restored.url,
      dataDir: elsewhere,
      keys: KEYS,
      source: target,
      migrations: await readMigrations('db/migrations'),
      progress: quiet,
    });
    const pool = createPool(restored.url, 2);
    const accounts = await inTransaction(pool, SYSTEM_SESSION, (tx) => tx.selectFrom('access.account').select('login').execute());
    expect(accounts.length).toBe(manifest.tables.find((t) => t.name === 'access.account')?.rows);
    const chain = await inTransaction(pool, SYSTEM_SESSION, (tx) => verifyChain(tx, join(elsewhere, 'anchors'), KEYS));
    expect(chain).toMatchObject({ intact: true, entries: manifest.tables.find((t) => t.name === 'audit.entry')?.rows });
    expect(manifest.blobs).toHaveLength(2);
    expect((await readdir(join(elsewhere, 'blobs'))).length).toBeGreaterThan(0);
    // The second lock stands after a restore as before.
    const { rows } = await pool.query<{ n: string }>(`select count(*)::text n from pg_class where relforcerowsecurity`);
    const { rows: before } = await office.pool.query<{ n: string }>(`select count(*)::text n from pg_class where relforcerowsecurity`);
    expect(rows[0]?.n).toBe(before[0]?.n);
    await pool.end();
    await restored.drop();
  }, 60_000);

  it('refuses a used database, a foreign key, a changed file and a folder that exists, and changes nothing', async () => {
    const target = join(dir, 'two');
    const parts = { url: office.url, dataDir: office.dataDir, keys: KEYS, mode: 'training', target, now: NOW, progress: quiet };
    await makeBackup(parts);
    await expect(makeBackup(parts)).rejects.toThrow(/sudah ada/);
    const migrations = await readMigrations('db/migrations');
    const restore = { url: office.url, dataDir: join(dir, 'x'), keys: KEYS, source: target, migrations, progress: quiet };
    await expect(restoreBackup(restore)).rejects.toThrow(/sudah dipakai/);
    await expect(restoreBackup({ ...restore, keys: keyring(new Uint8Array(32).fill(1)) })).rejects.toThrow(/kunci lain/);
    await expect(restoreBackup({ ...restore, source: dir })).rejects.toThrow(/bukan folder cadangan/);
    const file = join(target, 'tables', 'access.account.copy.gz.sealed');
    const bytes = await readFile(file);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const fresh = await freshDatabase();
    await expect(restoreBackup({ ...restore, url: fresh.url })).rejects.toThrow();
    const pool = createPool(fresh.url, 1);
    expect((await pool.query('select 1 from access.account')).rowCount).toBe(0);
    await pool.end();
    await fresh.drop();
  }, 60_000);

  it('refuses a list of contents that somebody changed: a table left out, a name that leads elsewhere', async () => {
    const target = join(dir, 'three');
    await makeBackup({ url: office.url, dataDir: office.dataDir, keys: KEYS, mode: 'training', target, now: NOW, progress: quiet });
    const list = join(target, 'manifest.json');
    const written = JSON.parse(await readFile(list, 'utf8')) as { tables: { name: string }[]; blobs: string[] };
    const fresh = await freshDatabase();
    const restore = {
      url: fresh.url,
      dataDir: join(dir, 'y'),
      keys: KEYS,
      source: target,
      migrations: await readMigrations('db/migrations'),
      progress: quiet,
    };
    await writeFile(list, JSON.stringify({ ...written, tables: written.tables.filter((table) => table.name !== 'audit.entry') }));
    await expect(restoreBackup(restore)).rejects.toThrow(/diubah setelah dibuat/);
    await writeFile(list, JSON.stringify({ ...written, blobs: ['../../../etc/jahat'] }));
    await expect(restoreBackup(restore)).rejects.toThrow(/rusak atau dari versi lain/);
    await fresh.drop();
  }, 60_000);
});
