import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVELS, levellerOf } from './field-levels.ts';
import { createTable, linkTable, linkTableWith, openJob } from './index.ts';
import type { CompareJob, ComparedRows } from './index.ts';
import type { ColumnSpec } from './columns.ts';
import { StringPool } from './string-pool.ts';

const PERSON: ColumnSpec[] = [
  { name: 'name', role: 'full_name' },
  { name: 'born', role: 'birth_date' },
  { name: 'nik', role: 'nik' },
];

function tableOf(specs: ColumnSpec[], rows: readonly (readonly string[])[]) {
  const table = createTable(specs);
  for (const row of rows) table.add(row);
  return table.finish();
}

function names(count: number): string[] {
  const head = ['Sutrisno', 'Nurhayati', 'Ahmad', 'Wagiyem', 'Bambang', 'Sulastri', 'Ponirah', 'Yohanes', 'Ketut', 'Togar', 'Rukmini'];
  const middle = ['Budi', 'Eka', 'Rina', 'Joko', 'Tri', 'Maria', 'Yusuf'];
  const tail = [
    'Santoso',
    'Wijaya',
    'Lestari',
    'Simbolon',
    'Hidayat',
    'Nahak',
    'Suryani',
    'Kusuma',
    'Prasetyo',
    'Handayani',
    'Utami',
    'Gunawan',
    'Seran',
  ];
  return Array.from({ length: count }, (_, i) => `${head[i % 11]} ${middle[i % 7]} ${tail[i % 13]}`);
}

const date = (i: number): string =>
  `${1950 + (i % 47)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + ((i * 5) % 28)).padStart(2, '0')}`;

