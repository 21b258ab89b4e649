import { describe, expect, it } from 'vitest';
import { drawPoisson, seededRandom } from '../../../engines/warning/scan/seeded-random.ts';
import { electedMethod } from './elected-method.ts';
import { FREQUENCY, judgeSeries } from './judge-series.ts';
import type { Told } from './judge-series.ts';

const WEEK = 3_000;
/** Mean delay of a report, sixteen days. @source dossier: detection §5 */
const STAY = 16 / 7 / (1 + 16 / 7);
const OFFICES = 20;
/** Weeks that a rise lasts, and how high it is beside the usual. */
const RISE_WEEKS = 3;
const RISE_TIMES = 2;
const LEAST_RISE = 3;

/** Offices with a season and reports that come late: how often they are alarmed for nothing, and how many rises of three weeks are told. */
function measure(weeks: number, mean: number): { alarmed: number; found: number } {
  const random = seededRandom(weeks * 100 + mean);
  let [alarmed, judged, found] = [0, 0, 0];
  for (let office = 0; office < OFFICES; office += 1) {
    const told = Array.from({ length: weeks }, (_, at): Told[] => {
      const occurred = WEEK - weeks + 1 + at;
      const usual = mean * (1 + 0.25 * Math.sin((2 * Math.PI * at) / FREQUENCY));
      return Array.from({ length: drawPoisson(usual, random) }, () => {
        let arrived = occurred;
        while (random.next() < STAY && arrived < occurred + 12) arrived += 1;
        return { occurred, arrived, village: null };
      });
    }).flat();
    const span = { first: WEEK - weeks + 1, week: WEEK };
    const quiet = judgeSeries(told, [], span, electedMethod).weeks;
    alarmed += quiet.filter(({ verdict }) => verdict.alarm).length;
    judged += quiet.length;
    const more = Math.max(LEAST_RISE, RISE_TIMES * mean);
    const rise = Array.from({ length: RISE_WEEKS * more }, (_, at): Told => {
      const occurred = WEEK - (at % RISE_WEEKS);
      return { occurred, arrived: occurred, village: null };
    });
    if (judgeSeries([...told, ...rise], [], span, electedMethod).level === 'above') found += 1;
  }
  return { alarmed: alarmed / judged, found: found / OFFICES };
}

describe('offices in which nothing happens', () => {
  it.each([
    [20, 3],
    [60, 3],
    [60, 8],
    [120, 3],
  ])('with %i weeks of history and %i reports a week are rarely alarmed, and a rise is told', (weeks, mean) => {
    const { alarmed, found } = measure(weeks, mean);
    // One week in fifty at most; the aim is one in two hundred for a method that knows its office.
    expect(alarmed).toBeLessThanOrEqual(0.02);
    expect(found).toBeGreaterThanOrEqual(0.9);
  });
});
