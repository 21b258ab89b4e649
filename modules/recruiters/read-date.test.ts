import { describe, expect, it } from 'vitest';
import { monthsLater, readPrintedDate } from './read-date.ts';

describe('dates as sources print them', () => {
  it.each([
    ['2026-01-29', '2026-01-29', 'exact'],
    ['before 2026-02-04', '2026-02-04', 'at-latest'],
    ['2026-01-28 (approx., a Wednesday)', '2026-01-28', 'approximate'],
    ['29 Januari 2026', '2026-01-29', 'exact'],
    ['sebelum 4 Februari 2026', '2026-02-04', 'at-latest'],
    ['Desember 2025', '2025-12-01', 'approximate'],
    ['2025-12', '2025-12-01', 'approximate'],
    ['2015', '2015-01-01', 'approximate'],
    ['', null, 'unknown'],
  ] as const)('%s is %s, %s', (text, day, dated) => {
    expect(readPrintedDate(text)).toEqual({ day, dated });
  });
  it('ends a month or a year at its end', () => {
    expect(readPrintedDate('2024-02', true)?.day).toBe('2024-02-29');
    expect(readPrintedDate('2022', true)?.day).toBe('2022-12-31');
  });
  it.each(['31/12/2026', '2026-13', '2026-02-30', '30 Februari 2026', '3 Janari 2026', 'kemarin'])('%s is no date', (text) => {
    expect(readPrintedDate(text)).toBeUndefined();
  });
  it('counts months to the same day, or to the last one of a shorter month', () => {
    expect(monthsLater('2026-02-03', 3)).toBe('2026-05-03');
    expect(monthsLater('2025-11-30', 3)).toBe('2026-02-28');
  });
});
