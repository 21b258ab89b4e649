import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPoisson, seededRandom } from '../scan/seeded-random.ts';
import type { SeededRandom } from '../scan/seeded-random.ts';
import { attentionEffects, flagWeeks } from './attention.ts';
import type { WatchedPlace } from './attention.ts';
import { judgeVillages } from './judge-villages.ts';
import { completedByAge, completedOf, LONGEST_DELAY, nowcast } from './reporting-delay.ts';
import type { Arrival } from './reporting-delay.ts';

/** Delay in weeks, geometric with this chance to be told in any week. */
function delay(random: SeededRandom, chance: number): number {
  let weeks = 0;
  while (random.next() > chance) weeks += 1;
  return weeks;
}

function arrivalsOf(weeks: number, perWeek: number, chance: number, seed: number): Arrival[] {
  const random = seededRandom(seed);
  return Array.from({ length: weeks }, (_, occurred) =>
    Array.from({ length: drawPoisson(perWeek, random) }, () => ({ occurred, arrived: occurred + delay(random, chance) })),
  ).flat();
}

describe('reports that are still on their way', () => {
  it('are learnt from the triangle: geometric delays give 1 − (1 − q)^(age + 1)', () => {
    for (const chance of [0.3, 0.6]) {
      const shares = completedByAge(arrivalsOf(80, 40, chance, 4), 79);
      for (const [age, share] of shares.entries()) {
        const truth = age === LONGEST_DELAY ? 1 : 1 - (1 - chance) ** (age + 1);
        expect(Math.abs(share - truth)).toBeLessThan(0.04);
      }
    }
  });

  it('are not taken for silence: only what had time to arrive is weighed', () => {
    // A channel that is three weeks old and whose reports come after one week each.
    const young = [10, 11, 12].flatMap((occurred) => Array.from({ length: 30 }, () => ({ occurred, arrived: occurred + 1 })));
    const shares = completedByAge(young, 13);
    expect(shares[0]).toBeLessThan(0.1);
    expect(shares[2]).toBeGreaterThan(shares[1]! - 1e-12);
  });

  it('rise with age up to all; without data they are the prior of 16 days', () => {
    assert(property(integer({ min: 0, max: 500 }), integer({ min: 1, max: 9 }), (seed, tenths) => {
      const shares = completedByAge(arrivalsOf(20, 2, tenths / 10, seed), 19);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }), { numRuns: 40 }); // prettier-ignore
    const prior = completedByAge([], 0);
    expect(prior[0]).toBeCloseTo(0.308, 2); // 1 − 16/23 = .304, less what lies beyond the longest delay
    expect(completedOf(prior, 3)).toEqual([prior[2], prior[1], prior[0]]);
  });

  it('ignores what arrives after now', () => {
    const arrivals = arrivalsOf(40, 5, 0.4, 9);
    expect(completedByAge(arrivals, 25)).toEqual(completedByAge(arrivals.filter(({ arrived }) => arrived <= 25), 25)); // prettier-ignore
  });

  it('are reckoned into final counts whose limits hold nine times in ten', () => {
    const random = seededRandom(21);
    let inside = 0;
    for (let round = 0; round < 2000; round += 1) {
      // The rate is drawn from the prior, as the limits suppose.
      const rate = -Math.log(1 - random.next()) * 4;
      const told = drawPoisson(rate * 0.4, random);
      const all = told + drawPoisson(rate * 0.6, random);
      const [cast] = nowcast([told], [0.4], { shape: 1, rate: 0.25 });
      if (cast && all >= cast.low && all <= cast.high) inside += 1;
    }
    expect(inside / 2000).toBeGreaterThan(0.9);
    expect(inside / 2000).toBeLessThan(0.99);
    expect(nowcast([7], [1])[0]).toMatchObject({ expected: 7, low: 7, high: 7 });
    expect(() => nowcast([1], [0])).toThrow(/completed\[0\]: 0/);
  });
});

const WEEKS = 60;
const quiet = Array<boolean>(WEEKS).fill(false);
function village(random: SeededRandom, mean: (at: number) => number, flags: Partial<WatchedPlace> = {}): WatchedPlace {
  return { counts: Array.from({ length: WEEKS }, (_, at) => drawPoisson(mean(at), random)), outreach: quiet, visit: quiet, ...flags };
}
const allTold = Array<number>(WEEKS).fill(1);

