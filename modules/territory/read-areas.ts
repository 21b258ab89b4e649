import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { provinceOf } from './model.ts';
import type { UnitRow } from './store-reference.ts';

const Rows = z.array(z.object({ code: z.string(), name: z.string() }));
const FILES = new URL('../data/', import.meta.resolve('idn-area-data'));

const readCsv = async (name: string) =>
  Rows.parse(parse(await readFile(new URL(`${name}.csv`, FILES)), { columns: true, skip_empty_lines: true }));

/** Papua's provinces call a kecamatan distrik. @source UU 21/2001 art. 1 (special autonomy) */
const PAPUA = new Set(['91', '92', '93', '94', '95', '96']);
const KELURAHAN_DIGIT = '1';

/** Every province, regency, district and village of the package, wide before narrow. */
export async function readAreas(): Promise<UnitRow[]> {
  const [provinces, regencies, districts, villages] = await Promise.all(['provinces', 'regencies', 'districts', 'villages'].map(readCsv));
  const row = (level: UnitRow['level'], parentCode: string | null, code: string, name: string, kind: string): UnitRow => ({
    code,
    level,
    parentCode,
    name,
    kind,
  });
  return [
    ...(provinces ?? []).map((u) => row('province', null, u.code, u.name, 'Provinsi')),
    ...(regencies ?? []).map((u) => row('regency', provinceOf(u.code), u.code, u.name, u.name.startsWith('Kota ') ? 'Kota' : 'Kabupaten')),
    ...(districts ?? []).map((u) =>
      row('district', u.code.slice(0, 5), u.code, u.name, PAPUA.has(provinceOf(u.code)) ? 'Distrik' : 'Kecamatan'),
    ),
    ...(villages ?? []).map((u) =>
      row('village', u.code.slice(0, 8), u.code, u.name, u.code.charAt(9) === KELURAHAN_DIGIT ? 'Kelurahan' : 'Desa'),
    ),
  ];
}
