// The suites of `npm test`, `npm run test:endurance` and `.ci/run`: each is a program that leaves a JSON report.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildConsole } from './build-console.mjs';
import { findChromium } from './find-chromium.mjs';
import { installPackages } from './install-packages.mjs';
import { lockedNode } from './locked-node.mjs';
import { inRoot, say } from './quiet-program.mjs';

/** `names`: what failed, told again at the very end. @typedef {{ passed: number, failed: number, names: string[] }} Tally */

/** @param {string} path @returns {any} */
const readReport = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * @param {string} title @param {string} node @param {string[]} args @param {string} report
 * @param {(report: any) => Tally} count @param {Record<string, string>} [env]
 * @returns {Tally}
 */
function run(title, node, args, report, count, env = {}) {
  rmSync(report, { force: true });
  say(`${title} …`);
  const started = Date.now();
  const ended = spawnSync(node, args, { cwd: inRoot(), stdio: 'inherit', env: { ...process.env, ...env } });
  /** @type {Tally} */
  let tally = { passed: 0, failed: 1, names: [`${title}: no report`] };
  try {
    tally = count(readReport(report));
  } catch {
    say(`${title}: tidak ada laporan, dihitung gagal.`);
  }
  // A suite that ends badly without a failed test (a crash, an error outside a test) has failed all the same.
  if (ended.status !== 0 && tally.failed === 0) tally = { ...tally, failed: 1, names: [`${title}: exit ${ended.status ?? ended.signal}`] };
  if (tally.passed + tally.failed === 0) tally = { passed: 0, failed: 1, names: [`${title}: no test ran`] };
  say(`${title}: ${tally.passed} passed, ${tally.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`);
  return tally;
}

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((all, one) => all + one.passed, 0),
  failed: tallies.reduce((all, one) => all + one.failed, 0),
  names: tallies.flatMap((one) => one.names),
});

/** A file whose set-up failed has no failed test, and the tests it skipped did not pass: it counts as one failure. @param {any} report @returns {Tally} */
const vitestCount = (report) => {
  const names = report.testResults.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [`${file.name}: ${file.message}`] : [];
    return failed.map((/** @type {any} */ test) => `${file.name} › ${test.fullName}: ${test.failureMessages[0] ?? ''}`);
  });
  return { passed: report.numPassedTests, failed: names.length, names };
};

/** @param {any} suite @returns {string[]} */
const unexpectedSpecs = (suite) => [
  ...(suite.suites ?? []).flatMap(unexpectedSpecs),
  ...(suite.specs ?? [])
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ spec) => `${spec.file}:${spec.line} › ${spec.title}`),
];
/** @param {any} report @returns {Tally} */
const playwrightCount = (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected + (report.errors?.length ?? 0),
  names: [...report.suites.flatMap(unexpectedSpecs), ...(report.errors ?? []).map((/** @type {any} */ error) => String(error.message))],
});

/** Installs what is locked and gives the Node that everything runs with. */
export async function prepare() {
  await installPackages();
  mkdirSync(inRoot('out'), { recursive: true });
  const node = lockedNode();
  // Child programs that look for `node` find the locked one.
  process.env.PATH = `${node.replace(/[/\\]node(\.exe)?$/, '')}:${process.env.PATH}`;
  return node;
}

/** Engines, models, use cases on both databases, house rules, then the journeys in Chromium. */
/** @param {string} node @returns {Promise<Tally>} */
export async function everyday(node) {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const report = inRoot('out', 'vitest.json');
  const first = run(
    'Uji mesin, modul dan basis data',
    node,
    [vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    report,
    vitestCount,
  );
  await buildConsole(node);
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const journeys = inRoot('out', 'journeys.json');
  const second = run(
    'Perjalanan di peramban',
    node,
    [playwright, 'test', '--config', 'tests/journeys/playwright.config.ts'],
    journeys,
    playwrightCount,
    {
      CHROMIUM_PATH: findChromium(),
      JOURNEYS_REPORT: journeys,
    },
  );
  return sum([first, second]);
}

/** Kills, fuzzing, load: minutes, not seconds. */
/** @param {string} node @returns {Promise<Tally>} */
export async function endurance(node) {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const report = inRoot('out', 'endurance.json');
  const args = [
    vitest,
    'run',
    '--config',
    'tests/endurance/vitest.config.ts',
    '--reporter=verbose',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return run('Uji ketahanan', node, args, report, vitestCount);
}

/** Format, lint, types, import rules, unused code, table types: each counts as one. */
/** @param {string} node @returns {Tally} */
export function checks(node) {
  const npm = process.env.npm_execpath;
  const tallies = ['format', 'lint', 'types', 'deps', 'unused'].map((name) => {
    const ended =
      npm === undefined
        ? spawnSync('npm', ['run', '-s', name], { cwd: inRoot(), stdio: 'inherit' })
        : spawnSync(node, [npm, 'run', '-s', name], { cwd: inRoot(), stdio: 'inherit' });
    say(`check ${name}: ${ended.status === 0 ? 'ok' : 'FAILED'}`);
    return ended.status === 0 ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [`npm run ${name}`] };
  });
  return sum(tallies);
}
