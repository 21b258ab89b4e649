import type { Position } from './neighbours.ts';
import { UnusableSeries } from '../series/detector.ts';

/** Checks counts or expectations by place, then period. @returns the number of periods */
export function checkRows(name: string, rows: readonly (readonly number[])[], places: readonly Position[], whole: boolean): number {
  const periods = rows[0]?.length ?? 0;
  if (rows.length !== places.length)
    throw new UnusableSeries(`${name}: ${rows.length} rows for ${places.length} places; give one for each`);
  if (periods === 0) throw new UnusableSeries(`${name}: no periods; give at least one`);
  for (const [at, row] of rows.entries()) {
    if (row.length !== periods) throw new UnusableSeries(`${name}[${at}]: ${row.length} periods where the first place has ${periods}`);
    const wrong = row.findIndex((value) => !(value >= 0 && Number.isFinite(value) && (!whole || Number.isInteger(value))));
    if (wrong >= 0) throw new UnusableSeries(`${name}[${at}][${wrong}]: ${row[wrong]}; give a ${whole ? 'whole ' : ''}number ≥ 0`);
  }
  for (const [at, { lat, lon }] of places.entries())
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
      throw new UnusableSeries(`places[${at}]: ${lat}, ${lon} is no position; give degrees, lat −90 … 90 and lon −180 … 180`);
  return periods;
}
