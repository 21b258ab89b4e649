import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('CSV', () => {
  it('opens in an Indonesian spreadsheet: mark, semicolons, decimal comma', () =>
    expect(toCsv(['Nama', 'Biaya'], [['Sulastri; alias "Lastri"', 1.5]])).toBe('\uFEFFNama;Biaya\r\n"Sulastri; alias ""Lastri""";1,5\r\n'));
  it('leaves absent cells empty', () => expect(toCsv(['a', 'b'], [[null, undefined]])).toBe('\uFEFFa;b\r\n;\r\n'));
  it('marks training data in every row', () => expect(toCsv(['a'], [['x']], true)).toBe('\uFEFFa;Catatan\r\nx;DATA LATIHAN\r\n'));
  it.each(['=HYPERLINK("http://x")', '+cmd|calc', '-2+3', '@SUM(A1)', '\tx', '-1+1'])('a spreadsheet does not run %j', (text) =>
    expect(toCsv(['a'], [[text]])).toContain(`'${text.replaceAll('"', '""')}`),
  );
  it.each(['-5', '+62', '-1,5'])('the plain number %s stays a number', (text) =>
    expect(toCsv(['a'], [[text]])).toBe(`\uFEFFa\r\n${text}\r\n`),
  );
  it('no text makes a cell that starts a formula', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = toCsv(['a'], [[text]])
          .slice('\uFEFFa\r\n'.length, -2)
          .replace(/^"/, '');
        return /^[+-]?\d+([.,]\d+)?$/.test(text) || !/^[=+\-@\t\r]/.test(cell);
      }),
    ));
});
