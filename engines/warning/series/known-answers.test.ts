import { describe, expect, it } from 'vitest';
import { detectStandardCusum } from './cusum.ts';
import type { Verdict } from './detector.ts';
import { detectEars } from './ears.ts';
import { detectFarrington, FARRINGTON_FLEXIBLE, FARRINGTON_ORIGINAL } from './farrington.ts';
import { salmonella } from './fixtures/salmonella.ts';
import { detectPastYears } from './past-years-bayes.ts';
import { detectRki, RKI_1, RKI_2, RKI_3 } from './rki.ts';

// All answers: R package surveillance 1.20.3 on its series salmonella.agona, weeks counted from 1. Dossier: detection §8.
const series = { counts: salmonella };
const weeks = (verdicts: readonly Verdict[], from: number, to: number): Verdict[] =>
  verdicts.filter(({ at }) => at + 1 >= from && at + 1 <= to);
const alarms = (verdicts: readonly Verdict[]): number[] => verdicts.filter(({ alarm }) => alarm).map(({ at }) => at + 1);
const bounds = (verdicts: readonly Verdict[]): number[] => verdicts.map(({ upper }) => upper);

function near(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [at, value] of expected.entries()) expect(Math.abs((actual[at] ?? Number.NaN) - value)).toBeLessThan(1e-3);
}

