import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsFrom, recycledBetween } from './validity.ts';
import type { Period } from './validity.ts';

const on = (day: string): Period => ({ from: day, to: day });

describe('periods of a telephone number', () => {
  it.each([
    ['a silence of 180 days is still one owner', ['2025-01-01', '2025-06-30'], [{ from: '2025-01-01', to: '2025-06-30' }]],
    ['one day more starts a new period', ['2025-01-01', '2025-07-01'], [on('2025-01-01'), on('2025-07-01')]],
    ['a sighting between joins them', ['2025-01-01', '2025-12-01', '2025-06-20'], [{ from: '2025-01-01', to: '2025-12-01' }]],
  ])('%s', (_, days, wanted) => {
    expect(periodsFrom('phone', days.map(on))).toEqual(wanted);
  });
  it('are one for what never changes its owner', () => {
    expect(periodsFrom('address', ['2015-01-01', '2026-01-01'].map(on))).toEqual([{ from: '2015-01-01', to: '2026-01-01' }]);
    expect(recycledBetween('nik', [], '1999-01-01', '2026-01-01')).toBe(false);
  });

  const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
  it('do not depend on the order of sightings, nor on whether they are added one by one', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.nat(19), (days, cut) => {
        const whole = periodsFrom('phone', days.map(on));
        expect(periodsFrom('phone', days.toReversed().map(on))).toEqual(whole);
        const first = periodsFrom('phone', days.slice(0, cut).map(on));
        expect(periodsFrom('phone', [...first, ...days.slice(cut).map(on)])).toEqual(whole);
      }),
    );
  });
  it('tell whether somebody else may have it: only days apart that no period holds together', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 20 }), (days) => {
        const periods = periodsFrom('phone', days.map(on));
        const holding = (one: string): number => periods.findIndex(({ from, to }) => from <= one && one <= to);
        const [a = '', b = ''] = days;
        expect(recycledBetween('phone', periods, a, b)).toBe(holding(a) !== holding(b));
        expect(recycledBetween('phone', periods, b, a)).toBe(holding(a) !== holding(b));
      }),
    );
  });
});
