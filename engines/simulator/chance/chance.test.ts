import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isoDay, isoInstant, MINUTES_A_DAY, readDay, weekday } from './calendar.ts';
import { Chance } from './chance.ts';
import { weighted, weightedNames } from './weighted.ts';

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

describe('chance', () => {
  it('draws the same for the same key and something else for its neighbours', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const first = new Chance(a, b).next();
        expect(new Chance(a, b).next()).toBe(first);
        expect(new Chance(a, b + 1).next()).not.toBe(first);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(1);
      }),
      { numRuns: 300 },
    );
  });

  it('is even over the first draws of neighbouring streams, where households begin', () => {
    const bins = new Array<number>(10).fill(0);
    for (let village = 0; village < 100; village += 1)
      for (let number = 0; number < 100; number += 1) bins[Math.floor(new Chance(1, village, number).next() * 10)]! += 1;
    const chiSquare = bins.reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0);
    // 99.9 % point of chi-square with nine degrees of freedom (table).
    expect(chiSquare).toBeLessThan(27.88);
  });

  it('keeps the means of its laws', () => {
    const chance = new Chance(7);
    expect(mean(draws(4000, () => chance.exponential(14)))).toBeCloseTo(14, -0.5);
    expect(mean(draws(4000, () => chance.poisson(3)))).toBeCloseTo(3, 0);
    expect(mean(draws(2000, () => chance.poisson(150)))).toBeCloseTo(150, -1);
    const sorted = draws(4001, () => chance.lognormal(9, 0.6)).sort((a, b) => a - b);
    expect(sorted[2000]).toBeGreaterThan(8.5);
    expect(sorted[2000]).toBeLessThan(9.5);
  });

  it('draws by weight and never what weighs nothing', () => {
    const chance = new Chance(3);
    const drawn = draws(4000, () => weightedNames({ much: 3, little: 1, none: 0 }).draw(chance));
    expect(drawn).not.toContain('none');
    expect(drawn.filter((one) => one === 'much').length / 4000).toBeCloseTo(0.75, 1);
    expect(() => weighted(['a'], () => 0)).toThrow('nothing has a weight');
  });
});

describe('the calendar', () => {
  it('turns days into dates and back as the built-in calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (day) => {
        const { year, month, day: ofMonth } = dateOf(day);
        expect(dayOf(year, month, ofMonth)).toBe(day);
        const known = new Date(day * 86_400_000);
        expect(isoDay(day)).toBe(known.toISOString().slice(0, 10));
        expect(weekday(day)).toBe(known.getUTCDay());
        expect(readDay(isoDay(day))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  it('writes instants with their offset and refuses days that are none', () => {
    expect(isoInstant(dayOf(2025, 3, 9) * MINUTES_A_DAY + 485, '+07:00')).toBe('2025-03-09T08:05:00+07:00');
    expect(readDay('2025-02-29')).toBeUndefined();
    expect(readDay('9 Maret')).toBeUndefined();
  });
});
