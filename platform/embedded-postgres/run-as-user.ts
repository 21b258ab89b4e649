import { chown, lchown, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Binaries, program } from './find-binaries.ts';
import { copyBinaries } from './hydrate-binaries.ts';
import { EmbeddedPostgresProblem } from './problem.ts';
import { type Runner, runProgram } from './run-program.ts';

interface User {
  name: string;
  uid: number;
  gid: number;
}

/** Ids up to here can be mapped and owned everywhere; macOS writes nobody's as a negative number. */
const HIGHEST_ID = 65_534;

/** PostgreSQL refuses to run as root, and `initdb` wants a user that has an entry in the list of users. */
async function ordinaryUsers(): Promise<User[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const users = text.split('\n').flatMap((line): User[] => {
    const [name = '', , uid, gid] = line.split(':');
    return Number(uid) > 0 && Number(uid) <= HIGHEST_ID ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
  const rank = ({ name }: User): number => (['postgres', '_postgres', 'nobody', name].indexOf(name) + 4) % 4;
  return users.sort((a, b) => rank(a) - rank(b));
}

/** In a user namespace of its own, root's files stay root's outside and belong to the mapped ordinary user inside. */
function inNamespace(user: User): Runner {
  return { prefix: ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`, '--'] };
}

async function canWork(runner: Runner, binaries: Binaries, folder: string): Promise<boolean> {
  const script = '"$1" --version && test -r "$2" && test -w "$2" && test -x "$2"';
  const args = ['-c', script, 'probe', program(binaries, 'postgres'), folder];
  const { code } = await runProgram(runner, '/bin/sh', args, { cwd: '/', timeoutMs: 10_000 });
  return code === 0;
}

export interface Choice {
  runner: Runner;
  binaries: Binaries;
}

async function asOtherUser(user: { uid: number; gid: number }, binaries: Binaries, folder: string): Promise<Choice | undefined> {
  const runner: Runner = { prefix: [], uid: user.uid, gid: user.gid };
  await chown(folder, user.uid, user.gid);
  if (await canWork(runner, binaries, folder)) return { runner, binaries };
  // The programs may lie under a home that only root enters; a copy beside the data may do.
  const native = await copyBinaries(dirname(binaries.bin), join(folder, 'binaries'));
  const copied = { ...binaries, bin: join(native, 'bin') };
  return (await canWork(runner, copied, folder)) ? { runner, binaries: copied } : undefined;
}

/**
 * Decides as whom PostgreSQL runs: as we do, or, when we are root, as an ordinary user who can use the folder.
 * @param folder  the supervised folder; given to the ordinary user when root cannot use a user namespace
 * @param owner  owner of an existing cluster; an ordinary user keeps it, root's may be given away with `giveCluster`
 * @throws EmbeddedPostgresProblem `no-ordinary-user`
 */
export async function chooseRunner(binaries: Binaries, folder: string, owner: { uid: number; gid: number } | undefined): Promise<Choice> {
  if (process.getuid?.() !== 0) return { runner: { prefix: [] }, binaries };
  const users = (await ordinaryUsers()).slice(0, 2);
  const others = owner === undefined || owner.uid === 0 ? users : [owner];
  if (others === users) {
    for (const user of users) {
      const runner = inNamespace(user);
      if (await canWork(runner, binaries, folder)) return { runner, binaries };
    }
  }
  for (const user of others) {
    const choice = await asOtherUser(user, binaries, folder);
    if (choice) return choice;
  }
  if (others === users) await chown(folder, 0, 0);
  throw new EmbeddedPostgresProblem(
    'no-ordinary-user',
    `PostgreSQL tidak boleh berjalan sebagai root, dan folder data "${folder}" tidak dapat dipakai oleh pengguna biasa. ` +
      'Jalankan Kentongan sebagai pengguna biasa, atau arahkan KENTONGAN_DATA ke folder yang dapat dimasuki semua pengguna, misalnya /var/lib/kentongan.',
  );
}

/** Hands a cluster that root made in a user namespace to the ordinary user it runs as now, on a machine that has no namespaces. */
export async function giveCluster(cluster: string, { runner }: Choice, owner: { uid: number }): Promise<void> {
  const { uid, gid } = runner;
  if (uid === undefined || gid === undefined || uid === owner.uid) return;
  for (const name of await readdir(cluster, { recursive: true })) await lchown(join(cluster, name), uid, gid);
  await lchown(cluster, uid, gid);
}
