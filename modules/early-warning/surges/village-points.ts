import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Reference } from '../../../platform/db/reference.ts';
import { replacePoints } from './store-villages.ts';

const SEED = fileURLToPath(new URL('../../../db/seed/village-points/desa-points-35-52.csv', import.meta.url));
/** The file of a map folder with the points of the whole country. */
const PACK_FILE = 'desa-points.csv';
const HEADER = 'code,lng,lat';
const Row = z.tuple([
  z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/),
  z.coerce.number().min(-180).max(180),
  z.coerce.number().min(-90).max(90),
]);

/** @throws Error naming the line when the file is no list of points */
export function readPoints(text: string): { code: string; lat: number; lon: number }[] {
  const [header, ...lines] = text.trim().split(/\r?\n/);
  if (header !== HEADER) throw new Error(`village points: the first line is "${header ?? ''}", expected "${HEADER}"`);
  return lines.map((line, at) => {
    const row = Row.safeParse(line.split(','));
    if (!row.success) throw new Error(`village points, line ${at + 2}: "${line}" is no village code, longitude, latitude`);
    const [code, lon, lat] = row.data;
    return { code, lat, lon };
  });
}

async function fileOf(geoPackDir: string | undefined): Promise<string> {
  if (geoPackDir === undefined) return await readFile(SEED, 'utf8');
  try {
    return await readFile(join(geoPackDir, PACK_FILE), 'utf8');
  } catch (error) {
    // A map folder may hold borders only; then the points that come with the program stand.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return await readFile(SEED, 'utf8');
  }
}

/** Where villages lie: from the map folder of the installation when it has them, else those that come with the program. */
export async function villagePoints(geoPackDir: string | undefined): Promise<Reference> {
  const text = await fileOf(geoPackDir);
  return {
    name: 'early-warning/village-points',
    version: createHash('sha256').update(text).digest('hex').slice(0, 16),
    load: ({ tx }) => replacePoints(tx, readPoints(text)),
  };
}
