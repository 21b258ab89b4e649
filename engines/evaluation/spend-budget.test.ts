import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupVersions } from './alerts.ts';
import { endOfWeek, weekOf } from './district.ts';
import { day, START, tinyDistrict, versionOf } from './fixtures/tiny-district.ts';
import { scoreBudget, WeeklyBudget } from './spend-budget.ts';

const district = tinyDistrict();
const on = (...days: number[]) => groupVersions(days.map((at, place) => versionOf(`A${place}`, at, [`e${place}`])));

describe('the budget', () => {
  it('runs by calendar weeks of the district, from Monday midnight', () => {
    const { offset } = district;
    expect([weekOf(START - 1, offset), weekOf(START, offset), weekOf(day(6.99), offset), weekOf(day(7), offset)].map((w) => w - weekOf(START, offset))).toEqual([-1, 0, 0, 1]); // prettier-ignore
    expect(endOfWeek(weekOf(START, offset), offset)).toBe(day(7) - 1);
  });

  it('allows two a week and carries one unspent week over', () => {
    expect(scoreBudget(on(0, 1), district).overrun).toBe(0);
    expect(scoreBudget(on(0, 1, 2), district)).toMatchObject({ overrun: 1, most_in_a_week: 3, full_weeks: [{ officer: 'O1', week: '2025-W02', alerts: 3, allowed: 2 }] }); // prettier-ignore
    // Week 1 unspent: four in week 2; weeks 1 to 3 unspent give no more than four.
    expect(scoreBudget(on(7, 8, 9, 10), district).overrun).toBe(0);
    expect(scoreBudget(on(21, 22, 23, 24, 25), district).overrun).toBe(1);
    // One of week 1 is left: three in week 2, and nothing of week 1 in week 3.
    expect(scoreBudget(on(0, 7, 8, 9, 14, 15), district).overrun).toBe(0);
    expect(scoreBudget(on(0, 7, 8, 9, 14, 15, 16), district).overrun).toBe(1);
  });

  it('charges an alert once, watch never, and updates in the strict reading', () => {
    const alerts = groupVersions([
      versionOf('A', 0, ['a'], { level: 'watch' }),
      versionOf('A', 1, ['a', 'b']),
      versionOf('A', 2, ['a', 'b', 'c']),
      versionOf('A', 3, ['a', 'b', 'c', 'd']),
      versionOf('W', 1, ['x'], { level: 'watch' }),
      versionOf('B', 1, ['y']),
    ]);
    expect(scoreBudget(alerts, district)).toMatchObject({ overrun: 0, overrun_counting_updates: 2, most_in_a_week: 2, used_share: 2 / 40 });
  });

  it('has a place for each officer', () => {
    const four = [0, 1, 2, 3].map((place) => versionOf(`A${place}`, 1, [`e${place}`], { officer: place % 2 === 0 ? 'O1' : 'O2' }));
    expect(scoreBudget(groupVersions(four), district).overrun).toBe(0);
  });

  it('never gives more than the weeks so far have brought, nor than two weeks at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        (wanted, weekly) => {
          const budget = new WeeklyBudget(weekly);
          let given = 0;
          for (const [week, alerts] of wanted.entries()) {
            const allowed = budget.allowed(week);
            expect(allowed).toBeLessThanOrEqual(2 * weekly);
            const over = budget.take(week, alerts);
            expect(over).toBe(Math.max(0, alerts - allowed));
            given += alerts - over;
          }
          expect(given).toBeLessThanOrEqual(weekly * wanted.length);
        },
      ),
    );
  });
});
