/**
 * Tables that break matchers: `node bench/matching/measure-bad-input.ts [scale]`. Scale 1 is the full size (a million identical
 * rows, a value on 100,000 rows). Prints one JSON line a table; the growth of CPU from a fifth of the rows to all of them
 * tells whether anything is quadratic.
 */
import { loadavg } from 'node:os';
import { createTable, linkTable } from '../../engines/matching/table/index.ts';
import type { ColumnSpec } from '../../engines/matching/table/index.ts';

const SPECS: ColumnSpec[] = [
  { name: 'name', role: 'full_name' },
  { name: 'born', role: 'birth_date' },
  { name: 'nik', role: 'nik' },
  { name: 'phone', role: 'phone' },
  { name: 'village', role: 'village_code' },
];

const two = (value: number): string => String(value).padStart(2, '0');
/** A number that has nothing to do with its neighbours. */
const draw = (i: number, salt: number, limit: number): number => {
  let hash = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return ((hash ^ (hash >>> 13)) >>> 0) % limit;
};
const date = (i: number): string => `${1950 + draw(i, 1, 50)}-${two(1 + draw(i, 2, 12))}-${two(1 + draw(i, 3, 28))}`;
const SYLLABLES = 'sa ri tu no we la gi mo du pe ka ji ro ba fe hu ti yo ne su'.split(' ');
const word = (i: number): string => Array.from({ length: 4 }, (_, at) => SYLLABLES[draw(i, 10 + at, SYLLABLES.length)]).join('');
const village = (i: number): string => `350512${2001 + draw(i, 4, 90)}`;

/** Tables by name: how many rows at scale 1, and what stands in each. */
const TABLES: Readonly<Record<string, [rows: number, row: (i: number) => string[]]>> = {
  'a million identical rows': [1_000_000, () => ['Siti Aminah', '1987-12-04', '3505124412870003', '081234567890', '3505122001']],
  'a million identical rows that say little': [1_000_000, () => ['Siti Aminah', '', '', '', '']],
  'one phone on every row': [100_000, (i) => [`${word(i)} ${word(i + 7)}`, date(i), '', '081234567890', village(i)]],
  'one birth date on every row': [100_000, (i) => [`${word(i)} ${word(i + 7)}`, '1970-01-01', '', '', village(i)]],
  'one name on every row': [100_000, (i) => ['Siti Aminah', date(i), '', '', village(i)]],
  'one name and village, dates now and then': [50_000, (i) => ['Siti Aminah', i % 3 === 0 ? date(i) : '', '', i % 5 === 0 ? `0812${String(i).padStart(8, '0')}` : '', '3505122001']],
  'names of 500 characters': [20_000, (i) => [`${word(i)} ${'Aminah '.repeat(70)}`, date(i), '', '', '']],
  'names of 500 characters without a space': [20_000, (i) => [`${word(i)}${'x'.repeat(490)}`, date(i), '', '', '']],
  'emoji': [50_000, (i) => [`😀${'😎'.repeat(i % 9)} ${word(i)}`, date(i), '', '', '']],
  'Arabic script': [50_000, (i) => [`محمد ${'رزقي فاطمة عائشة'.split(' ')[i % 3]} ${word(i % 9000)}`, date(i), '', '', '']],
  'NIK of Papua above 2^53': [100_000, (i) => [word(i), '', `91710${1 + (i % 9)}${two(1 + (i % 28))}${two(1 + (i % 12))}${two(i % 90)}${String(1 + (i % 9000)).padStart(4, '0')}`, '', '']],
  'empty columns': [200_000, () => ['', '', '', '', '']],
}; // prettier-ignore

function measure(rows: number, row: (i: number) => string[]) {
  const before = process.cpuUsage();
  const table = createTable(SPECS);
  for (let i = 0; i < rows; i += 1) table.add(row(i));
  const { cluster, comparedPairs } = linkTable(table.finish());
  const { user, system } = process.cpuUsage(before);
  return { comparedPairs, cpuSeconds: (user + system) / 1e6, clusters: new Set(cluster).size };
}

const scale = Number(process.argv[2] ?? 1);
for (const [name, [full, row]] of Object.entries(TABLES)) {
  const rows = Math.round(full * scale);
  const fifth = measure(Math.round(rows / 5), row);
  const all = measure(rows, row);
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  process.stdout.write(
    `${JSON.stringify({ what: name, load, rows, clusters: all.clusters, comparedPairs: all.comparedPairs, cpuSeconds: Number(all.cpuSeconds.toFixed(1)), growthForFiveTimes: Number((all.cpuSeconds / fifth.cpuSeconds).toFixed(1)) })}\n`,
  );
}
