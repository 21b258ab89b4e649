import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import {
  buildGeography, hypercubePoint, namedScenario, readScenario, scenarioNames, simulate, sizes, UnknownPlace, UnusableScenario,
} from '../../../engines/simulator/index.ts'; // prettier-ignore
import type { CodeRow, Scenario, Size } from '../../../engines/simulator/index.ts';
import { EXIT, oneLine, UsageError } from '../exit-codes.ts';
import { csvLine, openOutput } from '../output.ts';
import { createProgress } from '../progress.ts';

const HELP = `kentongan simulate --out DIR [options]: an invented district with known truth, for replay and evaluate.
  --scenario NAME|FILE  ${scenarioNames.join(' | ')}, or a JSON file that extends one of them (base)
  --size S|M|L          S ${sizes.S.about} (default)
                        M ${sizes.M.about}
                        L ${sizes.L.about}
  --seed N              whole number from 0 (1)
  --closed-loop         confirmed visits stop or pause rings; without it officers change nothing
  --point K/N           point K (1 to N) of a Latin hypercube over the scenario's ranges instead of their middle
Writes dataset.json, villages.csv, events.ndjson and truth/{rings.ndjson,mentions.csv,noise.csv}.
The same scenario, seed and size give the same bytes. All persons are invented.
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  scenario: text, size: text, seed: text, out: text, point: text, 'closed-loop': { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
} as const; // prettier-ignore

const isSize = (value: string): value is Size => Object.hasOwn(sizes, value);
const LARGEST_SEED = 0xffffffff;

async function loadScenario(name: string): Promise<Scenario> {
  const known = namedScenario(name);
  if (known !== undefined) return known;
  if (!/[./\\]/.test(name)) throw new UsageError(`--scenario ${name}: use ${scenarioNames.join(', ')}, or a JSON file`);
  try {
    return readScenario(JSON.parse(await readFile(name, 'utf8')) as unknown);
  } catch (problem) {
    if (problem instanceof SyntaxError) throw new UsageError(`${name} is no JSON: ${oneLine(problem)}`);
    if (problem instanceof UnusableScenario) throw new UsageError(`${name}: ${problem.message}`);
    throw new UsageError(`cannot read ${name}: ${oneLine(problem)}`);
  }
}

/** Rows of the code list (package `idn-area-data`) that begin with one of the places; the rest is not parsed. */
export async function loadCodes(places: readonly string[]): Promise<CodeRow[]> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  const regencies = new Set(places.map((place) => place.slice(0, 5)));
  const rows: CodeRow[] = [];
  for (const level of ['regencies', 'districts', 'villages']) {
    const [header = '', ...lines] = (await readFile(join(folder, `${level}.csv`), 'utf8')).split('\n');
    const wanted = lines.filter((line) => regencies.has(line.slice(0, 5)));
    const parsed: Record<string, string>[] = parse([header, ...wanted].join('\n'), { columns: true });
    for (const row of parsed) rows.push({ code: row['code'] ?? '', name: row['name'] ?? '' });
  }
  return rows;
}

function readPoint(given: string): [number, number] {
  const found = /^(\d{1,4})\/(\d{1,4})$/.exec(given);
  const [point, count] = [Number(found?.[1]), Number(found?.[2])];
  if (!(point >= 1 && point <= count)) throw new UsageError(`--point ${given}: give K/N, for example 7/64`);
  return [point - 1, count];
}

async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(join(folder, 'truth'), { recursive: true });
  } catch (problem) {
    throw new UsageError(`cannot make the folder ${folder}: ${oneLine(problem)}`);
  }
}

/** `kentongan simulate`: writes a data set as contract/simulation describes it. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return EXIT.allUsed;
  }
  const folder = values.out;
  if (folder === undefined) throw new UsageError('--out DIR is missing: say where the data set goes');
  const size = values.size ?? 'S';
  if (!isSize(size)) throw new UsageError(`--size ${size}: use S, M or L`);
  const seed = Number(values.seed ?? 1);
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED)
    throw new UsageError(`--seed ${values.seed}: a whole number from 0 to ${LARGEST_SEED}`);
  const scenario = await loadScenario(values.scenario ?? 'base');
  const point = values.point === undefined ? undefined : readPoint(values.point);
  const codes = await loadCodes(sizes[size].places);
  try {
    const geography = buildGeography(codes, sizes[size].places);
    const simulation = simulate(scenario, seed, size, geography, {
      closedLoop: values['closed-loop'] === true,
      ...(point === undefined ? {} : { settings: hypercubePoint(scenario, ...point) }),
    });
    await writeFolder(folder, simulation);
  } catch (problem) {
    if (problem instanceof UnknownPlace) throw new UsageError(problem.message);
    throw problem;
  }
  return EXIT.allUsed;
}

async function writeFolder(folder: string, simulation: ReturnType<typeof simulate>): Promise<void> {
  await ensureFolder(folder);
  const { dataset, villages } = simulation;
  await writeFile(join(folder, 'dataset.json'), `${JSON.stringify(dataset, null, 2)}\n`);
  const rows = villages.map(({ code, name, population, lat, lon }) => csvLine([code, name, population, lat, lon]));
  await writeFile(join(folder, 'villages.csv'), `code,name,population,lat,lon\n${rows.join('')}`);
  const events = await openOutput(join(folder, 'events.ndjson'));
  const mentions = await openOutput(join(folder, 'truth', 'mentions.csv'));
  const noise = await openOutput(join(folder, 'truth', 'noise.csv'));
  const progress = createProgress();
  const [from, to] = [Date.parse(dataset.start), Date.parse(dataset.end)];
  await mentions.write('event,mention,person\n');
  await noise.write('event,cause\n');
  for (const told of simulation.events()) {
    const { event } = told;
    for (const { mention, person } of told.mentions) await mentions.write(csvLine([event.id, mention, person]));
    if (told.noise !== undefined) await noise.write(csvLine([event.id, told.noise]));
    const full = events.write(`${JSON.stringify(event)}\n`);
    if (full === undefined) continue;
    await full;
    progress.show(event.arrived_at.slice(0, 10), (Date.parse(event.arrived_at) - from) / (to - from));
  }
  progress.finish();
  await Promise.all([events.close(), mentions.close(), noise.close()]);
  const rings = simulation.rings().map((ring) => `${JSON.stringify(ring)}\n`);
  await writeFile(join(folder, 'truth', 'rings.ndjson'), rings.join(''));
}
