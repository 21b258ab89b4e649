import { describe, expect, it } from 'vitest';
import { SketchCounter } from './atoms.ts';
import { isPresent } from './columns.ts';
import type { Column, ColumnSpec } from './columns.ts';
import { buildKeys } from './keys.ts';
import { seededRandom } from './learn.ts';
import { createTable, linkTable } from './index.ts';
import { candidateWalk } from './runs.ts';
import { pairScorer } from './score.ts';
import { visitingOrder } from './visiting-order.ts';

const SPECS: ColumnSpec[] = [
  { name: 'name', role: 'full_name' },
  { name: 'born', role: 'birth_date' },
  { name: 'sex', role: 'sex' },
  { name: 'nik', role: 'nik' },
  { name: 'phone', role: 'phone' },
  { name: 'village', role: 'village_code' },
  { name: 'address', role: 'address' },
];
const HEADS = ['Sutrisno', 'Nurhayati', 'Ahmad', 'Wagiyem', 'Ponirah', 'Yohanes', 'Ketut', 'Togar', 'Rukmini', 'M.', 'Siti'];
const TAILS = ['Santoso', 'Wijaya', 'Lestari', 'Simbolon', 'Hidayat', 'Nahak', 'Suryani', 'Utami', ''];

/** Rows of few values, so that many pairs agree here and differ there; a fifth of the values is missing. */
function crowd(rows: number) {
  const random = seededRandom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const two = (value: number): string => String(value).padStart(2, '0');
  const table = createTable(SPECS);
  for (let row = 0; row < rows; row += 1) {
    const [year, month, day] = [1950 + below(6), 1 + below(12), 1 + below(20)];
    const values = [
      `${HEADS[below(HEADS.length)]} ${TAILS[below(TAILS.length)]}`,
      `${year}-${two(month)}-${two(day)}`,
      below(2) === 0 ? 'L' : 'P',
      `35050${below(3)}${two(day)}${two(month)}${two(year % 100)}000${1 + below(5)}`,
      `0812345678${two(below(40))}`,
      `350512200${1 + below(4)}`,
      `Dsn. Krajan RT ${1 + below(3)} RW ${1 + below(3)}`,
    ];
    table.add(values.map((value) => (below(5) === 0 ? '' : value)));
  }
  return table.finish();
}

const presentIn = (columns: readonly Column[], rows: number): number[] =>
  columns.map((column) => Array.from({ length: rows }, (_, row) => row).filter((row) => isPresent(column, row)).length);

describe('counting atoms', () => {
  it('stays exact for what half of a large table shares', () => {
    const counter = new SketchCounter(1000);
    const times = [3, 32_766, 32_767, 32_768, 100_000];
    times.forEach((count, hash) => {
      for (let i = 0; i < count; i += 1) counter.add(hash);
    });
    expect(times.map((_, hash) => counter.get(hash))).toEqual(times);
  });
});

describe('candidates of a row', () => {
  const table = crowd(600);
  const keys = buildKeys(table.columns, table.rows, () => true);

  it('are visited once each, the earlier row first, in any order of the rows', () => {
    const seen = new Set<string>();
    candidateWalk(keys)({ from: 0, to: table.rows }, (row, others, count) => {
      for (const other of others.subarray(0, count)) {
        expect(other).toBeGreaterThan(row);
        expect(seen.has(`${row} ${other}`)).toBe(false);
        seen.add(`${row} ${other}`);
      }
    });
    expect(seen.size).toBeGreaterThan(5000);

    // Value by value of one column: other rows in turn, the same pairs.
    const order = visitingOrder(table.columns, table.rows, keys, 0) ?? new Int32Array(0);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from(order, (_, row) => row));
    expect(order).toHaveLength(table.rows);
    const together = table.columns.filter(({ codes }) => {
      const inTurn = Array.from(order, (row) => codes[row]);
      return inTurn.filter((code, position) => code !== inTurn[position - 1]).length === new Set(inTurn).size;
    });
    expect(together).toHaveLength(1);
    const again = new Set<string>();
    candidateWalk(keys)({ from: 0, to: table.rows, order }, (row, others, count) => {
      for (const other of others.subarray(0, count)) again.add(`${row} ${other}`);
    });
    expect(again).toEqual(seen);
    expect(visitingOrder(table.columns, table.rows, keys)).toBeUndefined();
  });

  it('do not meet by one thing said twice: the district of a NIK is that of the village', () => {
    const told = createTable(SPECS);
    const two = (value: number): string => String(value).padStart(2, '0');
    for (let row = 0; row < 4000; row += 1) {
      const district = `3505${two(1 + (row % 16))}`;
      const born = `${two(1 + (row % 28))}${two(1 + (Math.floor(row / 28) % 12))}${two(50 + Math.floor(row / 336))}`;
      // Serials begin anew every day: 250 rows share district and serial, and so the village.
      told.add(['', '', '', `${district}${born}0001`, '', `${district}2001`, '']);
    }
    const { columns, rows } = told.finish();
    expect(buildKeys(columns, rows, () => true).mostPairs).toBe(0);
  });

  it('are drawn by a sample in proportion', () => {
    const visited = { all: 0, part: 0 };
    candidateWalk(keys)({ from: 0, to: table.rows }, (_, __, count) => void (visited.all += count));
    candidateWalk(keys)({ from: 0, to: table.rows, every: 4 }, (_, __, count) => void (visited.part += count));
    expect((4 * visited.part) / visited.all).toBeGreaterThan(0.7);
    expect((4 * visited.part) / visited.all).toBeLessThan(1.3);
  });

  it('lose none that reaches the floor when they are sifted', () => {
    const { model } = linkTable(table);
    const scorer = pairScorer(table.columns, model, presentIn(table.columns, table.rows));
    let dropped = 0;
    for (const floor of [-12, -4, 0, 5]) {
      for (let row = 0; row < table.rows; row += 3) {
        const others = Int32Array.from({ length: table.rows - row - 1 }, (_, i) => row + 1 + i);
        const before = [...others];
        const kept = new Set(others.subarray(0, scorer.sift(row, others, others.length, floor)));
        const lost = before.filter((other) => !kept.has(other));
        dropped += lost.length;
        expect(lost.filter((other) => scorer.bits(row, other) >= floor)).toEqual([]);
      }
    }
    expect(dropped).toBeGreaterThan(10_000);
  });

  it('weigh another serial in the same region and on the same day against the pair', () => {
    const { model } = linkTable(table);
    const nik = (serial: string): string[] => ['Ponirah Utami', '1952-04-07', 'P', `350501470452${serial}`, '', '3505122001', ''];
    const builder = createTable(SPECS);
    for (const row of [nik('0001'), nik('0001'), nik('0030'), ['Ponirah Utami', '1952-04-07', 'P', '', '', '3505122001', '']])
      builder.add(row);
    const small = builder.finish();
    const scorer = pairScorer(small.columns, model, presentIn(table.columns, table.rows));
    expect(scorer.bits(0, 1)).toBeGreaterThan(scorer.bits(0, 3));
    expect(scorer.bits(0, 2)).toBeLessThan(scorer.bits(0, 3));
    const sum = scorer.explain(0, 2).reduce((total, line) => total + line.bits, 0);
    expect(sum).toBe(scorer.bits(0, 2));
  });
});
