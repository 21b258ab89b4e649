import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blobStore } from '../../platform/blobs/blob-store.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Config } from '../../platform/config/config.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import { loadMasterKey } from '../../platform/crypto/master-key.ts';
import { getFact, setFact } from '../../platform/db/facts.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { createPool } from '../../platform/db/pool.ts';
import type { Pool } from '../../platform/db/pool.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { startEmbedded } from '../../platform/embedded-postgres/index.ts';
import { jobContext } from '../../platform/outbox/job-context.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { House } from './modules.ts';

/** Something keeps this installation from starting; the message is one Indonesian sentence with the remedy. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** A database brought to this version, with its keys and files: what serve, work and the operating commands share. */
export interface Installation {
  readonly config: Config;
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly directUrl: string;
  readonly keys: Keyring;
  readonly blobs: BlobStore;
  readonly jobs: (run: (context: JobContext) => Promise<void>) => Promise<void>;
  close(): Promise<void>;
}

export const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/**
 * Opens an installation: database (embedded unless DATABASE_URL is set), migrations, keys.
 * `onlyLook` changes nothing: it neither migrates nor notes the key.
 * @throws EmbeddedPostgresProblem, MigrationProblem, MasterKeyProblem, StartProblem — each one sentence
 */
export async function openInstallation(config: Config, how: { onlyLook?: boolean } = {}): Promise<Installation> {
  await mkdir(config.dataDir, { recursive: true }).catch((error: unknown) => {
    throw new StartProblem(
      `Folder data ${config.dataDir} tidak dapat dibuat atau dibaca. Periksa hak aksesnya, atau pilih folder lain dengan KENTONGAN_DATA.`,
      { cause: error },
    );
  });
  const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: join(config.dataDir, 'postgres') }) : undefined;
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  const directUrl = config.databaseDirectUrl ?? databaseUrl;
  let pool: Pool | undefined;
  try {
    if (how.onlyLook !== true)
      await migrate(directUrl, await readMigrations(MIGRATIONS)).catch((error: unknown) => {
        throw unreachable(error)
          ? new StartProblem('Basis data pada DATABASE_URL tidak dapat dihubungi. Periksa alamat, sandi, dan apakah PostgreSQL berjalan.', {
              cause: error,
            })
          : error;
      });
    pool = createPool(databaseUrl);
    const keys = keyring(await loadMasterKey(config.dataDir));
    const blobs = blobStore(join(config.dataDir, 'blobs'), keys);
    const makeContext = jobContext({ keys, blobs, mode: config.mode });
    const openPool = pool;
    const jobs: Installation['jobs'] = (run) =>
      inTransaction(openPool, SYSTEM_SESSION, (tx) => run(makeContext(tx, new Date().toISOString())));
    if (how.onlyLook !== true) await refuseStrangers(jobs, keys, config.mode);
    return {
      config,
      pool,
      databaseUrl,
      directUrl,
      keys,
      blobs,
      jobs,
      async close() {
        await openPool.end();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await pool?.end();
    await embedded?.stop();
    throw error;
  }
}

const unreachable = (error: unknown): boolean =>
  /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENOENT|28|3D000|08)/.test((error as { code?: string }).code ?? '');

/** The key must be the one this database was sealed with, and a training database never becomes production by a switch. */
async function refuseStrangers(jobs: Installation['jobs'], keys: Keyring, mode: Config['mode']): Promise<void> {
  await jobs(async ({ tx }) => {
    const fingerprint = await getFact(tx, 'key-fingerprint');
    if (fingerprint === undefined) await setFact(tx, 'key-fingerprint', keys.fingerprint);
    else if (fingerprint !== keys.fingerprint)
      throw new StartProblem(
        'Kunci enkripsi di folder data bukan kunci basis data ini. Kembalikan keys/master.key yang asli dari cadangan; tanpa kunci itu identitas tidak dapat dibaca.',
      );
    const known = await getFact(tx, 'mode');
    if (known === undefined) await setFact(tx, 'mode', mode);
    else if (known !== mode)
      throw new StartProblem(
        known === 'training'
          ? 'Basis data ini berisi data latihan. Untuk kerja nyata pakai folder data atau DATABASE_URL yang baru.'
          : 'Basis data ini dipakai untuk kerja nyata (production). Jalankan dengan KENTONGAN_MODE=production.',
      );
  });
}

/** Loads reference data whose version is new. @returns names of what was loaded */
export async function loadReferences(
  installation: Installation,
  house: Pick<House, 'references'>,
  tell: (sentence: string) => void,
): Promise<void> {
  for (const reference of house.references) {
    await installation.jobs(async (context) => {
      const key = `reference:${reference.name}`;
      if ((await getFact(context.tx, key)) === reference.version) return;
      tell(`Memuat ${reference.name} …`);
      await reference.load(context);
      await setFact(context.tx, key, reference.version);
    });
  }
}
