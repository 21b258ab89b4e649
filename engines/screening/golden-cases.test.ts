import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../bench/screening/seed.ts';
import { deriveFacts } from './derive-facts.ts';
import type { ApplicationFacts } from './interview.ts';
import type { Mark, Outcome, UrgentGround } from './ledger.ts';
import { prepare } from './prepare.ts';
import { score } from './score.ts';

/**
 * The people of the articles, invented. Totals are added up by hand from the catalogue of 2026.1; a changed weight must change them here too.
 * @source articles Antara 25-09-2025, SurabayaPagi 22-09-2025, Kridha Rakyat 10-09-2025; dossier: passport-screening §2.5, §2.8
 */
const ON = '2026-11-22';
const { catalogue, destinations } = shippedSeed();
const prepared = prepare(catalogue);
const yes = (code: string, fact = 'kata pemohon'): Mark => ({ code, state: 'confirmed', fact });
const no = (code: string): Mark => ({ code, state: 'denied' });

type Case = {
  who: string;
  file: Partial<ApplicationFacts>;
  marks: Mark[];
  linked?: { code: string; fact: string }[];
  departsOn?: string;
  outcome: Outcome;
  millibits: number;
  urgent?: UrgentGround[];
};

const cases: Case[] = [
  {
    who: 'coached tourist: does not know the schedule, no papers, stranger pays, told what to say',
    file: { purpose: 'wisata', country: 'MY' },
    marks: [yes('I01'), yes('I02'), yes('I06'), yes('S01'), yes('K05')],
    outcome: 'REFER',
    millibits: 2600 + 600 + 390 + 1600 + 2300 + 900, // story K05 + I01, I06 damped; papers; money; Malaysia
  },
  {
    who: 'the same, leaving in five days',
    file: { purpose: 'wisata', country: 'MY' },
    marks: [yes('I01'), yes('I02'), yes('I06'), yes('S01'), yes('K05')],
    departsOn: '2026-11-27',
    outcome: 'URGENT',
    millibits: 8390,
    urgent: ['departure'],
  },
  {
    who: 'the two signs the Blitar office names, and nothing else: ask, do not refer',
    file: { purpose: 'wisata', country: 'MY' },
    marks: [yes('I01'), yes('I02')],
    outcome: 'ASK_MORE',
    millibits: 2000 + 1600 + 900,
  },
  {
    who: 'first umrah, first passport, nervous',
    file: { purpose: 'umrah-haji', country: 'SA' },
    marks: [yes('I08')],
    outcome: 'NO_CONCERN',
    millibits: 900,
  },
  {
    who: 'first umrah, does not know the hotel: ask',
    file: { purpose: 'umrah-haji', country: 'SA' },
    marks: [yes('I06')],
    outcome: 'ASK_MORE',
    millibits: 1300 + 900,
  },
  {
    who: 'first umrah, does not know the hotel, but on the list of a licensed travel',
    file: { purpose: 'umrah-haji', country: 'SA' },
    marks: [yes('I06'), yes('P05', 'PPIU contoh, rombongan 12 Januari')],
    outcome: 'NO_CONCERN',
    millibits: 1300 + 900 - 2000,
  },
  {
    who: 'honest G-to-G candidate for Korea who forgot his papers',
    file: { purpose: 'bekerja', country: 'KR', birthDate: '2001-02-03' },
    marks: [yes('I02'), yes('I26'), yes('P01', 'ID cocok'), yes('P02', 'EPS Korea')],
    outcome: 'NO_CONCERN',
    millibits: 1600 + 300 - 7200 - 2160,
  },
  {
    who: 'family travelling together on one phone: the officer denies the link',
    file: { purpose: 'wisata', country: 'MY' },
    marks: [no('I28')],
    linked: [{ code: 'I28', fact: 'satu nomor pada empat permohonan' }],
    outcome: 'NO_CONCERN',
    millibits: 900,
  },
  {
    who: 'worker for Taiwan without card and papers: a question, never a stop',
    file: { purpose: 'bekerja', country: 'TW', birthDate: '1999-05-05' },
    marks: [yes('I02', 'ID PMI belum ada'), yes('I21'), yes('I26')],
    departsOn: '2026-11-24',
    outcome: 'ASK_MORE',
    millibits: 1600 + 300 + 300 + 900,
  },
  {
    who: 'woman kept in a house in Tulungagung, papers held, stranger pays: coercion is urgent below the referral sum',
    file: { purpose: 'kunjungan-keluarga', country: 'MY' },
    marks: [yes('K01'), yes('K04'), yes('S01')],
    outcome: 'URGENT',
    millibits: 2300 + 690 + 2300 + 900,
    urgent: ['coercion'],
  },
  {
    who: 'registered worker who is being threatened over a debt: being registered does not silence her',
    file: { purpose: 'bekerja', country: 'HK', birthDate: '1995-05-05' },
    marks: [yes('K02'), yes('K03'), yes('P01', 'ID cocok')],
    outcome: 'URGENT',
    millibits: 2300 + 2900 - 7200 + 900,
    urgent: ['coercion'],
  },
  {
    who: 'girl of sixteen who is to work: a child at work plus an offer online',
    file: { purpose: 'bekerja', country: 'KH', birthDate: '2010-06-01' },
    marks: [yes('I33')],
    outcome: 'URGENT',
    millibits: 2900 + 2300 + 1300 + 270, // K07; I33; closed destination with corridor damped
    urgent: ['minor'],
  },
  {
    who: 'boy of ten on umrah with his parents',
    file: { purpose: 'umrah-haji', country: 'SA', birthDate: '2016-06-01' },
    marks: [],
    outcome: 'NO_CONCERN',
    millibits: 900,
  },
  {
    who: 'admits in private that he is threatened, nothing else known yet: one group asks on, but help is offered now',
    file: { purpose: 'wisata', country: 'SG' },
    marks: [yes('K03')],
    outcome: 'ASK_MORE',
    millibits: 2900,
  },
];

