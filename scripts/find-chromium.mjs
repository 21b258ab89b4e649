// Finds Chromium for the browser journeys; as root on Debian it installs it with the fonts that make screenshots comparable.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Halt, say } from './quiet-program.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-dejavu-core'];

/** @returns {string | undefined} */
const found = () => [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path !== undefined && existsSync(path));

/** @returns {string} path of Chromium; throws Halt that says exactly what to install */
export function findChromium() {
  const there = found();
  if (there !== undefined) return there;
  const byHand = `Uji layar memerlukan Chromium. Pasang dengan: sudo apt-get install ${PACKAGES.join(' ')} — atau isi CHROMIUM_PATH.`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Halt(byHand);
  say(`Memasang ${PACKAGES.join(', ')} dari Debian …`);
  const options = /** @type {const} */ ({
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
  } catch {
    throw new Halt(byHand);
  }
  const now = found();
  if (now === undefined) throw new Halt(byHand);
  return now;
}
