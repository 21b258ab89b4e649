// Installs what package-lock.json names, unless it is installed already.
import { createHash } from 'node:crypto';
import { Halt, inRoot, runQuietly, say, textOf, writeStamp } from './quiet-program.mjs';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 */

/** @param {string} text @returns {Lock} */
const parse = (text) => /** @type {Lock} */ (JSON.parse(text));

/**
 * Was everything installed by hand (`npm ci`), although our note is missing? npm keeps a list of what it installed.
 * @param {string} lock content of package-lock.json
 */
function isInstalled(lock) {
  const list = textOf(inRoot('node_modules', '.package-lock.json'));
  if (list === undefined) return false;
  const there = parse(list).packages;
  return Object.entries(parse(lock).packages).every(([path, wanted]) => {
    if (path === '' || wanted.link === true) return true;
    const installed = there[path];
    // Optional packages are for other systems when they are missing.
    return installed === undefined ? wanted.optional === true : installed.version === wanted.version;
  });
}

/**
 * Makes node_modules match package-lock.json.
 * @returns {Promise<void>} rejects with a Halt
 */
export async function installPackages() {
  const lock = textOf(inRoot('package-lock.json'));
  if (lock === undefined) throw new Halt('Berkas package-lock.json tidak ada. Ambil ulang Kentongan secara utuh.');
  const stamp = inRoot('node_modules', '.kentongan-lock');
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (textOf(stamp) === wanted) return;
  if (!isInstalled(lock)) {
    say('Memasang paket yang dikunci (hanya pada awal dan setelah pembaruan; beberapa menit) …');
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    const windows = process.platform === 'win32';
    try {
      if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) await runQuietly('Pemasangan paket', process.execPath, [npm, ...args]);
      else await runQuietly('Pemasangan paket', windows ? 'npm.cmd' : 'npm', args, { shell: windows });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Halt(`${reason}\nPeriksa sambungan internet dan hak tulis di folder Kentongan, lalu jalankan lagi "npm start".`);
    }
  }
  writeStamp(stamp, wanted);
}