describe('golden cases', () => {
  it.each(cases)('$who → $outcome', ({ file, marks, linked = [], departsOn, outcome, millibits, urgent = [] }) => {
    const application: ApplicationFacts = { papers: [], earlier: [], passports: [], trips: [], ...file };
    const circumstances = departsOn === undefined ? { on: ON } : { on: ON, departsOn };
    const derived = [
      ...deriveFacts(application, destinations, circumstances),
      ...linked.map((fact) => ({ ...fact, source: 'mesin hubungan' })),
    ];
    const result = score({ marks, derived, ...(departsOn === undefined ? {} : { departsOn }) }, prepared, ON);
    expect({ outcome: result.outcome, millibits: result.totalMillibits, urgent: result.urgent }).toEqual({ outcome, millibits, urgent });
  });

  it('offers help whenever coercion is named, also before the outcome is urgent', () => {
    const result = score({ marks: [yes('K03')], derived: [] }, prepared, ON);
    expect(result.safety.join()).toContain('SAPA 129');
  });

  it('says that a missing paper is only a question', () => {
    expect(score({ marks: [yes('I02')], derived: [] }, prepared, ON).reasons.join(' ')).toContain('bukan alasan menghentikan');
  });

  it('says that one kind of evidence is not enough', () => {
    const marks = ['I04', 'I11', 'K05', 'I01', 'I31', 'I06'].map((code) => yes(code));
    const result = score({ marks, derived: [] }, prepared, ON);
    expect(result).toMatchObject({ outcome: 'ASK_MORE', totalMillibits: 5770 });
    expect(result.reasons.join(' ')).toContain('satu kelompok');
  });

  it('does not treat a departure in the past or beyond a week as imminent', () => {
    const marks = [yes('I01'), yes('I02'), yes('S01'), yes('K05')];
    const at = (departsOn: string) => score({ marks, derived: [], departsOn }, prepared, ON).outcome;
    expect([at('2026-11-21'), at('2026-11-22'), at('2026-11-29'), at('2026-11-30')]).toEqual(['REFER', 'URGENT', 'URGENT', 'REFER']);
  });
});
