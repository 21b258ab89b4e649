import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../tests/endurance/server-process.ts';

export interface Server {
  readonly address: string;
  /** Milliseconds from starting the process to the first healthy answer. */
  readonly startMs: number;
  /** Resident memory now and at its highest, in MB. */
  memory(): Promise<{ now: number; peak: number }>;
  stop(): Promise<void>;
}
const PATIENCE_MS = 300_000;
/** As an operator starts it. */
const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'kentongan');

/** A real `serve` process on a database. */
export async function serve(env: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(PROGRAM, ['serve'], {
    env: { ...process.env, KENTONGAN_MODE: 'training', KENTONGAN_DISTRICT: 'empty', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-2_000);
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = `http://127.0.0.1:${port}`;
  while (performance.now() - started < PATIENCE_MS && child.exitCode === null) {
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.status === 200) {
      const startMs = Math.round(performance.now() - started);
      return {
        address,
        startMs,
        async memory() {
          const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
          const mb = (key: string): number => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
          return { now: mb('VmRSS'), peak: mb('VmHWM') };
        },
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      };
    }
    await new Promise((wake) => setTimeout(wake, 25));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not come up: ${said}`);
}
