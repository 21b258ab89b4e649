// Builds the officers' screens when they are missing or older than their sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Halt, inRoot, runQuietly, say, textOf, writeStamp } from './quiet-program.mjs';

const ENTRY = 'apps/console/index.html';
const RESULT = 'dist/console/index.html';

/**
 * What the screens are made from: the console, what it shares with the server, and the versions it is built with.
 * @type {[folder: string, wanted: RegExp][]}
 */
const SOURCES = [
  ['apps/console', /./],
  ['platform/ui', /./],
  ['platform/contract', /./],
  ['modules', /^modules\/[^/]+\/(console\/|(contract|model|events)\.ts$)/],
  ['engines', /^(?!.*\/bench\/).*\.(ts|json|csv|tsv)$/],
];

/** @param {string} folder @param {RegExp} wanted @returns {string[]} paths below the root, sorted */
function filesOf(folder, wanted) {
  if (!existsSync(inRoot(folder))) return [];
  const entries = readdirSync(inRoot(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(path, wanted);
    return wanted.test(path) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  });
}

function hashOfSources() {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap(([folder, wanted]) => filesOf(folder, wanted));
  for (const path of [...files, 'package-lock.json'])
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update('\0');
  return `${hash.digest('hex')}\n`;
}

/**
 * @param {string} node the Node.js that runs the builder
 * @returns {Promise<void>} rejects with a Halt
 */
export async function buildConsole(node) {
  if (!existsSync(inRoot(ENTRY))) {
    say(`Layar petugas (${ENTRY}) belum ada di sini; server dijalankan tanpa layar itu.`);
    return;
  }
  const stamp = inRoot('dist', 'console.stamp');
  const wanted = hashOfSources();
  const isBuilt = existsSync(inRoot(RESULT));
  if (isBuilt && textOf(stamp) === wanted) return;
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) {
    if (!isBuilt)
      throw new Halt('Layar petugas belum dibangun dan alat pembangunnya tidak terpasang. Jalankan "npm ci" tanpa "--omit=dev".');
    say('Memakai layar petugas yang sudah dibangun (alat pembangunnya tidak terpasang).');
    return;
  }
  say('Membangun layar petugas …');
  await runQuietly('Pembangunan layar petugas', node, [vite, 'build', 'apps/console', '--logLevel', 'warn']);
  if (!existsSync(inRoot(RESULT))) throw new Halt(`Pembangunan layar petugas tidak menghasilkan ${RESULT}.`);
  writeStamp(stamp, wanted);
}
