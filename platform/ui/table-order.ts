import type { CsvCell } from './csv.ts';

export interface Order {
  readonly key: string;
  readonly down: boolean;
}

const collator = new Intl.Collator('id-ID', { numeric: true, sensitivity: 'base' });
const isAbsent = (value: CsvCell): value is null | undefined | '' => value === null || value === undefined || value === '';

/** Rows in the order of one column: numbers by size, text as Indonesians sort it, what is absent last in both directions. Stable. */
export const ordered = <R>(rows: readonly R[], valueOf: ((row: R) => CsvCell) | undefined, down: boolean): readonly R[] => {
  if (valueOf === undefined) return rows;
  const turn = down ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
  keyed.sort((a, b) => {
    if (isAbsent(a.value) || isAbsent(b.value)) return Number(isAbsent(a.value)) - Number(isAbsent(b.value));
    if (typeof a.value === 'number' && typeof b.value === 'number') return turn * (a.value - b.value);
    return turn * collator.compare(String(a.value), String(b.value));
  });
  return keyed.map(({ row }) => row);
};

/** Rows in which every typed word occurs in some column; capitals and accents do not matter. */
export const filtered = <R>(rows: readonly R[], valuesOf: (row: R) => readonly CsvCell[], typed: string): readonly R[] => {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = plain(
      valuesOf(row)
        .map((value) => value ?? '')
        .join(' '),
    );
    return words.every((word) => text.includes(word));
  });
};
