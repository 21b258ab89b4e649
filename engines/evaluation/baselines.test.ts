import { describe, expect, it } from 'vitest';
import type { Application, DistrictEvent } from './district.ts';
import { fanIn } from './fan-in.ts';
import { day, ringOf, tinyDistrict, versionOf } from './fixtures/tiny-district.ts';
import { applicationIdentifiers, householdOf, hubIdentifiers, shownIdentifiers, villageOf } from './read-traces.ts';
import { groupVersions } from './alerts.ts';
import { scoreBudget } from './spend-budget.ts';
import { scoreSurges } from './surges.ts';
import { earsOfVillages, earsWarnings } from './village-ears.ts';

const application = (event: string, at: number, household: string, ...identifiers: string[]): Application => ({
  event, arrivedAt: day(at), village: 'V1', household, identifiers,
}); // prettier-ignore

describe('fan-in', () => {
  const run = (applications: Application[], batch: 'week' | 'day' = 'day', hubs = tinyDistrict().hubs) =>
    fanIn(tinyDistrict({ applications, hubs }), batch).map(({ id, versions }) => [id, versions.map(({ at, events }) => [(at + 1 - day(0)) / 86_400_000, events.join('')])]); // prettier-ignore
  const three = [application('a', 1, 'h1', 'p'), application('b', 2, 'h2', 'p'), application('c', 3.5, 'h3', 'p', 'q')];

  it('warns at the third unrelated applicant within sixty days, and updates for nothing', () => {
    expect(run(three)).toEqual([['fan-in p', [[4, 'abc']]]]);
    expect(run(three, 'week')).toEqual([['fan-in p', [[7, 'abc']]]]);
    expect(run([...three, application('d', 9, 'h4', 'p')])).toEqual([['fan-in p', [[4, 'abc'], [10, 'abcd']]]]); // prettier-ignore
  });

  it('does not count one household twice, nor what is older than sixty days, nor registered hubs', () => {
    expect(run([...three.slice(0, 2), application('c', 3, 'h2', 'p')])).toEqual([]);
    expect(run([...three.slice(0, 2), application('c', 61.5, 'h3', 'p')])).toEqual([]);
    expect(run(three, 'day', [{ identifier: 'p', knownAt: day(3) }])).toEqual([]);
    expect(run(three, 'day', [{ identifier: 'p', knownAt: day(9) }])).toHaveLength(1);
  });

  it('keeps to the budget and prefers the stronger; what is left over gets its turn next week', () => {
    const many = ['p', 'q', 'r'].flatMap((name) => [0, 1, 2].map((n) => application(`${name}${n}`, 1, `${name}${n}`, name)));
    const applications = [...many, application('r3', 1, 'r3', 'r')];
    const alerts = fanIn(tinyDistrict({ applications }), 'week');
    expect(alerts.map(({ id, shown }) => [id, (shown[0]!.at + 1 - day(0)) / 86_400_000])).toEqual([['fan-in r', 7], ['fan-in p', 7], ['fan-in q', 14]]); // prettier-ignore
    expect(scoreBudget(alerts, tinyDistrict())).toMatchObject({ overrun: 0, overrun_counting_updates: 0 });
  });
});

describe('EARS C2 by village', () => {
  const reports = (village: string, ...days: number[]): [string, DistrictEvent][] =>
    days.map((at, n) => [`${village}-${n}`, { stream: 'report', arrivedAt: day(at), village }]);
  // Week 9 (days 63 to 69) of V1: three reports after eight quiet weeks. V3: one a week, as usual.
  const district = tinyDistrict({ end: day(69.9), events: new Map([...reports('V1', 63, 64, 65), ...reports('V3', 0, 7, 14, 21, 28, 35, 42, 49, 56, 63)]) }); // prettier-ignore

  it('alarms where the week is above the usual', () => {
    const weeks = earsOfVillages(district);
    // Ten weeks, nine without an answer for want of a baseline; four villages.
    expect([weeks.judged, weeks.alarms.map(({ village, excess }) => [village, excess])]).toEqual([4, [['V1', 3]]]);
    const [alert] = earsWarnings(district, weeks);
    expect([alert?.shown[0]?.at, alert?.shown[0]?.officer, alert?.shown[0]?.events]).toEqual([day(70) - 1, 'O1', ['V1-0', 'V1-1', 'V1-2']]);
  });

  it('and the surges of rings are told with delay and false alarms', () => {
    const ring = ringOf('R', ['V1-0', 'V1-1', 'V1-2'], [80, 80, 80]);
    const seen = { ...district, rings: [ring] };
    const alerts = groupVersions([
      versionOf('S', 65.5, ['V1-0', 'V1-1'], { kind: 'village_surge', level: 'watch' }),
      versionOf('F', 30, ['V3-0'], { kind: 'village_surge', villages: ['V3'] }),
      versionOf('R', 64, ['V1-0', 'V1-1']),
    ]);
    const score = scoreSurges(alerts, earsOfVillages(seen), seen, 10);
    expect(score).toMatchObject({ surges: 1, alarms: 2, detected: 1, delay_days_median: 2.5, false_alarms: 1 });
    // Two officers, 69.9 days, one in ten days.
    expect(score.nominal_false_alarms).toBeCloseTo(13.98, 9);
    expect(score.ears_c2).toMatchObject({ alarms: 1, detected: 1, false_alarms: 0, observed_to_nominal: 0 });
    expect(score.ears_c2.delay_days_median).toBeCloseTo(7, 6);
  });
});

describe('traces of an event', () => {
  const values = {
    village_code: null,
    applicant: { full_name: 'Sri Invented', phone: '0812-3456-7890', email: ' Sri@Example.ID ', address: 'Dusun Krajan RT 02', village_code: '35.05.01.2001' },
    contact_phone: '+62 812 3456 7890',
    payer_account: 'BRI 1234-5678',
    guarantor: { full_name: 'X', phone: '021 555' },
    answers: { invited_by: 'teman di Telegram @kerja_enak' },
    text: 'hubungi 0812.3456.7890 ya',
  }; // prettier-ignore

  it('are the identifiers in one spelling', () => {
    expect(applicationIdentifiers(values)).toEqual([
      'phone 81234567890',
      'account bri12345678',
      'email sri@example.id',
      'handle kerjaenak',
    ]);
    expect(hubIdentifiers({ phones: ['62812 34567', 'none'] })).toEqual(['phone 81234567']);
    expect(villageOf(values)).toBe('35.05.01.2001');
  });

  it('tell households by address, else by number or name', () => {
    expect(householdOf(values, 'e')).toBe('address 35.05.01.2001 dusunkrajanrt02');
    expect(householdOf({ applicant: { nik: '35', full_name: 'A' } }, 'e')).toBe('nik 35');
    expect(householdOf({ applicant: { full_name: 'A b', birth_date: '1999-01-01' } }, 'e')).toBe('name ab 1999-01-01');
    expect(householdOf({}, 'e')).toBe('event e');
  });

  it('show the identifiers of a ring in fields and texts', () => {
    const ring = [{ kind: 'phone', value: '+6281234567890' }, { kind: 'bank', value: '12345678' }, { kind: 'plate', value: 'AG 1' }, { kind: 'handle', value: '@kerja_enak' }]; // prettier-ignore
    expect(shownIdentifiers(values, ring)).toEqual(['phone 81234567890', 'bank 12345678', 'handle kerjaenak']);
  });
});
