import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Keyring } from '../crypto/keyring.ts';
import { sealStream } from '../crypto/sealed-stream.ts';
import { ANCHOR_NAME, BackupProblem, BLOB_NAME, signatureOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { columnList, quoted, tablesInOrder } from './tables.ts';
import type { TableShape } from './tables.ts';

export interface BackupParts {
  readonly url: string;
  readonly dataDir: string;
  readonly keys: Keyring;
  readonly mode: string;
  /** Folder to make; must not exist. */
  readonly target: string;
  readonly now: string;
  readonly progress: (table: string, done: number) => void;
}

/**
 * Writes a backup of database, files and anchors while everything runs: all tables from one snapshot, compressed and
 * sealed with the installation's key. The key itself is NOT in it; keep a copy of `keys/master.key` elsewhere.
 * @throws BackupProblem
 */
export async function makeBackup(parts: BackupParts): Promise<Manifest> {
  if (await exists(parts.target)) throw new BackupProblem(`${parts.target} sudah ada. Pilih nama folder cadangan yang baru.`);
  const draft = `${parts.target}.sebagian`;
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(join(draft, 'tables'), { recursive: true, mode: 0o700 });
    const database = await copyTables(parts, draft);
    // Files are written before the row that names them is committed: copied after the snapshot, none is missing.
    const blobs = await copyTree(join(parts.dataDir, 'blobs'), join(draft, 'blobs'), BLOB_NAME);
    const anchors = await copyTree(join(parts.dataDir, 'anchors'), join(draft, 'anchors'), ANCHOR_NAME);
    const manifest: Manifest = {
      format: 1,
      madeAt: parts.now,
      mode: parts.mode,
      keyFingerprint: parts.keys.fingerprint,
      ...database,
      blobs,
      anchors,
    };
    await writeFile(
      join(draft, 'manifest.json'),
      `${JSON.stringify({ ...manifest, signature: signatureOf(parts.keys, manifest) }, null, 1)}\n`,
      { flush: true },
    );
    await rename(draft, parts.target);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new BackupProblem('Ruang cakram tidak cukup untuk cadangan. Kosongkan ruang atau pilih cakram lain.', { cause: error });
    if ((error as NodeJS.ErrnoException).code === 'EACCES')
      throw new BackupProblem(`Folder ${parts.target} tidak dapat ditulis. Periksa hak aksesnya.`, { cause: error });
    throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function copyTables(parts: BackupParts, draft: string): Promise<Pick<Manifest, 'migrations' | 'tables'>> {
  const client = new pg.Client({ connectionString: parts.url, application_name: 'kentongan-backup' });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const migrations = (
      await client.query<{ name: string; checksum: string }>('select name, checksum from platform.migration order by name')
    ).rows;
    const shapes = await tablesInOrder(client);
    // The worker's policies show every row; the owner of the tables may have none.
    await client.query(`set local role kentongan_worker`);
    const tables: Manifest['tables'] = [];
    for (const [i, shape] of shapes.entries()) {
      parts.progress(shape.name, i / shapes.length);
      tables.push({
        name: shape.name,
        columns: [...shape.columns],
        ...(await copyTable(client, shape, join(draft, 'tables', `${shape.name}.copy.gz.sealed`), parts.keys)),
      });
    }
    await client.query('commit');
    return { migrations, tables };
  } finally {
    await client.end();
  }
}

async function copyTable(client: pg.Client, shape: TableShape, path: string, keys: Keyring): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  // In COPY's text format every line is one row: newlines inside values are escaped.
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = client.query(copyTo(`copy (select ${columnList(shape)} from ${quoted(shape.name)}) to stdout`));
  await pipeline(
    source,
    count,
    createGzip({ level: 5 }),
    sealStream(keys.streamKey(`backup:${shape.name}`)),
    createWriteStream(path, { flush: true }),
  );
  return { rows, sha256: hash.digest('hex') };
}

/** @returns names of the copied files, sorted; half-written drafts and what is not ours are left out */
async function copyTree(from: string, to: string, ours: RegExp): Promise<string[]> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && ours.test(entry.name));
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const file of files) await copyFile(join(file.parentPath, file.name), join(to, basename(file.name)));
  return files.map((file) => file.name).sort();
}
