import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasTable } from './alias-table.ts';
import { expectationScore, permutationScore } from './likelihood.ts';
import { nearestPlaces } from './neighbours.ts';
import type { Position } from './neighbours.ts';
import { drawPoisson, seededRandom } from './seeded-random.ts';
import { scanExpectation, scanPermutation } from './space-time-scan.ts';
import { usualCounts } from './usual-counts.ts';

const position = record({ lat: double({ min: -89, max: 89, noNaN: true }), lon: double({ min: -180, max: 180, noNaN: true }) });

/** Distance along the ground by the haversine formula, in radians: another way than the program's. */
function ground(a: Position, b: Position): number {
  const [la, lb, dx] = [a.lat, b.lat, b.lon - a.lon].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  return 2 * Math.asin(Math.sqrt(Math.sin((lb - la) / 2) ** 2 + Math.cos(la) * Math.cos(lb) * Math.sin(dx / 2) ** 2));
}

/** Places about on a lattice with counts by chance. */
function country(side: number, periods: number, mean: number, seed: number) {
  const random = seededRandom(seed);
  // Off the lattice a little, so that no two neighbours are equally far.
  const places = Array.from({ length: side * side }, (_, at) => ({
    lat: -8 + ((at % side) + 0.2 * random.next()) * 0.05,
    lon: 110 + (Math.floor(at / side) + 0.2 * random.next()) * 0.05,
  }));
  const expected = places.map(() => Array.from({ length: periods }, () => mean * (0.5 + random.next())));
  const counts = expected.map((row) => row.map((value) => drawPoisson(value, random)));
  return { places, expected, counts };
}

/** The maximum over all zones and durations, one by one, without any short cut. */
function slowMaximum(
  places: readonly Position[],
  counts: number[][],
  expected: number[][],
  reach: number,
  score = expectationScore,
): number {
  const periods = counts[0]?.length ?? 0;
  let best = 0;
  for (const centre of places) {
    const order = places.map((other, at) => ({ at, far: ground(centre, other) })).sort((a, b) => a.far - b.far);
    for (let size = 1; size <= reach; size += 1) {
      for (let duration = 1; duration <= periods; duration += 1) {
        const sum = (rows: number[][]): number =>
          order.slice(0, size).reduce((total, { at }) => total + (rows[at] ?? []).slice(-duration).reduce((a, b) => a + b, 0), 0);
        best = Math.max(best, score(sum(counts), sum(expected)));
      }
    }
  }
  return best;
}

