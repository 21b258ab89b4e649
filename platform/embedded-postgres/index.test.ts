import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbedded } from './index.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'kt-pg-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function rows(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** Another process that starts the database of a folder, says how it went, and keeps running until it is killed. */
function owner(dataDir: string): { child: ChildProcess; started: Promise<Pick<EmbeddedPostgres, 'state' | 'url'>> } {
  const module = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
  const script = `
    import { startEmbedded } from ${JSON.stringify(module)};
    const { state, url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify({ state, url }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const started = new Promise<Pick<EmbeddedPostgres, 'state' | 'url'>>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString())));
    child.once('exit', () => reject(new Error('the owner ended before it had started the database')));
  });
  started.catch(() => undefined);
  return { child, started };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('first and later starts', () => {
  test('the first start makes a durable cluster that listens on a private socket only', async () => {
    const dataDir = join(base, 'first');
    const db = await startEmbedded({ dataDir });
    try {
      expect(db).toMatchObject({ state: 'created', majorVersion: 18 });
      const [settings] = await rows(
        db.url,
        `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync, current_setting('data_checksums') as sums,
                current_setting('shared_buffers') as buffers, current_setting('max_connections')::int as clients,
                current_database() as name, lower('É') as lower, 'Z' < 'a' as by_code_point`,
      );
      expect(settings).toEqual({
        tcp: '',
        fsync: 'on',
        sums: 'on',
        buffers: '128MB',
        clients: 60,
        name: 'kentongan',
        lower: 'é',
        by_code_point: true,
      });
      expect((await stat(join(dataDir, 'socket'))).mode & 0o777).toBe(0o700);
      expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    } finally {
      await db.stop();
    }
    expect(await readdir(join(dataDir, 'socket'))).toEqual([]);
  });

  test('a later start finds the data again', async () => {
    const dataDir = join(base, 'first');
    const once = await startEmbedded({ dataDir });
    await rows(once.url, `create table kept as select 'tetap ada' as word`);
    await once.stop();
    const again = await startEmbedded({ dataDir });
    expect(again.state).toBe('started');
    expect(await rows(again.url, 'select word from kept')).toEqual([{ word: 'tetap ada' }]);
    await again.stop();
    await again.stop();
  });

  test('statements and values of failed statements stay out of the log', async () => {
    const dataDir = join(base, 'first');
    const db = await startEmbedded({ dataDir });
    await rows(db.url, `create table person (nik text primary key); insert into person values ('3505010101900001')`);
    await expect(rows(db.url, `insert into person values ('3505010101900001')`)).rejects.toThrow(/duplicate key/);
    await expect(rows(db.url, `select '3505010101900002'::date`)).rejects.toThrow(/out of range/);
    await db.stop();
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('350501');
  });

  test('own settings win over ours, and a name PostgreSQL cannot have is refused', async () => {
    const dataDir = join(base, 'first');
    const db = await startEmbedded({ dataDir, settings: { work_mem: '7MB', fsync: 'off' } });
    expect(await rows(db.url, `select current_setting('work_mem') as a, current_setting('fsync') as b`)).toEqual([{ a: '7MB', b: 'off' }]);
    await db.stop();
    await expect(startEmbedded({ dataDir, settings: { "fsync = 'off'\nport": 1 } })).rejects.toMatchObject({ code: 'bad-setting' });
  });
});

describe('several users of one folder', () => {
  test('of two processes that start at once, one makes the cluster and the other attaches', async () => {
    const dataDir = join(base, 'both');
    const [a, b] = [owner(dataDir), owner(dataDir)];
    const states = await Promise.all([a.started, b.started]);
    expect(states.map(({ state }) => state).sort()).toEqual(['attached', 'created']);
    expect(states[0]?.url).toBe(states[1]?.url);
    await Promise.all([kill(a.child), kill(b.child)]);
    const db = await startEmbedded({ dataDir });
    expect(db.state).toBe('attached');
    await db.stop();
  });

  test('the server stops with its last user, not before', async () => {
    const dataDir = join(base, 'both');
    const first = await startEmbedded({ dataDir });
    const second = await startEmbedded({ dataDir });
    await first.stop();
    expect(await rows(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(rows(second.url, 'select 1')).rejects.toThrow();
  });
});

describe('after a kill', () => {
  test('a killed owner leaves an orphan that the next start attaches to', async () => {
    const dataDir = join(base, 'orphan');
    const { child, started } = owner(dataDir);
    const { url } = await started;
    await rows(url, `create table acknowledged as select 1 as id`);
    const pid = await postmasterPid(dataDir);
    await kill(child);
    const db = await startEmbedded({ dataDir });
    expect(db.state).toBe('attached');
    expect(await postmasterPid(dataDir)).toBe(pid);
    expect(await rows(db.url, 'select id from acknowledged')).toEqual([{ id: 1 }]);
    await db.stop();
  });

  test('a killed postmaster is started again without losing what was acknowledged', async () => {
    const dataDir = join(base, 'orphan');
    const db = await startEmbedded({ dataDir });
    await rows(db.url, 'create table written (id int)');
    for (let round = 1; round <= 3; round++) {
      await rows(db.url, `insert into written values (${round})`);
      process.kill(await postmasterPid(dataDir), 'SIGKILL');
      const again = await startEmbedded({ dataDir });
      expect(again.state).toBe('started');
      expect(again.url).toBe(db.url);
      expect(await rows(again.url, 'select count(*)::int as n from written')).toEqual([{ n: round }]);
      await again.stop();
    }
    await db.stop();
  });

  test('a first start that is killed at any moment does not spoil the next', async () => {
    for (const delay of [150, 300, 450, 600, 750, 900]) {
      const dataDir = join(base, `cut-${delay}`);
      const { child } = owner(dataDir);
      await sleep(delay);
      await kill(child);
      const db = await startEmbedded({ dataDir });
      expect(await rows(db.url, 'select current_database() as name')).toEqual([{ name: 'kentongan' }]);
      expect((await readdir(dataDir)).filter((name) => name.includes('tmp'))).toEqual([]);
      await db.stop();
    }
  });
});
