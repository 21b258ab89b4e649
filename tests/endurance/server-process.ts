import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import pg from 'pg';
import { newToken, tokenHash } from '../../modules/access/secrets.ts';
import { accountOf } from '../setup/office.ts';

/** A real `serve` process that can be killed like a power cut. */
export interface ServerProcess {
  readonly address: string;
  readonly lines: readonly string[];
  kill(signal: NodeJS.Signals): Promise<void>;
}

const READY_MS = 60_000;

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Starts and waits until `/health` answers 200. @throws with the server's last lines when it does not come up */
export async function startServer(env: Record<string, string>, port: number): Promise<ServerProcess> {
  const lines: string[] = [];
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/server/main.ts', 'serve'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', KENTONGAN_MODE: 'training', KENTONGAN_DISTRICT: 'empty', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const collect = (chunk: Buffer): void => {
    for (const line of chunk.toString().split('\n')) if (line !== '') lines.push(line);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.status === 200) {
      return {
        address,
        lines,
        async kill(signal) {
          child.kill(signal);
          await ended;
        },
      };
    }
    await new Promise((r) => setTimeout(r, 60));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not come up:\n${lines.slice(-15).join('\n')}`);
}

/** A session token of a training account, written straight into the database. */
export async function sessionFor(url: string, persona: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const token = newToken();
  await client.query(
    `insert into access.session (id, account_id, token_sha256, created_at, expires_at, last_seen_at, device) values ($1, $2, $3, now(), now() + interval '1 day', now(), 'Tes')`,
    [randomUUID(), accountOf(persona), tokenHash(token)],
  );
  await client.end();
  return token;
}
