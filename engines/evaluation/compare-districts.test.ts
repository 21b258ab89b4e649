import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap, weighted } from './bootstrap.ts';
import { compareDistricts } from './compare-districts.ts';
import { precisionAtEqualRecall } from './equal-recall.ts';
import { ringOf, tinyDistrict, versionOf } from './fixtures/tiny-district.ts';
import { groupVersions } from './alerts.ts';
import { scoreDistrict, scoreWarnings } from './score-district.ts';
import { shuffleEvents, shufflePersons } from './shuffle-truth.ts';
import { figure, layOut, summaryTable } from './table.ts';

describe('precision at equal recall', () => {
  const ours = [{ weight: 1, ranking: [{ bits: 9, hits: [[0, 4]] as const }, { bits: 8, hits: [] }, { bits: 7, hits: [[1, 6]] as const }, { bits: 1, hits: [] }] }]; // prettier-ignore
  const theirs = [{ weight: 1, ranking: [{ bits: 5, hits: [] }, { bits: 4, hits: [] }, { bits: 3, hits: [[0, 2]] as const }, { bits: 2, hits: [] }] }]; // prettier-ignore

  it('cuts the better list where it has reached what the other reaches', () => {
    expect(precisionAtEqualRecall(ours, theirs, 'victims')).toEqual({ recall: 2, ours_alerts: 1, ours_precision: 1, baseline_alerts: 3, baseline_precision: 1 / 3, ratio: 3 }); // prettier-ignore
    expect(precisionAtEqualRecall(theirs, ours, 'rings')).toMatchObject({ recall: 1, ours_alerts: 3, baseline_alerts: 1, ratio: 1 / 3 });
  });

  it('counts a ring once, with the best that is known, and small rings not at all', () => {
    const list = [{ weight: 2, ranking: [{ bits: 3, hits: [[0, 1], [-1, 9]] as const }, { bits: 2, hits: [[0, 3]] as const }, { bits: 1, hits: [[0, 2]] as const }] }]; // prettier-ignore
    expect(precisionAtEqualRecall(list, list, 'victims')).toMatchObject({ recall: 6, ours_alerts: 4, ratio: 1 });
    expect(precisionAtEqualRecall(list, [{ weight: 1, ranking: [] }], 'victims')).toMatchObject({
      recall: 0,
      ours_precision: null,
      ratio: null,
    });
  });
});

describe('the bootstrap', () => {
  it('gives the same interval for the same seed, around the value', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const mean = (weights: readonly number[]) => weighted(weights, values) / 10;
    const found = bootstrap(10, mean, 7);
    expect(found).toEqual(bootstrap(10, mean, 7));
    expect(found.value).toBe(5.5);
    // Standard error of the mean: 2.87 / √10 = 0.908.
    expect(found.low).toBeCloseTo(5.5 - 1.96 * 0.908, 0);
    expect(found.high).toBeCloseTo(5.5 + 1.96 * 0.908, 0);
  });

  it('has no bound where the comparison may be nothing, and none for one unit', () => {
    expect(bootstrap(4, (weights) => 1 / (weights[0] ?? 0), 1)).toMatchObject({ value: 1, high: null });
    expect(bootstrap(1, () => 3, 1)).toEqual({ value: 3, low: null, high: null });
    expect(bootstrap(2, () => Number.NaN, 1)).toEqual({ value: null, low: null, high: null });
  });
});

describe('several districts', () => {
  const ring = ringOf('R', ['a', 'b'], [20, 30, 40]);
  const district = tinyDistrict({ arrivals: { a: 1, b: 2, x: 3 }, rings: [ring] });
  const good = scoreDistrict(district, [versionOf('A', 18, ['a', 'b'])]);
  const poor = scoreDistrict(district, [versionOf('A', 18, ['a', 'x'])]);

  it('add up, with intervals over the seeds', () => {
    const summary = compareDistricts([good, poor, good, good], 3);
    expect(summary.ours.preventable).toEqual({ value: 6 / 12, low: expect.closeTo(1 / 6, 9), high: expect.closeTo(2 / 3, 9) });
    expect(summary.ours.precision.value).toBe(0.75);
    expect(summary.against.fan_in.ratio.preventable).toEqual({ value: null, low: null, high: null });
    expect(summary.against.fan_in.difference.preventable.value).toBe(0.5);
    // One false alert in 4 × 2 officers × 10 weeks.
    expect(summary.false_per_officer_week.value).toBe(1 / 80);
    // Four alerts of 4 × 2 officers × 10 weeks × 2.
    expect(summary.budget_used.value).toBe(1 / 40);
    expect(summary.ceiling.any_two.value).toBe(1);
    expect(summary.pooled.by_type).toEqual([
      {
        type: 'A', rings: 4, rings_hit: 3, before_first_departure: 3, before_half_departed: 3, victims: 12, preventable: 6, reachable: 0, reachable_any_two: 12,
        of_reachable: null, missed: { 'no two linked events arrived in time': 1 }, reachable_lost: { 'no two linked events arrived in time': 0 },
      },
    ]); // prettier-ignore
    expect(summary.pooled.by_kind).toEqual({ ring: { alerts: 4, true_alerts: 3 } });
    expect(summaryTable(summary)).toMatch(/4 seeds.*\n.*ours.*fan-in.*\nvictims preventable +0\.500 \[0\.167, 0\.667\]/);
  });

  it('are written for people with three digits', () => {
    expect([null, 3, 0.12345, 12.345, 123.45].map(figure)).toEqual(['-', '3', '0.123', '12.3', '123']);
    expect(layOut([['a', '1'], ['bbb', '22']])).toBe('a     1\nbbb  22\n'); // prettier-ignore
  });
});

