import { describe, expect, it } from 'vitest';
import { chooseMethod, cusumBaseline, judgeBy } from './choose-method.ts';
import { salmonella } from './fixtures/salmonella.ts';
import { groupPlaces } from './group-places.ts';
import { readPeriod, writePeriod } from './periods.ts';

describe('choice of the method', () => {
  it('takes Gamma–Poisson for rare events and for a short past, without a test', () => {
    expect(chooseMethod({ counts: Array<number>(400).fill(0) }, 52, 0.005)).toEqual({ method: 'gamma-poisson', tests: [] });
    expect(chooseMethod({ counts: salmonella.slice(0, 40) }, 52, 0.005).tests).toEqual([]);
  });

  it('tests on the same past, and takes the most sensitive of those that keep quiet', () => {
    const { method, tests } = chooseMethod({ counts: salmonella }, 52, 0.005);
    expect(tests.map((test) => test.method)).toEqual(['gamma-poisson', 'farrington', 'cusum']);
    expect(new Set(tests.map(({ periods }) => periods))).toEqual(new Set([104]));
    const quiet = tests.filter(({ alarms }) => alarms <= 5.2);
    expect(quiet.find((test) => test.method === method)?.found).toBe(Math.max(...quiet.map(({ found }) => found)));
    expect(method).toBe('farrington');
  });

  it('leaves Farrington out while its past is too short', () => {
    const { tests } = chooseMethod({ counts: salmonella.slice(0, 120) }, 52, 0.005);
    expect(tests.map((test) => test.method)).toEqual(['gamma-poisson', 'cusum']);
    expect(cusumBaseline(312)).toBe(208);
  });

  it('tests EARS beside where it is asked for and the longer methods cannot stand, and never elects it', () => {
    const choice = (length: number) => chooseMethod({ counts: salmonella.slice(0, length) }, 52, 0.005, { ears: true });
    const methods = (length: number) => choice(length).tests.map(({ method }) => method);
    expect(methods(51)).toEqual([]);
    expect(methods(60)).toEqual(['gamma-poisson', 'ears']);
    expect(methods(78)).toEqual(['gamma-poisson', 'cusum']);
    for (let length = 52; length < 78; length += 1) expect(choice(length).method).toBe('gamma-poisson');
  });

  it('judges by each method from the period it is told, with what the counts are out of', () => {
    const counts = salmonella.slice(0, 200);
    const doubled = counts.map((_, at) => (at === 199 ? 2 : 1));
    for (const method of ['gamma-poisson', 'farrington', 'cusum', 'ears'] as const) {
      const verdicts = judgeBy(method, 52, 0.005)({ counts }, 190);
      expect(verdicts.map(({ at }) => at)).toEqual([190, 191, 192, 193, 194, 195, 196, 197, 198, 199]);
      const busier = judgeBy(method, 52, 0.005)({ counts, population: doubled }, 190);
      // EARS knows no exposure; the others expect twice as much of twice as much.
      const times = (busier.at(-1)?.expected ?? 0) / (verdicts.at(-1)?.expected ?? 1);
      expect(times).toBeCloseTo(method === 'ears' ? 1 : 2, 1);
    }
  });
});

describe('groups of places', () => {
  it('are the smallest unit with five places', () => {
    const village = (unit: string, at: number): string => `${unit}.200${at}`;
    const five = [1, 2, 3, 4, 5].map((at) => village('35.05.01', at));
    expect(groupPlaces([...five, '35.05.02.2001', '33.01.01.2001', 'Blitar', '3505022002'])).toEqual([
      ...five.map(() => '35.05.01'), '35.05', '', '', '35.05',
    ]); // prettier-ignore
  });
});

describe('periods', () => {
  it.each(['2020-W53', '2026-W01', '1970-W01', '2024-02-29', '2025-12-21'])('%s is read and written alike', (text) => {
    const period = readPeriod(text);
    expect(period && writePeriod(period.step, period.number)).toBe(text);
  });

  it.each(['2021-W53', '2026-W00', '2025-02-29', '31/02/1999', '2025-12', '0202-01-01', ''])('"%s" does not exist', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it('follow each other over the turn of the year', () => {
    expect((readPeriod('2021-W01')?.number ?? 0) - (readPeriod('2020-W53')?.number ?? 0)).toBe(1);
    expect(readPeriod('2020w07')).toEqual(readPeriod('2020-W07'));
  });
});