describe('levels of a column', () => {
  it('sees names in a table as it sees them alone', () => {
    const lines = readFileSync(new URL('../fixtures/vectors-names-dev.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const pairs = lines.map((line) => line.split('\t') as [string, string, string]);
    const table = tableOf([{ name: 'name', role: 'full_name' }], pairs.flatMap(([, a, b]) => [[a], [b]])); // prettier-ignore
    const [column] = table.columns;
    if (column === undefined) throw new Error('no column');
    const level = levellerOf(column);
    const sameSide = pairs.filter(([wanted], i) => (wanted === 'D') === level(2 * i, 2 * i + 1) > 3);
    expect(sameSide.length).toBeGreaterThanOrEqual(112);
    expect(pairs.every((_, i) => level(2 * i, 2 * i + 1) === level(2 * i + 1, 2 * i))).toBe(true);
    expect(pairs.every((_, i) => level(2 * i, 2 * i) === 1)).toBe(true);
  });

  it.each<[ColumnSpec['role'], string, string, string]>([
    ['birth_date', '1987-12-04', '1987-04-12', 'swapped'],
    ['birth_date', '1987-12-04', '1978-12-04', 'near'],
    ['birth_date', '19870499', '19870498', 'near'],
    ['nik', '3505120412870003', '3505120412780003', 'typo'],
    ['nik', '3505120412870003', '3505120412870004', 'serial_differs'],
    ['nik', '9171014101900002', '9171024101900002', 'region_differs'],
    ['phone', '0812-3456-7890', '+62 812 3456 7890', 'same'],
    ['phone', '081234567890', '081234567809', 'near'],
    ['village_code', '35.05.12.2003', '3505122004', 'district'],
    ['postcode', 'TQ13 8DF', 'TQ13 8HU', 'area'],
    ['sex', 'Laki-laki', 'L', 'same'],
    ['place', 'Kota Blitar', 'blitar kota', 'close'],
    ['surname', 'Thompson', 'Thomson', 'variant'],
    ['identifier', '4066625', '4066652', 'near'],
  ])('%s: %s and %s are %s', (role, a, b, wanted) => {
    const { columns } = tableOf([{ name: 'x', role }], [[a], [b], [''], ['zzz 9']]);
    const [column] = columns;
    if (column === undefined) throw new Error('no column');
    const level = levellerOf(column);
    expect(LEVELS[role][level(0, 1) - 1]).toBe(wanted);
    expect(level(0, 2)).toBe(0);
  });
});

describe('linking a table', () => {
  it('finds who is the same and keeps the others apart', () => {
    const rows = names(400).flatMap((name, i) => {
      const nik = `3505${String(10 + (i % 20))}${date(i).slice(8)}${date(i).slice(5, 7)}${date(i).slice(2, 4)}${String(1 + (i % 90)).padStart(4, '0')}`;
      return [
        [name, date(i), nik],
        [i % 5 === 0 ? name.replace('Nur', 'Noer') : name.toUpperCase(), i % 9 === 1 ? '' : date(i), i % 3 === 0 ? '' : nik],
      ];
    });
    const { cluster, model } = linkTable(tableOf(PERSON, rows));
    const found = Array.from({ length: 400 }, (_, i) => cluster[2 * i] === cluster[2 * i + 1]).filter(Boolean).length; // prettier-ignore
    expect(found).toBeGreaterThanOrEqual(395);
    expect(new Set(cluster).size).toBeGreaterThanOrEqual(395);
    expect(model.rowsPerPerson).toBeGreaterThan(1.3);
  });

  it('takes identical rows as one person when they tell people apart, and as nobody when not', () => {
    const full = Array.from({ length: 20_000 }, () => ['Siti Aminah', '1987-12-04', '3505124412870003']);
    const started = performance.now();
    expect(new Set(linkTable(tableOf(PERSON, full)).cluster).size).toBe(1);
    const bare = Array.from({ length: 20_000 }, () => ['Siti Aminah', '', '']);
    expect(new Set(linkTable(tableOf(PERSON, bare)).cluster).size).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('is not quadratic when one value stands on every row', () => {
    const rows = names(6000).map((name, i) => [`${name} ${i}`, date(i), '', '081234567890']);
    const { comparedPairs } = linkTable(tableOf([...PERSON, { name: 'hp', role: 'phone' }], rows));
    expect(comparedPairs).toBeLessThan(6000 * 400);
  });

  it('survives empty columns, one row, no row, and any script', () => {
    const odd = [
      ['😀'.repeat(50), '', ''],
      ['محمد رزقي', '', ''],
      ['محمد رزقي', '1990-01-01', ''],
      ['x'.repeat(500), '', ''],
      ['', '', ''],
    ];
    for (const rows of [[], [['Siti', '', '']], [['', '', '']], odd])
      expect(linkTable(tableOf(PERSON, rows)).cluster).toHaveLength(rows.length);
  });

  it('gives one answer whatever the order of the rows', () => {
    const rows = names(150).flatMap((name, i) => [[name, date(i), ''], [name.toLowerCase(), date(i), '']]); // prettier-ignore
    const people = rows.map((row) => row.slice(0, 2).join('|').toLowerCase());
    const partition = (order: number[]): string => {
      const { cluster } = linkTable(tableOf(PERSON, order.map((i) => rows[i] ?? []))); // prettier-ignore
      const groups = new Map<number, string[]>();
      cluster.forEach((id, position) => groups.set(id, [...(groups.get(id) ?? []), people[order[position] ?? 0] ?? '']));
      return [...groups.values()].map((group) => group.sort().join(';')).sort().join('\n'); // prettier-ignore
    };
    const straight = rows.map((_, i) => i);
    expect(partition([...straight].reverse())).toBe(partition(straight));
  });
});

describe('comparing elsewhere', () => {
  const rows = names(500).flatMap((name, i) => [[name, date(i), ''], [name.slice(0, -1), date(i), '']]); // prettier-ignore
  const table = tableOf(PERSON, [...rows, ['محمد رزقي', '1990-01-01', ''], ['محمد رزق', '1990-01-01', '']]);

  it('gives the same answer to the last bit, by a copy of the job, in parts that come in any order', async () => {
    const pairsOf = (seen: string[]) => ({ pairsAboveBits: -10, onPair: (a: number, b: number, bits: number) => void seen.push(`${a} ${b} ${bits}`) }); // prettier-ignore
    const [here, there]: [string[], string[]] = [[], []];
    const whole = linkTable(table, pairsOf(here));
    async function* elsewhere(job: CompareJob, count: number): AsyncGenerator<ComparedRows> {
      const compare = openJob(structuredClone(job));
      const starts = Array.from({ length: Math.ceil(count / 64) }, (_, part) => part * 64);
      const parts = await Promise.all(starts.reverse().map(async (from) => compare(from, Math.min(count, from + 64))));
      yield* parts.reverse();
    }
    const inParts = await linkTableWith(elsewhere, table, pairsOf(there));
    expect(here.length).toBeGreaterThan(500);
    expect(there).toEqual(here);
    expect(inParts).toEqual(whole);
  });
});

describe('the string pool', () => {
  it('gives back what was put in, of any script, and counts it', () => {
    const pool = new StringPool();
    const texts = ['a', 'b', 'a', '', 'محمد', '😀', 'محمد', ...Array.from({ length: 9000 }, (_, i) => `t${i}`)];
    const codes = texts.map((text) => pool.intern(text));
    pool.freeze();
    expect(codes.map((code) => pool.get(code))).toEqual(texts);
    expect(pool.count(codes[0] ?? 0)).toBe(2);
    expect(pool.count(codes[4] ?? 0)).toBe(2);
  });
});
