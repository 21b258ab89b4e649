import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresProblem, folderUnusable } from './problem.ts';

/** Longer than the slowest first start we measured under load, so that a waiting process attaches instead of giving up; our choice. */
const WAIT_MS = 180_000;
const POLL_MS = 40;

/**
 * An open lock file. SQLite is used for its locks alone: they work between processes and threads on every system, and the kernel
 * frees them when a process is killed, so nobody ever has to guess whether a lock file is stale.
 */
function openLock(file: string, folder: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw folderUnusable(folder, String(error));
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

function tryLock(lock: DatabaseSync, folder: string, take: string): boolean {
  try {
    lock.exec(take);
    return true;
  } catch (error) {
    if (lock.isTransaction) lock.exec('ROLLBACK');
    if (isBusy(error)) return false;
    throw folderUnusable(folder, String(error));
  }
}

const EXCLUSIVE = 'BEGIN EXCLUSIVE';
/** A shared lock is taken by the first read inside a transaction. */
const SHARED = 'BEGIN; SELECT count(*) FROM sqlite_master';

/**
 * Runs `work` while no other process or thread starts or stops the database of this folder.
 * @throws EmbeddedPostgresProblem `busy` when another process holds the folder for three minutes
 */
export async function whileAlone<T>(file: string, folder: string, work: () => Promise<T>): Promise<T> {
  const lock = openLock(file, folder);
  try {
    const deadline = Date.now() + WAIT_MS;
    while (!tryLock(lock, folder, EXCLUSIVE)) {
      if (Date.now() > deadline) {
        throw new EmbeddedPostgresProblem(
          'busy',
          `Proses Kentongan lain sedang menyiapkan folder data "${folder}" dan belum selesai. Tunggu sebentar lalu jalankan lagi, atau hentikan proses itu.`,
        );
      }
      await sleep(POLL_MS);
    }
    return await work();
  } finally {
    lock.close();
  }
}

/** One process's claim that it uses the database; several may hold one at the same time. */
export interface UseClaim {
  /** Gives the claim up. True when nobody else holds one. */
  release(): boolean;
}

/** Claims the use of the folder's database. Call inside `whileAlone`; release inside it, too. */
export function claimUse(file: string, folder: string): UseClaim {
  const lock = openLock(file, folder);
  if (!tryLock(lock, folder, SHARED)) {
    lock.close();
    throw new EmbeddedPostgresProblem(
      'busy',
      `Folder data "${folder}" sedang dikunci oleh program lain. Hentikan program itu, lalu jalankan lagi.`,
    );
  }
  return {
    release(): boolean {
      lock.exec('ROLLBACK');
      const last = tryLock(lock, folder, EXCLUSIVE);
      lock.close();
      return last;
    },
  };
}
