/**
 * Who is linked less well: `node bench/matching/measure-slices.ts N`. Links N generated Indonesian records and prints, for each
 * group of records, how much of their person was found; then how well the stated probabilities keep their word.
 * A group more than five points under all records needs a written reason (dossier: linkage §5).
 */
import { loadavg } from 'node:os';
import { createTable, linkTable } from '../../engines/matching/table/index.ts';
import type { ColumnSpec } from '../../engines/matching/table/index.ts';
import { writeRecords } from './corrupt.ts';
import type { WrittenRecord } from './corrupt.ts';
import { calibrate, scorePartition } from './evaluate.ts';
import { generatePersons } from './generate-persons.ts';

const SPECS: ColumnSpec[] = [
  { name: 'full_name', role: 'full_name' },
  { name: 'birth_date', role: 'birth_date' },
  { name: 'sex', role: 'sex' },
  { name: 'nik', role: 'nik' },
  { name: 'phone', role: 'phone' },
  { name: 'village_code', role: 'village_code' },
  { name: 'address', role: 'address' },
];
const NOW = 2026;

const yearOf = (record: WrittenRecord): number => Number(/\d{4}/.exec(record.birth_date)?.[0] ?? NOW);

const SLICES: Readonly<Record<string, (record: WrittenRecord) => boolean>> = {
  'all records': () => true,
  'one word for a name': ({ full_name: name }) => !name.trim().includes(' '),
  'women': ({ sex }) => sex === 'P',
  'men': ({ sex }) => sex === 'L',
  'over 50': (record) => record.birth_date !== '' && NOW - yearOf(record) > 50,
  'no NIK': ({ nik }) => nik === '',
  'no NIK, no birth date, no phone': ({ nik, birth_date: birth, phone }) => nik + birth + phone === '',
  'reports': ({ source }) => source === 'report',
  'desks': ({ source }) => source === 'desk',
  'Jawa Timur (35)': ({ village_code: code }) => code.startsWith('35'),
  'NTB (52)': ({ village_code: code }) => code.startsWith('52'),
  'NTT (53)': ({ village_code: code }) => code.startsWith('53'),
  'Bali (51)': ({ village_code: code }) => code.startsWith('51'),
  'Sumatera Utara (12)': ({ village_code: code }) => code.startsWith('12'),
}; // prettier-ignore

const count = Number(process.argv[2] ?? 50_000);
const records: WrittenRecord[] = [];
for (const record of writeRecords(generatePersons(count))) {
  if (records.length >= count) break;
  records.push(record);
}
const table = createTable(SPECS);
for (const record of records) table.add(SPECS.map(({ name }) => String(Reflect.get(record, name) ?? '')));
const truth = records.map(({ person }) => person);
const judged: { probability: number; same: boolean }[] = [];
const { cluster } = linkTable(table.finish(), {
  pairsAboveBits: -10,
  onPair: (a, b, bits) => void judged.push({ probability: 1 / (1 + 2 ** -bits), same: truth[a] === truth[b] }),
});
const found = [...cluster];
const load = Number((loadavg()[0] ?? 0).toFixed(1));
const round = (value: number): number => Number(value.toFixed(4));
for (const [slice, belongs] of Object.entries(SLICES)) {
  const { bCubed, exactClusters } = scorePartition(found, truth, (row) => {
    const record = records[row];
    return record !== undefined && belongs(record);
  });
  const rows = records.filter(belongs).length;
  process.stdout.write(
    `${JSON.stringify({ what: slice, load, rows, precision: round(bCubed.precision), recall: round(bCubed.recall), exactClusters: round(exactClusters) })}\n`,
  );
}
const { ece, brier, bins } = calibrate(judged);
process.stdout.write(
  `${JSON.stringify({ what: 'calibration', pairs: judged.length, ece: round(ece), brier: round(brier), bins: bins.map((bin) => [bin.from, bin.pairs, round(bin.stated), round(bin.observed)]) })}\n`,
);
