import { describe, expect, it } from 'vitest';
import { ringOf, tinyDistrict, day } from './fixtures/tiny-district.ts';
import { linkedAt, scoreCeilings, secondEventAt } from './ceiling.ts';
import { mentionKey, scorePartition } from './linkage.ts';
import { findMissedRings } from './missed-rings.ts';
import { groupVersions } from './alerts.ts';
import { versionOf } from './fixtures/tiny-district.ts';
import { firstHitOfRings } from './hits.ts';
import { criticalLinks, linksOf, scoreCriticalLinks } from './ring-links.ts';

const mentions = (list: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(list).map(([event, persons]) => [event, persons.map((person, at) => ({ mention: String(at), person }))]));
const clusters = (list: Readonly<Record<string, string>>) =>
  new Map(Object.entries(list).map(([place, cluster]) => [mentionKey(place.slice(0, 1), place.slice(1)), cluster]));

describe('a partition', () => {
  // Persons: P = a0 b0 c0, Q = d0 e0. Clusters: 1 = a0 b0 d0, 2 = c0, 3 = e0 (not named: alone).
  const district = tinyDistrict({
    arrivals: { a: 0, b: 0, c: 0, d: 0, e: 0 },
    mentions: mentions({ a: ['P'], b: ['P'], c: ['P'], d: ['Q'], e: ['Q'] }),
  });
  const found = clusters({ a0: '1', b0: '1', d0: '1', c0: '2', x9: '1' });

  it('is scored as by hand', () => {
    const { pairwise, b_cubed: cubed, mentions: count } = scorePartition(district, found);
    expect(count).toBe(5);
    // Pairs found ab ad bd, true ab ac bc de: one is right.
    expect([pairwise.precision, pairwise.recall, pairwise.f1]).toEqual([1 / 3, 1 / 4, expect.closeTo(2 / 7, 12)]);
    // Precision: a 2/3, b 2/3, d 1/3, c 1, e 1; recall: a 2/3, b 2/3, c 1/3, d 1/2, e 1/2.
    expect(cubed.precision).toBeCloseTo(11 / 15, 12);
    expect(cubed.recall).toBeCloseTo(8 / 15, 12);
  });

  it('by stream counts pairs that touch the stream and clusters as they are', () => {
    const events = new Map(
      [...district.events].map(([id, event]) => [id, id === 'a' ? { ...event, stream: 'passport_application' } : event]),
    );
    const score = scorePartition({ ...district, events }, found, (stream) => stream === 'passport_application');
    expect(score).toEqual({
      mentions: 1,
      pairwise: { precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 },
      b_cubed: { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
    });
  });

  it('is perfect when it is the truth, and has no precision without a pair', () => {
    const truth = clusters({ a0: 'P', b0: 'P', c0: 'P', d0: 'Q', e0: 'Q' });
    expect(scorePartition(district, truth)).toMatchObject({ pairwise: { f1: 1 }, b_cubed: { f1: 1 } });
    expect(scorePartition(district, new Map()).pairwise).toEqual({ precision: null, recall: 0, f1: null });
  });
});

describe('the links of a ring', () => {
  const ring = ringOf('R', ['a', 'b', 'c', 'd', 'z'], [10, 20, 30]);
  const base = tinyDistrict({ arrivals: { a: 1, b: 2, c: 5, d: 12 }, rings: [ring] });
  // a–b by person P, b–c by person Q, c–d by the ring's telephone; z is the file of a decision.
  const district = {
    ...base,
    events: new Map([...base.events, ['z', { stream: 'passport_decision', arrivedAt: day(0), village: 'V1' }]]),
    mentions: mentions({ a: ['X', 'P'], b: ['P', 'Q'], c: ['Q'], d: ['Y'], z: ['P'] }),
    shown: new Map([['c', ['phone 812']], ['d', ['phone 812']]]), // prettier-ignore
  };

  it('join events by person or identifier, in the order of arrival, and leave decisions out', () => {
    expect(linksOf(ring, district).map(({ from, to, by, mentions: pair }) => [from, to, by, pair?.join(' ')])).toEqual([
      ['a', 'b', 'person', 'a\t1 b\t0'],
      ['b', 'c', 'person', 'b\t1 c\t0'],
      ['c', 'd', 'phone 812', undefined],
    ]);
    expect([linkedAt(ring, district), secondEventAt(ring, district)]).toEqual([day(2), day(2)]);
  });

  it('are critical when nothing else joins the two parts', () => {
    expect(criticalLinks(ring, district)).toHaveLength(2);
    expect(scoreCriticalLinks([ring], district, clusters({ a1: '1', b0: '1', b1: '2', c0: '3' }))).toEqual({
      links: 2,
      found: 1,
      share: 0.5,
    });
    const twice = { ...district, shown: new Map([...district.shown, ['a', ['car']], ['b', ['car']]]) };
    expect(criticalLinks(ring, twice).map(({ from }) => from)).toEqual(['b']);
  });

  it('give the ceiling and the reasons for missing a ring', () => {
    expect(scoreCeilings([ring], district).linked).toMatchObject({ preventable: 3, before_first_departure: 1 });
    const reason = (versions: Parameters<typeof groupVersions>[0], seen = district, links?: ReturnType<typeof clusters>) => {
      const alerts = groupVersions(versions);
      return findMissedRings([ring], alerts, firstHitOfRings(alerts, seen), seen, links).map((one) => one.reason);
    };
    expect(reason([])).toEqual(['linked but not alerted']);
    expect(reason([versionOf('A', 3, ['a', 'b'])])).toEqual([]);
    expect(reason([versionOf('A', 27, ['a', 'b'])])).toEqual(['alerted too late']);
    expect(reason([versionOf('A', 3, ['a', 'b'], { level: 'watch' })])).toEqual(['alerted only at level watch']);
    expect(reason([versionOf('A', 3, ['a', 'b', 'x', 'y', 'w'])])).toEqual(['alerted among too much that is foreign']);
    const unlinked = { ...district, mentions: mentions({}), shown: new Map() };
    expect(reason([], unlinked)).toEqual(['no two linked events arrived in time']);
    expect(reason([], { ...unlinked, events: new Map([...district.events].slice(0, 1)) })).toEqual([
      'fewer than two events arrived in time',
    ]);
    const byNames = { ...district, shown: new Map() };
    expect(reason([], byNames, clusters({ a1: '1', b0: '2' }))).toEqual(['linked, the link was not found']);
    expect(reason([], byNames, clusters({ a1: '1', b0: '1' }))).toEqual(['linked but not alerted']);
  });
});
