import { array, assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, settledAfter, tailChanceOf } from './p-values.ts';
import { seededRandom } from './seeded-random.ts';
import { scanExpectation } from './space-time-scan.ts';
import { spatialOrder } from './spatial-order.ts';

const list = (...values: number[]): Float64Array => Float64Array.from(values);

describe('p-values of clusters', () => {
  it.each([
    ['counts the observed one in', list(1, 2, 3, 4), 3.5, Infinity, 2 / 5],
    ['an equal one is as strong', list(1, 2, 3), 3, Infinity, 2 / 4],
    ['none is as strong', list(1, 2, 3), 9, Infinity, 1 / 4],
    ['stops at two stronger ones', list(5, 1, 5, 1, 5, 5), 4, 2, 2 / 3],
    ['never reached two', list(5, 1, 1, 1), 4, 2, 2 / 5],
  ])('%s', (_, maxima, llr, enough, p) => expect(chanceOf(maxima, llr, enough)).toBeCloseTo(p, 12));

  it('stopped early are valid: no oftener below a level than the level says', () => {
    const random = seededRandom(12);
    const below = [0, 0];
    for (let round = 0; round < 3000; round += 1) {
      const maxima = Float64Array.from({ length: 199 }, () => random.next());
      const p = chanceOf(maxima, random.next(), 5);
      if (p <= 0.05) below[0]! += 1;
      if (p <= 0.2) below[1]! += 1;
    }
    expect(below[0]! / 3000).toBeLessThan(0.062);
    expect(below[1]! / 3000).toBeLessThan(0.222);
    expect(below[1]! / 3000).toBeGreaterThan(0.15);
  });

  it('never fall when the cluster is weaker', () => {
    assert(
      property(
        array(double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 60 }),
        integer({ min: 1, max: 9 }),
        (values, enough) => {
          const maxima = Float64Array.from(values);
          const row = [1, 3, 5, 7, 9].map((llr) => chanceOf(maxima, llr, enough));
          expect(row).toEqual(row.toSorted((a, b) => b - a));
          const settled = settledAfter(maxima, 5, enough);
          if (settled !== undefined) expect(chanceOf(maxima.subarray(0, settled), 5, enough)).toBe(chanceOf(maxima, 5, enough));
        },
      ),
    );
  });

  it('of a fitted tail follow the law they were drawn from, and are silent below 99', () => {
    const random = seededRandom(4);
    const maxima = Float64Array.from({ length: 999 }, () => 8 - Math.log(-Math.log(1 - random.next())));
    for (const llr of [8, 10, 14]) {
      const truth = -Math.expm1(-Math.exp(-(llr - 8)));
      const p = tailChanceOf(maxima, llr) ?? 0;
      expect(Math.abs(Math.log(p / truth))).toBeLessThan(0.25);
    }
    expect(tailChanceOf(maxima.subarray(0, 98), 9)).toBeUndefined();
    expect(tailChanceOf(new Float64Array(200), 9)).toBeUndefined();
  });
});

describe('a scan that stops early', () => {
  const random = seededRandom(3);
  const places = Array.from({ length: 40 }, () => ({ lat: -8 + random.next(), lon: 112 + random.next() }));
  const usual = places.map(() => [0.4, 0.4, 0.4]);

  it('tells the same clusters, and what chance does often costs few repetitions', () => {
    const counts = places.map((_, at) => [at % 2, at % 3 === 0 ? 1 : 0, 0]);
    let drawn = 0;
    const stopped = scanExpectation(places, counts, usual, {
      replicates: 999,
      enough: 20,
      report: (done) => (drawn = Math.round(done * 999)),
    });
    const all = scanExpectation(places, counts, usual, { replicates: 999 });
    expect(stopped.map((cluster) => cluster.places)).toEqual(all.map((cluster) => cluster.places));
    expect(drawn).toBeLessThanOrEqual(100);
    for (const [at, { p }] of stopped.entries()) expect(Math.abs(p - (all[at]?.p ?? 0))).toBeLessThan(0.2);
    expect(() => scanExpectation(places, counts, usual, { enough: 0 })).toThrow(/enough: 0/);
  });

  it('does not depend on where the places stand in the list', () => {
    const counts = places.map((_, at) => [0, at % 5 === 0 ? 2 : 0, at === 7 ? 4 : 0]);
    const told = (order: readonly number[]) => {
      const pick = <Item>(items: readonly Item[]): Item[] => order.map((at) => items[at]!);
      return scanExpectation(pick(places), pick(counts), pick(usual), { replicates: 9 }).map((cluster) => ({
        places: new Set(cluster.places.map((at) => order[at]!)),
        llr: cluster.logLikelihoodRatio.toFixed(9),
      }));
    };
    const order = [...places.keys()];
    expect(told(order.toReversed())[0]).toEqual(told(order)[0]);
  });
});

describe('the order in memory', () => {
  it('holds every place once, and neighbours near each other', () => {
    const random = seededRandom(9);
    const places = Array.from({ length: 2000 }, () => ({ lat: -8 + random.next(), lon: 112 + random.next() }));
    const order = spatialOrder(places);
    expect(new Set(order).size).toBe(2000);
    const step = (row: readonly number[]): number =>
      row
        .slice(1)
        .reduce(
          (sum, at, before) => sum + Math.hypot(places[at]!.lat - places[row[before]!]!.lat, places[at]!.lon - places[row[before]!]!.lon),
          0,
        );
    expect(step([...order])).toBeLessThan(0.15 * step([...places.keys()]));
  });
});
