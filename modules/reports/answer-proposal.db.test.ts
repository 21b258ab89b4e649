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
