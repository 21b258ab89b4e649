import { chmod, chown, lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresProblem } from './problem.ts';
import type { Runner } from './run-program.ts';

/** Port in the socket's name; nothing listens on it. */
export const SOCKET_PORT = 5432;
/** Longest path of a Unix socket, without the closing zero byte; 103 on macOS. @source sys/un.h: sun_path has 108 and 104 bytes */
const LONGEST_PATH = process.platform === 'linux' ? 107 : 103;
/** PostgreSQL reads the setting as a list, so that some characters would need quoting in it. */
const PLAIN_PATH = /^[\w./+@: -]+$/;

function fits(folder: string): boolean {
  return PLAIN_PATH.test(folder) && Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}.lock`)) <= LONGEST_PATH;
}

/** Some file systems (shared folders of virtual machines) cannot hold sockets. */
async function holdsSockets(folder: string): Promise<boolean> {
  const path = join(folder, '.s.PROBE');
  await rm(path, { force: true });
  const works = await new Promise<boolean>((resolve) => {
    const server = createServer()
      .on('error', () => resolve(false))
      .listen(path, () => server.close(() => resolve(true)));
  });
  await rm(path, { force: true });
  return works;
}

/** A folder in the system's temporary folder is only trusted when it is a folder of ours that nobody else can enter. */
async function isPrivate(folder: string, uid: number): Promise<boolean> {
  const there = await lstat(folder).catch(() => undefined);
  return there !== undefined && there.isDirectory() && there.uid === uid && (there.mode & 0o077) === 0;
}

async function makePrivate(folder: string, runner: Runner): Promise<void> {
  await chmod(folder, 0o700);
  if (runner.uid !== undefined && runner.gid !== undefined) await chown(folder, runner.uid, runner.gid);
}

/**
 * A folder for the socket, mode 0700: inside the supervised folder, or a short one in the temporary folder where the path would be too long.
 * The latter is remembered in `note`, so that a start after a crash takes the same again.
 * @throws EmbeddedPostgresProblem `folder-unusable` when even the temporary folder's path is too long
 */
export async function socketFolder(folder: string, note: string, runner: Runner): Promise<string> {
  const inside = join(folder, 'socket');
  if (fits(inside)) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    await makePrivate(inside, runner);
    if (await holdsSockets(inside)) return inside;
  }
  const noted = await readFile(note, 'utf8').catch(() => '');
  const owner = runner.uid ?? process.getuid?.() ?? 0;
  if (noted !== '' && fits(noted) && (await isPrivate(noted, owner))) return noted;
  const base = [tmpdir(), '/tmp'].find((candidate) => fits(join(candidate, 'kentongan-XXXXXX')));
  if (base === undefined) {
    throw new EmbeddedPostgresProblem(
      'folder-unusable',
      `Alamat folder data "${folder}" terlalu panjang untuk soket PostgreSQL. Arahkan KENTONGAN_DATA ke folder dengan alamat yang lebih pendek.`,
    );
  }
  const made = await mkdtemp(join(base, 'kentongan-'));
  await makePrivate(made, runner);
  await writeFile(note, made);
  return made;
}
