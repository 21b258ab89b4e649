import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { told } from './told.fixture.ts';

let office: Office;
const body = told({
  what: 'Pak Sukirno Hadiwibowo menawari kerja di Malaysia lewat PT Angin Laut Sejahtera, nomornya 0857 1234 5678, bayar Rp 6-9 juta, dikumpulkan di Desa Sidomulyo, Kecamatan Selorejo, Kabupaten Blitar.',
  named: [{ role: 'recruiter', phones: ['+62 812-0000-1111'] }],
});
beforeAll(async () => {
  office = await openOffice();
  await office.as('rini')(contract.fileReport, { body });
  await office.settle();
});
afterAll(() => office.close());

const list = () => office.as('ratna')(contract.listProposals, { params: { id: body.id } });
const spanOf = async (fact: string) => (await list()).items.find((item) => item.fact === fact)?.span ?? 'none';
const answer = async (span: string, said: object) =>
  office.as('ratna')(contract.answerProposal, { params: { id: body.id, span }, body: { answer: 'confirmed', ...said } });

describe('facts read out of a story', () => {
  it('are proposals with their place in the text', async () => {
    const { text, items } = await list();
    expect(text).toBe(body.what);
    for (const item of items) expect(text.slice(item.start, item.end)).toBe(item.text);
    expect(items.map((item) => [item.fact, item.value, item.mentions, item.answer])).toEqual(
      expect.arrayContaining([
        ['phone', '+6285712345678', true, null],
        ['money', 'IDR 6000000–9000000', false, null],
        ['destination_country', 'MY', false, null],
        ['place', 'Sidomulyo (35.05.21.2006)', false, null],
      ]),
    );
  });

  it('become mentions when an officer confirms or corrects them, each once; the correction is kept', async () => {
    await answer(await spanOf('phone'), { role: 'recruiter' });
    await answer(await spanOf('person'), { answer: 'corrected', value: 'Sukirno Hadi Wibowo', role: 'recruiter' });
    await answer(await spanOf('money'), { answer: 'dropped' });
    await office.settle();
    const seen = await office.as('ratna')(contract.getReport, { params: { id: body.id } });
    expect(seen.named.map((one) => [one.origin, one.role, one.name, one.phones.length, one.mention !== null])).toEqual([
      ['reporter', 'recruiter', null, 1, true],
      ['officer', 'recruiter', null, 1, true],
      ['officer', 'recruiter', 'Sukirno Hadi Wibowo', 0, true],
    ]);
    const after = (await list()).items;
    expect(after.find((item) => item.fact === 'person')).toMatchObject({ answer: 'corrected', corrected: 'Sukirno Hadi Wibowo' });
    expect(after.find((item) => item.fact === 'phone')).toMatchObject({ answer: 'confirmed', known: true });
    expect(await office.refusal(answer(await spanOf('phone'), {}))).toMatchObject({ status: 409, code: 'report/proposal-answered' });
  });

  it('are counted by kind and reader, so that the reader can be measured', async () => {
    const { items } = await office.as('ratna')(contract.readingQuality, {});
    expect(items.find((line) => line.fact === 'person')).toMatchObject({ confirmed: 0, corrected: 1, dropped: 0 });
    expect(items.find((line) => line.fact === 'money')).toMatchObject({ confirmed: 0, corrected: 0, dropped: 1 });
    expect(await office.refusal(office.as('rini')(contract.readingQuality, {}))).toMatchObject({ status: 403 });
  });

  it('are refused with the field when a correction has no value, and not found when nothing stands there', async () => {
    expect(await office.refusal(answer(await spanOf('destination_country'), { answer: 'corrected' }))).toMatchObject({
      status: 400,
      fields: [{ path: 'value' }],
    });
    expect(await office.refusal(answer('0-1', {}))).toMatchObject({ status: 404, code: 'proposal/not-found' });
    const others = (persona: string) => office.refusal(office.as(persona)(contract.listProposals, { params: { id: body.id } }));
    expect(await others('raka')).toMatchObject({ status: 404, code: 'report/not-found' });
    expect(await others('rini')).toMatchObject({ status: 403 });
    expect(await others('tamu')).toMatchObject({ status: 401 });
  });
});

