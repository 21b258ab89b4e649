import { describe, expect, it } from 'vitest';
import { faultOf, groupVersions } from './alerts.ts';
import { day, ringOf, tinyDistrict, versionOf } from './fixtures/tiny-district.ts';
import { firstHitOfRings, preventableAt, ringsByEvent, ringsHit } from './hits.ts';

const ring = ringOf('R', ['a', 'b', 'c'], [10, 20, 30]);
const other = ringOf('Q', ['d', 'e'], [40, 40, 40]);
const byEvent = ringsByEvent([ring, other]);
const hit = (...events: string[]): string[] => ringsHit({ events }, byEvent).map(({ id }) => id);

describe('a hit', () => {
  it('needs two events of the ring and half of the evidence', () => {
    expect(hit('a')).toEqual([]);
    expect(hit('a', 'b')).toEqual(['R']);
    expect(hit('a', 'b', 'x', 'y')).toEqual(['R']);
    expect(hit('a', 'b', 'x', 'y', 'z')).toEqual([]);
    expect(hit('a', 'b', 'd', 'e')).toEqual(['R', 'Q']);
    expect(hit('a', 'd')).toEqual([]);
  });

  it('is made by act and look only, at the first version that has enough', () => {
    const district = tinyDistrict({ rings: [ring, other] });
    const alerts = groupVersions([
      versionOf('A', 5, ['a', 'b'], { level: 'watch' }),
      versionOf('A', 7, ['a', 'b', 'c'], { level: 'act' }),
      versionOf('A', 6, ['a', 'x']),
      versionOf('B', 9, ['b', 'c']),
    ]);
    expect(firstHitOfRings(alerts, district)).toEqual(new Map([[ring, day(7)]]));
  });

  it('reaches the victims who leave more than three days later', () => {
    expect(preventableAt(ring, day(7))).toBe(2);
    expect(preventableAt(ring, day(7) - 1)).toBe(3);
    expect(preventableAt(ringOf('U', [], [undefined, 9, 9]), day(1))).toBe(2);
  });
});

describe('versions', () => {
  it('of one id about something else are another alert', () => {
    const alerts = groupVersions([
      versionOf('A', 1, ['a']),
      versionOf('A', 3, ['d', 'e']),
      versionOf('A', 2, ['a', 'b']),
      versionOf('A', 4, ['e']),
    ]);
    expect(alerts.map(({ versions }) => versions.map(({ events }) => events.join('')))).toEqual([
      ['a', 'ab'],
      ['de', 'e'],
    ]);
  });

  it('may use only what had arrived by their own time', () => {
    const { events } = tinyDistrict({ arrivals: { a: 1, b: 4 } });
    expect(faultOf(versionOf('A', 4, ['a', 'b']), events)).toBeUndefined();
    expect(faultOf(versionOf('A', 3.99, ['a', 'b']), events)).toMatch(/event "b" arrived 2025-01-09T17:00:00.000Z, after the warning/);
    expect(faultOf(versionOf('A', 4, ['a', 'z']), events)).toMatch(/event "z" is not in events.ndjson/);
  });
});
