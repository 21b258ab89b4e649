import { stringify } from 'csv-stringify/sync';

/**
 * CSV as Indonesian spreadsheets open it (UTF-8 with mark, `;`, CRLF). A text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 * @param training adds a last column that says that the people are invented
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly (string | number | null)[])[], training: boolean): Uint8Array {
  const mark = training ? ['DATA LATIHAN'] : [];
  const lines = [[...heads, ...(training ? ['Catatan'] : [])], ...rows.map((row) => [...row, ...mark])];
  return Buffer.from(stringify(lines, { delimiter: ';', record_delimiter: '\r\n', bom: true, escape_formulas: true }));
}
