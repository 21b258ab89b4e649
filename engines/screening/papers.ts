import { inForce, type PlainDate } from './catalogue.ts';
import type { PaperRow } from './decisions.ts';
import type { Purpose } from './question-bank.ts';

export type Trip = { purpose: Purpose; country?: string; on: PlainDate };

/**
 * Papers that go with a purpose and country on a day: the general ones first, then those of the purpose.
 * @returns rows in force; `need: 'supporting'` papers may follow later and are never a condition
 */
export function papersFor(rows: readonly PaperRow[], { purpose, country, on }: Trip): PaperRow[] {
  const fits = (row: PaperRow): boolean =>
    inForce(row, on) &&
    (row.purpose === null || row.purpose === purpose) &&
    (row.countries.length === 0 || (country !== undefined && row.countries.includes(country)));
  return [...rows.filter((row) => row.purpose === null && fits(row)), ...rows.filter((row) => row.purpose !== null && fits(row))];
}

/**
 * Papers not yet brought.
 * @param held codes of papers the officer has seen
 */
export const missingPapers = (rows: readonly PaperRow[], held: readonly string[], trip: Trip): PaperRow[] =>
  papersFor(rows, trip).filter((row) => !held.includes(row.code));
