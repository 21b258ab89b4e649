import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';
import { buildGazetteer, nameKey } from '../../engines/gazetteer/index.ts';
import type { AreaRow, Gazetteer } from '../../engines/gazetteer/index.ts';
import { buildRecruiterRegistry } from '../../engines/reading/index.ts';
import type { LicenceRow, RecruiterRegistry } from '../../engines/reading/index.ts';

const SNAPSHOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'db', 'seed', 'p3mi.csv');

async function* csvRows(file: string): AsyncGenerator<Record<string, string>> {
  yield* createReadStream(file).pipe(parse({ columns: true, bom: true })) as AsyncIterable<Record<string, string>>;
}

/**
 * The Kemendagri units that ship with the program (package `idn-area-data`), indexed.
 * @refuses a missing package with a plain error; `npm ci` brings it back
 */
export async function loadGazetteer(): Promise<Gazetteer> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  const rows: AreaRow[] = [];
  for (const level of ['provinces', 'regencies', 'districts', 'villages']) {
    for await (const row of csvRows(join(folder, `${level}.csv`))) rows.push({ code: row['code'] ?? '', name: row['name'] ?? '' });
  }
  return buildGazetteer(rows);
}

/** The dated snapshot of placement companies in `db/seed/p3mi.csv`. */
export async function loadRecruiters(gazetteer?: Gazetteer): Promise<RecruiterRegistry> {
  const rows: LicenceRow[] = [];
  for await (const row of csvRows(SNAPSHOT)) {
    const of = (column: string): string => row[column] ?? '';
    rows.push({
      name: of('name'),
      printed: of('name_as_printed'),
      city: of('city'),
      address: of('address'),
      licence: of('license_no'),
      status: of('status'),
      decree: of('decision_no'),
      effective: of('effective_date'),
      reason: of('reason'),
      source: of('source_url'),
      sourceDate: of('source_date'),
      note: of('note'),
    });
  }
  const isTown = (word: string): boolean => gazetteer?.byKey(nameKey(word)).some((area) => area.level === 'regency') ?? false;
  return buildRecruiterRegistry(rows, isTown);
}
