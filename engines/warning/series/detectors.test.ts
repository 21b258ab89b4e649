import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCusum, detectStandardCusum } from './cusum.ts';
import type { Series, Verdict } from './detector.ts';
import { detectEars } from './ears.ts';
import { detectFarrington, FARRINGTON_FLEXIBLE, FARRINGTON_ORIGINAL } from './farrington.ts';
import { detectGammaPoisson } from './gamma-poisson.ts';
import { detectPastYears } from './past-years-bayes.ts';

const YEAR = 13;
const LENGTH = YEAR * 4;
const flexible = { ...FARRINGTON_FLEXIBLE, frequency: YEAR, years: 2, halfWindow: 1, seasons: 4, excluded: 3 };
const original = { ...FARRINGTON_ORIGINAL, frequency: YEAR, years: 3, halfWindow: 2 };
const detectors: Record<string, (series: Series) => Verdict[]> = {
  c1: (series) => detectEars(series, 'c1'),
  c2: (series) => detectEars(series, 'c2'),
  c3: (series) => detectEars(series, 'c3'),
  'c3 with today': (series) => detectEars(series, 'c3', { countToday: true }),
  'farrington flexible': (series) => detectFarrington(series, flexible),
  'farrington plug-in': (series) => detectFarrington(series, { ...flexible, bound: 'nb-plugin' }),
  'farrington original': (series) => detectFarrington(series, original),
  'gamma-poisson': (series) => detectGammaPoisson([series])[0] ?? [],
  'past years': (series) => detectPastYears(series, { frequency: YEAR, years: 2, halfWindow: 2 }, 0.01),
  'classical cusum': (series) => detectStandardCusum(series, 2 * YEAR),
  'poisson cusum': (series) => detectCusum(series, { baseline: 2 * YEAR, law: 'poisson' }),
  'negative-binomial cusum': (series) => detectCusum(series, { baseline: 2 * YEAR }),
};
const counts = array(integer({ min: 0, max: 12 }), { minLength: LENGTH, maxLength: LENGTH });

describe.each(Object.entries(detectors))('%s', (_, detect) => {
  it('never alarms on a constant series', () => {
    for (const level of [0, 1, 2, 7, 40, 300]) {
      const verdicts = detect({ counts: Array<number>(LENGTH).fill(level) });
      expect(verdicts.filter(({ alarm }) => alarm)).toEqual([]);
      expect(verdicts.length).toBeGreaterThan(0);
    }
  });

  it('is monotone in the last count: more never takes an alarm back nor raises p', () => {
    assert(
      property(counts, integer({ min: 1, max: 60 }), (list, more) => {
        const before = detect({ counts: list }).at(-1);
        const after = detect({ counts: [...list.slice(0, -1), (list.at(-1) ?? 0) + more] }).at(-1);
        if (before?.alarm === true) expect(after?.alarm).toBe(true);
        if (before?.p !== undefined) expect(after?.p).toBeLessThanOrEqual(before.p + 1e-12);
      }),
      { numRuns: 15 },
    );
  });

  it('does not look ahead: what comes later changes no earlier verdict, once the baseline is behind', () => {
    assert(
      property(counts, (list) => {
        const end = LENGTH - 5;
        const known = detect({ counts: list.slice(0, end) });
        expect(detect({ counts: list }).filter(({ at }) => at < end)).toEqual(known);
      }),
      { numRuns: 15 },
    );
  });

  it('refuses what is no series', () => {
    expect(() => detect({ counts: [] })).toThrow(/counts: empty/);
    expect(() => detect({ counts: [1, 2.5, ...Array<number>(LENGTH).fill(1)] })).toThrow(/counts\[1\]: 2\.5 is no count/);
    expect(() => detect({ counts: [1, -2, ...Array<number>(LENGTH).fill(1)] })).toThrow(/counts\[1\]/);
  });
});

describe('EARS', () => {
  it('scales: counts and bound in tens alarm alike', () => {
    assert(
      property(counts, (list) => {
        const ones = detectEars({ counts: list }, 'c2');
        const tens = detectEars({ counts: list.map((count) => count * 10) }, 'c2');
        for (const [at, verdict] of ones.entries()) expect(tens[at]?.upper).toBeCloseTo(verdict.upper * 10, 6);
      }),
      { numRuns: 20 },
    );
  });

  it('moves with the level, and sees a first event after silence', () => {
    const list = [0, 2, 1, 0, 3, 1, 2, 9, 0, 1];
    const low = detectEars({ counts: list }, 'c1');
    const high = detectEars({ counts: list.map((count) => count + 5) }, 'c1');
    for (const [at, verdict] of low.entries()) expect(high[at]?.upper).toBeCloseTo(verdict.upper + 5, 9);
    expect(detectEars({ counts: [0, 0, 0, 0, 0, 0, 0, 1] }, 'c1')[0]).toMatchObject({ upper: 0, p: 0, alarm: true });
  });
});

describe('Farrington', () => {
  it('takes the population into account: twice the people and twice the cases are nothing new', () => {
    const list = Array.from({ length: LENGTH }, (_, at) => 6 + ((at * 7) % 5));
    const grown = { counts: [...list.slice(0, -1), 18], population: list.map((_, at) => (at === LENGTH - 1 ? 2000 : 1000)) };
    expect(detectFarrington({ counts: grown.counts }, flexible).at(-1)?.alarm).toBe(true);
    expect(detectFarrington(grown, flexible).at(-1)).toMatchObject({ alarm: false });
  });

  it('speaks after silent years, too, but not on fewer than five events in four periods', () => {
    const silent = Array<number>(LENGTH - 1).fill(0);
    expect(detectFarrington({ counts: [...silent, 6] }, flexible).at(-1)).toMatchObject({ alarm: true });
    expect(detectFarrington({ counts: [...silent, 4] }, flexible).at(-1)).toMatchObject({ alarm: false });
  });

  it('refuses seasons that do not fit and a population that is none', () => {
    expect(() => detectFarrington({ counts: [1] }, { ...flexible, seasons: 20 })).toThrow(/seasons: 20/);
    expect(() => detectFarrington({ counts: [1, 1], population: [5, 0] }, flexible)).toThrow(/population\[1\]: 0/);
    expect(() => detectFarrington({ counts: [1] }, { ...flexible, alpha: 0.7 })).toThrow(/alpha: 0\.7/);
  });
});