describe('the published answers of R surveillance', () => {
  it('has the published series', () => {
    expect([salmonella.length, salmonella.reduce((sum, count) => sum + count, 0)]).toEqual([312, 897]);
  });

  it('Farrington flexible, delta method', () => {
    const found = detectFarrington(series, FARRINGTON_FLEXIBLE, 281);
    near(bounds(found), [
      4.4183, 4.4489, 4.917, 5.3993, 5.7941, 6.1567, 6.3936, 6.5603, 7.5903, 8.3742, 8.0622, 8.7624, 9.1153, 9.1047, 9.7084, 9.7051, 9.8426,
      9.9023, 9.5683, 9.2244, 8.5854, 8.542, 8.1459, 7.0918, 6.8424, 6.6218, 6.4611, 6.3695, 6.2109, 6.4743, 7.1513,
    ]); // prettier-ignore
    near(found.slice(0, 5).map(({ expected }) => expected), [1.380939, 1.43727, 1.723899, 1.972706, 2.109662]); // prettier-ignore
    near(found.slice(0, 5).map(({ p }) => p ?? -1), [0.347042, 0.076063, 0.005978, 0.029382, 0.748871]); // prettier-ignore
    expect(alarms(found)).toEqual([284, 285]);
  });

  it('Farrington flexible, negative binomial bound with and without the error of the mean', () => {
    const plugin = detectFarrington(series, { ...FARRINGTON_FLEXIBLE, bound: 'nb-plugin', alpha: 0.01 }, 281);
    expect(bounds(plugin)).toEqual([6, 6, 7, 7, 8, 8, 8, 9, 10, 11, 10, 11, 11, 11, 12, 12, 12, 12, 12, 11, 11, 11, 10, 9, 9, 8, 8, 8, 8, 8, 9]); // prettier-ignore
    near(plugin.slice(0, 5).map(({ p }) => p ?? -1), [0.370827, 0.091299, 0.011025, 0.039625, 0.809725]); // prettier-ignore
    const muan = detectFarrington(series, { ...FARRINGTON_FLEXIBLE, bound: 'muan', alpha: 0.01 }, 281);
    expect(bounds(muan)).toEqual([7, 7, 8, 8, 9, 10, 10, 10, 12, 13, 12, 13, 14, 14, 14, 14, 14, 15, 14, 14, 13, 13, 12, 11, 11, 10, 10, 10, 10, 10, 11]); // prettier-ignore
    expect([...alarms(plugin), ...alarms(muan)]).toEqual([]);
  });

  it('Farrington flexible drops an insignificant trend, and does without seasons', () => {
    const tested = detectFarrington(series, { ...FARRINGTON_FLEXIBLE, trendBelow: 0.05 }, 281);
    near(bounds(tested).slice(10, 20), [8.062206, 9.413743, 9.784916, 9.171734, 10.067902, 10.054322, 9.556153, 9.699084, 9.173025, 8.57648]); // prettier-ignore
    const plain = detectFarrington(series, { ...FARRINGTON_FLEXIBLE, seasons: 1 }, 281);
    near(bounds(plain).slice(0, 6), [4.451949, 4.289016, 4.385072, 4.451852, 3.917119, 4.400163]);
    near(bounds(plain).slice(-2), [9.446275, 12.318234]);
  });

  it('original Farrington', () => {
    const found = detectFarrington(series, FARRINGTON_ORIGINAL, 281);
    near(bounds(found), [
      5.657883, 5.864809, 4.567223, 4.70106, 3.979834, 4.866646, 4.618649, 3.682419, 4.06593, 4.631125, 5.941237, 10.827514, 10.886912,
      9.793681, 9.591203, 9.397815, 9.306188, 9.333557, 9.33265, 8.319866, 5.452495, 5.663386, 7.994473, 4.53424, 4.319884, 6.313117, 6.104745,
      6.291909, 5.463799, 5.821945, 14.463188,
    ]); // prettier-ignore
    expect(alarms(found)).toEqual([284, 285, 288, 289]);
  });

  it.each([
    ['c1', 1684.944, [21, 30, 36, 62, 75, 80, 82, 111, 128, 191, 192]],
    ['c2', 1688.257, [21, 36, 47, 63, 80, 81, 82, 111, 128, 144, 145, 192, 193]],
    ['c3', 1470.677, [22, 23, 64, 81, 82, 83, 84, 129, 145, 146, 147, 193, 194, 195]],
  ] as const)('EARS %s', (rule, sum, weeksOfAlarm) => {
    const found = weeks(detectEars(series, rule), 20, 208);
    expect(found).toHaveLength(189);
    near([bounds(found).reduce((total, bound) => total + bound, 0)], [sum]);
    expect(alarms(found)).toEqual(weeksOfAlarm);
  });

  it('EARS over the whole series begins with the first full baseline', () => {
    const begins = (['c1', 'c2', 'c3'] as const).map((rule) => (detectEars(series, rule)[0]?.at ?? 0) + 1);
    expect(begins).toEqual([8, 10, 12]);
    near([bounds(detectEars(series, 'c3', { alpha: 0.025 })).reduce((total, bound) => total + bound, 0)], [1679.632]);
  });

  it('classical CUSUM and the simple Bayes rule', () => {
    const cusum = [242, 245, 246, 247, 248, 249, 250, 263, 264, 265, 266, 285, 294, 295, 296, 297, 298, 299];
    expect(alarms(detectStandardCusum(series, 208))).toEqual(cusum);
    const bayes = weeks(detectPastYears(series, { frequency: 52, years: 2, halfWindow: 3 }, 0.05), 209, 312);
    expect(alarms(bayes)).toEqual([210, 254, 257, 259, 262, 263, 264, 284]);
    expect(bounds(bayes).slice(0, 4)).toEqual([3, 3, 4, 4]);
  });

  it.each([
    ['1', RKI_1, 761.484, [210, 239, 241, 264, 284]],
    ['2', RKI_2, 705.233, [210, 257, 262, 264, 284]],
    ['3', RKI_3, 674.376, [257, 262, 263, 264, 284]],
  ])('RKI rule %s', (_, plan, sum, weeksOfAlarm) => {
    const found = weeks(detectRki(series, plan), 209, 312);
    near([bounds(found).reduce((total, bound) => total + bound, 0)], [sum]);
    expect(alarms(found)).toEqual(weeksOfAlarm);
  });

  it('RKI rule 3 beyond its table, on nine times the counts', () => {
    const many = weeks(detectRki({ counts: salmonella.map((count) => count * 9) }, RKI_3), 209, 312);
    near(bounds(many).slice(0, 6), [21.364, 19.05, 20.335, 20.335, 20.335, 21.364]);
    near(bounds(many).slice(79, 84), [55.59412, 60.31343, 63.12779, 63.21253, 68.31886]);
    expect(alarms(many)).toEqual([210, 211, 216, 219, 220, 223, 239, 241, 254, 255, 257, 259, 260, 261, 262, 263, 264, 266, 268, 271, 283, 284, 285, 294]); // prettier-ignore
    expect(() => detectRki(series, { ...RKI_3, years: 0 })).toThrow(/years: 0/);
  });
});