describe('laws', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'x', 'y', 'z'];
  const rings = [ringOf('R', ['a', 'b', 'c'], [15, 25, 35]), ringOf('Q', ['d', 'e', 'f'], [30, 40, 50, 60])];
  const district = tinyDistrict({ arrivals: Object.fromEntries(names.map((name, at) => [name, at])), rings });
  const version = fc.record({
    at: fc.integer({ min: 9, max: 60 }),
    events: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }),
  });
  const alertsOf = (list: readonly { at: number; events: string[] }[]) =>
    groupVersions(list.map(({ at, events }, n) => versionOf(`A${n}`, at, events)));

  it('more alerts never reach fewer victims or rings', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 6 }), version, (before, one) => {
        const [less, more] = [scoreWarnings(alertsOf(before), district), scoreWarnings(alertsOf([...before, one]), district)];
        expect(more.preventable).toBeGreaterThanOrEqual(less.preventable);
        expect(more.rings_hit).toBeGreaterThanOrEqual(less.rings_hit);
        expect(more.before_half_departed).toBeGreaterThanOrEqual(less.before_half_departed);
        expect(more.precision.true_alerts + more.precision.false_alerts).toBe(before.length + 1);
        expect(more.preventable).toBeLessThanOrEqual(more.victims);
      }),
    );
  });

  it('an earlier alert is never worse', () => {
    fc.assert(
      fc.property(version, fc.integer({ min: 0, max: 9 }), ({ at, events }, sooner) => {
        const score = (when: number) => scoreWarnings(alertsOf([{ at: when, events }]), district).preventable;
        expect(score(at - sooner)).toBeGreaterThanOrEqual(score(at));
      }),
    );
  });

  it('nothing beats itself', () => {
    const one = scoreDistrict(district, [versionOf('A', 9, ['a', 'b']), versionOf('B', 10, ['x', 'y'])]);
    const same = { ...one, baselines: { ...one.baselines, fan_in: one.ours } };
    const { ratio, difference, precision_at_equal_recall: equal } = compareDistricts([same, same], 1).against.fan_in;
    expect([ratio.preventable, ratio.precision]).toEqual([{ value: 1, low: 1, high: 1 }, { value: 1, low: 1, high: 1 }]); // prettier-ignore
    expect([difference.preventable.value, equal.victims.ratio, equal.rings.ratio]).toEqual([0, 1, 1]);
  });

  it('warnings do not know a shuffled truth', () => {
    const alerts = alertsOf([{ at: 9, events: ['a', 'b', 'c'] }, { at: 9, events: ['d', 'e', 'f'] }]); // prettier-ignore
    const streams = new Map(names.map((name) => [name, 'report']));
    const shuffled = Array.from({ length: 200 }, (_, seed) => {
      const places = shuffleEvents(streams, seed);
      const moved = rings.map((ring) => ({ ...ring, events: new Set([...ring.events].map((event) => places.get(event) ?? event)) }));
      return scoreWarnings(alerts, { ...district, rings: moved }).preventable;
    });
    const truth = scoreWarnings(alerts, district).preventable;
    expect(truth).toBe(7);
    // One of the two alerts has two of a ring's three events with probability 2 × 19/84 = .45.
    expect(Math.max(...shuffled)).toBeLessThanOrEqual(truth);
    expect(shuffled.reduce((sum, one) => sum + one, 0) / shuffled.length).toBeLessThan(0.6 * truth);
  });

  it('a shuffle only changes places, within a stream', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }), fc.nat(), (list, seed) => {
        const streams = new Map(list.map((name, at) => [name, at % 3 === 0 ? 'report' : 'return']));
        const places = shuffleEvents(streams, seed);
        expect([...places.values()].sort()).toEqual([...list].sort());
        for (const [from, to] of places) expect(streams.get(to)).toBe(streams.get(from));
        expect(places).toEqual(shuffleEvents(streams, seed));
        expect(shufflePersons(list, seed).toSorted()).toEqual(list.toSorted());
      }),
    );
  });
});
