import { describe, expect, it } from 'vitest';
import { CURVE, curveOf, type Week } from './village-curve-shape.ts';

const week = (told: number, more: Partial<Week> = {}): Week => ({
  week: '2026-11-16',
  told,
  finalLow: told,
  finalHigh: told,
  expected: 0.5,
  upper: 2,
  alarm: false,
  attention: [],
  ...more,
});

describe('the curve of a village', () => {
  it.each([
    ['a quiet village', [week(0), week(1)], [0, 1, 2]],
    ['a flood, with what may still come', [week(3), week(9, { finalHigh: 23 })], [0, 5, 10, 15, 20, 25]],
    ['no week at all', [], [0, 1, 2]],
  ])('has an axis that reads well for %s', (_, weeks, lines) => expect(curveOf(weeks).lines).toEqual(lines));

  it('keeps everything within the picture', () => {
    const { x, y, slot } = curveOf([week(4), week(7, { finalHigh: 11 })]);
    expect(y(11)).toBeGreaterThanOrEqual(CURVE.top - 1e-9);
    expect(y(0)).toBe(CURVE.height - CURVE.bottom);
    expect(x(1) + slot).toBeCloseTo(CURVE.width - CURVE.right, 9);
  });
});
