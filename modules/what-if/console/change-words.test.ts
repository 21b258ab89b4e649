import { describe, expect, it } from 'vitest';
import type { Change, Variant } from '../model.ts';
import { answerOf, differenceBetween, differenceWords, isSure, rowsOf, strengthWords } from './change-words.ts';

const estimate = (value: number, low = value, high = value) => ({ value, low, high });
const change = (before: number, after: number, low = after - before, high = after - before): Change => ({
  before: estimate(before),
  after: estimate(after),
  difference: estimate(after - before, low, high),
});
const variant: Variant = {
  strength: 2,
  protectable: change(0.42, 0.52, 0.04, 0.17),
  warningsPerWeek: change(0.19, 0.22),
  falsePerWeek: change(0.13, 0.14),
};

describe('a change in words', () => {
  it('tells before, after, difference, range, and what it costs in warnings', () => {
    expect(answerOf(variant)).toBe(
      'dari 42,0 menjadi 52,0 (selisih +10,0, rentang +4,0 sampai +17,0). Peringatan seminggu dari 0,19 menjadi 0,22 (setahun sekitar 10 menjadi 11), yang keliru dari 0,13 menjadi 0,14.',
    );
  });
  it('says when it may be chance', () => {
    const unsure = { ...variant, protectable: change(0.42, 0.44, -0.02, 0.06) };
    expect(isSure(unsure.protectable)).toBe(false);
    expect(answerOf(unsure)).toContain('belum dapat dibedakan dari kebetulan');
  });
  it('keeps a digit behind whole people, with a true minus', () => {
    const small = change(0.42, 0.399, -0.029, -0.014);
    expect([differenceWords(small), differenceBetween(small)]).toEqual(['−2,1', '−2,9 sampai −1,4']);
  });
  it('tells an absent figure as absent', () => {
    const none = { value: null, low: null, high: null };
    expect(differenceWords({ before: none, after: none, difference: none })).toBe('belum dapat dihitung');
    expect(differenceBetween({ before: none, after: none, difference: none })).toBe('rentang belum dapat dihitung');
  });
  it('names strengths plainly', () => {
    expect([
      strengthWords('reports', 1.5),
      strengthWords('identifier', 0.5),
      strengthWords('identifier', 1),
      strengthWords('handling', 1),
    ]).toEqual(['laporan 1,5 kali', '50 % loket mencatat', 'semua loket mencatat', 'pertolongan dalam 1 hari']);
  });
  it('begins its rows with things as they are', () => {
    const rows = rowsOf({ id: 'reports', now: 1, variants: [variant] });
    expect(rows.map(({ label, protectable }) => [label, protectable.value])).toEqual([
      ['Sekarang: laporan sebanyak biasa', 0.42],
      ['Laporan 2 kali', 0.52],
    ]);
    expect(rowsOf({ id: 'reports', now: 1, variants: [] })).toEqual([]);
  });
});