describe('the nearest places', () => {
  it('are those of a plain search on the ground, also across the date line', () => {
    assert(
      property(array(position, { minLength: 1, maxLength: 60 }), integer({ min: 1, max: 8 }), (places, reach) => {
        const found = nearestPlaces(places, reach);
        const count = Math.min(reach, places.length);
        for (const [at, centre] of places.entries()) {
          const mine = [...found.subarray(at * count, at * count + count)];
          expect(mine[0]).toBe(at);
          expect(new Set(mine).size).toBe(count);
          const far = mine.map((one) => ground(centre, places[one] ?? centre));
          const plain = places.map((one) => ground(centre, one)).sort((a, b) => a - b);
          for (const [rank, value] of far.entries()) expect(Math.abs(value - (plain[rank] ?? 9))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('chance', () => {
  it('draws Poisson counts with the right mean and variance, small and large', () => {
    for (const mean of [0, 0.05, 3, 29, 200]) {
      const random = seededRandom(3);
      const drawn = Array.from({ length: 4000 }, () => drawPoisson(mean, random));
      const middle = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      const spread = drawn.reduce((sum, value) => sum + (value - middle) ** 2, 0) / drawn.length;
      expect(Math.abs(middle - mean)).toBeLessThanOrEqual(4 * Math.sqrt(mean / 4000));
      expect(Math.abs(spread - mean)).toBeLessThanOrEqual(0.15 * mean + 0.01);
    }
  });

  it('draws positions as often as their weights say', () => {
    const draw = aliasTable(Float64Array.from([1, 0, 6, 3]));
    const random = seededRandom(9);
    const hits = [0, 0, 0, 0];
    for (let round = 0; round < 20_000; round += 1) hits[draw(random)]! += 1;
    expect(hits[1]).toBe(0);
    for (const [at, share] of [0.1, 0, 0.6, 0.3].entries()) expect(Math.abs((hits[at] ?? 0) / 20_000 - share)).toBeLessThan(0.012);
  });

  it('is another stream for another seed and the same for the same', () => {
    const stream = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed).next);
    expect(stream(1)).toEqual(stream(1));
    expect(new Set([stream(0)[0], stream(1)[0], stream(2)[0], stream(2 ** 40)[0]]).size).toBe(4);
  });
});

describe('expectation-based scan', () => {
  it('finds the maximum that a search through every window finds', () => {
    for (const seed of [1, 2, 3]) {
      const { places, expected, counts } = country(6, 4, 0.3, seed);
      const [best] = scanExpectation(places, counts, expected, { reach: 7, durations: 4, replicates: 1 });
      expect(best?.logLikelihoodRatio).toBeCloseTo(slowMaximum(places, counts, expected, 7), 9);
      expect(expectationScore(best?.observed ?? 0, best?.expected ?? 0)).toBeCloseTo(best?.logLikelihoodRatio ?? 0, 9);
    }
  });

  it('finds a planted cluster with its places and duration, and tells no place twice', () => {
    const { places, expected, counts } = country(15, 8, 0.08, 4);
    for (const at of [32, 33, 47, 48]) for (const period of [6, 7]) counts[at]![period]! += 2;
    const clusters = scanExpectation(places, counts, expected, { replicates: 199 });
    expect(clusters[0]).toMatchObject({ duration: 2, p: 1 / 200 });
    expect([32, 33, 47, 48].filter((at) => clusters[0]?.places.includes(at)).length).toBeGreaterThanOrEqual(3);
    const told = clusters.flatMap((cluster) => cluster.places);
    expect(new Set(told).size).toBe(told.length);
    expect(clusters.map(({ logLikelihoodRatio }) => logLikelihoodRatio)).toEqual(
      clusters.map(({ logLikelihoodRatio }) => logLikelihoodRatio).sort((a, b) => b - a),
    );
  });

  it('has p-values that are even when nothing is going on', () => {
    const values = Array.from({ length: 60 }, (_, seed) => {
      const { places, expected, counts } = country(7, 4, 0.15, 100 + seed);
      return scanExpectation(places, counts, expected, { reach: 6, durations: 4, replicates: 39, seed, clusters: 1 })[0]?.p ?? 1;
    });
    const low = values.filter((p) => p <= 0.1).length;
    expect(values.reduce((a, b) => a + b, 0) / 60).toBeGreaterThan(0.38);
    expect(values.reduce((a, b) => a + b, 0) / 60).toBeLessThan(0.65);
    expect(low).toBeLessThanOrEqual(14);
  });

  it('is the same for the same seed; more events never weaken the best cluster', () => {
    const { places, expected, counts } = country(6, 4, 0.3, 8);
    const run = (seed: number) => scanExpectation(places, counts, expected, { replicates: 50, seed });
    expect(run(7)).toEqual(run(7));
    assert(
      property(integer({ min: 0, max: 35 }), integer({ min: 1, max: 5 }), (at, more) => {
        const raised = counts.map((row, place) => (place === at ? [...row.slice(0, -1), (row.at(-1) ?? 0) + more] : row));
        const after = scanExpectation(places, raised, expected, { replicates: 1 })[0]?.logLikelihoodRatio ?? 0;
        const own = expectationScore(raised[at]?.at(-1) ?? 0, expected[at]?.at(-1) ?? 0);
        expect(after).toBeGreaterThanOrEqual(own - 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('tells no cluster where counts equal what is usual', () => {
    const { places } = country(4, 3, 1, 1);
    const flat = places.map(() => [2, 2, 2]);
    expect(scanExpectation(places, flat, flat, { replicates: 9 })).toEqual([]);
  });

  it('names what it cannot use', () => {
    const one = [{ lat: -8, lon: 112 }];
    expect(() => scanExpectation(one, [[1], [2]], [[1], [1]])).toThrow(/counts: 2 rows for 1 places/);
    expect(() => scanExpectation(one, [[1.5]], [[1]])).toThrow(/counts\[0\]\[0\]: 1\.5/);
    expect(() => scanExpectation(one, [[1]], [[1, 1]])).toThrow(/expected: 2 periods for 1/);
    expect(() => scanExpectation([{ lat: 112, lon: -8 }], [[1]], [[1]])).toThrow(/places\[0\]: 112/);
    expect(() => scanExpectation(one, [[1]], [[1]], { replicates: 0 })).toThrow(/replicates: 0/);
  });
});

describe('permutation scan', () => {
  it('finds the maximum that a search through every window finds', () => {
    const { places, counts } = country(5, 10, 0.4, 6);
    const total = counts.flat().reduce((a, b) => a + b, 0);
    const sums = (rows: number[][]): number[] => rows.map((row) => row.reduce((a, b) => a + b, 0));
    const ofPeriods = sums(Array.from({ length: 3 }, (_, at) => counts.map((row) => row[7 + at] ?? 0)));
    const usual = sums(counts).map((place) => ofPeriods.map((period) => (place * period) / total));
    const [best] = scanPermutation(places, counts, { reach: 5, durations: 3, replicates: 1 });
    const slow = slowMaximum(places, counts.map((row) => row.slice(-3)), usual, 5, permutationScore(total)); // prettier-ignore
    expect(best?.logLikelihoodRatio).toBeCloseTo(slow, 9);
  });

  it('finds a place that grows while others do not, and ignores a rise that is everywhere', () => {
    const { places, counts } = country(8, 20, 0.3, 12);
    const everywhere = counts.map((row) => row.map((count, at) => (at >= 18 ? count + 1 : count)));
    expect(scanPermutation(places, everywhere, { replicates: 99, durations: 4 })[0]?.p ?? 1).toBeGreaterThan(0.05);
    const local = counts.map((row, place) => row.map((count, at) => (at >= 18 && [9, 10, 17].includes(place) ? count + 3 : count)));
    const [best] = scanPermutation(places, local, { replicates: 99, durations: 4 });
    expect(best).toMatchObject({ duration: 2, p: 0.01 });
    expect(best?.relativeRisk).toBeGreaterThan(2);
    expect(scanPermutation(places, places.map(() => [0, 0]))).toEqual([]); // prettier-ignore
  });
});

describe('usual counts', () => {
  it('follow a place’s own past, drawn to that of all, and leave the window out', () => {
    const past = [...Array<number>(20).fill(4), 50, 50];
    const others = Array.from({ length: 5 }, () => ({ counts: [...Array<number>(20).fill(1), 1, 1] }));
    const usual = usualCounts([{ counts: past }, ...others], 2);
    expect(usual.map((row) => row.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(usual[0]?.[0]).toBeGreaterThan(3);
    expect(usual[0]?.[0]).toBeLessThan(4);
    expect(usual[1]?.[1]).toBeCloseTo(1, 1);
    expect(() => usualCounts([{ counts: [1, 2] }], 2)).toThrow(/leave earlier ones/);
  });
});
