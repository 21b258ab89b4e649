import { stat } from 'node:fs/promises';
import { ensureDatabase, type Urls, urlsOf, waitForAnswer } from './connect.ts';
import { findBinaries } from './find-binaries.ts';
import { checkRoom, type Folder, prepareFolder } from './folder.ts';
import { claimUse, whileAlone } from './folder-lock.ts';
import { initCluster, readCluster, removeHalfClusters } from './init-cluster.ts';
import { findRunning } from './pid-file.ts';
import { startPostmaster, stillRecovering, stopPostmaster } from './postmaster.ts';
import { EmbeddedPostgresProblem, problemFromOutput } from './problem.ts';
import { type Choice, chooseRunner, giveCluster } from './run-as-user.ts';
import type { Settings } from './settings.ts';

export { EmbeddedPostgresProblem, type EmbeddedPostgresCode } from './problem.ts';

export interface EmbeddedOptions {
  /** folder for everything the embedded database needs; made if missing */
  dataDir: string;
  /** use the PostgreSQL programs of this folder instead of looking for some */
  binaries?: { dir: string };
  /** PostgreSQL settings that differ from ours */
  settings?: Settings;
  /** how it listens; decided at the first start of a folder. `tcp` = 127.0.0.1 with a password. Default: `socket`, on Windows `tcp` */
  listen?: 'socket' | 'tcp';
}

export interface EmbeddedPostgres {
  /** superuser's address of the database `kentongan` */
  url: string;
  /** superuser's address of the maintenance database `postgres` */
  adminUrl: string;
  majorVersion: number;
  /** `created`: first start · `started`: later start · `attached`: it was already running (an orphan, or another process uses it) */
  state: 'created' | 'started' | 'attached';
  /** Stops the server unless another process uses it, too; a second call does nothing. */
  stop(): Promise<void>;
}

/** A running server may still be recovering from a crash; one that says it is ready answers at once unless the machine is overloaded. */
const PATIENCE = { readyMs: 15_000, startingMs: 60_000 };

/** @throws EmbeddedPostgresProblem `start-too-slow` when it is still recovering */
async function attach(folder: Folder): Promise<Urls | undefined> {
  const running = await findRunning(folder.cluster);
  if (!running) return undefined;
  const urls = await urlsOf(running, folder);
  const answer = await waitForAnswer(folder, urls.adminUrl, PATIENCE);
  if (answer === 'silent' && (await findRunning(folder.cluster))?.ready === false) throw stillRecovering(folder, answer);
  return answer === 'ours' ? urls : undefined;
}

interface Started extends Urls {
  choice: Choice;
  state: EmbeddedPostgres['state'];
}

async function startAlone(folder: Folder, options: EmbeddedOptions): Promise<Started> {
  await removeHalfClusters(folder);
  const cluster = await readCluster(folder);
  const owner = cluster && (await stat(folder.cluster));
  const found = await findBinaries({ dir: options.binaries?.dir, major: cluster?.major, copyInto: folder.binaries });
  const choice = await chooseRunner(found, folder.path, owner);
  const orphan = cluster && (await attach(folder));
  if (orphan) return { ...orphan, choice, state: 'attached' };

  const settings = options.settings ?? {};
  const tcp = cluster?.tcp ?? (options.listen ?? (process.platform === 'win32' ? 'tcp' : 'socket')) === 'tcp';
  if (owner) {
    // Alive but silent, for example because its socket was cleaned away.
    await stopPostmaster(folder, choice);
    await giveCluster(folder.cluster, choice, owner);
  } else {
    await checkRoom(folder);
    await initCluster(folder, choice.binaries, choice.runner, { tcp, sync: settings['fsync'] !== 'off' });
  }
  const urls = await urlsOf(await startPostmaster(folder, choice, { tcp, settings }), folder);
  if ((await waitForAnswer(folder, urls.adminUrl, PATIENCE)) !== 'ours') {
    await stopPostmaster(folder, choice);
    throw new EmbeddedPostgresProblem(
      'start-failed',
      `PostgreSQL di "${folder.path}" menyala tetapi tidak menjawab. Rinciannya ada di "${folder.log}".`,
    );
  }
  return { ...urls, choice, state: cluster ? 'started' : 'created' };
}

/** Whatever else goes wrong on the way (a file that cannot be written, a disk that fills up meanwhile) gets a sentence, too. */
async function startOrExplain(folder: Folder, options: EmbeddedOptions): Promise<Started> {
  try {
    const started = await startAlone(folder, options);
    await ensureDatabase(started.adminUrl);
    return started;
  } catch (error) {
    if (error instanceof EmbeddedPostgresProblem) throw error;
    const sentence = `PostgreSQL di "${folder.path}" tidak dapat disiapkan. Rinciannya ada di "${folder.log}".`;
    throw problemFromOutput('start-failed', sentence, String(error), folder.path);
  }
}

/**
 * Starts the embedded PostgreSQL of a folder, or attaches to the one that runs there. It outlives a killed process of ours
 * and is found again by the next start; two processes that start at once share one server.
 * @throws EmbeddedPostgresProblem with an Indonesian sentence that names the cause and the remedy
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = await prepareFolder(options.dataDir);
  return whileAlone(folder.startLock, folder.path, async () => {
    const { url, adminUrl, choice, state } = await startOrExplain(folder, options);
    const claim = claimUse(folder.useLock, folder.path);
    let stopping: Promise<void> | undefined;
    const stopOnce = (): Promise<void> =>
      whileAlone(folder.startLock, folder.path, async () => {
        if (claim.release()) await stopPostmaster(folder, choice);
      });
    return { url, adminUrl, majorVersion: choice.binaries.major, state, stop: () => (stopping ??= stopOnce()) };
  });
}
