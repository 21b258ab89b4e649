// `npm test` runs everything; `npm run test:endurance` the long suites; `ci` (from .ci/run) the checks and both.
import { Halt, say } from './quiet-program.mjs';
import { checks, endurance, everyday, prepare, sum } from './suites.mjs';

const which = process.argv[2] ?? 'everyday';

try {
  const node = await prepare();
  const tallies = [];
  if (which === 'ci') tallies.push(checks(node));
  if (which !== 'endurance') tallies.push(await everyday(node));
  if (which !== 'everyday') tallies.push(await endurance(node));
  const { passed, failed, names } = sum(tallies);
  for (const name of names) console.log(`✗ ${name.split('\n', 4).join('\n  ')}`);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
} catch (error) {
  if (error instanceof Halt) say(error.message);
  else console.error(error);
  process.exitCode = 1;
  console.log('0 passed, 1 failed');
}
