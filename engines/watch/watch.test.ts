import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from './budget.ts';
import { dayNumber, dayOf, endOfDay, weekOf } from './days.ts';
import type { WatchEvent } from './events.ts';
import { applicant, at, COACHED, ordinary, report, ring, run, START, VILLAGES } from './fixtures/quiet-district.ts';
import { accountOf, addressText, companyOf, handleOf, houseOf, phoneOf } from './identifiers.ts';
import { nearPhones } from './match-reports.ts';
import { leastBits } from './threshold.ts';
import { wordingsOf } from './wording.ts';

describe('createWatch', () => {
  it('tells of a planted ring, with its own applications only, its phone, and sums that add up', () => {
    const warnings = run([...ordinary, ...ring]);
    const found = warnings.find(({ identifiers }) => identifiers.length > 0);
    expect(found?.kind).toBe('ring');
    const events = new Set(found?.evidence.map(({ event }) => event));
    expect(events.size).toBeGreaterThan(1);
    expect([...events].filter((event) => !['a900', 'a901', 'a902'].includes(event))).toEqual([]);
    expect(found?.identifiers).toContainEqual({ kind: 'phone', value: '+6285712345678' });
    expect(found?.officer).toBe('pimpasa-1');
    expect(found?.text).toContain('bukan tuduhan');
    for (const warning of warnings)
      expect(Math.abs(warning.evidence.reduce((sum, { bits }) => sum + bits, 0) - warning.score_bits)).toBeLessThan(0.01);
  });
  it.each([
    ['ordinary applicants', ordinary],
    ['one applicant of a ring', [...ordinary, ring[0]!]],
    [
      'a family that shares everything',
      [
        ...ordinary,
        ...ring.map((one) => ({ ...one, applicant: { ...one.applicant, address: 'Jl. Melati No 7', village_code: VILLAGES[2] } })),
      ],
    ],
    ['one person who comes three times', [...ordinary, ...ring.map((one) => ({ ...one, applicant: ring[0]!.applicant }))]],
    ['one reporter who says it four times', [...ordinary, ...[1, 2, 3, 4].map((n) => report(n, 60 + n, { reporter: 'neighbour x' }))]],
  ])('%s never alert', (_name, events) => {
    expect(run(events)).toEqual([]);
  });
  it('a registered agent connects nobody', () => {
    const registry: WatchEvent = {
      ...at(0),
      stream: 'agency_registry',
      id: 'g1',
      kind: 'travel_agent',
      name: 'Wisata Blitar',
      phones: ['085712345678'],
      status: 'active',
    };
    const clients = [60, 62, 64, 66].map((day, n) => applicant(900 + n, day, { contact_phone: '085712345678' }));
    expect(run([registry, ...ordinary, ...clients])).toEqual([]);
  });
  it('tells at the end of the day on which the last event arrived, not before', () => {
    const [first] = run([...ordinary, ...ring]);
    expect(first!.at >= '2025-03-08T23:59:59+07:00').toBe(true);
    expect(first!.at.endsWith('T23:59:59+07:00')).toBe(true);
  });
  it('three new accounts against one target on one day are a suspected hoax, and no alert', () => {
    const burst = [1, 2, 3].map((n) => report(n, 70, { mentions: [{ role: 'recruiter', phone: '081390001111' }] }));
    const warnings = run([...ordinary, ...burst]);
    expect(warnings.map(({ kind, level }) => [kind, level])).toEqual([['hoax_suspected', 'watch']]);
  });
  it('what two strangers only told is never a call to act, however alike', () => {
    const told = [1, 2].map((n) => report(n, 70 + 9 * n, { mentions: [{ role: 'recruiter', phone: '081390001111' }] }));
    const levels = run([...ordinary, ...told], { lookBits: 2 }).map(({ level }) => level);
    expect(levels.length).toBeGreaterThan(0);
    expect(levels).not.toContain('act');
  });
  it('new accounts that agree over three days are a suspected hoax, too', () => {
    const burst = [1, 2, 3].map((n) => report(n, 70 + n * 0.9, { mentions: [{ role: 'recruiter', phone: '081390001111' }] }));
    expect(run([...ordinary, ...burst], { lookBits: 20 }).map(({ kind }) => kind)).toEqual(['hoax_suspected']);
  });
  it('the order of events that arrive at the same instant does not matter', () => {
    const same = [...ordinary, ...ring].map((event) => ({
      ...event,
      arrived: Math.floor((event.arrived - START) / 86_400_000) * 86_400_000 + START,
    }));
    expect(JSON.stringify(run(same.toReversed()))).toBe(JSON.stringify(run(same)));
  });
  it('swapping sex, birth date and birth place changes nothing', () => {
    const dressed = (sex: string, birth_place: string, birth_date: string): WatchEvent[] =>
      [...ordinary, ...ring].map((event) => ({ ...event, applicant: { ...event.applicant, sex, birth_place, birth_date } }));
    expect(JSON.stringify(run(dressed('P', 'Ende', '2001-02-03')))).toBe(JSON.stringify(run(dressed('L', 'Blitar', '1979-12-30'))));
  });
  it('what an officer confirmed raises, and what was dismissed lowers', () => {
    const says = (kind: string): WatchEvent => ({
      ...at(61),
      stream: 'officer_action',
      id: 'o1',
      officer: 'pimpasa-1',
      kind,
      subject: 'a900',
    });
    const best = (events: readonly WatchEvent[]): number =>
      Math.max(0, ...run(events, { lookBits: 4 }).map(({ score_bits }) => score_bits));
    const unjudged = best([...ordinary, ...ring]);
    expect(best([...ordinary, ...ring, says('confirmed')])).toBeGreaterThan(unjudged);
    expect(best([...ordinary, ...ring, says('dismissed')])).toBeLessThan(unjudged);
  });
  it('never shows an officer more than the budget of a week and one unspent week', () => {
    const many = Array.from({ length: 14 }, (_, r) =>
      [0, 3].map((day, n) =>
        applicant(2_000 + r * 10 + n, 62 + (r % 5) + day, { ...COACHED, contact_phone: `0857000${String(1000 + r)}` }),
      ),
    ).flat();
    const byWeek = Map.groupBy(
      run([...ordinary, ...many], { lookBits: 4 }).filter(({ level }) => level !== 'watch'),
      (warning) => weekOf(dayNumber(warning.at)!),
    );
    expect(byWeek.size).toBeGreaterThan(0);
    for (const list of byWeek.values()) expect(list.length).toBeLessThanOrEqual(6);
  });
});

