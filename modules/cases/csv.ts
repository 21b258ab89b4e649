import { stringify } from 'csv-stringify/sync';

type Row = readonly (string | number | null)[];
const FORMAT = { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true } as const;

/**
 * CSV as Indonesian spreadsheets open it (UTF-8 with mark, `;`, CRLF), written part by part. A text that a spreadsheet would run
 * as a formula gets an apostrophe before it.
 * @param training adds a last column that says that the people are invented
 */
export function csvFile(heads: readonly string[], training: boolean) {
  const mark = training ? ['DATA LATIHAN'] : [];
  const parts = [Buffer.from(stringify([[...heads, ...(training ? ['Catatan'] : [])]], { ...FORMAT, bom: true }))];
  let count = 0;
  return {
    add(rows: readonly Row[]): void {
      count += rows.length;
      parts.push(
        Buffer.from(
          stringify(
            rows.map((row) => [...row, ...mark]),
            FORMAT,
          ),
        ),
      );
    },
    rows: (): number => count,
    bytes: (): Uint8Array => Buffer.concat(parts),
  };
}
