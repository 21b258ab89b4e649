import { randomBytes } from 'node:crypto';
import { chown, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, program } from './find-binaries.ts';
import type { Folder } from './folder.ts';
import { EmbeddedPostgresProblem, problemFromOutput } from './problem.ts';
import { type Ran, type Runner, runProgram } from './run-program.ts';

/** Superuser of every cluster we make; fixed, so that the name does not depend on who ran the first start. */
export const SUPERUSER = 'postgres';
const INITDB_TIMEOUT_MS = 120_000;

/** Same order of texts on every system: by code point, upper and lower case known for all letters. */
function localeChoices(major: number): string[][] {
  const provider = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  return ['C.UTF-8', 'C'].map((name) => [...provider, `--locale=${name}`]);
}

/** Removes what a first start left behind that was killed on the way. */
export async function removeHalfClusters(folder: Folder): Promise<void> {
  for (const name of await readdir(folder.path)) {
    if (name.startsWith('cluster.tmp'))
      await rm(join(folder.path, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

/**
 * Makes the cluster whole or not at all: in a temporary folder that gets its name at the end.
 * @param password  of the superuser for connections over TCP; undefined: socket only
 * @throws EmbeddedPostgresProblem `init-failed`, `disk-full`, `folder-unusable`
 */
export async function initCluster(
  folder: Folder,
  binaries: Binaries,
  runner: Runner,
  options: { tcp: boolean; sync: boolean },
): Promise<void> {
  const half = join(folder.path, `cluster.tmp-${randomBytes(4).toString('hex')}`);
  const password = options.tcp ? randomBytes(24).toString('base64url') : undefined;
  const fixed = ['-D', half, '-U', SUPERUSER, '-E', 'UTF8', '--data-checksums', '--auth=trust', ...(options.sync ? [] : ['--no-sync'])];
  if (password !== undefined) {
    await writeFile(folder.password, password, { mode: 0o600 });
    if (runner.uid !== undefined && runner.gid !== undefined) await chown(folder.password, runner.uid, runner.gid);
    fixed.push(`--pwfile=${folder.password}`);
  }
  let ran: Ran = { code: 1, output: '' };
  for (const locale of localeChoices(binaries.major)) {
    ran = await runProgram(runner, program(binaries, 'initdb'), [...fixed, ...locale], { cwd: folder.path, timeoutMs: INITDB_TIMEOUT_MS });
    if (ran.code === 0 || !/invalid locale name/.test(ran.output)) break;
  }
  if (ran.code !== 0) {
    await rm(half, { recursive: true, force: true, maxRetries: 5 });
    throw problemFromOutput(
      'init-failed',
      `Basis data tidak dapat dibuat di "${folder.path}". Jalankan "kentongan doctor" untuk rinciannya.`,
      ran.output,
      folder.path,
    );
  }
  await writeFile(join(half, MARKER), `${JSON.stringify({ madeBy: 'kentongan', major: binaries.major, tcp: options.tcp })}\n`, {
    mode: 0o600,
  });
  await rename(half, folder.cluster);
  await syncFolder(folder.path);
}

const MARKER = 'kentongan.json';

/** What an existing cluster says of itself. */
export interface ClusterFacts {
  major: number;
  tcp: boolean;
}

/**
 * Reads the version and our marker.
 * @returns undefined when there is no cluster yet
 * @throws EmbeddedPostgresProblem `foreign-folder` when something else lies there
 */
export async function readCluster(folder: Folder): Promise<ClusterFacts | undefined> {
  const names = await readdir(folder.cluster).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw problemFromOutput(
      'folder-unusable',
      `Folder basis data "${folder.cluster}" tidak dapat dibaca. Periksa hak akses folder itu.`,
      String(error),
      folder.path,
    );
  });
  if (names === undefined) return undefined;
  const version = await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => '');
  const marker = await readFile(join(folder.cluster, MARKER), 'utf8').catch(() => '');
  if (!/^\d+\s*$/.test(version) || !marker.includes('"kentongan"')) {
    throw new EmbeddedPostgresProblem(
      'foreign-folder',
      `Folder "${folder.cluster}" tidak dibuat oleh Kentongan atau sudah rusak, sehingga tidak disentuh. Pindahkan folder itu, atau pulihkan cadangan ("kentongan restore").`,
    );
  }
  return { major: Number(version), tcp: marker.includes('"tcp":true') };
}
