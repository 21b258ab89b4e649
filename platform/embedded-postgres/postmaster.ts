import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './find-binaries.ts';
import type { Folder } from './folder.ts';
import { findRunning, freeStaleLocks, type Running } from './pid-file.ts';
import { EmbeddedPostgresProblem, problemFromOutput } from './problem.ts';
import type { Choice } from './run-as-user.ts';
import { runProgram } from './run-program.ts';
import { ACCESS_FILE, configurationFile, type Settings } from './settings.ts';
import { SOCKET_PORT, socketFolder } from './socket-folder.ts';

/** Recovery after a crash reads at most `max_wal_size` of log; a slow disk needs a minute or two. Our choice. */
const START_TIMEOUT_S = 300;
const STOP_TIMEOUT_S = 60;
/** Processes of a killed server can hold its shared memory for some seconds. @source measured: kill loop needed up to 15 s on a loaded machine */
const RETRY_MS = 30_000;
const LOG_LIMIT_BYTES = 5_000_000;

const STILL_HELD = /lock file .* already exists|could not create lock file|shared memory block .* still in use/;
const PORT_TAKEN = /could not bind|Address already in use|could not create any TCP\/IP sockets/;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function own(path: string, { runner }: Choice): Promise<void> {
  if (runner.uid !== undefined && runner.gid !== undefined) await chown(path, runner.uid, runner.gid);
}

async function writeOwned(path: string, text: string, choice: Choice): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await own(`${path}.new`, choice);
  await rename(`${path}.new`, path);
}

/** Keeps the log from growing for ever: one old file beside the current one. @returns where the next lines begin */
async function rotateLog(folder: Folder, choice: Choice): Promise<number> {
  const size = (await stat(folder.log).catch(() => undefined))?.size;
  if (size === undefined || size > LOG_LIMIT_BYTES) {
    if (size !== undefined) await rename(folder.log, `${folder.log}.1`);
    await writeOwned(folder.log, '', choice);
    return 0;
  }
  await own(folder.log, choice);
  return size;
}

async function logSince(folder: Folder, from: number): Promise<string> {
  const bytes = await readFile(folder.log).catch(() => Buffer.alloc(0));
  return bytes.subarray(from).toString('utf8').slice(-8000);
}

async function listening(folder: Folder, tcp: boolean, choice: Choice): Promise<{ socket: string | undefined; settings: Settings }> {
  if (tcp) return { socket: undefined, settings: { listen_addresses: '127.0.0.1', port: await freePort(), unix_socket_directories: '' } };
  const socket = await socketFolder(folder.path, folder.socketNote, choice.runner);
  return {
    socket,
    settings: { listen_addresses: '', port: SOCKET_PORT, unix_socket_directories: socket, unix_socket_permissions: '0700' },
  };
}

/** The server runs but is not done reading its log after a crash; stopping it now would only make it begin again. */
export function stillRecovering(folder: Folder, output: string): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    'start-too-slow',
    `PostgreSQL di "${folder.path}" masih memulihkan data setelah berhenti mendadak. Biarkan bekerja, lalu jalankan lagi beberapa menit kemudian.`,
    output,
  );
}

/**
 * Starts the server of a cluster on which none runs, and waits until it accepts connections.
 * @throws EmbeddedPostgresProblem `start-failed`, `start-too-slow`, `disk-full`, `folder-unusable`
 */
export async function startPostmaster(folder: Folder, choice: Choice, options: { tcp: boolean; settings: Settings }): Promise<Running> {
  const args = ['start', '-D', folder.cluster, '-l', folder.log, '-w', '-t', String(START_TIMEOUT_S)];
  const deadline = Date.now() + RETRY_MS;
  for (;;) {
    const { socket, settings } = await listening(folder, options.tcp, choice);
    await writeOwned(join(folder.cluster, 'postgresql.conf'), configurationFile(options.settings, settings), choice);
    await writeOwned(join(folder.cluster, 'pg_hba.conf'), ACCESS_FILE, choice);
    const logStart = await rotateLog(folder, choice);
    await freeStaleLocks(folder.cluster, socket);
    const ran = await runProgram(choice.runner, program(choice.binaries, 'pg_ctl'), args, {
      cwd: folder.path,
      timeoutMs: (START_TIMEOUT_S + 10) * 1000,
    });
    const running = await findRunning(folder.cluster);
    if (ran.code === 0 && running) return running;
    const output = `${ran.output}\n${await logSince(folder, logStart)}`;
    if (running) throw stillRecovering(folder, output);
    if (Date.now() > deadline || !(STILL_HELD.test(output) || PORT_TAKEN.test(output))) {
      throw problemFromOutput(
        'start-failed',
        `PostgreSQL di "${folder.path}" tidak mau menyala. Rinciannya ada di "${folder.log}".`,
        output,
        folder.path,
      );
    }
    await sleep(300);
  }
}

/** Stops the server: no new work, open transactions rolled back, everything written. Does nothing when none runs. */
export async function stopPostmaster(folder: Folder, choice: Choice): Promise<void> {
  const running = await findRunning(folder.cluster);
  if (!running) return;
  const args = ['stop', '-D', folder.cluster, '-m', 'fast', '-w', '-t', String(STOP_TIMEOUT_S)];
  const ran = await runProgram(choice.runner, program(choice.binaries, 'pg_ctl'), args, {
    cwd: folder.path,
    timeoutMs: (STOP_TIMEOUT_S + 10) * 1000,
  });
  if (ran.code !== 0 && (await findRunning(folder.cluster))) {
    throw new EmbeddedPostgresProblem(
      'stop-failed',
      `PostgreSQL di "${folder.path}" tidak mau berhenti. Rinciannya ada di "${folder.log}".`,
      ran.output,
    );
  }
}
