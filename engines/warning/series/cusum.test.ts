import { describe, expect, it } from 'vitest';
import { averageRunLength, limitFor } from './cusum-limit.ts';
import { detectCusum } from './cusum.ts';
import { poisson } from './count-laws.ts';
import { drawPoisson, seededRandom } from '../scan/seeded-random.ts';

describe('run length of a CUSUM', () => {
  // arlCusum of R surveillance 1.20.3, Poisson
  it.each([[2, 3, 4, 84.86274], [1, 1.5, 3, 52.94342], [5, 6, 10, 212.8837]])('mean %d, k %d, h %d', (mean, k, h, periods) => {
    expect(averageRunLength(poisson(mean), k, h)).toBeCloseTo(periods, 3);
  }); // prettier-ignore

  it('gives the least limit that keeps false alarms as rare as asked, for rare and for common events', () => {
    for (const [mean, size] of [[0.05, Infinity], [0.5, 1], [4, Infinity], [20, 5]] as const) {
      const k = mean * 1.4;
      const h = limitFor({ mean, size }, k, 200);
      expect(averageRunLength({ mean, size }, k, h)).toBeGreaterThanOrEqual(200);
      expect(averageRunLength({ mean, size }, k, h * 0.7)).toBeLessThan(200);
    }
  }); // prettier-ignore

  it('keeps its promise in a long quiet series, and finds a doubling', () => {
    const random = seededRandom(5);
    const quiet = Array.from({ length: 12_000 }, () => drawPoisson(1.5, random));
    const alarms = detectCusum({ counts: quiet }, { baseline: 2000, law: 'poisson' }).filter(({ alarm }) => alarm).length;
    expect(alarms).toBeGreaterThan(10_000 / 400);
    expect(alarms).toBeLessThan(10_000 / 150);
    const doubled = [...quiet.slice(0, 300), ...Array.from({ length: 30 }, () => drawPoisson(3, random))];
    expect(detectCusum({ counts: doubled }, { baseline: 300 }).some(({ alarm }) => alarm)).toBe(true);
  });

  it('lets a given expectation move the level, and names what it cannot use', () => {
    const counts = [...Array<number>(20).fill(2), ...Array<number>(20).fill(8)];
    const expected = counts.map((count) => count);
    expect(detectCusum({ counts }, { baseline: 20 }).some(({ alarm }) => alarm)).toBe(true);
    expect(detectCusum({ counts, expected }, { baseline: 20 }).some(({ alarm }) => alarm)).toBe(false);
    expect(() => detectCusum({ counts }, { baseline: 40 })).toThrow(/baseline: 40 of 40/);
    expect(() => detectCusum({ counts }, { baseline: 20, rise: 1 })).toThrow(/rise: 1/);
  });
});
