import { describe, expect, test } from 'vitest';
import { inRupiah, isHighWage } from './pay.ts';

describe('wages against the law of the destination', () => {
  test('the minimum wage of the day decides: what was high in 2023 is ordinary after the rise', () => {
    const wage = inRupiah(2_750, 'MYR') ?? 0;
    expect(isHighWage(wage, ['MY'], false, '2023-05-01')).toBe(true);
    expect(isHighWage(wage, ['MY'], false, '2025-05-01')).toBe(false);
  });
  test('a month or a year as date is enough', () => {
    expect(isHighWage(20e6, ['HK'], false, '2024')).toBe(true);
    expect(isHighWage(11e6, ['HK'], false, '2024-11')).toBe(false);
  });
  test('skilled work earns more, several countries take the most generous, no country takes ours', () => {
    expect(isHighWage(20e6, ['KW'], false)).toBe(true);
    expect(isHighWage(28e6, ['KW'], true)).toBe(false);
    expect(isHighWage(20e6, ['KH', 'KR'], false)).toBe(false);
    expect(isHighWage(13e6, [], false)).toBe(true);
  });
  test('an unknown currency has no value', () => {
    expect(inRupiah(5, 'XXX')).toBeUndefined();
  });
});
