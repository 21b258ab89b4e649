import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as people from '../people/contract.ts';
import * as contract from './contract.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const worker = { name: 'Sulastri Rekaan', nik: '3505014102900077', phone: '0812-7700-1234', villageCode: '35.05.01.2001' };
const placement = (number: string, more: object = {}) => ({
  number,
  worker,
  job: 'Perawat lansia',
  employer: 'Keluarga Chan',
  scheme: 'p2p' as const,
  country: 'HK',
  state: 'terdaftar' as const,
  ...more,
});
const record = (number: string, by = 'danu', more: object = {}) =>
  office.as(by)(contract.recordPlacement, { body: placement(number, more) });
const step = (id: string, state: 'berpaspor' | 'terdaftar' | 'mundur', by = 'danu', onDay = '2026-11-20') =>
  office.as(by)(contract.stepPlacement, { params: { id }, body: { state, onDay, note: 'Surat 12/2026' } });

describe('recording a placement', () => {
  it('keeps the worker as somebody whom the rest of the house knows', async () => {
    const { id } = await record('PMI-1');
    await office.settle();
    const view = await office.as('danu')(contract.getPlacement, { params: { id } });
    expect(view).toMatchObject({ number: 'PMI-1', worker, state: 'terdaftar', mine: true, recruiter: null, country: 'HK' });
    expect(view.village).toContain('Kab. Blitar');
    const found = await office.as('danu')(people.searchPeople, { body: { q: 'Sulastri Rekaan' } });
    expect(found.items.map((one) => one.personId)).toContain(view.personId);
  });

  it('refuses a number twice in one office, and takes it in another', async () => {
    await record('PMI-2');
    expect(await office.refusal(record('PMI-2'))).toMatchObject({ status: 409, code: 'placement/exists' });
    await expect(record('PMI-2', 'diah')).resolves.toMatchObject({ number: 'PMI-2' });
  });

  it.each([
    ['a village that is none', { worker: { ...worker, villageCode: '35.05' } }, 'worker.villageCode'],
    ['a company that is not registered', { recruiterId: randomUUID() }, 'recruiterId'],
    ['a day to come', { onDay: '2027-01-01' }, 'onDay'],
    ['a country in words', { country: 'Hongkong' }, 'country'],
  ])('names the field: %s', async (_, more, field) => {
    const refusal = await office.refusal(record(`PMI-${field}`, 'danu', more));
    expect(refusal).toMatchObject({ status: 400, fields: [expect.objectContaining({ path: expect.stringContaining(field) as string })] });
  });

  it('is for those who place workers: guests are unknown, others may not', async () => {
    expect((await office.refusal(record('PMI-3', 'tamu'))).status).toBe(401);
    for (const login of ['budi', 'ratna', 'wayan', 'dewi']) expect((await office.refusal(record('PMI-3', login))).status).toBe(403);
  });
});

describe('following a placement', () => {
  it('takes steps forward, keeps them all, and lets nobody go back', async () => {
    const { id } = await record('PMI-4');
    const view = await step(id, 'berpaspor');
    expect(view.steps.map((one) => [one.state, one.note])).toEqual([
      ['terdaftar', null],
      ['berpaspor', 'Surat 12/2026'],
    ]);
    expect(await office.refusal(step(id, 'terdaftar'))).toMatchObject({ status: 409, code: 'placement/backwards' });
    expect((await step(id, 'mundur')).next).toEqual([]);
    expect(await office.refusal(step(id, 'berpaspor'))).toMatchObject({ status: 409, code: 'placement/ended' });
    const { rows } = await office.pool.query<{ body: { verb: string } }>(
      `select body from audit.entry where body -> 'subjects' @> jsonb_build_array(jsonb_build_object('kind', 'placement', 'id', $1::text)) and body ->> 'verb' = 'placement.stepped'`,
      [id],
    );
    expect(rows).toHaveLength(4);
  });

  it('is not found by those whom it does not reach, and is stepped only by its office', async () => {
    const { id } = await record('PMI-5');
    expect(await office.refusal(office.as('baiq')(contract.getPlacement, { params: { id } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(step(id, 'berpaspor', 'baiq'))).toMatchObject({ status: 404, code: 'placement/not-found' });
    expect(await office.refusal(step(id, 'berpaspor', 'sari'))).toMatchObject({ status: 404 });
  });

  it('is listed newest first, masked, page by page, by state and number', async () => {
    const all: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await office.as('danu')(contract.listPlacements, { query: { limit: 2, ...(cursor !== undefined && { cursor }) } });
      all.push(...page.items.map((one) => one.number));
      expect(page.items.every((one) => one.maskedName === 'S••• R•••')).toBe(true);
      cursor = page.next;
      if (cursor === undefined) {
        expect(all).toHaveLength(page.total);
        break;
      }
    }
    expect(all[0]).toBe('PMI-5');
    const left = await office.as('danu')(contract.listPlacements, { query: { limit: 50, state: 'mundur' } });
    expect(left.items.map((one) => one.number)).toEqual(['PMI-4']);
    const numbered = await office.as('danu')(contract.listPlacements, { query: { limit: 50, number: 'PMI-1' } });
    expect(numbered.items.map((one) => one.number)).toEqual(['PMI-1']);
  });
});
