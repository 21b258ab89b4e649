import { parse } from 'csv-parse/sync';
import { invalid } from '../../platform/contract/problem.ts';

/** One row of a file with the line it stands on (the header is line 1). */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A bad cell: the field of the file and the remedy in Indonesian. */
export interface RowFault {
  readonly field: string;
  readonly message: string;
}

/** More rows than any list of recruiters has. Our choice. */
export const MOST_ROWS = 20_000;
/** Every line becomes one cell per column: a header of thousands would fill the memory. Our choice. */
const MOST_COLUMNS = 200;

const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  return header.split(';').length > header.split(',').length ? ';' : ',';
};

/**
 * Reads a CSV with a header line; comma or semicolon.
 * @throws Problem naming the file when it is no such table or misses a column
 */
export function readRows(bytes: Uint8Array, needed: readonly string[]): FileRow[] {
  const text = decode(bytes);
  const rows = parseRows(text);
  const header = rows[0]?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  if (header.length > MOST_COLUMNS) throw invalid('file', `Paling banyak ${MOST_COLUMNS} kolom; hapus kolom yang tidak diperlukan`);
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0) throw invalid('file', `Kolom ini tidak ada pada baris pertama berkas: ${missing.join(', ')}`);
  if (rows.length > MOST_ROWS + 1) throw invalid('file', `Paling banyak ${MOST_ROWS} baris; bagilah berkas ini`);
  return rows.slice(1).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(header.map((name, i) => [name, (cells[i] ?? '').trim()])),
  }));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('file', 'Berkas bukan teks UTF-8; simpan ulang sebagai "CSV UTF-8"');
  }
}

function parseRows(text: string): { line: number; cells: string[] }[] {
  const options = { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true } as const;
  try {
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw invalid('file', `Berkas rusak${line === undefined ? '' : ` di baris ${line}`}: tanda kutip tidak berpasangan`);
  }
}
