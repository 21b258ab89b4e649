import { describe, expect, it } from 'vitest';
import { prepareExpectation } from '../../../engines/warning/scan/prepare-scan.ts';
import { drawPoisson, seededRandom } from '../../../engines/warning/scan/seeded-random.ts';
import { scanExpectation } from '../../../engines/warning/scan/space-time-scan.ts';
import { scanInThreads } from './scan-in-threads.ts';

const settings = { reach: 6, durations: 4, clusters: 5 };
const random = seededRandom(31);
const places = Array.from({ length: 60 }, () => ({ lat: -8 + random.next(), lon: 112 + random.next() }));
const expected = places.map(() => [0.3, 0.3, 0.3, 0.3]);
const quiet = expected.map((row) => row.map((mean) => drawPoisson(mean, random)));
const risen = quiet.map((row, at) => (at === 5 ? [0, 0, 4, 5] : row));

describe('a scan in threads', () => {
  it.each([1, 2, 3])(
    'tells with %d threads what one program tells',
    async (threads) => {
      for (const counts of [quiet, risen])
        for (const enough of [Infinity, 3]) {
          const scan = prepareExpectation(places, counts, expected, settings);
          const told = await scanInThreads(scan, { replicates: 130, seed: 9, enough, threads });
          expect(told).toEqual(scanExpectation(places, counts, expected, { ...settings, replicates: 130, seed: 9, enough }));
        }
    },
    60_000,
  );

  it('tells nothing where counts are as usual', async () => {
    const flat = places.map(() => [1, 1, 1, 1]);
    expect(
      await scanInThreads(prepareExpectation(places, flat, flat, settings), { replicates: 9, seed: 1, enough: 20, threads: 2 }),
    ).toEqual([]);
  });
});
