import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildGeography, namedScenario, scenarioNames, sizes } from '../../../engines/simulator/index.ts';
import type { Size } from '../../../engines/simulator/index.ts';
import { OWN_RESULT } from '../../../modules/what-if/model.ts';
import { readConfig } from '../../../platform/config/config.ts';
import { EXIT, oneLine, UsageError } from '../exit-codes.ts';
import { createProgress } from '../progress.ts';
import { askAll } from '../what-if/ask-all.ts';
import { engineDigest } from '../what-if/engine-digest.ts';
import { loadCodes } from './simulate.ts';

const SEEDS = 64;
const FEWEST_SEEDS = 2;
const MOST_SEEDS = 10_000;

const HELP = `kentongan what-if [options]: what more reports, one more identifier at the counter, or faster handling would change.
Simulates districts, lives through each as it is and once for every change, and compares the pairs: victims who can still be protected
when the warning comes, warnings and false warnings a week, with 95 % intervals by bootstrap over the pairs.
  --seeds N        pairs, ${FEWEST_SEEDS} or more (${SEEDS}); about 3 s of processor time a pair of size S
  --first N        the first seed (1)
  --scenario NAME  ${scenarioNames.join(' | ')} (base)
  --size S|M       S ${sizes.S.about} (default)
                   M ${sizes.M.about}
  --out FILE       where the dated result goes ("-": standard output); without it the page of this installation shows it
                   (${OWN_RESULT} in KENTONGAN_DATA)
The same seeds and the same program give the same figures. No person is real, and no figure is that of an office.
`;

const text = { type: 'string' } as const;
const OPTIONS = { seeds: text, first: text, scenario: text, size: text, out: text, help: { type: 'boolean', short: 'h' } } as const;

function wholeNumber(name: string, given: string | undefined, fallback: number, least: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (given?.trim() === '' || !Number.isSafeInteger(value) || value < least || value > MOST_SEEDS * MOST_SEEDS)
    throw new UsageError(`--${name} ${given}: give a whole number, ${least} or more`);
  return value;
}

const isSize = (value: string): value is Size => value === 'S' || value === 'M';

/**
 * Writes beside the place first, so that a page that is read meanwhile never shows half a file; opened before the long work begins.
 * @refuses a path that cannot be written, with a UsageError
 */
async function openWhole(path: string): Promise<(content: string) => Promise<void>> {
  const beside = `${path}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, '');
  } catch (problem) {
    throw new UsageError(`cannot write ${path}: ${oneLine(problem)}`);
  }
  return async (content) => {
    await writeFile(beside, content);
    await rename(beside, path);
  };
}

/** `kentongan what-if`: the figures behind the page for heads of offices. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return EXIT.allUsed;
  }
  const count = wholeNumber('seeds', values.seeds, SEEDS, FEWEST_SEEDS);
  if (count > MOST_SEEDS) throw new UsageError(`--seeds ${count}: at most ${MOST_SEEDS}`);
  const first = wholeNumber('first', values.first, 1, 0);
  const size = values.size ?? 'S';
  if (!isSize(size)) throw new UsageError(`--size ${size}: use S or M`);
  const scenario = namedScenario(values.scenario ?? 'base');
  if (scenario === undefined) throw new UsageError(`--scenario ${values.scenario}: use ${scenarioNames.join(', ')}`);
  const out = values.out ?? join(readConfig(process.env).dataDir, OWN_RESULT);
  const write = out === '-' ? undefined : await openWhole(out);
  const geography = buildGeography(await loadCodes(sizes[size].places), sizes[size].places);
  const progress = createProgress();
  const result = askAll(
    { scenario, size, geography, seeds: { first, count }, computedOn: new Date().toISOString().slice(0, 10), engine: await engineDigest() },
    (done, of) => progress.show('living through districts', done / of),
  );
  progress.finish();
  const content = `${JSON.stringify(result, null, 2)}\n`;
  if (write === undefined) process.stdout.write(content);
  else await write(content);
  return EXIT.allUsed;
}
