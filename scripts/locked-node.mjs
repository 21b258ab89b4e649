// Finds the Node.js that runs Kentongan: the one the lock file pins as an npm package, else the running one when it is new enough.
// Plain JavaScript without dependencies: it has to run on the Node.js the machine happens to have.
// As a program it prints the path: node scripts/locked-node.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WANTED_MAJOR = 24;

/** @returns {number} major version of a Node.js program, 0 when it does not run here (for example on a system without glibc) */
function majorOf(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', windowsHide: true });
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) : 0;
}

/**
 * @param {string} [root] folder of Kentongan
 * @returns {string} path of a Node.js 24 or later
 * @throws {Error} with one Indonesian sentence when there is none
 */
export function lockedNode(root = ROOT) {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const program = windows ? ['bin/node.exe', 'node.exe'] : ['bin/node'];
  // Beside our own packages, or one level up where Kentongan itself was installed as a package.
  for (const folder of [join(root, 'node_modules', name), join(root, '..', name)]) {
    for (const file of program) {
      const path = join(folder, file);
      if (existsSync(path) && majorOf(path) >= WANTED_MAJOR) return path;
    }
  }
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  throw new Error(
    `Node.js ${WANTED_MAJOR} tidak ditemukan: paket "${name}" tidak terpasang atau tidak dapat berjalan di sini, ` +
      `dan Node.js komputer ini versi ${process.versions.node}. Jalankan "npm ci", atau pasang Node.js ${WANTED_MAJOR}, lalu coba lagi.`,
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  try {
    console.log(lockedNode());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
