import { assert, constantFrom, integer, property, record, double } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeOf, dispersed, massOf, midTailOf, poisson, quantileOf, tailOf } from './count-laws.ts';
import { betaLower, gammaLower, gammaUpper, lnGamma, normalQuantile, normalTail, studentTwoSided } from './special-functions.ts';

const law = record({ mean: double({ min: 0.001, max: 400, noNaN: true }), size: constantFrom(Infinity, 0.2, 1.5, 30) });

describe('special functions', () => {
  it('equal R', () => {
    expect(gammaLower(2.2, 3)).toBeCloseTo(0.7598757, 7);
    expect(betaLower(0.3, 2.2, 5)).toBeCloseTo(0.5300768, 7);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361341, 6);
    expect(studentTwoSided(-2.1, 13)).toBeCloseTo(0.0558126, 7);
    expect(Math.exp(lnGamma(11))).toBeCloseTo(3_628_800, 3);
  });

  it('keep their digits in the tail and at the ends', () => {
    expect(normalTail(10) / 7.619853e-24).toBeCloseTo(1, 5);
    expect(gammaUpper(1, 700)).toBeCloseTo(Math.exp(-700), 310);
    expect([normalQuantile(0), normalQuantile(1), normalTail(-40)]).toEqual([-Infinity, Infinity, 1]);
  });
});

describe('count laws', () => {
  it('equal R', () => {
    expect(cumulativeOf({ mean: 2, size: 0.3 }, 5)).toBeCloseTo(0.8846493, 7);
    expect(cumulativeOf(poisson(2.2), 3)).toBeCloseTo(0.8193524, 7);
    expect(quantileOf({ mean: 7, size: 2.5 }, 0.99)).toBe(23);
    expect(dispersed(6, 3)).toEqual({ mean: 6, size: 3 });
    expect(dispersed(6, 0.4).size).toBe(Infinity);
  });

  it('add up: mass, tail, mid-tail and distribution function agree', () => {
    assert(
      property(law, integer({ min: 0, max: 500 }), (one, count) => {
        expect(cumulativeOf(one, count) + tailOf(one, count + 1)).toBeCloseTo(1, 9);
        expect(tailOf(one, count) - tailOf(one, count + 1)).toBeCloseTo(massOf(one, count), 8);
        expect(midTailOf(one, count)).toBeGreaterThanOrEqual(tailOf(one, count + 1) - 1e-12);
      }),
    );
  });

  it('have quantiles that are the smallest count which reaches the share', () => {
    assert(
      property(law, double({ min: 0.001, max: 0.9999, noNaN: true }), (one, share) => {
        const quantile = quantileOf(one, share);
        expect(cumulativeOf(one, quantile)).toBeGreaterThan(share - 1e-9);
        expect(cumulativeOf(one, quantile - 1)).toBeLessThan(share + 1e-9);
      }),
    );
  });

  it('know that nothing comes of nothing', () => {
    expect([massOf(poisson(0), 0), massOf(poisson(0), 1), tailOf(poisson(0), 1), cumulativeOf(poisson(0), 0)]).toEqual([1, 0, 0, 1]);
  });
});
