import { describe, expect, it } from 'vitest';
import { groupVersions } from './alerts.ts';
import { day, ringOf, tinyDistrict, versionOf } from './fixtures/tiny-district.ts';
import { quantile } from './numbers.ts';
import { scorePrecision } from './precision.ts';
import { scoreWarnings } from './score-district.ts';
import { halfDepartedAt, scoreTimeliness } from './timeliness.ts';

describe('timeliness', () => {
  const early = ringOf('early', ['a', 'b'], [10, 20, 30, 40]);
  const late = ringOf('late', ['c', 'd'], [10, 12, 50]);
  const missed = ringOf('missed', ['e', 'f'], [60, 61, 62]);

  it('adds up what was computed by hand', () => {
    const score = scoreTimeliness([early, late, missed], new Map([[early, day(8)], [late, day(13)]])); // prettier-ignore
    // early: leaves 2 days after the hit (10) is lost, 20, 30, 40 are preventable; late: only 50.
    expect(score).toMatchObject({ victims: 10, preventable: 4, preventable_share: 0.4, rings: 3, rings_hit: 2 });
    expect(score).toMatchObject({ before_first_departure: 1, before_half_departed: 1 });
    expect([score.lead_days_median, score.lead_days_p10]).toEqual([-0.5, expect.closeTo(-2.5, 12)]);
  });

  it('takes the departure with which half have left', () => {
    expect([early, late, missed].map(halfDepartedAt)).toEqual([day(20), day(12), day(61)]);
    expect(halfDepartedAt(ringOf('nobody', [], [undefined]))).toBeUndefined();
  });

  it('has no shares of nothing', () => {
    expect(scoreTimeliness([], new Map())).toMatchObject({
      preventable_share: null,
      before_half_departed_share: null,
      lead_days_median: null,
    });
  });

  it('finds quantiles between neighbours', () => {
    expect([quantile([4, 1, 3, 2], 0.5), quantile([1, 2, 3, 4, 5], 0.1), quantile([], 0.5), quantile([1, Infinity], 0.9)]).toEqual([2.5, 1.4, null, Infinity]); // prettier-ignore
  });
});

describe('precision', () => {
  const small = ringOf('small', ['s', 't'], [50, 50]);
  const big = ringOf('big', ['a', 'b', 'c'], [20, 30, 40]);
  const district = tinyDistrict({ rings: [small, big], causes: new Map([['x', 'family phone'], ['y', 'family phone']]) }); // prettier-ignore
  const alerts = groupVersions([
    versionOf('true', 10, ['a', 'x'], { scoreBits: 3 }),
    versionOf('true', 12, ['a', 'b', 'x'], { level: 'act' }),
    versionOf('too small to count', 10, ['s', 't'], { scoreBits: 9 }),
    versionOf('false', 10, ['x', 'y', 'z'], { kind: 'recruiter', officer: 'O2' }),
    versionOf('mixed', 10, ['a', 's'], { scoreBits: 4 }),
    versionOf('only watched', 10, ['a', 'b'], { level: 'watch' }),
  ]);

  it('counts alerts, and versions beside them', () => {
    const score = scorePrecision(alerts, district);
    expect(score).toMatchObject({ alerts: 4, true_alerts: 2, false_alerts: 2, precision: 0.5, precision_of_versions: 0.4 });
    // Two false alerts, two officers, ten weeks.
    expect(score.false_per_officer_week).toBe(0.1);
    expect(score.by_kind).toEqual({ recruiter: { alerts: 1, true_alerts: 0 }, ring: { alerts: 3, true_alerts: 2 } });
    expect(score.by_level).toEqual({ act: { alerts: 1, true_alerts: 1 }, look: { alerts: 3, true_alerts: 1 } });
    expect(score.false_by_cause).toEqual({ 'family phone': 1, ring_mixed: 1 });
  });

  it('counts victims and rings of three or more only, and ranks by what the officer saw first', () => {
    const score = scoreWarnings(alerts, district);
    expect(score).toMatchObject({ victims: 3, rings: 1, rings_hit: 1, preventable: 3 });
    expect(score.ranking).toEqual([
      { bits: 9, hits: [[-1, 2]] },
      { bits: 5, hits: [] },
      { bits: 4, hits: [] },
      { bits: 3, hits: [[0, 3]] },
    ]);
  });
});
