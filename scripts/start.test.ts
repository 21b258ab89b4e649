import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A checkout in small: our scripts, a lock file with one package, and a server that says how it was called. */
let root: string;

const SERVER = `
const word = process.argv[3];
console.log('server', process.argv[2], word ?? '');
process.on('SIGTERM', () => { console.log('stopping'); process.exit(7); });
if (word === 'end') process.exit(5);
setInterval(() => undefined, 1000);
`;
/** Stands in for npm, which would ask the registry: leaves behind what \`npm ci\` does. */
const NPM = `
import { copyFileSync, mkdirSync } from 'node:fs';
if (process.env.NPM_FAILS) { console.error('npm error network is down'); process.exit(1); }
mkdirSync('node_modules', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
console.log('npm', process.argv.slice(2).join(' '));
`;
/** Stands in for the builder of the screens. */
const VITE = `
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('dist/console', { recursive: true });
writeFileSync('dist/console/index.html', process.argv.slice(2, 4).join(' '));
`;

const lockOf = (version: string): string =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } } });

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kt-start-'));
  await cp(import.meta.dirname, join(root, 'scripts'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  await write('package.json', '{"type":"module"}');
  await write('package-lock.json', lockOf('1.0.0'));
  await write('apps/server/main.ts', SERVER);
  await write('fake/npm-cli.js', NPM);
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  output: string;
}

function start(
  word: string,
  options: { env?: Record<string, string>; node?: string[]; on?: (line: string, pid: number) => void } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...(options.node ?? []), join(root, 'scripts/start.mjs'), word], {
    env: { ...process.env, npm_execpath: join(root, 'fake/npm-cli.js'), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (child.pid !== undefined) options.on?.(text, child.pid);
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

test('packages that cannot be installed end the start with the cause and the remedy, without a stack', async () => {
  const { code, output } = await start('end', { env: { NPM_FAILS: 'yes' } });
  expect(code).toBe(1);
  expect(output).toContain('npm error network is down');
  expect(output).toContain('Periksa sambungan internet');
  expect(output).not.toMatch(/\n\s+at |server/);
});

test('the first start installs and runs the server, the second only runs it; the exit code is passed on', async () => {
  const first = await start('end');
  expect(first).toMatchObject({ code: 5 });
  expect(first.output).toMatch(/Memasang paket[^]*server serve end/);
  const second = await start('end');
  expect(second).toMatchObject({ code: 5 });
  expect(second.output).not.toContain('Memasang');
});

test('a changed lock file installs again; packages installed by hand are recognised', async () => {
  await write('package-lock.json', lockOf('2.0.0'));
  expect((await start('end')).output).toContain('Memasang paket');
  await rm(join(root, 'node_modules/.kentongan-lock'));
  expect((await start('end')).output).not.toContain('Memasang paket');
  expect(await readFile(join(root, 'node_modules/.kentongan-lock'), 'utf8')).toMatch(/^[0-9a-f]{64} /);
});

test('signals reach the server, and its answer is the exit code', async () => {
  const { code, output } = await start('stay', {
    on: (text, pid) => {
      if (text.includes('server serve')) setTimeout(() => process.kill(pid, 'SIGTERM'), 200);
    },
  });
  expect(output).toContain('stopping');
  expect(code).toBe(7);
});

test('the screens are built once and again after a change of their sources', async () => {
  expect((await start('end')).output).toContain('belum ada di sini');
  await write('apps/console/index.html', '<p>satu</p>');
  const missing = await start('end');
  expect(missing.output).toContain('alat pembangunnya tidak terpasang');
  expect(missing.code).toBe(1);
  await write('node_modules/vite/bin/vite.js', VITE);
  await write('node_modules/vite/package.json', '{"type":"module"}');
  expect((await start('end')).output).toContain('Membangun layar petugas');
  expect(await readFile(join(root, 'dist/console/index.html'), 'utf8')).toBe('build apps/console');
  expect((await start('end')).output).not.toContain('Membangun');
  await write('modules/cases/console/list.tsx', '// a new screen');
  expect((await start('end')).output).toContain('Membangun');
  await write('modules/cases/store.ts', '// not a screen');
  expect((await start('end')).output).not.toContain('Membangun');
});

test('an old Node.js is told in one sentence', async () => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.12.0'}})`;
  const { code, output } = await start('end', { node: ['--import', older] });
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    'Kentongan memerlukan Node.js 20.19 atau yang lebih baru, sedangkan di komputer ini terpasang 18.12.0. Pasang Node.js 24, lalu jalankan lagi "npm start".',
  );
});

test('without a Node.js 24 the remedy is named', async () => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})`;
  const { code, output } = await start('end', { node: ['--import', older] });
  expect(code).toBe(1);
  expect(output).toMatch(/^Node\.js 24 tidak ditemukan: paket "node-\w+-\w+" .*npm ci/);
});
