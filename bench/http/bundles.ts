import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../..');

/** Weighs what a browser would fetch of the console; builds it first when it is not there. */
export async function bundleSizes(): Promise<object> {
  const out = join(ROOT, 'dist/console');
  const built = await stat(join(out, 'index.html')).catch(() => undefined);
  if (built === undefined)
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/console'], { cwd: ROOT });
  const html = await readFile(join(out, 'index.html'), 'utf8');
  const files = await readdir(out, { recursive: true });
  let [all, scripts] = [0, 0];
  for (const name of files) {
    const { size } = await stat(join(out, name));
    if (/\.(js|css|html|woff2|svg)$/.test(name)) all += size;
    if (name.endsWith('.js')) scripts += size;
  }
  const first = [
    ...new Set([...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path.replace(/^\.?\//, ''))),
  ];
  const weigh = async (path: string) => {
    const bytes = await readFile(join(out, path));
    return { path, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
  };
  return { everything: all, scripts, files: files.length, first: await Promise.all(first.map(weigh)) };
}
