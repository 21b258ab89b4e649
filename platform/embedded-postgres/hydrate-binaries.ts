import { cp, copyFile, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

interface Link {
  source: string;
  target: string;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function missingLinks(native: string): Promise<Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as Link[];
  const here = links.map(({ source, target }) => ({ source: join(dirname(native), source), target: join(dirname(native), target) }));
  const missing = await Promise.all(here.map(async (link) => ((await exists(link.target)) ? [] : [link])));
  return missing.flat();
}

async function makeLink({ source, target }: Link): Promise<void> {
  try {
    await symlink(basename(source), target);
  } catch (error) {
    if (await exists(target)) return;
    // Some file systems (FAT, shared folders of virtual machines) know no links; a copy does the same.
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') await copyFile(source, target);
    else throw error;
  }
}

/** Copies the programs next to the data, whole or not at all. @returns the folder with `bin`, `lib` and `share` */
export async function copyBinaries(native: string, into: string): Promise<string> {
  const done = join(into, 'native');
  if (await exists(done)) return done;
  const half = join(into, `native.tmp-${process.pid}`);
  await rm(half, { recursive: true, force: true });
  await mkdir(into, { recursive: true, mode: 0o755 });
  await cp(native, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  await rename(half, done);
  return done;
}

/**
 * Makes the links that the npm package of the PostgreSQL programs would make in an install script, which we do not run.
 * @param native  the package's `native` folder
 * @param copyInto  where a copy may be kept when `native` cannot be written
 * @returns the folder that is ready to use: `native` itself or the copy
 */
export async function hydrateBinaries(native: string, copyInto: string): Promise<string> {
  const missing = await missingLinks(native);
  try {
    for (const link of missing) await makeLink(link);
    return native;
  } catch {
    const copy = await copyBinaries(native, copyInto);
    for (const link of await missingLinks(copy)) await makeLink(link);
    return copy;
  }
}
