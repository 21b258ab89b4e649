import { describe, expect, it } from 'vitest';
import { compareLived, compareParts } from './compare.ts';
import type { Lived } from './live-through.ts';

const lived = (protectedOf: number, victims: number, warnings = 4, falseWarnings = 1): Lived => ({
  events: 100,
  rings: 1,
  victims,
  warnedDaysBefore: Array.from({ length: victims }, (_, at) => (at < protectedOf ? 10 : Number.NEGATIVE_INFINITY)),
  warnings,
  falseWarnings,
  officerWeeks: 52,
});

describe('a comparison of paired districts', () => {
  it('has the known interval when every pair changes alike: the difference is sure although the shares are not', () => {
    const before = { part: [0, 2, 4, 6, 8, 10], whole: [10, 10, 10, 10, 10, 10] };
    const after = { ...before, part: before.part.map((value) => value + 1) };
    const { before: b, after: a, difference } = compareParts(before, after, 7);
    expect(b.value).toBeCloseTo(0.5);
    expect(a.value).toBeCloseTo(0.6);
    expect(b.high! - b.low!).toBeGreaterThan(0.3);
    for (const bound of [difference.value, difference.low, difference.high]) expect(bound).toBeCloseTo(0.1, 12);
  });

  it('reaches from no pair to all pairs when one of two changes', () => {
    const { difference } = compareParts({ part: [5, 5], whole: [10, 10] }, { part: [5, 9], whole: [10, 10] }, 7);
    // Two units drawn twice: 0, .2 or .4, each end with probability one quarter.
    expect(difference.value).toBeCloseTo(0.2, 12);
    expect(difference.low).toBeCloseTo(0, 12);
    expect(difference.high).toBeCloseTo(0.4, 12);
  });

  it('weighs districts by their victims, not each alike', () => {
    const { before } = compareParts({ part: [1, 0], whole: [1, 99] }, { part: [1, 0], whole: [1, 99] }, 7);
    expect(before.value).toBe(0.01);
  });

  it('says null where there is nothing to be a share of', () => {
    const nobody = { part: [0, 0], whole: [0, 0] };
    expect(compareParts(nobody, nobody, 7).difference).toEqual({ value: null, low: null, high: null });
  });

  it('counts who is warned of longer before than help takes', () => {
    const asIs = [lived(0, 4), { ...lived(0, 4), warnedDaysBefore: [1.5, 2.5, 5, 8] }];
    const fast = compareLived(asIs, asIs, { strength: 1, handlingDays: 1 }, 7).protectable;
    expect([fast.before.value, fast.after.value, fast.difference.value]).toEqual([2 / 8, 4 / 8, 2 / 8]);
    expect(compareLived(asIs, asIs, { strength: 7, handlingDays: 7 }, 7).protectable.after.value).toBe(1 / 8);
  });

  it('tells warnings and false warnings by officer and week', () => {
    const variant = compareLived([lived(1, 4), lived(1, 4)], [lived(1, 4, 8, 2), lived(1, 4, 8, 2)], { strength: 2, handlingDays: 3 }, 7);
    expect(variant.warningsPerWeek.difference.value).toBeCloseTo(4 / 52);
    expect(variant.falsePerWeek.after.value).toBeCloseTo(2 / 52);
  });
});
