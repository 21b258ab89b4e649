/**
 * The engine beside its peers on the same invented records: `node bench/matching/peers.ts [persons] [trigram searches]`.
 * Prints one JSON line per peer. CPU seconds of this process (and of the database server for pg_trgm), load beside it.
 * Peers get their best threshold, found with the truth; the engine uses its default one and reads the records as written.
 */
import { loadavg } from 'node:os';
import { createTable, linkTable } from '../../engines/matching/table/index.ts';
import type { ColumnSpec } from '../../engines/matching/table/index.ts';
import type { WrittenRecord } from './corrupt.ts';
import { scorePartition } from './evaluate.ts';
import { linkInDuckDb } from './peers-duckdb.ts';
import { cpuSeconds, plain, recordsOf } from './peers-records.ts';
import { compareStrings } from './peers-strings.ts';
import { searchByTrigrams } from './peers-trgm.ts';

const COLUMNS: readonly ColumnSpec[] = [
  { name: 'full_name', role: 'full_name' },
  { name: 'birth_date', role: 'birth_date' },
  { name: 'sex', role: 'sex' },
  { name: 'nik', role: 'nik' },
  { name: 'phone', role: 'phone' },
  { name: 'village_code', role: 'village_code' },
  { name: 'address', role: 'address' },
];
const persons = Number(process.argv[2] ?? 50_000);
const searches = Number(process.argv[3] ?? 300);
const say = (peer: string, figures: object): void => {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(4)) : (value as unknown)]),
  );
  process.stdout.write(`${JSON.stringify({ peer, persons, load: Number((loadavg()[0] ?? 0).toFixed(1)), ...rounded })}\n`);
};

function linkByEngine(records: readonly WrittenRecord[]): void {
  const start = process.cpuUsage();
  const table = createTable(COLUMNS);
  for (const record of records) table.add(COLUMNS.map((column) => String(Reflect.get(record, column.name) ?? '')));
  const { cluster, comparedPairs } = linkTable(table.finish());
  const cpu = cpuSeconds(start);
  const { pairs, bCubed } = scorePartition(
    [...cluster],
    records.map((record) => record.person),
  );
  say('engines/matching', { pairs: comparedPairs, ...pairs, bCubedF1: bCubed.f1, cpu });
}

const records = recordsOf(persons);
const plainRecords = records.map(plain);
say('records', { records: records.length });
linkByEngine(records);
say('duckdb, Splink-style SQL', await linkInDuckDb(plainRecords));
for (const what of ['talisman jaro-winkler', 'fastest-levenshtein']) {
  say(`${what}, name alone`, compareStrings(plainRecords, what, true));
  say(`${what}, and birth date, phone or NIK equal`, compareStrings(plainRecords, what, false));
}
const { alone, placed, ...spent } = await searchByTrigrams(plainRecords, searches);
say('pg_trgm, name', { ...alone, ...spent });
say('pg_trgm, name, and birth date, phone, NIK or village equal', { ...placed, ...spent });