describe('budget and threshold', () => {
  it('never overruns, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 12 }), fc.constantFrom('x', 'y'))), (asked) => {
        const budget = createBudget(3, 2);
        const spent = new Map<string, number>();
        for (const [week, officer] of [...asked].sort((a, b) => a[0] - b[0])) {
          if (!budget.mayShow(officer, week)) continue;
          budget.spend(officer, week, undefined);
          spent.set(`${officer} ${week}`, (spent.get(`${officer} ${week}`) ?? 0) + 1);
        }
        return [...spent].every(([key, n]) => {
          const [officer = '', week = ''] = key.split(' ');
          return n <= 3 + Math.max(0, 3 - (spent.get(`${officer} ${Number(week) - 1}`) ?? 0));
        });
      }),
    );
  });
  it('rises with a noisy history, and starts careful', () => {
    const noisy = Array.from({ length: 100 }, (_, n) => ({ day: 300 - n, bits: 8 + n / 10 }));
    expect(leastBits([], 3, 3, 1)).toBeGreaterThan(9);
    expect(leastBits([], 300, 300, 1)).toBe(4);
    expect(leastBits(noisy, 300, 300, 1)).toBeGreaterThan(14);
    expect(leastBits(noisy, 300, 300, 3)).toBeLessThan(leastBits(noisy, 300, 300, 1));
  });
});

describe('days and identifiers', () => {
  it('weeks begin on Monday in the time of the office', () => {
    const sunday = dayOf(Date.parse('2025-03-09T23:30:00+07:00'), 420);
    expect(weekOf(sunday + 1)).toBe(weekOf(sunday) + 1);
    expect(endOfDay(sunday, 420)).toBe('2025-03-09T23:59:59+07:00');
  });
  it.each([
    [phoneOf('0812-3456-7890')?.key, 'phone:+6281234567890'],
    [accountOf('DANA 081234567890')?.key, 'phone:+6281234567890'],
    [accountOf('BRI 593148217906840')?.key, 'account:593148217906840'],
    [handleOf('@Loker_KH77')?.shown, '@loker_kh77'],
    [companyOf('PT. Nusa Nawasena')?.key, companyOf('NUSA NAWASENA, PT')?.key],
    [addressText('Dsn. Combong RT.004/003'), addressText('Dusun Combong RT 4/RW 3')],
    [accountOf('DANA +62 812 3456 7890')?.key, 'phone:+6281234567890'],
    [accountOf('rek BCA 711 8874 666 an Ani')?.key, 'account:7118874666'],
    [companyOf('PT Wahana Brantas Cabang Blitar')?.key, companyOf('Wahana Brantas')?.key],
    [houseOf('Dsn. Sidodadi RT/RW 006/004, Ds. Ardimulyo Kec. Singosari', 'v'), houseOf('Sidodadi Rt.6/4 Ardimulyo', 'v')],
    [houseOf('Jl. Melati No. 7', 'v'), 'v jl melati 7'],
    [houseOf('Desa Gemel', 'v'), undefined],
    [phoneOf('tidak ada'), undefined],
    [addressText('Desa Pojok'), undefined],
  ])('%s is %s', (one, other) => {
    expect(one).toBe(other);
  });
  it('phones are near by one digit or one swap', () => {
    expect([nearPhones('+62812345', '+62812346'), nearPhones('+62812345', '+62812354'), nearPhones('+62812345', '+62812399')]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('answers that agree in all but a word meet', () => {
    const keys = (answer: string): string[] => wordingsOf(answer).map(({ key }) => key);
    expect(
      keys('liburan ke Vientiane empat hari tiga malam pak').some((key) =>
        keys('Liburan ke Vientiane, empat hari tiga malam!').includes(key),
      ),
    ).toBe(true);
    expect(wordingsOf('ya, wisata')).toEqual([]);
  });
});
