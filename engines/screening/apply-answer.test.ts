import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../bench/screening/seed.ts';
import { applyAnswer } from './apply-answer.ts';
import { findContradictions } from './contradictions.ts';
import type { ApplicationFacts, Interview } from './interview.ts';
import type { Mark } from './ledger.ts';
import { prepare } from './prepare.ts';
import type { Answer, AnswerValue } from './question-bank.ts';
import { score } from './score.ts';

const ON = '2026-11-22';
const { catalogue, bank } = shippedSeed();
const prepared = prepare(catalogue);

const start = (file: Partial<ApplicationFacts> = {}, marks: Mark[] = []): Interview => ({
  on: ON,
  application: { papers: [], earlier: [], passports: [], trips: [], ...file },
  answers: [],
  ledger: { marks, derived: [] },
});
const apply = (interview: Interview, question: string, value: AnswerValue) => applyAnswer(interview, { question, value }, bank, prepared);
const date = (value: string): AnswerValue => ({ type: 'date', value });
const number = (value: number): AnswerValue => ({ type: 'number', value });
const rupiah = (amount: number): AnswerValue => ({ type: 'money', rupiah: amount });
const choice = (value: string): AnswerValue => ({ type: 'choice', value });
const yesNo = (value: boolean): AnswerValue => ({ type: 'yes-no', value });

describe('an answer suggests indicators', () => {
  const suggestions: [string, string, AnswerValue, string[]][] = [
    ['no departure date', 'Q03', { type: 'unknown' }, ['I01']],
    ['a departure date', 'Q03', date('2027-01-05'), []],
    ['a stranger pays', 'Q06', choice('orang-lain'), ['S01']],
    ['family pays', 'Q06', choice('keluarga'), []],
    ['a tourist who will work', 'X01', choice('bekerja'), ['I11', 'I04']],
    ['a visitor who will work', 'X14', choice('bekerja'), ['I11', 'I05']],
    ['a pilgrim who will work', 'X15', choice('bekerja'), ['I11']],
    ['a vague hotel is a question, no indicator', 'W02', { type: 'text', value: 'di sana', clear: false }, []],
    ['an empty text is an unknown answer', 'W02', { type: 'text', value: '  ', clear: true }, ['I06']],
    ['a relative without a phone number', 'F01', { type: 'person-phone', name: 'Bu Contoh' }, ['I06']],
    ['a relative with name and number', 'F01', { type: 'person-phone', name: 'Bu Contoh', phone: '+60123' }, []],
    ['a wage of thirty million', 'B03', rupiah(30_000_000), ['I14']],
    ['a wage just below', 'B03', rupiah(29_999_999), []],
    ['savings just below two million', 'W06', rupiah(1_999_999), ['I24']],
    ['savings of two million', 'W06', rupiah(2_000_000), []],
    ['papers held by the recruiter', 'X03', choice('orang-lain'), ['K01']],
    ['no work card yet', 'B01', { type: 'unknown' }, ['I02']],
  ];
  it.each(suggestions)('%s', (_, question, value, codes) => {
    expect(apply(start(), question, value).proposals.map(({ code }) => code)).toEqual(codes);
  });

  it('asks the officer in words that name question, answer and indicator', () => {
    expect(apply(start(), 'Q03', { type: 'unknown' }).proposals).toEqual([
      {
        code: 'I01',
        question: 'Q03',
        outcome: 'unknown',
        text: 'Kapan rencana berangkat? — Tidak tahu jadwal. Apakah ini "Tidak tahu jadwal keberangkatan"?',
      },
    ]);
  });

  it('changes no score: only the officer does', () => {
    const before = start({ purpose: 'wisata' });
    const { interview } = apply(before, 'Q06', choice('orang-lain'));
    expect(interview.ledger).toBe(before.ledger);
    expect(score(interview.ledger, prepared, ON).outcome).toBe('NO_CONCERN');
  });

  it('does not suggest again what the officer has judged, until she takes it back', () => {
    const denied: Mark = { code: 'I01', state: 'denied' };
    expect(apply(start({}, [denied]), 'Q03', { type: 'unknown' }).proposals).toEqual([]);
    expect(apply(start({}, [denied, { code: 'I01', state: 'unknown' }]), 'Q03', { type: 'unknown' }).proposals).toHaveLength(1);
  });

  it.each([
    ['an unknown question', 'Q99', yesNo(true), /question Q99 is not in the bank on 2026-11-22/],
    ['the wrong type', 'Q03', yesNo(true), /answer to Q03 is of type yes-no; give date/],
    ['a choice that is not offered', 'Q06', choice('paman'), /choice paman is not offered; give one of sendiri/],
    ['a day that is none', 'Q03', date('2027-13-40'), /Q03: 2027-13-40 is not a day/],
    ['a country by name', 'Q02', { type: 'country', value: 'Malaysia' }, /give the ISO code/],
    ['a negative amount', 'W06', rupiah(-1), /give whole rupiah from 0/],
  ] as [string, string, AnswerValue, RegExp][])('refuses %s and names the remedy', (_, question, value, message) => {
    expect(() => apply(start(), question, value)).toThrow(message);
  });
});

