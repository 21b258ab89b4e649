import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildGazetteer } from '../../engines/gazetteer/index.ts';
import type { AreaRow, Gazetteer } from '../../engines/gazetteer/index.ts';

/** The index over the Kemendagri list that ships with `idn-area-data`, as the command reads it. */
export function installedGazetteer(): Gazetteer {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  const rows: AreaRow[] = [];
  for (const file of ['provinces', 'regencies', 'districts', 'villages']) {
    for (const row of parse<Record<string, string>>(readFileSync(path.join(folder, `${file}.csv`)), { columns: true }))
      rows.push({ code: row['code'] ?? '', name: row['name'] ?? '' });
  }
  return buildGazetteer(rows);
}
