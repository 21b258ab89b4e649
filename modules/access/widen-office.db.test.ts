import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { addAdministrators } from '../../tests/setup/administrators.ts';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { officeId } from './reference.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await addAdministrators(office, 'second', 'third');
});
afterAll(() => office.close());

const BLITAR = officeId('KANIM-BLITAR');
const params = { id: BLITAR };
const KEDIRI = { code: '35.06', validFrom: '2026-11-20', validTo: null };
const reason = 'Keputusan nomor 12 tahun 2026';
const detail = () => office.as('admin')(contract.getOffice, { params });
async function bodyOf() {
  const { name, kind, address, phone, parentOfficeId, status, worksOnCollectiveLeave, history } = await detail();
  const territories = history.map(({ code, validFrom, validTo }) => ({ code, validFrom, validTo }));
  return { name, kind, address, phone, parentOfficeId, status, worksOnCollectiveLeave, territories };
}
const change = async (by: string, more: object) => office.as(by)(contract.changeOffice, { params, body: { ...(await bodyOf()), ...more } });
const wider = async () => ({ territories: [...(await bodyOf()).territories, KEDIRI], reason });
const confirm = (by: string) => office.as(by)(contract.confirmWidening, { params, body: { reason: 'Sudah dibaca' } });
const refuse = (by: string) => office.as(by)(contract.refuseWidening, { params, body: { reason: 'Belum berlaku' } });
const reachOf = async () => (await office.as('wayan')(contract.me, {})).territories.map((one) => one.code);
const titles = async (persona: string) => (await office.as(persona)(contract.myNotices, { query: {} })).items.map((one) => one.title);

describe('a wider working territory', () => {
  it('waits for a second administrator, while everything else is changed at once', async () => {
    expect(await office.refusal(change('admin', { ...(await wider()), reason: undefined }))).toMatchObject({
      status: 400,
      fields: [{ path: 'reason' }],
    });
    const waiting = await change('admin', { ...(await wider()), phone: '(0342) 1234' });
    expect(waiting).toMatchObject({
      phone: '(0342) 1234',
      widening: { reason, mine: true, adds: [{ ...KEDIRI, name: 'Kabupaten Kediri' }], ends: [] },
    });
    expect(waiting.history.map((one) => one.code)).not.toContain('35.06');
    expect(await titles('second')).toContain('Perluasan wilayah kantor menunggu pengesahan');
    expect(await titles('admin')).not.toContain('Perluasan wilayah kantor menunggu pengesahan');
    expect((await office.as('second')(contract.getOffice, { params })).widening).toMatchObject({ mine: false });
    expect((await office.as('wayan')(contract.getOffice, { params })).widening).toBeNull();
  });

  it('is not shifted, doubled or confirmed by whoever asked', async () => {
    expect(await office.refusal(change('second', { territories: [] }))).toMatchObject({ code: 'office/already-proposed' });
    await expect(change('second', { phone: null })).resolves.toMatchObject({ phone: null });
    expect(await office.refusal(confirm('admin'))).toMatchObject({ code: 'office/own-proposal' });
    expect((await office.refusal(confirm('kartika'))).status).toBe(403);
    expect((await office.refusal(confirm('tamu'))).status).toBe(401);
    expect(await reachOf()).not.toContain('35.06');
  });

  it('is reached as soon as the second one agrees, before the eyes of those who watch; only once', async () => {
    const both = await Promise.allSettled([confirm('second'), confirm('third')]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await detail()).territories.map((one) => one.code)).toContain('35.06');
    expect(await office.refusal(confirm('second'))).toMatchObject({ code: 'office/no-proposal' });
    for (const who of ['joko', 'admin']) expect(await titles(who)).toContain('Wilayah kerja satu kantor diperluas');
    const verbs = await office.auditVerbs();
    expect(verbs.filter((verb) => verb === 'office.widened')).toHaveLength(1);
  });

  it('is taken back, refused, or forgotten after a day', async () => {
    const whole = async () => ({ territories: [...(await bodyOf()).territories, { ...KEDIRI, code: '*' }], reason });
    await change('admin', await whole());
    expect((await refuse('admin')).widening).toBeNull();
    await change('admin', await whole());
    expect((await refuse('third')).widening).toBeNull();
    await change('admin', await whole());
    const began = office.clock.now;
    office.clock.now = '2026-11-21T02:00:01.000Z';
    expect(await office.refusal(confirm('second'))).toMatchObject({ code: 'office/no-proposal' });
    expect((await change('second', await whole())).widening).toMatchObject({ mine: true, adds: [{ code: '*' }] });
    await refuse('second');
    office.clock.now = began;
  });

  it('needs nobody when it is narrower', async () => {
    const { territories } = await bodyOf();
    const part = { code: '35.06.01', validFrom: '2026-11-20', validTo: '2026-12-31' };
    const narrow = await change('admin', { territories: [...territories.filter((one) => one.code !== '35.06'), part] });
    expect(narrow.widening).toBeNull();
    expect(narrow.history.map((one) => one.code)).toContain('35.06.01');
    expect(narrow.history.map((one) => one.code)).not.toContain('35.06');
  });

  it('is not written by the program for one administrator alone, nor in another transaction than the answer', async () => {
    const write = (territory: string, to: string) =>
      inTransaction(
        office.pool,
        { ...SYSTEM_SESSION, role: 'kentongan_app', account: accountOf('second'), personaRole: 'ADMINISTRATOR' },
        (tx) =>
          sql`insert into access.office_territory (office_id, territory, valid_from, valid_to, source)
          values (${BLITAR}, ${territory}, '2026-11-20', ${to}::date, 'administrator') on conflict (office_id, territory, valid_from)
          do update set valid_to = excluded.valid_to`.execute(tx),
      );
    await expect(write('35.06', '2027-01-01')).rejects.toThrow('widened by two administrators');
    await expect(write('*', '2027-01-01')).rejects.toThrow('widened by two administrators');
    await expect(write('35.06.01', '2027-01-01')).rejects.toThrow('widened by two administrators');
    await expect(write('35.06.01', '2026-12-30')).resolves.toBeDefined();
  });
});

describe('closing accounts', () => {
  it('is done by one administrator for a few a day; then another one has to close the next', async () => {
    const close = (by: string, id: string) => office.as(by)(contract.closeAccount, { params: { id }, body: { reason: 'Pindah tugas' } });
    const { rows } = await office.pool.query<{ id: string }>(
      `select id from access.account where role not in ('ADMINISTRATOR', 'AUDITOR') and status = 'active' order by id limit 12`,
    );
    const ids = rows.map((row) => row.id);
    for (const id of ids.slice(0, 10)) await close('admin', id);
    const [eleventh = '', twelfth = ''] = ids.slice(10);
    expect(await office.refusal(close('admin', eleventh))).toMatchObject({ status: 409, code: 'account/many-closed' });
    await expect(close('admin', ids[0] ?? '')).resolves.toMatchObject({ status: 'closed' });
    await expect(close('second', eleventh)).resolves.toMatchObject({ status: 'closed' });
    await expect(
      office.pool.query(`begin; set local role kentongan_app; select set_config('kentongan.account', '${accountOf('admin')}', true);
        update access.account set status = 'closed', closed_by = '${accountOf('admin')}', closed_at = '2026-11-20T03:00:00Z' where id = '${twelfth}'`),
    ).rejects.toThrow('a few accounts a day');
    await office.pool.query('rollback');
    office.clock.now = '2026-11-21T02:00:01.000Z';
    await expect(close('admin', twelfth)).resolves.toMatchObject({ status: 'closed' });
  });
});
