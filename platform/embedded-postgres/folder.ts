import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diskFull, EmbeddedPostgresProblem, folderUnusable } from './problem.ts';

/** The supervised folder and what lies in it. */
export interface Folder {
  path: string;
  /** the PostgreSQL data directory */
  cluster: string;
  /** superuser's password for TCP, mode 0600; only where TCP is used */
  password: string;
  /** what the server printed */
  log: string;
  /** taken while somebody starts or stops */
  startLock: string;
  /** shared by all who use the running server */
  useLock: string;
  /** where the socket is, when not inside */
  socketNote: string;
  /** copy of the programs, when those of npm cannot be used in place */
  binaries: string;
}

/** A new cluster takes 40 MB, its first WAL segments and our reference data the rest; our choice. */
const ROOM_FOR_NEW_BYTES = 300 * 1024 * 1024;

/** A name of its own each time: threads of one process, and processes of two containers, share their process number. */
async function tryToWrite(path: string): Promise<void> {
  const probe = join(path, `.probe-${randomUUID()}`);
  await writeFile(probe, 'x');
  await rm(probe);
}

/** PostgreSQL's own programs start each other through a shell and write paths into line-wise files; these characters break that. */
const BREAKING = process.platform === 'win32' ? /["\n\r]/ : /["$`\\\n\r]/;

/**
 * Makes the folder (mode 0700) if needed and checks that it can be used.
 * @throws EmbeddedPostgresProblem `folder-unusable` or `disk-full`
 */
export async function prepareFolder(dataDir: string): Promise<Folder> {
  let path = resolve(dataDir);
  if (BREAKING.test(path)) {
    throw new EmbeddedPostgresProblem(
      'folder-unusable',
      `Nama folder data "${path}" memuat tanda yang tidak dapat dipakai PostgreSQL (" $ \` \\). Arahkan KENTONGAN_DATA ke folder lain.`,
    );
  }
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    path = await realpath(path);
    await tryToWrite(path);
  } catch (error) {
    if (/ENOSPC|EDQUOT/.test(String(error))) throw diskFull(path, String(error));
    throw folderUnusable(path, String(error));
  }
  const inside = (name: string): string => join(path, name);
  return {
    path,
    cluster: inside('cluster'),
    password: inside('password'),
    log: inside('postgres.log'),
    startLock: inside('start.lock'),
    useLock: inside('use.lock'),
    socketNote: inside('socket-folder'),
    binaries: inside('binaries'),
  };
}

/** @throws EmbeddedPostgresProblem `disk-full` when a new cluster would not find room */
export async function checkRoom(folder: Folder): Promise<void> {
  const { bavail, bsize } = await statfs(folder.path);
  if (bavail * bsize < ROOM_FOR_NEW_BYTES) throw diskFull(folder.path, `${bavail * bsize} bytes free`);
}
