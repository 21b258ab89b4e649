import { describe, expect, it } from 'vitest';
import { chooseMethod } from '../../../engines/warning/series/choose-method.ts';
import { electedMethod } from './elected-method.ts';
import { FREQUENCY, judgeSeries, SERIES_ALPHA } from './judge-series.ts';
import type { AttentionDay, Told } from './judge-series.ts';
import { seriesView } from './series-view.ts';

const WEEK = 3_000;
const [HERE, THERE] = ['35.05.01.2001', '35.05.01.2002'];

/** An even past: some records in each week, told in the week they happened; `extra` more in the newest. */
function past(weeks: number, perWeek: (at: number) => number, extra = 0, village: string | null = HERE): Told[] {
  return Array.from({ length: weeks }, (_, at) => {
    const occurred = WEEK - weeks + 1 + at;
    const count = perWeek(at) + (at === weeks - 1 ? extra : 0);
    return Array.from({ length: count }, (): Told => ({ occurred, arrived: occurred, village }));
  }).flat();
}
/** Counts that scatter without chance: 3 to 7, with a slow season. */
const season = (at: number): number =>
  Math.round(5 + 2 * Math.sin((2 * Math.PI * at) / FREQUENCY)) + ([0, 1, -1, 0, 2, -2, 1][at % 7] ?? 0);
const judge = (told: readonly Told[], weeks: number, days: readonly AttentionDay[] = []) =>
  judgeSeries(told, days, { first: WEEK - weeks + 1, week: WEEK }, electedMethod);

describe('what an office is told about its own weeks', () => {
  it('says nothing before there are five weeks', () => {
    expect(
      judge(
        past(4, () => 2),
        4,
      ),
    ).toMatchObject({ level: 'unknown', weeks: [], length: 4 });
    expect(
      judge(
        past(6, () => 2),
        6,
      ),
    ).toMatchObject({ level: 'usual' });
  });

  it('tells a rise in the newest week, and nothing without one', () => {
    expect(
      judge(
        past(14, () => 2),
        14,
      ).level,
    ).toBe('usual');
    const { level, weeks } = judge(
      past(14, () => 2, 12),
      14,
    );
    expect(level).toBe('above');
    expect(weeks.at(-1)).toMatchObject({ week: WEEK, explained: false, verdict: { observed: 14, alarm: true } });
    expect(weeks.slice(0, -1).every(({ verdict }) => !verdict.alarm)).toBe(true);
  });

  it('leaves out what lies outside of its weeks, or was not known by then', () => {
    const stray = [
      { occurred: WEEK + 1, arrived: WEEK + 1, village: HERE },
      { occurred: WEEK - 40, arrived: WEEK - 40, village: HERE },
      { occurred: WEEK, arrived: WEEK + 1, village: HERE },
    ];
    expect(judge([...past(14, () => 2), ...stray], 14)).toEqual(
      judge(
        past(14, () => 2),
        14,
      ),
    );
  });
});

