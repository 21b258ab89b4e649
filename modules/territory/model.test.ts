import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addWorkingDays,
  calendarOf,
  codeIn,
  dayAt,
  dayWhere,
  doubtsBetween,
  dueInstant,
  isWorkingDay,
  latestDayIn,
  levelOf,
  liesIn,
  parentsOf,
  plusDays,
  regencyOf,
  searchKey,
  stretchOf,
  workingDaysBetween,
  zoneOf,
} from './model.ts';
import type { Holiday } from './model.ts';

const holiday = (day: string, kind: Holiday['kind'] = 'national', provisional = false): Holiday => ({
  day,
  name: 'Libur',
  kind,
  provisional,
  source: 'SKB 3 Menteri',
});
/** August and December 2026 and a little of 2027, as the decree has them. */
const HOLIDAYS = [
  holiday('2026-08-17'),
  holiday('2026-08-25'),
  holiday('2026-12-24', 'collective-leave'),
  holiday('2026-12-25'),
  holiday('2027-01-01', 'national', true),
];
const calendar = calendarOf(HOLIDAYS);

describe('working days', () => {
  it.each([
    ['2026-08-14', true, 'a Friday'],
    ['2026-08-15', false, 'a Saturday'],
    ['2026-08-16', false, 'a Sunday'],
    ['2026-08-17', false, 'a national holiday on a Monday'],
    ['2026-12-24', false, 'collective leave'],
  ])('%s is worked: %s (%s)', (day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked);
  });

  it('counts collective leave for desks that work on it', () => {
    const open = calendarOf(HOLIDAYS, { worksOnCollectiveLeave: true });
    expect(isWorkingDay(open, '2026-12-24')).toBe(true);
    expect(isWorkingDay(open, '2026-12-25')).toBe(false);
  });

  it.each([
    ['2026-08-14', 1, '2026-08-18', 'over a weekend and a holiday'],
    ['2026-08-14', 0, '2026-08-14', 'the day itself'],
    ['2026-08-15', 0, '2026-08-18', 'a free day moves on'],
    ['2026-08-13', 3, '2026-08-19', 'three days'],
    ['2026-12-23', 1, '2026-12-28', 'over Christmas'],
    ['2026-12-31', 1, '2027-01-04', 'into the new year'],
  ])('%s + %i working days = %s (%s)', (from, n, to) => {
    expect(addWorkingDays(calendar, from, n)).toBe(to);
  });

  it('refuses days that cannot be reckoned', () => {
    for (const n of [-1, 0.5, Number.NaN]) expect(() => addWorkingDays(calendar, '2026-08-14', n)).toThrow(RangeError);
  });

  it('counts what it adds, and adds one day after the other', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => plusDays('2025-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (from, a, b) => {
        const to = addWorkingDays(calendar, from, a);
        expect(workingDaysBetween(calendar, from, to)).toBe(a);
        expect(workingDaysBetween(calendar, to, from)).toBe(-a);
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(addWorkingDays(calendar, to, b)).toBe(addWorkingDays(calendar, from, a + b));
      }),
    );
  });

  it('needs only the holidays of the stretch that a clock can meet', () => {
    const day = fc.integer({ min: 0, max: 1_000 }).map((n) => plusDays('2025-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, n) => {
        const stretch = stretchOf(from, n);
        const near = calendarOf([...calendar.holidays.values()].filter((one) => one.day >= stretch.from && one.day <= stretch.to));
        expect(addWorkingDays(near, from, n)).toBe(addWorkingDays(calendar, from, n));
        expect(addWorkingDays(calendar, from, n) <= stretch.to).toBe(true);
      }),
    );
  });

  it('says what is not sure: years without data and days that may move', () => {
    expect(doubtsBetween(calendar, '2026-12-20', '2027-01-05')).toEqual({ unknownYears: [], provisionalDays: ['2027-01-01'] });
    expect(doubtsBetween(calendar, '2027-12-30', '2029-01-03')).toEqual({ unknownYears: [2028, 2029], provisionalDays: [] });
    expect(isWorkingDay(calendar, '2029-08-17')).toBe(true);
  });
});

