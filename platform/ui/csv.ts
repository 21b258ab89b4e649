export type CsvCell = string | number | null | undefined;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; a plain number keeps its sign. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text);

const cellOf = (cell: CsvCell): string => {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : guarded(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * CSV as Indonesian spreadsheets open it: UTF-8 with byte-order mark, `;` between cells, decimal comma, CRLF.
 * @param training adds a last column that says that the people are invented
 */
export const toCsv = (heads: readonly string[], rows: readonly (readonly CsvCell[])[], training = false): string => {
  const mark = training ? ['DATA LATIHAN'] : [];
  const lines = [[...heads, ...(training ? ['Catatan'] : [])], ...rows.map((row) => [...row, ...mark])];
  return `\uFEFF${lines.map((line) => line.map(cellOf).join(';')).join('\r\n')}\r\n`;
};

/** Hands a file to the browser's download folder. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
