/**
 * Measures the matching engine: `node bench/matching/measure.ts names | batch N | historical PEOPLE SEED HARDER`.
 * Prints one JSON line per figure. Times are CPU seconds of this process where not said otherwise.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { compareNames } from '../../engines/matching/index.ts';
import { editDistance } from '../../engines/matching/strings/edit-distance.ts';
import { jaroWinkler } from '../../engines/matching/strings/jaro-winkler.ts';
import { createTable, linkTable } from '../../engines/matching/table/index.ts';
import type { ColumnSpec } from '../../engines/matching/table/index.ts';
import { writeRecords } from './corrupt.ts';
import { calibrate, scoreNumbers } from './evaluate.ts';
import { generateHistorical } from './generate-historical.ts';
import { generatePersons } from './generate-persons.ts';

const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const say = (what: string, figures: object): void => {
  process.stdout.write(`${JSON.stringify({ what, load: Number((loadavg()[0] ?? 0).toFixed(1)), ...figures })}\n`);
};
const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));
function f1Of(pairs: readonly (readonly [string, string, string])[], linked: (a: string, b: string) => boolean): number {
  let both = 0;
  let found = 0;
  let wanted = 0;
  for (const [level, a, b] of pairs) {
    const same = level !== 'D';
    const says = linked(a, b);
    if (same) wanted += 1;
    if (says) found += 1;
    if (same && says) both += 1;
  }
  return (2 * both) / Math.max(1, found + wanted);
}

function measureNames(): void {
  for (const list of ['dev', 'own', 'fresh']) {
    const text = readFileSync(new URL(`../../engines/matching/fixtures/vectors-names-${list}.tsv`, import.meta.url), 'utf8');
    const pairs = text.trim().split('\n').slice(1).map((line) => line.split('\t') as [string, string, string]); // prettier-ignore
    let best = 0;
    let at = 0;
    for (let threshold = 0.6; threshold < 1; threshold += 0.005) {
      const f1 = f1Of(pairs, (a, b) => jaroWinkler(a.toLowerCase(), b.toLowerCase()) >= threshold);
      if (f1 > best) [best, at] = [f1, threshold];
    }
    say(`names ${list}`, {
      pairs: pairs.length,
      engineF1: rounded(f1Of(pairs, (a, b) => compareNames(a, b) !== 'D')),
      jaroWinklerBestF1: rounded(best),
      jaroWinklerThreshold: rounded(at, 3),
    });
  }
  const names = [...generatePersons(4000, 9)].map((person) => person.name.toLowerCase());
  for (const [label, compare] of [
    ['editDistance', editDistance],
    ['jaroWinkler', jaroWinkler],
  ] as const) {
    let bestRate = 0;
    for (let round = 0; round < 4; round += 1) {
      const start = process.cpuUsage();
      let sum = 0;
      for (let i = 0; i < 1_000_000; i += 1) sum += compare(names[i % 4000] ?? '', names[(i * 7919) % 4000] ?? '');
      if (sum >= 0) bestRate = Math.max(bestRate, 1 / cpuSeconds(start));
    }
    say(label, { millionPairsPerCpuSecond: rounded(bestRate, 2) });
  }
}

const INDONESIAN: ColumnSpec[] = [
  { name: 'full_name', role: 'full_name' },
  { name: 'birth_date', role: 'birth_date' },
  { name: 'sex', role: 'sex' },
  { name: 'nik', role: 'nik' },
  { name: 'phone', role: 'phone' },
  { name: 'village_code', role: 'village_code' },
  { name: 'address', role: 'address' },
];
const HISTORICAL: ColumnSpec[] = [
  { name: 'full_name', role: 'full_name' },
  { name: 'first_name', role: 'given_name' },
  { name: 'surname', role: 'surname' },
  { name: 'dob', role: 'birth_date' },
  { name: 'birth_place', role: 'birth_place' },
  { name: 'postcode_fake', role: 'postcode' },
  { name: 'gender', role: 'sex' },
  { name: 'occupation', role: 'text' },
];

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** De-duplicates a table: CPU of reading and normalising, of linking, bytes, and what came out. */
function measureBatch(
  label: string,
  specs: readonly ColumnSpec[],
  records: Iterable<object>,
  personOf: string,
  most: number,
  judgePairs: boolean,
): void {
  const table = createTable(specs);
  const numbers = new Map<string, number>();
  let truth = new Int32Array(1 << 16);
  let rows = 0;
  let reading = 0;
  let chunk: object[] = [];
  const drain = (): void => {
    const start = process.cpuUsage();
    for (const record of chunk) table.add(specs.map((spec) => String(Reflect.get(record, spec.name) ?? '')));
    reading += cpuSeconds(start);
    chunk = [];
  };
  for (const record of records) {
    if (rows >= most) break;
    if (rows === truth.length) {
      const larger = new Int32Array(rows * 2);
      larger.set(truth);
      truth = larger;
    }
    const person: unknown = Reflect.get(record, personOf);
    if (typeof person !== 'number') numbers.set(String(person), numbers.get(String(person)) ?? numbers.size);
    truth[rows] = typeof person === 'number' ? person : (numbers.get(String(person)) ?? 0);
    rows += 1;
    chunk.push(record);
    if (chunk.length === 10_000) drain();
  }
  drain();
  const afterReading = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const judged: { probability: number; same: boolean }[] = [];
  const steps: Record<string, number> = {};
  let [before, step] = [0, 'indexing'];
  const { cluster, comparedPairs, bytes } = linkTable(table.finish(), {
    report(next) {
      if (next === step) return;
      const now = cpuSeconds(start);
      steps[step] = rounded(now - before, 1);
      [before, step] = [now, next];
    },
    ...(judgePairs && {
      pairsAboveBits: -30,
      onPair: (a: number, b: number, bits: number) => void judged.push({ probability: 1 / (1 + 2 ** -bits), same: truth[a] === truth[b] }),
    }),
  });
  const linking = cpuSeconds(start);
  const memory = { columnBytes: rounded(bytes.columns / rows, 1), keyBytes: rounded(bytes.keys / rows, 1), rssAfterReading: megabytes(afterReading), rssMost: Math.round(process.resourceUsage().maxRSS / 1000) }; // prettier-ignore
  const { pairs, bCubed, exactClusters, largestCluster } = scoreNumbers(cluster, truth.subarray(0, rows));
  say(label, {
    rows, comparedPairs, readingCpu: rounded(reading, 1), linkingCpu: rounded(linking, 1), ...steps, ...memory,
    pairF1: rounded(pairs.f1), pairPrecision: rounded(pairs.precision), pairRecall: rounded(pairs.recall), bCubedF1: rounded(bCubed.f1), bCubedPrecision: rounded(bCubed.precision),
    bCubedRecall: rounded(bCubed.recall), exactClusters: rounded(exactClusters), largestCluster, ...(judgePairs && { ece: rounded(calibrate(judged).ece, 5) }),
  }); // prettier-ignore
}

const [task = 'names', size = '20000', seed = '3', harder = '1'] = process.argv.slice(2);
if (task === 'names') measureNames();
else if (task === 'batch')
  measureBatch('batch', INDONESIAN, writeRecords(generatePersons(Number(size))), 'person', Number(size), Number(size) <= 50_000);
else if (task === 'historical') {
  const options = { seed: Number(seed), harder: Number(harder) };
  const label = `historical seed ${seed} harder ${harder}`;
  measureBatch(label, HISTORICAL, generateHistorical(Number(size), options), 'cluster', Number.POSITIVE_INFINITY, true);
} else process.stderr.write(`measure: no task "${task}"; use names, batch N or historical PEOPLE SEED HARDER\n`);
