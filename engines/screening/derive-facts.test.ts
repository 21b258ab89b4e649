import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../bench/screening/seed.ts';
import { ageOn, daysBetween } from './days.ts';
import { deriveFacts, type Circumstances } from './derive-facts.ts';
import type { ApplicationFacts } from './interview.ts';
import { missingPapers, papersFor } from './papers.ts';

const ON = '2026-11-22';
const { destinations, papers } = shippedSeed();
const file = (facts: Partial<ApplicationFacts>): ApplicationFacts => ({ papers: [], earlier: [], passports: [], trips: [], ...facts });
const codes = (facts: Partial<ApplicationFacts>, more: Partial<Circumstances> = {}) =>
  deriveFacts(file(facts), destinations, { on: ON, ...more }).map(({ code }) => code);

describe('facts from the file', () => {
  it.each([
    ['a tourist to Singapore', { purpose: 'wisata', country: 'SG' }, {}, []],
    ['a tourist to Malaysia: context', { purpose: 'wisata', country: 'MY' }, {}, ['I12']],
    ['a tourist to Cambodia: still only context', { purpose: 'wisata', country: 'KH' }, {}, ['I12']],
    ['a worker to Cambodia: closed', { purpose: 'bekerja', country: 'KH' }, {}, ['I12', 'I13']],
    ['a tourist to Cambodia who says she will work', { purpose: 'wisata', country: 'KH' }, { willWork: true }, ['I12', 'I13']],
    ['a worker to Malaysia while it was closed', { purpose: 'bekerja', country: 'MY' }, { on: '2021-06-01' }, ['I12', 'I13']],
    ['a worker to Malaysia now', { purpose: 'bekerja', country: 'MY' }, {}, ['I12']],
    ['a worker of 17', { purpose: 'bekerja', birthDate: '2008-11-23' }, {}, ['K07']],
    ['the same, leaving on the eighteenth birthday', { purpose: 'bekerja', birthDate: '2008-11-23' }, { departsOn: '2026-11-23' }, []],
    ['a pupil of 16 on a family visit', { purpose: 'kunjungan-keluarga', birthDate: '2010-01-01' }, {}, []],
    ['a trainee of 17: not a placed worker', { purpose: 'magang-belajar', birthDate: '2009-01-01' }, {}, []],
    ['an undeclared earlier passport', { passports: [{ number: 'X0000001', issuedOn: '2019-04-01' }] }, { saysFirstPassport: true }, ['I16']],
    ['a declared earlier passport', { passports: [{ number: 'X0000001', issuedOn: '2019-04-01' }] }, {}, []],
    ['sent back once: no credit for other trips', { trips: [{ country: 'MY', from: '2020-01-01', sentBack: true }, { country: 'SG', from: '2023-01-01', to: '2023-01-05', sentBack: false }] }, {}, ['I10']],
    ['a trip with a return', { trips: [{ country: 'SG', from: '2023-01-01', to: '2023-01-05', sentBack: false }] }, {}, ['P04']],
    ['a trip without a recorded return', { trips: [{ country: 'SG', from: '2023-01-01', sentBack: false }] }, {}, []],
  ] as [string, Partial<ApplicationFacts>, Partial<Circumstances>, string[]][])('%s', (_, facts, more, expected) => {
    expect(codes(facts, more)).toEqual(expected);
  }); // prettier-ignore

  it('gives each fact its sentence and source', () => {
    expect(deriveFacts(file({ purpose: 'bekerja', birthDate: '2010-06-01' }), destinations, { on: ON })).toEqual([
      { code: 'K07', fact: 'lahir 1 Juni 2010, 16 tahun saat berangkat', source: 'tanggal lahir pada permohonan' },
    ]);
  });
});

describe('days', () => {
  it.each([
    ['2026-11-22', '2026-11-29', 7],
    ['2026-11-29', '2026-11-22', -7],
    ['2024-02-28', '2024-03-01', 2],
  ])('%s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('counts whole years, also from 29 February', () => {
    expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01'), ageOn('2008-11-22', ON)]).toEqual([17, 18, 18]);
  });

  it('refuses what is not a day', () => {
    expect(() => daysBetween('besok', ON)).toThrow(/besok is not a day: write YYYY-MM-DD/);
  });
});

describe('papers by purpose, country and day', () => {
  const names = (purpose: Parameters<typeof papersFor>[1]['purpose'], on: string, country?: string) =>
    papersFor(papers, { purpose, on, ...(country === undefined ? {} : { country }) }).map((row) => row.code);

  it('asks workers for the Disnaker letter until July 2023 and for the ID PMI since', () => {
    expect(names('bekerja', '2023-07-31')).toContain('rekomendasi-disnaker');
    expect(names('bekerja', '2023-08-01')).not.toContain('rekomendasi-disnaker');
    expect(names('bekerja', '2023-08-01')).toContain('id-pmi');
  });

  it('dropped the Kemenag letter in 2023 and the deposit of Rp25 million on 20 March 2017', () => {
    expect(names('umrah-haji', '2022-12-31')).toContain('rekomendasi-kemenag');
    expect(names('umrah-haji', ON)).not.toContain('rekomendasi-kemenag');
    expect(names('wisata', '2017-03-21')).not.toContain('tabungan-25-juta');
  });

  it('asks for the trainee recommendation only for the countries it is for', () => {
    expect(names('magang-belajar', ON, 'JP')).toContain('rekomendasi-magang');
    expect(names('magang-belajar', ON, 'DE')).not.toContain('rekomendasi-magang');
    expect(names('magang-belajar', ON)).not.toContain('rekomendasi-magang');
  });

  it('requires nothing today beyond identity papers: the rest may follow', () => {
    for (const purpose of ['wisata', 'bekerja', 'umrah-haji', 'pelaut'] as const) {
      const required = papersFor(papers, { purpose, on: ON }).filter((row) => row.need === 'required');
      expect(required.map((row) => row.code)).toEqual(['ktp-el', 'kk', 'bukti-lahir']);
    }
  });

  it('lists what is not there yet', () => {
    const held = ['ktp-el', 'kk', 'bukti-lahir', 'surat-ppiu'];
    expect(missingPapers(papers, held, { purpose: 'umrah-haji', on: ON })).toEqual([]);
    expect(missingPapers(papers, held.slice(1), { purpose: 'umrah-haji', on: ON }).map((row) => row.code)).toEqual(['ktp-el']);
  });
});
