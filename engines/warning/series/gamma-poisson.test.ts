import { describe, expect, it } from 'vitest';
import { drawPoisson, seededRandom } from '../scan/seeded-random.ts';
import { detectGammaPoisson } from './gamma-poisson.ts';

describe('Gamma–Poisson empirical Bayes', () => {
  it('works in the very first period by the neighbours', () => {
    const places = [9, 0, 0, 1, 0, 1].map((count) => ({ counts: [count] }));
    const [first, ...others] = detectGammaPoisson(places).map((verdicts) => verdicts[0]);
    expect(first).toMatchObject({ observed: 9, alarm: true });
    expect(others.map((verdict) => verdict?.alarm)).toEqual([false, false, false, false, false]);
  });

  it('says nothing of a lone place before it has a past', () => {
    expect(detectGammaPoisson([{ counts: [5, 4, 6, 5, 5] }])[0]?.map(({ at }) => at)).toEqual([4]);
    expect(detectGammaPoisson([{ counts: [5], expected: [4] }])[0]).toMatchObject([{ alarm: false }]);
  });

  it('borrows from a busy neighbourhood and less so the longer its own past', () => {
    const busy = Array.from({ length: 6 }, () => ({ counts: Array<number>(60).fill(3) }));
    const calm = { counts: Array<number>(60).fill(0) };
    const expected = detectGammaPoisson([...busy, calm])[6]?.map((verdict) => verdict.expected) ?? [];
    expect(expected[1]).toBeGreaterThan(0.5);
    expect(expected[59]).toBeLessThan(0.2);
  });

  it('finds a slow build-up that no single week shows', () => {
    const counts = [...Array<number>(60).fill(0), 1, 1, 1, 1];
    const quiet = Array.from({ length: 9 }, (_, place) => ({ counts: counts.map((__, at) => (at % 20 === place ? 1 : 0)) }));
    const found = detectGammaPoisson([{ counts }, ...quiet])[0]?.at(-1);
    expect(found).toMatchObject({ observed: 1, alarm: true });
    expect(found?.upper).toBeGreaterThanOrEqual(1);
  });

  it('alarms no more often than promised, with rare and common events, and not on scatter alone', () => {
    for (const [level, burst] of [[0.05, 1], [0.5, 1], [4, 1], [2, 3]] as const) {
      const random = seededRandom(11);
      const group = Array.from({ length: 15 }, () => {
        const rate = level * (0.4 + 1.2 * random.next());
        return { counts: Array.from({ length: 150 }, () => burst * drawPoisson(rate / burst, random)) };
      });
      const verdicts = detectGammaPoisson(group, { from: 30 }).flat();
      expect(verdicts).toHaveLength(15 * 120);
      expect(verdicts.filter(({ alarm }) => alarm).length / verdicts.length).toBeLessThan(0.005 + 3 * Math.sqrt(0.005 / verdicts.length));
    }
  }); // prettier-ignore

  it('divides by the people: a town may have more than a hamlet', () => {
    const town = { counts: Array<number>(40).fill(6), population: Array<number>(40).fill(6000) };
    const hamlet = { counts: [...Array<number>(39).fill(0), 3], population: Array<number>(40).fill(200) };
    const [calm, alarmed] = detectGammaPoisson([town, hamlet, town, town, town]).map((verdicts) => verdicts.at(-1));
    expect([calm?.alarm, alarmed?.alarm]).toEqual([false, true]);
  });

  it('refuses groups that do not fit and windows that are none', () => {
    expect(() => detectGammaPoisson([{ counts: [1] }, { counts: [1, 2] }])).toThrow(/different lengths/);
    expect(() => detectGammaPoisson([{ counts: [1] }], { windows: [0] })).toThrow(/windows: 0/);
    expect(() => detectGammaPoisson([{ counts: [1] }], { memory: 0 })).toThrow(/memory: 0/);
  });
});
