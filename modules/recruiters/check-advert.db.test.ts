import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const check = (text: string, on = '2026-11-20', persona = 'rini') => office.as(persona)(contract.checkAdvert, { body: { text, on } });

describe('an advert', () => {
  it('with warning signs shows each at its place, with a sentence and questions', async () => {
    const text = 'Butuh admin di Kamboja, gaji 15 juta, visa turis dulu, hub 0812-3456-7890';
    const { verdict, flags, ask } = await check(text);
    expect(verdict).toBe('danger');
    const tourist = flags.find((flag) => flag.flag === 'RF_TOURIST_VISA');
    expect(text.slice(tourist?.start, tourist?.end)).toContain('visa turis');
    expect(flags.every((flag) => flag.why.length > 10)).toBe(true);
    expect(ask.length).toBeGreaterThan(0);
  });

  it('names the company with its licence of that day; a name that only resembles it stands apart', async () => {
    const text = 'PT Multi Intan Amanah Internasional membuka lowongan caregiver Singapura';
    const then = await check(text, '2025-04-01');
    expect(then.companies[0]?.matches[0]?.status.status).toBe('suspended');
    expect(then.flags.find((flag) => flag.flag === 'RF_NO_LICENCE')?.why).toContain('izin dihentikan sementara');
    const before = await check(text, '2024-01-01');
    expect(before.companies[0]?.matches[0]?.status.status).toBe('unknown');
    expect(before.flags.some((flag) => flag.flag === 'RF_NO_LICENCE')).toBe(false);
    const sister = await check('PT Bumenjaya Dita Putra mencari perawat', '2026-11-20');
    expect(sister.companies[0]?.lookAlikes.length).toBeGreaterThan(0);
  });

  it('takes closed countries from the dated register', async () => {
    const { flags, countries } = await check('Lowongan PRT ke Arab Saudi lewat kami');
    expect(countries[0]).toMatchObject({ iso2: 'SA', placement: 'restricted' });
    expect(flags.find((flag) => flag.flag === 'RF_MORATORIUM')?.why).toContain('Kepmenaker 260/2015');
  });

  it('is never called safe, and nothing of it is kept', async () => {
    const answer = await check('Disnaker membuka pelatihan bahasa Jepang bagi calon pekerja, Kode QWZX771');
    expect(['ask', 'no_sign']).toContain(answer.verdict);
    const log = JSON.stringify(await office.system(({ tx }) => tx.selectFrom('audit.entry').select('body').execute()));
    expect(log).not.toContain('QWZX771');
    const kept = JSON.stringify(await office.system(({ tx }) => tx.selectFrom('platform.command').selectAll().execute()));
    expect(kept).not.toContain('QWZX771');
  });

  it('is read for who may report; an empty one is refused with the field', async () => {
    expect(await office.refusal(check('x', '2026-11-20', 'joko'))).toMatchObject({ status: 403 });
    expect(await office.refusal(check('x', '2026-11-20', 'tamu'))).toMatchObject({ status: 401 });
    expect(await office.refusal(check('   '))).toMatchObject({ status: 400, fields: [{ path: 'text' }] });
  });
});
