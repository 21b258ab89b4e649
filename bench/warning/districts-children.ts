/** Runs `kentongan` commands in child processes at the lowest priority, measuring what each cost. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Usage {
  readonly cpu_seconds: number;
  readonly peak_megabytes: number;
}

const MAIN = fileURLToPath(new URL('../../apps/cli/main.ts', import.meta.url));
const MEASURE = new URL('districts-usage.ts', import.meta.url).href;

/**
 * One command to its end.
 * @param usagePath  where the child leaves its usage; the shape of `evaluate --speed`
 * @throws when the command ends with anything but 0 or 3, with the last lines of its standard error
 */
export async function runCommand(args: readonly string[], usagePath: string): Promise<Usage> {
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', '--import', MEASURE, MAIN, ...args];
  const child = spawn('nice', ['-n', '19', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, KENTONGAN_USAGE: usagePath },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0 && code !== 3) throw new Error(`kentongan ${args.join(' ')} ended with ${code}: ${said.trim()}`);
  return JSON.parse(await readFile(usagePath, 'utf8')) as Usage;
}

/** Does jobs, so many at a time; the results in the order of the jobs. */
export async function pooled<T>(jobs: readonly (() => Promise<T>)[], atOnce: number): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < jobs.length; at = next++) results[at] = await jobs[at]!();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
