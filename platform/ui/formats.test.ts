import { describe, expect, it } from 'vitest';
import * as f from './formats.ts';

const now = new Date('2025-11-22T03:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000).toISOString();

describe('dates and numbers as Indonesians write them', () => {
  it.each([
    [f.formatDate('2025-08-17'), '17 Agustus 2025'],
    [f.formatDay('2025-08-17'), 'Minggu, 17 Agustus 2025'],
    [
      f.formatDatesIn('2024-03-30 – 2025-06 (rencana), UU 18/2017, SK 1234-56-7'),
      '30 Maret 2024 – Juni 2025 (rencana), UU 18/2017, SK 1234-56-7',
    ],
    [f.formatDateShort('2025-08-07'), '07/08/2025'],
    [f.formatNumber(12_345.5), '12.345,5'],
    [f.formatNumber(2, 1), '2,0'],
    [f.formatShare(0.125, 1), '12,5 %'],
    [f.formatRupiah(6_500_000), 'Rp 6.500.000'],
    [f.formatRupiah(-1000), '−Rp 1.000'],
    [f.formatSigned(3.21), '+3,2'],
    [f.formatSigned(-1), '−1,0'],
    [f.formatSigned(-0.04), '0,0'],
    [f.formatBytes(999), '999 B'],
    [f.formatBytes(1_400_000), '1,4 MB'],
  ])('%s', (told, expected) => expect(told).toBe(expected));

  it('a date does not slip by a day in any time zone', () => expect(f.formatDate('2025-01-01')).toBe('1 Januari 2025'));
});

describe('what was typed as a date', () => {
  it.each([
    ['17/8/2025', '2025-08-17'],
    ['17-08-2025', '2025-08-17'],
    ['17.08.2025', '2025-08-17'],
    [' 7 8 1999 ', '1999-08-07'],
    ['17082025', '2025-08-17'],
    ['2025-08-17', '2025-08-17'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (typed, day) => expect(f.parseTypedDate(typed)).toBe(day));
  it.each(['', '31/02/1999', '29/02/2025', '17/8/25', '8/17/2025', 'besok', '00/01/2025'])('%s is no day', (typed) =>
    expect(f.parseTypedDate(typed)).toBeUndefined(),
  );
});

describe('how long', () => {
  it.each([
    [0, undefined, 'sisa 1 menit'],
    [0.5, undefined, 'sisa 30 menit'],
    [30, undefined, 'sisa 30 jam'],
    [50, undefined, 'sisa 2 hari'],
    [-3, undefined, 'lewat 3 jam'],
    [72, 2, 'sisa 2 hari kerja'],
    [5, 0, 'berakhir hari ini, sisa 5 jam'],
    [-30, -2, 'lewat 2 hari kerja'],
    [-3, 0, 'lewat 3 jam'],
  ])('%s hours, %s working days', (left, days, told) => expect(f.formatRemaining(hours(left), now, days)).toBe(told));
  it.each([
    [-0.001, 'baru saja'],
    [-2, '2 jam yang lalu'],
    [-24, 'kemarin'],
    [3, 'dalam 3 jam'],
    [-24 * 62, '2 bulan yang lalu'],
    [-24 * 800, '2 tahun yang lalu'],
  ])('%s hours', (away, told) => expect(f.formatAgo(hours(away), now)).toBe(told));
});
