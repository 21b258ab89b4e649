import { parse } from 'csv-parse/sync';
import { invalid } from '../contract/problem.ts';

/** One row of a file with the line it stands on (the header is line 1). */
export interface TableRow {
  readonly line: number;
  /** By name of the column, in small letters; trimmed. */
  readonly cells: Readonly<Record<string, string>>;
  /** More cells than the header has names for: a comma stands inside a value, and nobody knows in which. */
  readonly tooLong: boolean;
}

/** A bad cell: the column of the file and the remedy in Indonesian. The value itself is never repeated. */
export interface RowFault {
  readonly field: string;
  readonly message: string;
}

export const TOO_LONG: RowFault = {
  field: 'baris',
  message: 'Baris ini punya kolom lebih banyak daripada judul; periksa koma di dalam isi',
};

/** A month of a busy office fits, and every list of recruiters. Our choice. */
const MOST_ROWS = 20_000;
/** Every line becomes one cell per column: a header of thousands would fill the memory. Ours has about forty. Our choice. */
const MOST_COLUMNS = 200;

/** Other headings of a column, in small letters with single spaces: `decision_no` may be headed "nomor keputusan" or "nomor_keputusan". */
export type OtherHeadings = Readonly<Record<string, readonly string[]>>;

/** Names of the columns; a heading of another language is used when the column itself is not there. */
function columnsOf(headings: readonly string[], others: OtherHeadings): string[] {
  const plain = headings.map((heading) => heading.trim().toLowerCase());
  const names = new Map(Object.entries(others).flatMap(([name, words]) => (plain.includes(name) ? [] : words.map((word) => [word, name]))));
  return plain.map((heading) => names.get(heading.replace(/[\s_]+/g, ' ')) ?? heading);
}

/**
 * Reads a CSV with a header line; comma or semicolon, UTF-8 with or without its mark.
 * @throws Problem naming `file` when it is no such table or misses a needed column
 */
export function readTable(bytes: Uint8Array, needed: readonly string[], others: OtherHeadings = {}): TableRow[] {
  const rows = parseRows(decode(bytes));
  const header = columnsOf(rows[0]?.cells ?? [], others);
  if (header.length > MOST_COLUMNS) throw invalid('file', `Paling banyak ${MOST_COLUMNS} kolom; hapus kolom yang tidak diperlukan`);
  const missing = needed.filter((name) => !header.includes(name)).map((name) => [name, others[name]?.[0]].filter(Boolean).join(' atau '));
  if (missing.length > 0) throw invalid('file', `Kolom ini tidak ada pada baris pertama berkas: ${missing.join(', ')}`);
  if (rows.length > MOST_ROWS + 1) throw invalid('file', `Paling banyak ${MOST_ROWS} baris; bagilah berkas ini`);
  if (rows.length < 2) throw invalid('file', 'Berkas tidak berisi satu baris pun di bawah judul kolom');
  return rows.slice(1).map(({ line, cells }) => ({
    line,
    tooLong: cells.length > header.length,
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

const delimiterOf = (text: string): string => {
  const header = text.slice(0, Math.max(text.indexOf('\n'), 0) || text.length);
  return header.split(';').length > header.split(',').length ? ';' : ',';
};

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
