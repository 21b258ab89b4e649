import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../platform/embedded-postgres/index.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kentongan-start-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the server until it ends by itself. */
function run(
  env: Record<string, string>,
  args: string[] = ['apps/server/main.ts', 'serve'],
): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      env: { PATH: process.env['PATH'] ?? '', KENTONGAN_DATA: join(dir, 'data'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const late = setTimeout(() => child.kill('SIGKILL'), 40_000);
    child.once('exit', (code) => {
      clearTimeout(late);
      resolve({ code, out });
    });
  });
}
const oneSentence = ({ code, out }: { code: number | null; out: string }, about: RegExp): void => {
  expect(out).toMatch(about);
  expect(out).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
};

describe('a start that cannot succeed says why in one sentence', () => {
  it.each([
    [{ PORT: 'delapan' }, /^PORT="delapan" bukan nomor port/],
    [{ KENTONGAN_MODE: 'nyata' }, /^KENTONGAN_MODE="nyata" tidak dikenal/],
    [{ HOST: 'bukan alamat' }, /^HOST=/],
    [{ DATABASE_URL: 'sqlite://x' }, /^DATABASE_URL harus berupa alamat PostgreSQL/],
    [{ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/k' }, /DATABASE_URL tidak dapat dihubungi/],
  ])('%j', async (env, about) => {
    oneSentence(await run(env), about);
  });

  it('a file where the data folder should be', async () => {
    await writeFile(join(dir, 'file'), '');
    oneSentence(await run({ KENTONGAN_DATA: join(dir, 'file') }), /Folder data .* tidak dapat dibuat atau dibaca/);
  });

  it('an unknown mode of the program', async () => {
    oneSentence(await run({}, ['apps/server/main.ts', 'terbang']), /"terbang" tidak dikenal/);
  });

  it('a taken port, a database of a newer version, a foreign key, another mode', async () => {
    const data = join(dir, 'one');
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((r) => taken.once('listening', r));
    const { port } = taken.address() as { port: number };
    oneSentence(
      await run({ KENTONGAN_DATA: data, PORT: String(port), KENTONGAN_MODE: 'production' }),
      new RegExp(`Port ${port} sudah dipakai program lain`),
    );
    taken.close();
    oneSentence(await run({ KENTONGAN_DATA: data, KENTONGAN_MODE: 'training' }), /dipakai untuk kerja nyata/);
    const database = await startEmbedded({ dataDir: join(data, 'postgres') });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`update platform.fact set value = 'ffffffffffffffff' where key = 'key-fingerprint'`);
    oneSentence(
      await run({ KENTONGAN_DATA: data, KENTONGAN_MODE: 'production' }),
      /Kunci enkripsi di folder data bukan kunci basis data ini/,
    );
    await client.query(`insert into platform.migration (name, checksum, breaking) values ('99990101-0000_future.sql', 'x', true)`);
    oneSentence(await run({ KENTONGAN_DATA: data, KENTONGAN_MODE: 'production' }), /lebih baru/);
    await client.end();
    await database.stop();
  }, 120_000);
});

describe('a production start', () => {
  it('has no account, and doctor finds it healthy', async () => {
    const data = join(dir, 'production');
    const migrated = await run({ KENTONGAN_DATA: data, KENTONGAN_MODE: 'production' }, ['apps/server/main.ts', 'migrate']);
    expect(migrated).toMatchObject({ code: 0 });
    const database = await startEmbedded({ dataDir: join(data, 'postgres') });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    expect((await client.query('select 1 from access.account')).rowCount).toBe(0);
    await client.end();
    await database.stop();
    const doctor = await run({ KENTONGAN_DATA: data, KENTONGAN_MODE: 'production' }, ['apps/cli/main.ts', 'doctor']);
    expect(doctor.out).toMatch(/Semua baik/);
    expect(doctor.code).toBe(0);
  }, 120_000);
});