describe('facts that name nobody', () => {
  const other = told({
    what: 'Dua belas orang mau diberangkatkan tanggal 14 Desember 2026, katanya ke Kamboja, sebagian lewat Thailand.',
    destination: undefined,
    peopleCount: undefined,
    departsOn: undefined,
    named: [],
  });
  const mine = { params: { id: other.id } };
  const items = async () => (await office.as('ratna')(contract.listProposals, mine)).items;
  const say = async (words: string, said: object) => {
    const span = (await items()).find(({ text }) => text === words)?.span ?? 'none';
    return office.as('ratna')(contract.answerProposal, { params: { id: other.id, span }, body: { answer: 'confirmed', ...said } });
  };
  const report = () => office.as('ratna')(contract.getReport, mine);
  beforeAll(async () => {
    await office.as('rini')(contract.fileReport, { body: other });
    await office.settle();
  });

  it('answer the fields that the reporter left empty, and say that they come from the story', async () => {
    expect(await report()).toMatchObject({ destination: null, peopleCount: null, departsOn: null, fromStory: [] });
    await say('Kamboja', {});
    await say('Dua belas orang', {});
    await say('14 Desember 2026', { departs: true });
    expect(await report()).toMatchObject({
      destination: 'KH',
      peopleCount: 12,
      departsOn: '2026-12-14',
      fromStory: ['destination', 'peopleCount', 'departsOn'],
    });
    const { items: rows } = await office.as('ratna')(contract.listReports, { query: {} });
    expect(rows.find(({ id }) => id === other.id)).toMatchObject({ destination: 'KH', departsOn: '2026-12-14' });
  });

  it('count in the order of the story; a correction and a slip can be put right', async () => {
    await say('Thailand', {});
    expect(await report()).toMatchObject({ destination: 'KH' });
    await say('Kamboja', { answer: 'dropped' });
    expect(await report()).toMatchObject({ destination: 'TH' });
    await say('Kamboja', { answer: 'corrected', value: 'Myanmar' });
    expect(await report()).toMatchObject({ destination: 'MM' });
    await say('14 Desember 2026', { departs: false });
    expect(await report()).toMatchObject({ departsOn: null, fromStory: ['destination', 'peopleCount'] });
    const { items: tally } = await office.as('ratna')(contract.readingQuality, {});
    expect(tally.find((line) => line.fact === 'destination_country')).toMatchObject({ confirmed: 1, corrected: 1, dropped: 0 });
  });

  it('never replace what the reporter filled in', async () => {
    const filled = told({ what: 'Mau ke Kamboja besok.', destination: 'Malaysia', named: [] });
    await office.as('rini')(contract.fileReport, { body: filled });
    const { items: read } = await office.as('ratna')(contract.listProposals, { params: { id: filled.id } });
    const span = read.find(({ fact }) => fact === 'destination_country')?.span ?? 'none';
    await office.as('ratna')(contract.answerProposal, { params: { id: filled.id, span }, body: { answer: 'confirmed' } });
    const seen = await office.as('ratna')(contract.getReport, { params: { id: filled.id } });
    expect([seen.destination, seen.fromStory]).toEqual(['Malaysia', []]);
  });

  it('are told to the detectors, each change once', async () => {
    const kinds = async () => {
      const rows = await office.system(({ tx }) =>
        tx.selectFrom('platform.event').select('type').where('subject_id', '=', other.id).execute(),
      );
      return rows.filter(({ type }) => type === 'report.facts-confirmed').length;
    };
    const before = await kinds();
    await say('Dua belas orang', {});
    expect(await kinds()).toBe(before);
    await say('Dua belas orang', { answer: 'dropped' });
    expect(await kinds()).toBe(before + 1);
  });
});

describe('a person with a number of their own', () => {
  const both = told({ what: 'Yang mengajak Pak Sukirno Hadiwibowo, nomornya 0857 1234 5678, mau ke Kamboja.', named: [] });
  const mine = { params: { id: both.id } };
  const spans = async () => {
    const { items } = await office.as('ratna')(contract.listProposals, mine);
    const spanOf = (fact: string): string => items.find((item) => item.fact === fact)?.span ?? 'none';
    return { items, person: spanOf('person'), phone: spanOf('phone'), country: spanOf('destination_country') };
  };
  const confirm = async (span: string, more: object) =>
    office.as('ratna')(contract.answerProposal, {
      params: { id: both.id, span },
      body: { answer: 'confirmed', role: 'recruiter', ...more },
    });
  beforeAll(async () => {
    await office.as('rini')(contract.fileReport, { body: both });
    await office.settle();
  });

  it('is not found where there is no such number, or nobody to bear it', async () => {
    const { person, phone, country } = await spans();
    expect(await office.refusal(confirm(person, { with: country }))).toMatchObject({ status: 404, code: 'proposal/not-found' });
    expect(await office.refusal(confirm(country, { with: phone }))).toMatchObject({ status: 404, code: 'proposal/not-found' });
  });

  it('becomes one mention; both facts are answered', async () => {
    const { person, phone } = await spans();
    await confirm(person, { with: phone });
    await office.settle();
    const seen = await office.as('ratna')(contract.getReport, mine);
    expect(seen.named.map((one) => [one.name, one.phones, one.role, one.mention !== null])).toEqual([
      ['Sukirno Hadiwibowo', ['0857 1234 5678'], 'recruiter', true],
    ]);
    const { items } = await spans();
    expect(items.filter(({ mentions }) => mentions).map(({ answer }) => answer)).toEqual(['confirmed', 'confirmed']);
    expect(await office.refusal(confirm(phone, {}))).toMatchObject({ status: 409, code: 'report/proposal-answered' });
  });
});
