import { combine32 } from '../hash.ts';
import { isPresent } from './columns.ts';
import type { Column } from './columns.ts';
import type { Table } from './read-table.ts';

/** First row with the same content, by row: a million identical rows are one row for the search. */
export function firstTwins({ columns, rows, source }: Table): Int32Array {
  const first = new Int32Array(rows);
  const slots = new Int32Array(1 << Math.ceil(Math.log2(Math.max(2, rows) * 2))).fill(-1);
  const content = (row: number): number => {
    let hash = source?.[row] ?? 0;
    for (const { codes } of columns) hash = combine32(hash, codes[row] ?? 0);
    return hash;
  };
  const equal = (a: number, b: number): boolean =>
    (source?.[a] ?? 0) === (source?.[b] ?? 0) && columns.every(({ codes }) => codes[a] === codes[b]);
  for (let row = 0; row < rows; row += 1) {
    let slot = content(row) & (slots.length - 1);
    while ((slots[slot] ?? -1) >= 0 && !equal(slots[slot] ?? 0, row)) slot = (slot + 1) & (slots.length - 1);
    if ((slots[slot] ?? -1) < 0) slots[slot] = row;
    first[row] = slots[slot] ?? row;
  }
  return first;
}

/** Identical rows are one person only when the row says enough to tell people apart. */
export function tellsApart(columns: readonly Column[], row: number): boolean {
  const filled = columns.filter((column) => isPresent(column, row)).map((column) => column.role);
  const identifier = filled.some((role) => role === 'nik' || role === 'passport_number' || role === 'identifier');
  const named = filled.some((role) => role === 'full_name' || role === 'surname' || role === 'given_name');
  return (
    identifier ||
    (named && filled.includes('birth_date')) ||
    (named && filled.filter((role) => role !== 'sex' && role !== 'text').length >= 4)
  );
}
