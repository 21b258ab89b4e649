// What the steps before the server have in common: plain lines for the operator, quiet programs, notes of what was done.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SAY_AGAIN_MS = 20_000;
/** The cause stands at the top of what npm and vite print when they fail; help and stacks follow. */
const SHOWN_LINES = 12;

/** Something an operator can act on: printed alone, without a stack. */
export class Halt extends Error {}

/** @param {string[]} names @returns {string} */
export const inRoot = (...names) => join(ROOT, ...names);

/** @param {string} line */
export const say = (line) => console.log(`[kentongan] ${line}`);

/** @param {string} path @returns {string | undefined} undefined when there is no such file */
export const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/**
 * Notes what a slow step was made from. Where nothing can be written, the comparison is done again next time.
 * @param {string} path @param {string} content
 */
export function writeStamp(path, content) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch {
    // A read-only installation is fine.
  }
}

/**
 * Runs a program, says now and then that it still works, and keeps its output for the case that it fails.
 * @param {string} what name of the step, in Indonesian
 * @param {string} program @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>} rejects with a Halt
 */
export function runQuietly(what, program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const since = Date.now();
    let output = '';
    const child = spawn(program, args, { ...options, cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    const timer = setInterval(() => say(`${what} masih berjalan (${Math.round((Date.now() - since) / 1000)} detik) …`), SAY_AGAIN_MS);
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const finish = () => {
      clearInterval(timer);
      process.off('SIGINT', pass).off('SIGTERM', pass);
    };
    child.on('error', (error) => {
      finish();
      reject(new Halt(`${what} gagal: ${error.message}`));
    });
    child.on('close', (code) => {
      finish();
      if (code === 0) resolve();
      else reject(new Halt(`${what} gagal:\n${output.trim().split('\n').slice(0, SHOWN_LINES).join('\n')}`));
    });
  });
}
