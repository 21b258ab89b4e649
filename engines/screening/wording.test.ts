import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASK_MILLIBITS, BASE_RATE, REFER_MILLIBITS, REFER_TRUE_HIT_SHARE, trueHitShare } from './thresholds.ts';
import { bitsText, trueHitsSentence } from './wording.ts';

describe('what a score means among a hundred people', () => {
  it.each([
    [0, 0.005, 0.005],
    [REFER_MILLIBITS, 0.005, 0.2004], // 5.64 bits: odds 0.005025 × 2^5.64 = 0.2506
    [1000, 0.5, 2 / 3],
    [6644, 0.01, 0.5026], // 100 : 1 against one in a hundred
  ])('%i millibits at base rate %d → %d', (millibits, baseRate, share) => {
    expect(trueHitShare(millibits, baseRate)).toBeCloseTo(share, 3);
  });

  it('a referral is right at least once in five by the weights, and just below it is not', () => {
    expect(trueHitShare(REFER_MILLIBITS, BASE_RATE)).toBeGreaterThanOrEqual(REFER_TRUE_HIT_SHARE);
    expect(trueHitShare(REFER_MILLIBITS - 10, BASE_RATE)).toBeLessThan(REFER_TRUE_HIT_SHARE);
    expect(ASK_MILLIBITS).toBeLessThan(REFER_MILLIBITS);
  });

  it('grows with the evidence and with the base rate', () => {
    const millibits = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(millibits, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 98 }), (at, more, percent) => {
        expect(trueHitShare(at + more, percent / 100)).toBeGreaterThanOrEqual(trueHitShare(at, percent / 100));
        expect(trueHitShare(at, (percent + 1) / 100)).toBeGreaterThanOrEqual(trueHitShare(at, percent / 100));
      }),
    );
  });

  it('refuses a base rate that is no share', () => {
    expect(() => trueHitShare(0, 0)).toThrow(/baseRate must lie between 0 and 1, got 0/);
    expect(() => trueHitShare(0, Number.NaN)).toThrow(/baseRate/);
  });

  it.each([
    [REFER_MILLIBITS, 'kira-kira 20'],
    [-7000, 'kurang dari 1'],
    [20_000, 'lebih dari 99'],
  ])('%i millibits reads "%s"', (millibits, words) => {
    expect(trueHitsSentence(millibits)).toContain(`Dari 100 permohonan dengan petunjuk seperti ini, ${words} diperkirakan`);
    expect(trueHitsSentence(millibits)).toContain('angka dasar 0,5 %');
  });
});

describe('bits on the screen', () => {
  it.each([
    [2300, '+2,30 bit'],
    [-9360, '-9,36 bit'],
    [0, '0,00 bit'],
  ])('%i millibits reads "%s"', (millibits, text) => {
    expect(bitsText(millibits)).toBe(text);
  });

  it('two places lose nothing of a multiple of ten millibits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (tens) => {
        expect(
          Number(
            bitsText(tens * 10)
              .replace(' bit', '')
              .replace(',', '.'),
          ),
        ).toBeCloseTo(tens / 100, 9);
      }),
    );
  });
});
