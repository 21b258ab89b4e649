import { describe, expect, it } from 'vitest';
import { filtered, ordered } from './table-order.ts';

const rows = [
  { n: 'b10', v: 2 },
  { n: 'b2', v: undefined },
  { n: 'Á1', v: -1 },
  { n: 'b2', v: 7 },
];
const names = (list: readonly { n: string; v: number | undefined }[]) => list.map((row) => `${row.n}:${row.v}`);

describe('order', () => {
  it('sorts text naturally and stably', () =>
    expect(names(ordered(rows, (row) => row.n, false))).toEqual(['Á1:-1', 'b2:undefined', 'b2:7', 'b10:2']));
  it('keeps what is absent last in both directions', () => {
    expect(names(ordered(rows, (row) => row.v, false))).toEqual(['Á1:-1', 'b10:2', 'b2:7', 'b2:undefined']);
    expect(names(ordered(rows, (row) => row.v, true))).toEqual(['b2:7', 'b10:2', 'Á1:-1', 'b2:undefined']);
  });
  it('without a column leaves the rows as they came', () => expect(ordered(rows, undefined, true)).toBe(rows));
});

describe('filter', () => {
  it('wants every word, in any column, without caring for capitals and accents', () =>
    expect(names(filtered(rows, (row) => [row.n, row.v], 'a1 -1'))).toEqual(['Á1:-1']));
  it('blank shows all', () => expect(filtered(rows, (row) => [row.n], '  ')).toBe(rows));
});
