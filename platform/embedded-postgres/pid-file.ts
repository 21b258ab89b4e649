import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPostmaster } from './process-state.ts';
import { SOCKET_PORT } from './socket-folder.ts';

/** The server that runs on a cluster, from its `postmaster.pid`. */
export interface Running {
  pid: number;
  port: number;
  /** folder of its socket; empty: TCP only */
  socket: string;
  /** it accepts connections; false while it recovers, starts or stops */
  ready: boolean;
}

/** Above every process number a system gives out. @source linux/threads.h: at most 4,194,304; macOS and BSD: 99,999 */
const NOBODYS_PID = 99_999_999;

/**
 * The running server of a cluster.
 * @returns undefined when none runs, also when `postmaster.pid` was left behind by a killed one
 * @source PostgreSQL, src/include/utils/pidfile.h: line 1 process, 4 port, 5 socket folder, 8 status
 */
export async function findRunning(cluster: string): Promise<Running | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, socket, , , status] = text.split('\n');
  if (!(Number(pid) > 0) || !(await isPostmaster(Number(pid), cluster))) return undefined;
  return { pid: Number(pid), port: Number(port ?? 0), socket: (socket ?? '').trim(), ready: (status ?? '').trim() === 'ready' };
}

/**
 * Frees the lock files of a server that is gone. PostgreSQL itself refuses when the number in them belongs to a zombie or to another program.
 * The file is not removed but given a number nobody has: PostgreSQL then still finds the shared memory named in it
 * and refuses to start beside processes of the killed server that are not gone yet.
 */
export async function freeStaleLocks(cluster: string, socket: string | undefined): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) {
    const rest = text.split('\n').slice(1);
    // A file cut short by a full disk says nothing; PostgreSQL would refuse it.
    if (rest.length < 4) await rm(file, { force: true });
    else await writeFile(file, [NOBODYS_PID, ...rest].join('\n'));
  }
  if (socket !== undefined) {
    await rm(join(socket, `.s.PGSQL.${SOCKET_PORT}`), { force: true });
    await rm(join(socket, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
  }
}
