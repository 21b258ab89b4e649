import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface JourneyServer {
  readonly address: string;
  /** What `kentongan …` prints at the machine of this server. @throws with its complaint */
  command(...words: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Everything from an empty folder: cluster, migrations, villages. */
const READY_MS = 150_000;
const PAUSE_MS = 100;

const run = promisify(execFile);

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      if (bound === null || typeof bound === 'string') return reject(new Error('no port'));
      probe.close(() => resolve(bound.port));
    });
  });

/** A freshly started real server with a data folder of its own: training accounts, no district. @throws with its last lines */
export async function startJourneyServer(): Promise<JourneyServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kentongan-journey-'));
  const port = await freePort();
  const lines: string[] = [];
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    KENTONGAN_DATA: dataDir,
    KENTONGAN_MODE: 'training',
    KENTONGAN_DISTRICT: 'empty',
    DATABASE_URL: '',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/server/main.ts', 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      lines.push(...chunk.toString().split('\n'));
    });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.status === 200)
      return {
        address,
        async command(...words) {
          const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/cli/main.ts', ...words], { env });
          return stdout.trim();
        },
        async stop() {
          child.kill('SIGTERM');
          await ended;
          await rm(dataDir, { recursive: true, force: true });
        },
      };
    await new Promise((r) => setTimeout(r, PAUSE_MS));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not come up:\n${lines.slice(-15).join('\n')}`);
}
