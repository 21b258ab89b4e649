import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENGINES = fileURLToPath(new URL('../../../engines', import.meta.url));
const LEFT_OUT = /\.test\.ts$|\.md$|[\\/]fixtures[\\/]/;
const DIGITS = 12;

/** Names the code that made a figure: equal digests give equal figures for equal seeds. */
export async function engineDigest(folder = ENGINES): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.filter((path) => !LEFT_OUT.test(path)).sort()) {
    hash.update(`${relative(folder, file)}\n`);
    hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, DIGITS);
}
