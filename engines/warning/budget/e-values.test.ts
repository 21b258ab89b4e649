import { array, assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPoisson, seededRandom } from '../scan/seeded-random.ts';
import { massOf, poisson } from '../series/count-laws.ts';
import { nextLevel, weekAllowance } from './alpha-wealth.ts';
import { riseEvidence, standOut, surgeLevels } from './e-values.ts';

describe('evidence for a rise', () => {
  it('is a fair bet: its mean over all counts is 1 when nothing is going on', () => {
    assert(
      property(double({ min: 0.01, max: 5, noNaN: true }), double({ min: 1, max: 50, noNaN: true }), (mean, size) => {
        for (const law of [poisson(mean), { mean, size }]) {
          let sum = 0;
          for (let count = 0; count < 800; count += 1) sum += massOf(law, count) * riseEvidence(law, count);
          // Below 1 only by the ceiling of a single bet, which large means reach.
          if (mean < 0.1 && law.size > 5) expect(sum).toBeGreaterThan(0.99);
          expect(sum).toBeLessThan(1 + 1e-9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('grows with the count, and says against a rise where nothing came', () => {
    const values = [0, 1, 2, 4, 8].map((count) => riseEvidence(poisson(1), count));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values[0]).toBeLessThan(1);
    expect(riseEvidence(poisson(0), 3)).toBeGreaterThan(1e6);
  });
});

describe('e-BH', () => {
  it.each([
    // Four places at .5: the k-th strongest needs 4 / (.5 k) = 8, 4, 2.67, 2.
    [[9, 1, 1, 1], 0.5, [0]],
    [[7, 1, 1, 1], 0.5, []],
    [[1, 5, 4, 1], 0.5, [1, 2]],
    [[3, 3, 3, 1], 0.5, [0, 1, 2]],
    [[], 0.5, []],
  ])('%j at %d names %j', (evidence, share, named) => expect(standOut(evidence, share)).toEqual(named));

  it('names more when more is allowed, and those to act on are among those to look at', () => {
    assert(
      property(
        array(double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 40 }),
        double({ min: 0.05, max: 1, noNaN: true }),
        (evidence, wealth) => {
          const levels = surgeLevels(evidence, wealth);
          expect(standOut(evidence, 0.5 * wealth).length).toBe(levels.filter((level) => level !== 'none').length);
          expect(standOut(evidence, 0.2 * wealth).every((at) => levels[at] === 'act')).toBe(true);
        },
      ),
    );
  });

  it('keeps the share of false ones among 200 villages of which ten rose', () => {
    const random = seededRandom(11);
    let [false_, named] = [0, 0];
    const shares: number[] = [];
    for (let week = 0; week < 200; week += 1) {
      const evidence = Array.from({ length: 200 }, (_, at) => riseEvidence(poisson(0.5), drawPoisson(at < 10 ? 5 : 0.5, random)));
      const found = standOut(evidence, 0.2);
      const wrong = found.filter((at) => at >= 10).length;
      [false_, named] = [false_ + wrong, named + found.length];
      shares.push(found.length === 0 ? 0 : wrong / found.length);
    }
    expect(named).toBeGreaterThan(200);
    expect(shares.reduce((a, b) => a + b, 0) / shares.length).toBeLessThan(0.2);
  });
});

describe('the wealth of a row of tests', () => {
  it('spends at most half of the share while nothing is found, and earns by finding', () => {
    let spent = 0;
    const silent: boolean[] = [];
    for (let test = 0; test < 300; test += 1) {
      spent += nextLevel(silent, 0.2);
      silent.push(false);
    }
    expect(spent).toBeLessThan(0.1);
    expect(nextLevel([...silent, true], 0.2)).toBeGreaterThan(10 * nextLevel(silent, 0.2));
    assert(property(array(integer({ min: 0, max: 1 }), { maxLength: 60 }), (found) => {
      const level = nextLevel(found.map(Boolean), 0.2);
      expect(level).toBeGreaterThan(0);
      expect(level).toBeLessThan(0.2 * (found.length + 1));
    })); // prettier-ignore
  });

  it('keeps the share of false finds of 40 rows of 400 tests below what is allowed', () => {
    const shares = Array.from({ length: 40 }, (_, row) => {
      const random = seededRandom(500 + row);
      const found: boolean[] = [];
      let [wrong, all] = [0, 0];
      for (let test = 0; test < 400; test += 1) {
        const real = random.next() < 0.1;
        const p = real ? random.next() ** 12 : random.next();
        const hit = p <= nextLevel(found, 0.2);
        found.push(hit);
        if (hit) [wrong, all] = [wrong + Number(!real), all + 1];
      }
      return all === 0 ? 0 : wrong / all;
    });
    expect(shares.reduce((a, b) => a + b, 0) / 40).toBeLessThan(0.2);
  });

  it('gives a week its whole budget at first, less in long silence, never below the floor', () => {
    expect(weekAllowance([])).toBe(1);
    const silence = Array<boolean>(50).fill(false);
    expect(weekAllowance(silence)).toBe(0.2);
    expect(weekAllowance([...silence, true])).toBe(1);
  });
});
