import { describe, expect, it } from 'vitest';
import { loadCodes } from '../../../cli/commands/simulate.ts';
import { inventor, TRAINING_PHONES } from '../people.ts';
import { chance } from '../chance.ts';
import { REGENCIES } from '../villages.ts';
import type { Places, Regency, Village } from '../villages.ts';
import { decisionOf } from './decisions.ts';
import { answersOf, marksOf } from './journeys.ts';
import type { SimulatedApplication } from './journeys.ts';
import { simulatedMonths } from './kanims.ts';
import { trainingMarks, trainingNik, trainingPhone } from './marks.ts';
import { takingTurns } from './tellers.ts';

const units = await loadCodes(Object.values(REGENCIES));
const DISTRICT_LENGTH = 8;
const VILLAGE_LENGTH = 13;
const villages = Object.fromEntries(
  (Object.entries(REGENCIES) as [Regency, string][]).map(([regency, code]): [Regency, Village[]] => {
    const own = units.filter((unit) => unit.code.startsWith(code));
    const districts = new Set(own.filter((unit) => unit.code.length === DISTRICT_LENGTH).slice(0, 4).map((unit) => unit.code)); // prettier-ignore
    return [
      regency,
      own
        .filter((unit) => unit.code.length === VILLAGE_LENGTH && districts.has(unit.code.slice(0, DISTRICT_LENGTH)))
        .map((unit) => ({ ...unit, regency })),
    ];
  }),
) as Record<Regency, Village[]>;
const places: Places = { villages, units };
const months = (today: string) => simulatedMonths(places, 2_026, today, trainingMarks(inventor(chance(1), 2026)));
const happened = months('2026-11-22');

describe('the simulated months of the training district', () => {
  it('end yesterday, last three months, and lie in villages of the district', () => {
    const codes = new Set(Object.values(villages).flatMap((list) => list.map(({ code }) => code)));
    expect(happened.every(({ day }) => day >= '2026-08-23' && day < '2026-11-22')).toBe(true);
    const applicants = happened.flatMap(({ event, mentions }) => (event.stream === 'passport_application' ? mentions.slice(0, 1) : []));
    expect(applicants.length).toBeGreaterThan(200);
    expect(applicants.every(({ person }) => codes.has(person.slice(0, VILLAGE_LENGTH)))).toBe(true);
  });

  it('bring the same people in the same order on whatever day they are loaded', () => {
    const people = (list: typeof happened): string[] =>
      list.flatMap(({ event, area }) =>
        event.stream === 'passport_application' ? [`${area} ${event.id} ${event.applicant.full_name}`] : [],
      );
    const later = people(months('2027-03-13'));
    const now = people(happened);
    // Up to a week at either end falls outside, because weeks begin on Mondays.
    const common = now.filter((one) => later.includes(one));
    expect(common.length).toBeGreaterThan(now.length * 0.85);
    expect(later.filter((one) => now.includes(one))).toEqual(common);
  });

  it('show only numbers of the training range, accounts of zeros and marked companies in all that is taken over as it is', () => {
    const texts = happened.flatMap(({ event }) =>
      event.stream === 'report'
        ? [event.text ?? '']
        : event.stream === 'passport_application'
          ? [event.payer_account ?? '', JSON.stringify(event.answers)]
          : [],
    );
    const text = texts.join('\n');
    expect(text.match(/0899/g)?.length).toBeGreaterThan(10);
    for (const phone of text.match(/(?<!\d)(?:\+?62|0)8\d[\d .-]{7,12}\d/g) ?? [])
      expect(phone.replace(/\D/g, '').replace(/^62/, '0').slice(0, 6), phone).toBe(TRAINING_PHONES.slice(0, 6));
    for (const [, number] of text.matchAll(/(?:BRI|BCA|BNI|Mandiri) (\d+)/gi)) expect(number).toMatch(/^0{3}/);
    const companies = happened.flatMap(({ event }) => ('company' in event && event.company !== undefined ? [event.company] : []));
    expect(companies.length).toBeGreaterThan(20);
    expect(companies.every((company) => company.includes('Latihan'))).toBe(true);
  });

  it('hide rings among ordinary life', () => {
    const shares = happened.filter(({ ofRing }) => ofRing).length / happened.length;
    expect(shares).toBeGreaterThan(0);
    expect(shares).toBeLessThan(0.1);
  });
});

describe('marks', () => {
  it('leave out a phone that a slip of the pen led out of the range', () => {
    expect(trainingPhone('+6289900000012')).toBe('089900000012');
    expect(trainingPhone('0899-0000-0012')).toBe('089900000012');
    expect(trainingPhone('089930000012')).toBeUndefined();
    expect(trainingPhone(undefined)).toBeUndefined();
  });
  it('lift serial numbers above those that are given out', () => {
    expect(trainingNik('3505100406850012')).toBe('3505100406859012');
    expect(trainingNik('3505109906850012')).toBeUndefined();
  });
});

describe('a simulated form at the counter', () => {
  const event: SimulatedApplication = {
    stream: 'passport_application',
    id: 'e1',
    occurred_at: '2026-09-01T09:00:00+07:00',
    arrived_at: '2026-09-01T09:10:00+07:00',
    office: 'Kanim Blitar',
    applicant: { full_name: 'Siti' },
    purpose: 'tourism',
    documents: [{ kind: 'tiket_pulang', status: 'missing' }],
    answers: { story: 'jalan jalan', knows_schedule: 'no', names_host_or_hotel: 'no', who_pays: 'other_person', family_knows: 'yes' },
  };

  it('has its answers under the questions of the bank, and what the officer saw as marks with facts', () => {
    expect(answersOf(event).map(({ question }) => question)).toEqual(['W01', 'W02', 'X09', 'Z01']);
    expect(marksOf(event, ['I04', 'I02']).map(({ code }) => code)).toEqual(['I01', 'I04', 'I06', 'I22']);
  });

  it('is never turned down for a missing paper: then the paper is asked for', () => {
    const decided = decisionOf('REFUSED_NP_INDICATION', event, marksOf({ ...event, answers: {} }, ['I02', 'I26']));
    expect(decided).toMatchObject({ decision: 'POSTPONED_INCOMPLETE', papersAsked: ['tiket-pulang'] });
    const strong = decisionOf('REFUSED_NP_INDICATION', event, marksOf(event, []));
    expect(typeof strong === 'function' ? strong('REFER') : strong).toMatchObject({ decision: 'REFUSED_NP_INDICATION' });
  });
});

describe('who sends a report', () => {
  it('takes turns, so that every way occurs, and nobody sends about places of another office', () => {
    const tellerOf = takingTurns();
    const ways = Array.from({ length: 12 }, () => tellerOf('village', '35.05.01.2001')?.channel);
    expect(new Set(ways)).toEqual(new Set(['village-book', 'meeting', 'app', 'komsos', 'sambang', 'problem-solving']));
    expect(tellerOf('desk', '52.71.01.1001')?.by).toBe('winda');
    expect(tellerOf('whatsapp', '31.71.01.1001')).toBeUndefined();
  });
});
