import { array, assert, boolean, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../scan/seeded-random.ts';
import { alertsLike, calibrate, LEAST_VERDICTS, shareInterval } from './calibration.ts';
import { findBursts, heldBack } from './hoax-burst.ts';
import { findRepeats, SAME_TEXT_FROM, textLikeness } from './near-duplicates.ts';
import { reliability, reportWeight } from './reporter-reliability.ts';
import { learnWeight } from './rule-weights.ts';

describe('calibration', () => {
  it('is silent below twenty verdicts and below the least judged score', () => {
    const few = Array.from({ length: LEAST_VERDICTS - 1 }, (_, score) => ({ score, confirmed: true }));
    expect(calibrate(few)).toEqual([]);
    expect(alertsLike(calibrate([...few, { score: 30, confirmed: false }]), -1)).toBeUndefined();
  });

  it('counts what came of alerts like this', () => {
    const low = Array.from({ length: 40 }, (_, at) => ({ score: 4000 + at, confirmed: at % 10 === 0 }));
    const high = Array.from({ length: 20 }, (_, at) => ({ score: 8000 + at, confirmed: at % 2 === 0 }));
    const steps = calibrate([...high, ...low]);
    expect(alertsLike(steps, 4010)).toMatchObject({ outOfTen: 1, verdicts: 40 });
    expect(alertsLike(steps, 9000)).toMatchObject({ outOfTen: 5, share: 0.5, verdicts: 20 });
  });

  it('never falls with the score, keeps every verdict, rests on twenty', () => {
    assert(
      property(
        array(record({ score: integer({ min: 0, max: 50 }), confirmed: boolean() }), { minLength: LEAST_VERDICTS, maxLength: 200 }),
        (judged) => {
          const steps = calibrate(judged);
          const shares = steps.map(({ confirmed, verdicts }) => confirmed / verdicts);
          expect(shares).toEqual([...shares].sort((a, b) => a - b));
          expect(new Set(shares).size).toBe(shares.length);
          expect(steps.reduce((sum, { verdicts }) => sum + verdicts, 0)).toBe(judged.length);
          expect(steps.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(judged.filter(({ confirmed }) => confirmed).length);
          for (const { verdicts } of steps) expect(verdicts).toBeGreaterThanOrEqual(LEAST_VERDICTS);
        },
      ),
    );
  });

  it('comes close to a known truth', () => {
    const random = seededRandom(5);
    const judged = Array.from({ length: 3000 }, () => {
      const score = random.next();
      return { score, confirmed: random.next() < score ** 2 };
    });
    const steps = calibrate(judged);
    for (const score of [0.3, 0.5, 0.7, 0.9]) expect(Math.abs((alertsLike(steps, score)?.share ?? 0) - score ** 2)).toBeLessThan(0.12);
  });

  it.each([
    // Wilson 90 %: 2 of 10 and 0 of 20, by hand with z = 1.644854.
    [2, 10, 0.0686, 0.4592],
    [0, 20, 0, 0.1191],
    [0, 0, 0, 1],
  ])('interval of %d of %d', (hits, of, low, high) => {
    expect(shareInterval(hits, of).low).toBeCloseTo(low, 3);
    expect(shareInterval(hits, of).high).toBeCloseTo(high, 3);
  });
});

describe('weights of rules', () => {
  it('stay with the expert while nothing was judged, and move half way after twenty verdicts', () => {
    expect(learnWeight(2000, { confirmedWith: 0, confirmed: 9, clearedWith: 0, cleared: 30 })).toEqual({
      expert: 2000,
      learnt: 2000,
      verdicts: 0,
    });
    // 10 of 10 with, 10 of 39 with: ln(10.5/11) − ln(10.5/40) = 1.2910 nats = 1862 millibits; half way to 0 is 931.
    expect(learnWeight(0, { confirmedWith: 10, confirmed: 10, clearedWith: 10, cleared: 39 }).learnt).toBe(900);
  });

  it('fall below nothing for a rule that speaks mostly in cleared alerts', () => {
    expect(learnWeight(1000, { confirmedWith: 2, confirmed: 50, clearedWith: 90, cleared: 100 }).learnt).toBeLessThan(0);
    expect(() => learnWeight(0, { confirmedWith: 3, confirmed: 2, clearedWith: 0, cleared: 0 })).toThrow(/confirmedWith: 3 of 2/);
  });
});

describe('trust in a reporter', () => {
  it.each([
    [{ confirmed: 0, dismissed: 0 }, 0.25],
    [{ confirmed: 6, dismissed: 0 }, 8 / 14],
    [{ confirmed: 0, dismissed: 12 }, 0.1],
  ])('%j is %d', (record_, share) => expect(reliability(record_)).toBeCloseTo(share, 12));

  it('weakens a report, never turns or strengthens it', () => {
    expect(reportWeight(4000, 0.25)).toBe(2200); // log2(.25 × 16 + .75) = 2.248
    expect([reportWeight(4000, 1), reportWeight(4000, 0), reportWeight(0, 0.4)]).toEqual([4000, 0, 0]);
    assert(property(integer({ min: -50, max: 80 }), integer({ min: 0, max: 100 }), (hundreds, trust) => {
      const weight = reportWeight(hundreds * 100, trust / 100);
      expect(Math.abs(weight)).toBeLessThanOrEqual(Math.abs(hundreds * 100));
      expect(weight * hundreds).toBeGreaterThanOrEqual(0);
    })); // prettier-ignore
  });
});

const STORY = 'Ada pria menawarkan kerja restoran di Kamboja, gaji 12 juta, paspor diurus. Rumahnya dekat balai desa.';

describe('texts that are passed on', () => {
  const at = (hours: number): string => new Date(Date.UTC(2026, 0, 5) + hours * 3_600_000).toISOString();

  it('count once within 48 hours, also with other capitals, emoji and a greeting', () => {
    const told = [
      { id: 'a', text: STORY, at: at(0) },
      { id: 'b', text: `🙏🙏 ${STORY.toUpperCase()}!!!`, at: at(5) },
      { id: 'c', text: `Tolong disebarkan ya pak. ${STORY}`, at: at(48) },
      { id: 'late', text: STORY, at: at(49) },
      { id: 'again', text: STORY, at: at(60) },
      { id: 'other', text: 'Anak saya tidak bisa dihubungi sejak bulan lalu, terakhir di Penang.', at: at(6) },
      { id: 'empty', text: '…', at: at(6) },
      { id: 'empty too', text: '', at: at(7) },
    ];
    const expected = new Map([['b', 'a'], ['c', 'a'], ['again', 'late']]); // prettier-ignore
    expect(findRepeats(told)).toEqual(expected);
    expect(findRepeats(told.toReversed())).toEqual(expected);
  });

  it('finds every pair that a comparison of all pairs finds', () => {
    const random = seededRandom(8);
    const words = STORY.split(' ');
    const told = Array.from({ length: 120 }, (_, id) => ({
      id: String(id).padStart(3, '0'),
      text: words.map((word) => (random.next() < (id % 8) / 30 ? `kata${random.below(900)}` : word)).join(' '),
      at: at(id / 100),
    }));
    const counted: typeof told = [];
    for (const report of told) if (!counted.some((first) => textLikeness(first.text, report.text) >= SAME_TEXT_FROM)) counted.push(report);
    const repeats = findRepeats(told);
    expect(told.filter(({ id }) => !repeats.has(id)).map(({ id }) => id)).toEqual(counted.map(({ id }) => id));
  });
});

describe('agreed accusations', () => {
  const accuse = (id: string, reporter: string | undefined, more: object = {}) => ({
    id,
    reporter,
    target: 'phone 1',
    day: '2026-01-05',
    ...more,
  });

  it('are held back when three new accounts name one target on one day', () => {
    const bursts = findBursts([
      accuse('1', 'x'),
      accuse('2', 'y'),
      accuse('3', 'z', { firstSeen: '2026-01-01' }),
      accuse('4', 'known', { firstSeen: '2025-06-01' }),
    ]);
    expect(bursts).toEqual([{ target: 'phone 1', day: '2026-01-05', reports: ['1', '2', '3'], accounts: 3 }]);
    expect(heldBack(bursts)).toEqual(new Set(['1', '2', '3']));
  });

  it.each([
    ['two accounts', [accuse('1', 'x'), accuse('2', 'y'), accuse('3', 'y')]],
    ['two days', [accuse('1', 'x'), accuse('2', 'y'), accuse('3', 'z', { day: '2026-01-06' })]],
    ['two targets', [accuse('1', 'x'), accuse('2', 'y'), accuse('3', 'z', { target: 'phone 2' })]],
    ['old accounts', ['x', 'y', 'z'].map((who, at) => accuse(String(at), who, { firstSeen: '2025-12-20' }))],
  ])('not with %s', (_, reports) => expect(findBursts(reports)).toEqual([]));

  it('unknown reporters count each; one verified report frees all', () => {
    const reports = ['1', '2', '3'].map((id) => accuse(id, undefined));
    expect(findBursts(reports)).toHaveLength(1);
    expect(findBursts(reports, new Set(['2']))).toEqual([]);
  });
});
