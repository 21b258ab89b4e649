// `npm start` on a machine that has only Node.js >= 20.19 and npm: installs what is locked, builds the console, runs the server.
// Plain JavaScript without dependencies, because nothing is installed yet when it begins.
import { spawn } from 'node:child_process';
import { buildConsole } from './build-console.mjs';
import { installPackages } from './install-packages.mjs';
import { lockedNode } from './locked-node.mjs';
import { Halt, inRoot } from './quiet-program.mjs';

/** @source package.json, engines: the oldest Node.js whose npm installs the lock file as it is */
const OLDEST_NODE = { major: 20, minor: 19 };

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return;
  throw new Halt(
    `Kentongan memerlukan Node.js ${OLDEST_NODE.major}.${OLDEST_NODE.minor} atau yang lebih baru, sedangkan di komputer ini terpasang ${process.versions.node}. ` +
      'Pasang Node.js 24, lalu jalankan lagi "npm start".',
  );
}

/** @returns {string} */
function findNode() {
  try {
    return lockedNode();
  } catch (error) {
    throw new Halt(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Gives the terminal and the signals to the server and ends as it ends.
 * @param {string} node
 */
function runServer(node) {
  // Memory as in bin/kentongan, and for the same reasons.
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--max-semi-space-size=16',
    '--heap-growing-percent=65',
    '--v8-pool-size=1',
    inRoot('apps', 'server', 'main.ts'),
    'serve',
    ...process.argv.slice(2),
  ];
  const child = spawn(node, args, { stdio: 'inherit', env: { MALLOC_ARENA_MAX: '2', ...process.env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl+C reaches every program of the terminal, the server too; a second one could mean "at once" to it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(/** @type {NodeJS.Signals} */ (signal));
    });
  }
  child.on('error', (error) => {
    console.error(`Server tidak dapat dijalankan: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

try {
  checkNode();
  await installPackages();
  const node = findNode();
  await buildConsole(node);
  runServer(node);
} catch (error) {
  console.error(error instanceof Halt ? error.message : error);
  process.exitCode = 1;
}
