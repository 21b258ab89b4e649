import { describe, expect, it } from 'vitest';
import { createTable, linkTable } from './index.ts';
import type { ColumnSpec } from './index.ts';

const SPECS: ColumnSpec[] = [
  { name: 'name', role: 'full_name' },
  { name: 'born', role: 'birth_date' },
  { name: 'nik', role: 'nik' },
  { name: 'village', role: 'village_code' },
];
const two = (value: number): string => String(value).padStart(2, '0');
const date = (i: number): string => `${1950 + ((i * 7) % 50)}-${two(1 + (i % 12))}-${two(1 + ((i * 5) % 28))}`;
const word = (i: number): string => (Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(36).replace(/\d/g, 'a');

function link(rows: number, row: (i: number) => string[]) {
  const table = createTable(SPECS);
  const said = new Set<string>();
  for (let i = 0; i < rows; i += 1) for (const { field, reason } of table.add(row(i))) said.add(`${field} ${reason}`);
  const { cluster, comparedPairs } = linkTable(table.finish());
  return { clusters: new Set(cluster).size, perRow: comparedPairs / rows, said: [...said] };
}

describe('tables that break matchers', () => {
  it('bounds names of 500 characters, with and without a blank, and says so', () => {
    for (const long of ['Aminah '.repeat(70), 'x'.repeat(490)]) {
      const { clusters, said } = link(300, (i) => [`${word(i)}${long === 'x'.repeat(490) ? '' : ' '}${long}`, date(i), '', '']);
      expect(said).toEqual(['name too_long']);
      expect(clusters).toBeGreaterThan(290);
    }
  });

  it.each<[string, (i: number) => string[]]>([
    ['one birth date', (i) => [`${word(i)} ${word(i + 7)}`, '1970-01-01', '', '3505122001']],
    ['one name', (i) => ['Siti Aminah', date(i), '', `35051220${two(1 + (i % 90))}`]],
    ['one name and village', (i) => ['Siti Aminah', i % 3 === 0 ? date(i) : '', '', '3505122001']],
  ])('compares no more pairs a row when there are more rows: %s everywhere', (_, row) => {
    const [few, many] = [link(3000, row), link(12_000, row)];
    expect(many.perRow).toBeLessThan(Math.max(40, 2 * few.perRow));
    expect(many.clusters).toBeGreaterThan(1);
  });

  it('keeps all sixteen digits of a NIK above 2^53', () => {
    // As doubles the two would be one number.
    const [a, b] = ['9171014101900001', '9171014101900002'];
    const rows = [['Yohana Bano', '1990-01-01', a, ''], ['Maria Fallo', '1990-01-01', b, ''], ['Yohana Bano', '1990-01-01', a, '']]; // prettier-ignore
    const filler = Array.from({ length: 60 }, (_, i) => [word(i), date(i), '', '']);
    const all = [...rows, ...filler];
    const table = createTable(SPECS);
    for (const row of all) table.add(row);
    const { cluster } = linkTable(table.finish());
    expect(cluster[2]).toBe(cluster[0]);
    expect(cluster[1]).not.toBe(cluster[0]);
  });

  it('says which values hold no letters, and takes any script', () => {
    expect(link(40, (i) => [i % 2 === 0 ? '😀😎' : `محمد ${word(i)}`, '', '', '']).said).toEqual(['name no_letters']);
    expect(link(50, () => ['', '', '', ''])).toMatchObject({ clusters: 50, perRow: 0, said: [] });
  });
});
