import { readFile, readlink } from 'node:fs/promises';
import { runProgram } from './run-program.ts';

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function onLinux(pid: number, cluster: string): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  // A zombie holds its number but does nothing more; nobody may ever collect it where process 1 is a careless one.
  if (state === '' || state === 'Z' || state === 'X') return false;
  const where = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  if (where === cluster) return true;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.split('\0').includes(cluster);
}

async function onUnix(pid: number, cluster: string): Promise<boolean> {
  const { output } = await runProgram({ prefix: [] }, 'ps', ['-o', 'stat=,command=', '-p', String(pid)], { cwd: '/', timeoutMs: 5000 });
  return !output.trimStart().startsWith('Z') && output.includes(cluster);
}

/**
 * Is this process the postmaster of the cluster, alive? False when it is gone, a zombie, or another program that got its number.
 * @param cluster  absolute path of the data directory, without symbolic links
 */
export async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (!signalReaches(pid)) return false;
  if (process.platform === 'linux') return onLinux(pid, cluster);
  if (process.platform === 'win32') return true;
  return onUnix(pid, cluster);
}