describe('campaigns and visits', () => {
  it('flag their own week and the next', () => {
    expect(flagWeeks([101, 104], 100, 5)).toEqual([false, true, true, false, true]);
  });

  it('have the effect that was put in, apart from each other', () => {
    const random = seededRandom(2);
    const places = Array.from({ length: 30 }, (_, at) => {
      const outreach = flagWeeks([10 + at], 0, WEEKS);
      const visit = flagWeeks([5, 25, 45].map((week) => week + (at % 9)), 0, WEEKS); // prettier-ignore
      return village(random, (week) => 0.8 * (outreach[week] === true ? 4 : 1) * (visit[week] === true ? 1.5 : 1), { outreach, visit });
    });
    const effects = attentionEffects(places, allTold);
    expect(Math.abs(effects.outreach - 4)).toBeLessThan(0.6);
    expect(Math.abs(effects.visit - 1.5)).toBeLessThan(0.25);
    expect(attentionEffects([], [])).toEqual({ outreach: 2, visit: 2 });
  });

  it('make no alarm by themselves; the same counts without a campaign do', () => {
    const random = seededRandom(3);
    const others = Array.from({ length: 9 }, (_, at) => {
      const outreach = flagWeeks([12 + 4 * at], 0, WEEKS);
      return village(random, (week) => 0.4 * (outreach[week] === true ? 5 : 1), { outreach });
    });
    const counts = [...village(random, () => 0.4).counts.slice(0, WEEKS - 2), 3, 3];
    const withCampaign = { counts, outreach: flagWeeks([WEEKS - 2], 0, WEEKS), visit: quiet };
    const last = (place: WatchedPlace) => judgeVillages([place, ...others], allTold, { from: WEEKS - 1 }).verdicts[0]?.at(-1);
    expect(last({ counts, outreach: quiet, visit: quiet })).toMatchObject({ alarm: true, byAttentionOnly: false });
    expect(last(withCampaign)?.alarm).toBe(false);
    const flood = { ...withCampaign, counts: [...counts.slice(0, -2), 12, 12] };
    expect(last(flood)).toMatchObject({ alarm: true, byAttentionOnly: true });
  });

  it('refuses lists that do not fit', () => {
    expect(() => judgeVillages([{ counts: [1, 2], outreach: [false], visit: [false, false] }], [1, 1])).toThrow(/outreach: 1 values for 2/);
  });
});

describe('late reports', () => {
  it('hide no rise: half of a rise told already is an alarm, the same count all told is not', () => {
    const random = seededRandom(6);
    const group = Array.from({ length: 10 }, () => village(random, () => 1.2));
    const risen = { ...group[0]!, counts: [...group[0]!.counts.slice(0, -1), 5] };
    const p = (completed: number[]) =>
      judgeVillages([risen, ...group.slice(1)], completed, { from: WEEKS - 1 }).verdicts[0]?.at(-1)?.p ?? 1;
    expect(p([...allTold.slice(0, -1), 0.3])).toBeLessThan(0.005);
    expect(p(allTold)).toBeGreaterThan(0.005);
  });

  it('fabricate none: in quiet villages alarms are as rare as promised', () => {
    const random = seededRandom(7);
    const completed = completedOf(Array.from({ length: LONGEST_DELAY + 1 }, (_, age) => (age === LONGEST_DELAY ? 1 : 1 - 0.6 ** (age + 1))), WEEKS); // prettier-ignore
    let [alarms, judged] = [0, 0];
    for (let round = 0; round < 60; round += 1) {
      const group = Array.from({ length: 12 }, () => village(random, (at) => 0.3 * (completed[at] ?? 1)));
      for (const list of judgeVillages(group, completed, { from: WEEKS - 1 }).verdicts) {
        alarms += list.filter(({ alarm }) => alarm).length;
        judged += list.length;
      }
    }
    expect(judged).toBe(720);
    expect(alarms).toBeLessThanOrEqual(10); // nominal .005 × 720 = 3.6
  });
});
