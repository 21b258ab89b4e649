import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { officialPhones } from './index.ts';

let office: Office;
const phone = '0342 801 234';
const enter = async (name: string): Promise<string> => {
  const body = { kind: 'company' as const, name, city: 'Kabupaten Blitar', phone, source: 'Papan nama kantor' };
  return (await office.as('danu')(contract.addRecruiter, { body })).id;
};
const isHub = async () => (await office.system(({ tx }) => officialPhones(tx))).some((one) => one.value === phone);
const stateFor = async (persona: string, id: string) =>
  (await office.as(persona)(contract.getRecruiter, { params: { id }, query: {} })).phoneState;
const confirm = (persona: string, id: string) => office.as(persona)(contract.confirmPhone, { params: { id } });
const refuse = (persona: string, id: string) =>
  office.as(persona)(contract.refusePhone, { params: { id }, body: { reason: 'Nomor ini milik seorang sponsor' } });

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('an official number entered by one person', () => {
  it('is no hub until a second person confirms it', async () => {
    const id = await enter('PT Surya Latihan Sejati');
    expect(await isHub()).toBe(false);
    expect(await stateFor('danu', id)).toBe('waiting-own');
    expect(await stateFor('sari', id)).toBe('waiting');
    expect(await office.refusal(confirm('danu', id))).toMatchObject({ status: 409, code: 'recruiter/phone-own' });
    await confirm('sari', id);
    expect(await isHub()).toBe(true);
    expect(await stateFor('danu', id)).toBe('official');
    expect(await office.refusal(confirm('diah', id))).toMatchObject({ status: 409, code: 'recruiter/phone-settled' });
  });

  it('is taken away when the second person refuses it', async () => {
    const id = await enter('PT Kembang Latihan Abadi');
    expect(await office.refusal(refuse('danu', id))).toMatchObject({ status: 409, code: 'recruiter/phone-own' });
    await refuse('sari', id);
    expect(await stateFor('sari', id)).toBe('none');
  });

  it('is settled only by who keeps recruiters', async () => {
    const id = await enter('PT Angin Latihan Raya');
    expect(await office.refusal(confirm('ratna', id))).toMatchObject({ status: 403 });
    expect(await office.refusal(confirm('tamu', id))).toMatchObject({ status: 401 });
    expect(await office.refusal(confirm('sari', '018f0000-0000-7000-8000-000000000000'))).toMatchObject({ status: 404 });
  });

  it('cannot be confirmed past the program: the database notes who wrote it', async () => {
    const rows = await office.system(({ tx }) =>
      tx.selectFrom('recruiters.recruiter').select(['phone_by', 'phone_confirmed_by']).where('phone_by', 'is not', null).execute(),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.phone_confirmed_by).not.toBe(row.phone_by);
    const shipped = await office.system(({ tx }) =>
      tx.selectFrom('audit.entry').select('verb').where('verb', 'in', ['recruiter.phone-confirmed', 'recruiter.phone-refused']).execute(),
    );
    expect(shipped.length).toBeGreaterThanOrEqual(2);
  });
});