describe('the method', () => {
  const methods = (weeks: number) => judge(past(weeks, season), weeks).choice.tests.map(({ method }) => method);
  it('is elected among those that the past allows', () => {
    expect(methods(51)).toEqual([]);
    expect(methods(60)).toEqual(['gamma-poisson', 'ears']);
    expect(methods(120)).toEqual(['gamma-poisson', 'cusum']);
    expect(methods(220)).toEqual(['gamma-poisson', 'farrington', 'cusum']);
  });

  it('is the one the engine chooses from the same counts, remembered by them', () => {
    const series = { counts: Array.from({ length: 120 }, (_, at) => season(at)) };
    expect(electedMethod(series)).toEqual(chooseMethod(series, FREQUENCY, SERIES_ALPHA, { ears: true }));
    expect(electedMethod({ counts: [...series.counts] })).toBe(electedMethod(series));
  });

  it.each([60, 120, 220])('finds a rise after %i weeks, whichever it is', (weeks) => {
    expect(judge(past(weeks, season), weeks).level).toBe('usual');
    expect(judge(past(weeks, season, 15), weeks).level).toBe('above');
  });

  it('is told with its figures and against which others', () => {
    const judged = judge(past(220, season), 220);
    const view = seriesView('reports', judged);
    const chosen = judged.choice.tests.find(({ method }) => method === judged.choice.method);
    expect(view.tests.filter((test) => test.chosen)).toMatchObject([{ name: view.method.name, remark: 'Dipakai', found: chosen?.found }]);
    expect(view.method.why).toContain(`menemukan ${chosen?.found} dari 12 kenaikan buatan`);
    for (const other of view.tests.filter((test) => !test.chosen)) expect(view.method.why).toContain(other.name);
    expect(view.later).toBeNull();
    expect(seriesView('reports', judge(past(60, season), 60)).later).toMatch(/setelah 78 minggu.*setelah 185 minggu \(sekarang 60\)/);
  });

  it('is told as the only one that stands, beside a yardstick, in the second year', () => {
    const view = seriesView('reports', judge(past(60, season), 60));
    expect(view.method.why).toMatch(
      /^Satu-satunya yang sudah dapat dipakai; diuji pada 34 minggu.*sebagai pembanding: menemukan \d+ dari 12/,
    );
    expect(view.tests.map(({ remark }) => remark)).toEqual(['Dipakai', 'Hanya pembanding: tidak mengenal yang terlambat dan sosialisasi']);
  });

  it('says why there was no election', () => {
    expect(seriesView('reports', judge(past(14, season), 14)).method.why).toContain('baru 14 minggu, sekurang-kurangnya 52');
    expect(
      seriesView(
        'reports',
        judge(
          past(80, (at) => (at % 3 === 0 ? 1 : 0)),
          80,
        ),
      ).method.why,
    ).toContain('jarang');
  });
});

describe('records that come late', () => {
  // Every second one is known two weeks after it happened; those of the last two weeks are still to come.
  const late = past(40, () => 6).flatMap((one, at) =>
    at % 2 === 0 ? [one] : one.occurred + 2 <= WEEK ? [{ ...one, arrived: one.occurred + 2 }] : [],
  );
  it('are reckoned into what is usual and into the final count', () => {
    const [newest, settled] = [judge(late, 40).weeks.at(-1)!, judge(late, 40).weeks.at(-6)!];
    expect(newest.verdict).toMatchObject({ observed: 3, alarm: false });
    expect(newest.verdict.expected).toBeLessThan(0.7 * settled.verdict.expected);
    expect(newest.now.high).toBeGreaterThanOrEqual(6);
    expect(settled.now.high).toBeLessThanOrEqual(7);
  });
});

describe('a campaign', () => {
  const steady = [...past(40, () => 1, 0, THERE), ...past(40, (at) => (at % 4 === 0 ? 1 : 0), 10, HERE)];
  const on = (village: string): AttentionDay[] => [{ village, kind: 'outreach', week: WEEK }];
  it('explains a rise in its own village, and no other', () => {
    expect(judge(steady, 40).level).toBe('above');
    expect(judge(steady, 40, on(HERE)).level).toBe('explained');
    expect(judge(steady, 40, on(THERE)).level).toBe('above');
    expect(judge(steady, 40, on(HERE)).weeks.at(-1)?.attention).toEqual(['outreach']);
    expect(seriesView('reports', judge(steady, 40, on(HERE))).weeks.at(-1)?.alarm).toBe(false);
  });

  it('raises what is usual by the share of its village', () => {
    const quiet = past(40, () => 2, 0, HERE);
    const usual = (days: readonly AttentionDay[]): number => judge(quiet, 40, days).weeks.at(-1)?.verdict.expected ?? 0;
    expect(usual(on(HERE))).toBeGreaterThan(1.3 * usual([]));
    const mixed = [...quiet, ...past(40, () => 20, 0, THERE)];
    const both = (days: readonly AttentionDay[]): number => judge(mixed, 40, days).weeks.at(-1)?.verdict.expected ?? 0;
    expect(both(on(HERE)) / both([])).toBeLessThan(1.15);
  });

  it('where nobody ever told anything changes nothing', () => {
    expect(judge(steady, 40, on('35.05.01.2009'))).toEqual(judge(steady, 40));
  });
});
