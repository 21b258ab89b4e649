import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Keyring } from '../crypto/keyring.ts';
import { openStream } from '../crypto/sealed-stream.ts';
import { migrate } from '../db/migrate.ts';
import type { Migration } from '../db/migrate.ts';
import { BackupProblem, signatureOf, SignedManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { quoted, tablesInOrder } from './tables.ts';

export interface RestoreParts {
  readonly url: string;
  readonly dataDir: string;
  readonly keys: Keyring;
  readonly source: string;
  readonly migrations: readonly Migration[];
  readonly progress: (table: string, done: number) => void;
}

/** Reads and checks what a backup says about itself. @throws BackupProblem */
async function readManifest(source: string, keys: Keyring): Promise<Manifest> {
  const text = await readFile(join(source, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupProblem(`${source} bukan folder cadangan Kentongan: manifest.json tidak ada.`);
  const { signature, ...manifest } = parseManifest(source, text);
  if (manifest.keyFingerprint !== keys.fingerprint)
    throw new BackupProblem('Cadangan ini disegel dengan kunci lain. Letakkan keys/master.key yang asli di folder data, lalu ulangi.');
  if (signature !== signatureOf(keys, manifest))
    throw new BackupProblem(`Daftar isi cadangan ${source} diubah setelah dibuat. Pakai cadangan yang lain.`);
  return manifest;
}

function parseManifest(source: string, text: string): z.infer<typeof SignedManifest> {
  try {
    return SignedManifest.parse(JSON.parse(text));
  } catch (error) {
    throw new BackupProblem(`Daftar isi cadangan ${source} rusak atau dari versi lain.`, { cause: error });
  }
}

/**
 * Puts a backup into an empty database: migrates to the backup's version, loads every table in one transaction,
 * compares counts and hashes, then migrates to this version. Nothing is changed when anything does not fit.
 * @throws BackupProblem
 */
export async function restoreBackup(parts: RestoreParts): Promise<Manifest> {
  const manifest = await readManifest(parts.source, parts.keys);
  const theirs = parts.migrations.filter((m) => manifest.migrations.some((k) => k.name === m.name));
  if (theirs.length !== manifest.migrations.length)
    throw new BackupProblem('Cadangan ini dari versi Kentongan yang lebih baru. Pasang versi itu dahulu.');
  await migrate(parts.url, theirs);
  await loadTables(parts, manifest);
  await migrate(parts.url, parts.migrations);
  return manifest;
}

async function copyFiles(parts: RestoreParts, manifest: Manifest): Promise<void> {
  for (const name of manifest.blobs)
    await copyInto(join(parts.source, 'blobs', name), join(parts.dataDir, 'blobs', name.slice(0, 2)), name);
  for (const name of manifest.anchors) await copyInto(join(parts.source, 'anchors', name), join(parts.dataDir, 'anchors'), name);
}

async function copyInto(file: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await copyFile(file, join(folder, name));
}

const FORCED = `select n.nspname || '.' || c.relname "name" from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relforcerowsecurity`;

async function loadTables(parts: RestoreParts, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: parts.url, application_name: 'kentongan-restore' });
  await client.connect();
  try {
    await client.query('begin');
    const shapes = await tablesInOrder(client);
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select 1 from access.session) or exists (select 1 from audit.entry) "used"`,
    );
    if (rows[0]?.used === true)
      throw new BackupProblem('Basis data tujuan sudah dipakai. Pulihkan ke folder data atau DATABASE_URL yang kosong.');
    await client.query(`truncate ${shapes.map((s) => quoted(s.name)).join(', ')}`);
    // The owner may be bound by the second lock; inside this transaction nobody else sees the tables.
    const forced = (await client.query<{ name: string }>(FORCED)).rows;
    for (const { name } of forced) await client.query(`alter table ${quoted(name)} no force row level security`);
    for (const [i, shape] of shapes.entries()) {
      const saved = manifest.tables.find((t) => t.name === shape.name);
      if (saved === undefined) continue;
      parts.progress(shape.name, i / shapes.length);
      await loadTable(client, saved, parts);
    }
    for (const { name } of forced) await client.query(`alter table ${quoted(name)} force row level security`);
    await continueSequences(client);
    await newEpoch(client);
    // Before the commit: a restore that is cut off leaves an empty database and can be begun anew.
    await copyFiles(parts, manifest);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error instanceof BackupProblem || !/sealed file/.test((error as Error).message)
      ? error
      : new BackupProblem('Cadangan ini rusak atau diubah: segelnya tidak cocok.', { cause: error });
  } finally {
    await client.end();
  }
}

async function loadTable(client: pg.Client, saved: Manifest['tables'][number], parts: RestoreParts): Promise<void> {
  const hash = createHash('sha256');
  const look = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const target = client.query(copyFrom(`copy ${quoted(saved.name)} (${saved.columns.map(quoted).join(', ')}) from stdin`));
  await pipeline(
    createReadStream(join(parts.source, 'tables', `${saved.name}.copy.gz.sealed`)),
    openStream(parts.keys.streamKey(`backup:${saved.name}`)),
    createGunzip(),
    look,
    target,
  );
  const counted = Number((await client.query<{ n: string }>(`select count(*)::text n from ${quoted(saved.name)}`)).rows[0]?.n);
  if (hash.digest('hex') !== saved.sha256 || counted !== saved.rows)
    throw new BackupProblem(`Cadangan ini tidak utuh: tabel ${saved.name} memuat ${counted} baris, seharusnya ${saved.rows}.`);
}

async function continueSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `select s.oid::regclass::text "sequence", n.nspname || '.' || c.relname "table", a.attname "column"
       from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
       join pg_class c on c.oid = d.refobjid join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
      where s.relkind = 'S' and n.nspname not in ('pg_catalog', 'information_schema', 'public')`,
  );
  for (const r of rows)
    await client.query(`select setval($1::regclass, coalesce((select max(${quoted(r.column)}) from ${quoted(r.table)}), 0) + 1, false)`, [
      r.sequence,
    ]);
}

/** Transaction numbers belong to a cluster: old lines of the feed come first, and readers start over. @source docs/decisions/0004 */
async function newEpoch(client: pg.Client): Promise<void> {
  await client.query('update platform.event set xid = 0');
  await client.query(
    `insert into platform.fact (key, value) values ('feed-epoch', '1') on conflict (key) do update set value = (platform.fact.value::int + 1)::text`,
  );
}