describe('clocks', () => {
  it.each([
    ['WIB', '2026-08-18T16:59:59.000Z'],
    ['WITA', '2026-08-18T15:59:59.000Z'],
    ['WIT', '2026-08-18T14:59:59.000Z'],
  ] as const)('end with the working day in %s', (zone, due) => {
    expect(dueInstant(calendar, '2026-08-14T03:00:00.000Z', { workingDays: 1 }, zone)).toBe(due);
  });
  it('begin on the day it is where the office works', () => {
    // 23:30 in Jakarta on Friday is already Saturday in Jayapura.
    expect(dayAt('2026-08-14T16:30:00.000Z', 'WIB')).toBe('2026-08-14');
    expect(dayAt('2026-08-14T16:30:00.000Z', 'WIT')).toBe('2026-08-15');
    expect(dueInstant(calendar, '2026-08-20T16:30:00.000Z', { workingDays: 1 }, 'WIB')).toBe('2026-08-21T16:59:59.000Z');
    expect(dueInstant(calendar, '2026-08-20T16:30:00.000Z', { workingDays: 1 }, 'WIT')).toBe('2026-08-24T14:59:59.000Z');
  });
  it('run day and night when they are hours', () => {
    expect(dueInstant(calendar, '2026-12-24T20:00:00.000Z', { hours: 24 })).toBe('2026-12-25T20:00:00.000Z');
  });
  it.each([
    ['35.05', 'WIB'],
    ['61.01', 'WIB'],
    ['52.01.03.2018', 'WITA'],
    ['65.03', 'WITA'],
    ['82.71', 'WIT'],
    ['96.71', 'WIT'],
    ['*', 'WIB'],
  ] as const)('%s keeps %s', (code, zone) => {
    expect(zoneOf(code)).toBe(zone);
  });
});

describe('today', () => {
  // 00:30 on the 21st in Jayapura, 23:30 on the 20th in Mataram, 22:30 in Jakarta.
  const JAYAPURA_HALF_PAST_MIDNIGHT = '2026-11-20T15:30:00.000Z';
  it.each([
    [['94.71'], '2026-11-21', '2026-11-21'],
    [['81.71', null], '2026-11-21', '2026-11-21'],
    [['52.71'], '2026-11-20', '2026-11-20'],
    [['35.05', '94'], '2026-11-21', '2026-11-20'],
    [['35.05', '35.06'], '2026-11-20', '2026-11-20'],
    [['*'], '2026-11-21', '2026-11-20'],
    [[null], '2026-11-21', '2026-11-20'],
    [[], '2026-11-21', '2026-11-20'],
  ] as const)('in %j the latest day is %s and the office has %s', (places, latest, here) => {
    expect(latestDayIn(JAYAPURA_HALF_PAST_MIDNIGHT, places)).toBe(latest);
    expect(dayWhere(JAYAPURA_HALF_PAST_MIDNIGHT, places)).toBe(here);
  });
  it('begins in Mataram an hour before Jakarta', () => {
    expect(dayWhere('2026-11-20T16:30:00.000Z', ['52'])).toBe('2026-11-21');
    expect(dayWhere('2026-11-20T16:30:00.000Z', ['35'])).toBe('2026-11-20');
  });
});

describe('codes', () => {
  it('know their level, their regency and what they lie in', () => {
    expect(['35', '35.05', '35.05.01', '35.05.01.2001', '3', '35.05.1'].map(levelOf)).toEqual([
      'province',
      'regency',
      'district',
      'village',
      undefined,
      undefined,
    ]);
    expect(regencyOf('35.05.01.2001')).toBe('35.05');
    expect(regencyOf('35')).toBeUndefined();
    expect(parentsOf('35.05.01.2001')).toEqual(['35', '35.05', '35.05.01']);
    expect(parentsOf('35')).toEqual([]);
  });
  it('lie in a territory as in the database', () => {
    expect(liesIn('35.05.01', '35.05')).toBe(true);
    expect(liesIn('35.05', '35.05')).toBe(true);
    expect(liesIn('35.051', '35.05')).toBe(false);
    expect(liesIn('35', '35.05')).toBe(false);
    expect(liesIn('94', '*')).toBe(true);
  });
  it('are read with and without dots', () => {
    expect(codeIn('35.05.02.2010')).toBe('35.05.02.2010');
    expect(codeIn(' 3505022010 ')).toBe('35.05.02.2010');
    expect(codeIn('3505')).toBe('35.05');
    expect(codeIn('350')).toBeUndefined();
    expect(codeIn('blitar 35')).toBeUndefined();
  });
  it('compare names without marks', () => {
    expect(searchKey("Soka'an")).toBe('sokaan');
    expect(searchKey('  Lubuk Pakam I,II ')).toBe('lubuk pakam i ii');
    expect(searchKey('Tanjung-Balai')).toBe('tanjung balai');
  });
});