type Finding = { name: string; file?: Partial<ApplicationFacts>; answers?: Record<string, AnswerValue>; codes: string[] };

const at = (file: Partial<ApplicationFacts>, answers: Record<string, AnswerValue>): Interview => ({
  ...start(file),
  answers: Object.entries(answers).map(([question, value]): Answer => ({ question, value })),
});

describe('contradictions', () => {
  const cases: Finding[] = [
    { name: 'dates that fit', answers: { Q03: date('2027-01-05'), W03: date('2027-01-12'), Q04: number(7) }, codes: [] },
    { name: 'return before departure', answers: { Q03: date('2027-01-05'), W03: date('2027-01-01') }, codes: ['RETURN_BEFORE_DEPARTURE'] },
    { name: 'there and back on one day', answers: { Q03: date('2027-01-05'), W03: date('2027-01-05') }, codes: [] },
    { name: 'departure yesterday', answers: { Q03: date('2026-11-21') }, codes: ['DEPARTURE_PAST'] },
    { name: 'departure today is fine', answers: { Q03: date(ON) }, codes: [] },
    {
      name: 'a week by dates, ninety days in words',
      answers: { Q03: date('2027-01-05'), W03: date('2027-01-12'), Q04: number(90) },
      codes: ['STAY_DIFFERS'],
    },
    {
      name: 'three days more than said is travel time',
      answers: { Q03: date('2027-01-05'), W03: date('2027-01-15'), Q04: number(7) },
      codes: [],
    },
    { name: 'five days of leave for two months', answers: { Q04: number(60), W04: number(5) }, codes: ['LEAVE_TOO_SHORT'] },
    { name: 'no leave needed by the self-employed', answers: { Q04: number(60), W04: number(0) }, codes: [] },
    {
      name: 'savings of four years of income',
      answers: { W05: rupiah(2_000_000), W06: rupiah(96_000_000) },
      codes: ['SAVINGS_BEYOND_INCOME'],
    },
    { name: 'savings of three years of income', answers: { W05: rupiah(2_000_000), W06: rupiah(72_000_000) }, codes: [] },
    {
      name: 'pays alone without means',
      answers: { Q06: choice('sendiri'), W05: rupiah(0), W06: rupiah(0) },
      codes: ['PAYS_WITHOUT_MEANS'],
    },
    { name: 'tourist who will work', file: { purpose: 'wisata' }, answers: { X01: choice('bekerja') }, codes: ['TOURIST_WILL_WORK'] },
    {
      name: 'visitor who will work',
      file: { purpose: 'kunjungan-keluarga' },
      answers: { X14: choice('bekerja') },
      codes: ['VISITOR_WILL_WORK'],
    },
    { name: 'worker who will work', file: { purpose: 'bekerja' }, answers: { B03: rupiah(9_000_000) }, codes: [] },
    { name: 'purpose unlike the form', file: { purpose: 'umrah-haji' }, answers: { Q01: choice('wisata') }, codes: ['PURPOSE_ON_FORM'] },
    {
      name: 'country unlike the form',
      file: { country: 'SG' },
      answers: { Q02: { type: 'country', value: 'MY' } },
      codes: ['COUNTRY_ON_FORM'],
    },
    {
      name: 'first passport, though there was one',
      file: { passports: [{ number: 'X0000001', issuedOn: '2019-04-01' }] },
      answers: { Q09: yesNo(false) },
      codes: ['PASSPORT_ON_RECORD'],
    },
    {
      name: 'never abroad, never sent back, though recorded',
      file: { trips: [{ country: 'MY', from: '2022-01-01', to: '2022-08-01', sentBack: true }] },
      answers: { Q10: yesNo(false), Q11: yesNo(false) },
      codes: ['TRIP_ON_RECORD', 'RETURN_ON_RECORD'],
    },
    {
      name: 'another story at another office two months ago',
      file: {
        purpose: 'wisata',
        country: 'MY',
        earlier: [{ id: 'a', office: 'Kanim Contoh', on: '2026-09-20', purpose: 'kunjungan-keluarga', country: 'BN' }],
      },
      codes: ['PURPOSE_CHANGED', 'COUNTRY_CHANGED'],
    },
    {
      name: 'another plan a year ago is another plan',
      file: { purpose: 'wisata', earlier: [{ id: 'a', office: 'Kanim Contoh', on: '2025-09-20', purpose: 'umrah-haji' }] },
      codes: [],
    },
    {
      name: 'ticket to another country in another month',
      file: { papers: [{ paper: 'tiket-pulang', label: 'Tiket', country: 'TH', departOn: '2027-02-20', returnOn: '2027-03-20' }] },
      answers: { Q02: { type: 'country', value: 'MY' }, Q03: date('2027-01-05'), W03: date('2027-01-12') },
      codes: ['COUNTRY_ON_PAPER', 'DEPARTURE_ON_PAPER', 'RETURN_ON_PAPER'],
    },
    {
      name: 'a ticket within a week of the stated day is the same plan',
      file: { papers: [{ paper: 'tiket-pulang', label: 'Tiket', departOn: '2027-01-11' }] },
      answers: { Q03: date('2027-01-05') },
      codes: [],
    },
    {
      name: 'bank statement and leave letter say otherwise',
      file: { papers: [{ paper: 'surat-cuti', label: 'Surat cuti', leaveDays: 3, incomeRupiah: 2_000_000, savingsRupiah: 500_000 }] },
      answers: { W04: number(10), W05: rupiah(9_000_000), W06: rupiah(900_000) },
      codes: ['LEAVE_ON_PAPER', 'INCOME_ON_PAPER'],
    },
    {
      name: 'names that differ only in marks and case',
      file: { papers: [{ paper: 'ktp-el', label: 'KTP-el', name: "SITI NUR'AINI" }, { paper: 'akta', label: 'Akta', name: 'Siti Nur Aini' }] }, // prettier-ignore
      codes: [],
    },
    {
      name: 'names and birth dates that differ',
      file: { papers: [{ paper: 'ktp-el', label: 'KTP-el', name: 'Siti Contoh', birthDate: '2001-02-03' }, { paper: 'akta', label: 'Akta', name: 'Sari Contoh', birthDate: '2001-03-02' }] }, // prettier-ignore
      codes: ['BIRTH_DATE_DIFFERS', 'NAME_DIFFERS'],
    },
  ];
  it.each(cases)('$name', ({ file = {}, answers = {}, codes }) => {
    expect(findContradictions(at(file, answers), bank).map(({ code }) => code)).toEqual(codes);
  });

  it('shows both values in Indonesian', () => {
    const [finding] = findContradictions(at({}, { Q03: date('2027-01-05'), W03: date('2026-12-31') }), bank);
    expect(finding).toEqual({
      code: 'RETURN_BEFORE_DEPARTURE',
      text: 'Tanggal pulang lebih awal daripada tanggal berangkat.',
      left: { label: 'Rencana pulang', value: '31 Desember 2026' },
      right: { label: 'Rencana berangkat', value: '5 Januari 2027' },
      indicators: ['I07'],
    });
  });

  it('reads an adult and a child birth date on two papers as a possible minor', () => {
    const papers = [{ paper: 'ktp-el', label: 'KTP-el', birthDate: '2004-06-01' }, { paper: 'ijazah', label: 'Ijazah', birthDate: '2009-06-01' }]; // prettier-ignore
    const [finding] = findContradictions(at({ papers }, {}), bank);
    expect(finding).toMatchObject({
      code: 'BIRTH_DATE_DIFFERS',
      left: { label: 'KTP-el', value: '1 Juni 2004' },
      indicators: ['I32', 'I25'],
    });
  });

  it('forgets a contradiction when the applicant corrects herself', () => {
    const first = apply(apply(start(), 'Q03', date('2027-01-05')).interview, 'W03', date('2027-01-01'));
    expect(first.contradictions).toHaveLength(1);
    expect(apply(first.interview, 'W03', date('2027-01-12')).contradictions).toEqual([]);
  });

  it('every finding points to indicators that exist and are not protected', () => {
    const sheet = prepared.on(ON);
    for (const { file = {}, answers = {} } of cases) {
      for (const { indicators } of findContradictions(at(file, answers), bank)) {
        expect(indicators.length).toBeGreaterThan(0);
        for (const code of indicators) expect(sheet.byCode.get(code)?.indicator.protected).toBe(false);
      }
    }
  });
});
