// `node scripts/complete-lock.mjs`, after every `npm install`: adds to package-lock.json the optional packages of other
// systems that locked packages name exactly but the registry of the day did not serve. Without them `npm ci` refuses.
import { readFileSync, writeFileSync } from 'node:fs';
const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const P = lock.packages;
const OS = [
  ['android', 'android'],
  ['darwin', 'darwin'],
  ['freebsd', 'freebsd'],
  ['openharmony', 'openharmony'],
  ['win32', 'win32'],
  ['windows', 'win32'],
  ['linuxmusl', 'linux'],
  ['linux', 'linux'],
  ['aix', 'aix'],
  ['netbsd', 'netbsd'],
  ['openbsd', 'openbsd'],
  ['sunos', 'sunos'],
  ['wasm', 'wasm'],
];
const CPU = [
  ['arm64'],
  ['aarch64', 'arm64'],
  ['x64'],
  ['x86_64', 'x64'],
  ['ia32'],
  ['ppc64'],
  ['riscv64'],
  ['s390x'],
  ['loong64'],
  ['mips64el'],
  ['arm'],
  ['wasm32'],
];
const LIBC = (n) => (/musl/.test(n) ? ['musl'] : /linux.*gnu/.test(n) ? ['glibc'] : undefined);
const find = (from, name) => {
  let p = from;
  for (;;) {
    const k = (p ? p + '/' : '') + 'node_modules/' + name;
    if (P[k]) return k;
    if (!p) return undefined;
    const i = p.lastIndexOf('/node_modules/');
    p = i < 0 ? '' : p.slice(0, i);
  }
};
let added = 0;
for (const [path, pkg] of Object.entries(P))
  for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (find(path, name)) continue;
    if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(range)) {
      console.log('not exact', path, name, range);
      continue;
    }
    const tail = name.slice(name.lastIndexOf('/') + 1);
    const words = tail.split('-');
    const os = OS.find(([w]) => words.includes(w))?.[1];
    const cpu = CPU.find(([w]) => words.includes(w));
    if (!os && !tail.includes('wasm')) console.log('?', name);
    const e = { version: range };
    if (tail.includes('wasm')) e.cpu = ['wasm32'];
    else {
      if (cpu) e.cpu = [cpu.at(-1)];
      if (os) e.os = [os];
      if (os === 'linux' && LIBC(tail)) e.libc = LIBC(tail);
    }
    if (pkg.dev) e.dev = true;
    e.optional = true;
    P['node_modules/' + name] = e;
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log('added', added);
