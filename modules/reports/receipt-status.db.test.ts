import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import {
  groupReceiptCode,
  newReceiptCode,
  readReceiptCode,
  wordsOfReceiptCode,
  WRONG_CODES_PER_ADDRESS,
  WRONG_CODES_PER_PREFIX,
} from './model.ts';
import { told, toldAnonymously } from './told.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ask = (code: string) => office.as('tamu')(contract.receiptStatus, { body: { code } });

/** Another code of the same group, with its check digit right. */
const nearCode = (code: string, i: number): string => {
  const digits = `${code.slice(0, 5)}${String(10_000 + i).padStart(10, '0')}`;
  return Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find((one) => readReceiptCode(one) !== undefined) ?? '';
};

describe('the status page', () => {
  it('tells five states, who holds it, until when and the last day of action, by digits or by words', async () => {
    const body = await toldAnonymously(office);
    await office.as('tamu')(contract.fileAnonymousReport, { body });
    const first = {
      state: 'diterima',
      holder: 'Kantor Imigrasi Kelas II Non TPI Blitar',
      deadline: '2026-11-21T02:00:00.000Z',
      lastActionOn: '2026-11-20',
      receivedOn: '2026-11-20',
    };
    expect(await ask(groupReceiptCode(body.receiptCode))).toEqual(first);
    expect(await ask(wordsOfReceiptCode(body.receiptCode))).toEqual(first);
    const params = { id: body.id };
    const state = async () => (await ask(body.receiptCode)).state;
    await office.as('wayan')(contract.moveReport, { params, body: { act: 'acknowledge' } });
    expect(await state()).toBe('dinilai');
    await office.as('wayan')(contract.moveReport, { params, body: { act: 'act' } });
    expect(await state()).toBe('ditindaklanjuti');
    await office.as('ratna')(contract.moveReport, { params, body: { act: 'refer' } });
    expect(await state()).toBe('dirujuk');
    const verdict = { value: 'verified' as const, reason: 'Sudah didatangi' };
    await office.as('ratna')(contract.assessReport, {
      params,
      body: { source: 'B', information: 2, severity: 'high', reason: 'Sumber tetap', verdict },
    });
    await office.as('ratna')(contract.closeReport, { params, body: { outcome: 'route', note: 'Tiga orang mendaftar di LTSA' } });
    expect(await ask(body.receiptCode)).toMatchObject({ state: 'selesai', deadline: null });
  });

  it('shows a repeat where its main report stands', async () => {
    const [main, repeat] = [told(), told()];
    for (const body of [main, repeat]) await office.as('rini')(contract.fileReport, { body });
    await office.as('ratna')(contract.linkReport, { params: { id: repeat.id }, body: { main: main.id, reason: 'Rumah yang sama' } });
    await office.as('ratna')(contract.moveReport, { params: { id: main.id }, body: { act: 'acknowledge' } });
    const mine = await office.as('rini')(contract.myReports, { query: {} });
    expect(mine.items.map((item) => item.state)).toEqual(['dinilai', 'dinilai']);
  });

  it('stores the code only as a slow hash in a group that is not the code', async () => {
    const body = told();
    await office.as('rini')(contract.fileReport, { body });
    const row = await office.system(({ tx }) =>
      tx.selectFrom('reports.receipt').selectAll().where('report_id', '=', body.id).executeTakeFirstOrThrow(),
    );
    expect(row.code_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row.prefix_index).not.toContain(body.receiptCode.slice(0, 5));
  });

  it('answers only without a session, so that the log ties nobody to a code', async () => {
    const body = told();
    await office.as('rini')(contract.fileReport, { body });
    expect(await office.refusal(office.as('rini')(contract.receiptStatus, { body: { code: body.receiptCode } }))).toMatchObject({
      status: 400,
      fields: [{ path: 'session' }],
    });
    const entries = await office.system(({ tx }) =>
      tx.selectFrom('audit.entry').select('body').where('verb', '=', 'report.receipt-asked').execute(),
    );
    const text = entries.map((entry) => JSON.stringify(entry.body)).join('\n');
    expect(text).not.toContain(body.id);
    expect(text).not.toContain(body.receiptCode);
    expect(text).not.toContain('"account"');
  });

  it('locks after wrong codes, for a right one too, and opens again after the window', async () => {
    const body = told();
    await office.as('rini')(contract.fileReport, { body });
    for (let i = 0; i < WRONG_CODES_PER_ADDRESS; i += 1)
      expect(await office.refusal(ask(i === 0 ? 'salah' : newReceiptCode(randomBytes(8))))).toMatchObject({
        status: 404,
        code: 'receipt/not-found',
      });
    expect(await office.refusal(ask(body.receiptCode))).toMatchObject({ status: 429, code: 'receipt/locked' });
    office.clock.now = '2026-11-20T02:16:00.000Z';
    expect(await ask(body.receiptCode)).toMatchObject({ state: 'diterima' });
    const rows = await office.system(({ tx }) => tx.selectFrom('reports.code_attempt').selectAll().execute());
    expect(rows.length).toBeGreaterThanOrEqual(WRONG_CODES_PER_ADDRESS);
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  });

  it('compares no more guesses of a group than may be wrong, however many come at once; right ones cost nothing', async () => {
    const body = told();
    await office.as('rini')(contract.fileReport, { body });
    const near = Array.from({ length: 16 }, (_, i) => nearCode(body.receiptCode, i));
    const elsewhere = (code: string, i: number) =>
      office.app.inject({ method: 'POST', url: '/api/reports/receipt-status', payload: { code }, remoteAddress: `10.1.0.${i}` });
    const right = await Promise.all(near.map((_, i) => elsewhere(body.receiptCode, i)));
    expect(right.map((one) => one.statusCode)).toContain(200);
    const codes = (answers: readonly { readonly statusCode: number }[]) => Object.groupBy(answers, ({ statusCode }) => String(statusCode));
    expect(codes(await Promise.all([0, 1].map((i) => elsewhere(body.receiptCode, i))))['200']).toHaveLength(2);
    const wrong = codes(await Promise.all(near.map(elsewhere)));
    expect(wrong['404']).toHaveLength(WRONG_CODES_PER_PREFIX);
    expect(wrong['429']).toHaveLength(16 - WRONG_CODES_PER_PREFIX);
    expect((await elsewhere(body.receiptCode, 99)).statusCode).toBe(429);
  });
});
