import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { officeId } from './reference.ts';
import { TRAINING_PASSWORD } from './index.ts';

type NewAccount = z.input<typeof contract.createAccount.body & object>;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
const admin = () => office.as('admin');
const BLITAR = officeId('KANIM-BLITAR');
const newBody = (login: string, more: Partial<NewAccount> = {}): NewAccount => ({
  login,
  displayName: 'Gita Anindya (latihan)',
  role: 'PIMPASA',
  officeId: BLITAR,
  ...more,
});
const cookieAfter = async (login: string, password: string): Promise<string> => {
  const answer = await office.send('tamu', { method: 'POST', url: '/api/login', payload: { login, password } });
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
};
const meStatus = async (cookie: string): Promise<number> =>
  (await office.send('tamu', { method: 'GET', url: '/api/me', headers: { cookie } })).status;

describe('accounts', () => {
  it('are made with a first password that must be replaced before anything else', async () => {
    const made = await admin()(contract.createAccount, { body: newBody('gita.blitar', { territories: ['35.05.02'] }) });
    expect(made.account).toMatchObject({ login: 'gita.blitar', status: 'active', territories: ['35.05.02'], openSessions: 0 });
    const step = await office.as('tamu')(contract.login, { body: { login: 'gita.blitar', password: made.firstPassword } });
    if (step.state !== 'new-password') throw new Error(step.state);
    await expect(
      office.as('tamu')(contract.loginNewPassword, { body: { ticket: step.ticket, password: 'sawah-hijau-sekali' } }),
    ).resolves.toEqual({ state: 'signed-in' });
    const again = await office.refusal(office.as('tamu')(contract.login, { body: { login: 'gita.blitar', password: made.firstPassword } }));
    expect(again.status).toBe(401);
  });

  it.each([
    ['a taken name', { login: 'budi' }, { status: 409, code: 'account/login-taken' }],
    ['a place outside the office', { territories: ['52.01'] }, { status: 409, code: 'account/territory-outside-office' }],
    ['a role of another agency', { role: 'BABINSA' as const }, { status: 409, code: 'account/role-not-of-agency' }],
    ['an office that is not there', { officeId: '01910000-0000-7000-8000-000000000009' }, { status: 400, code: 'request/invalid' }],
  ])('are refused with %s', async (_what, more, expected) => {
    const refusal = await office.refusal(admin()(contract.createAccount, { body: newBody('coba.gagal', more) }));
    expect(refusal).toMatchObject(expected);
  });

  it('are refused in an office that is only planned', async () => {
    const planned = await admin()(contract.listOffices, { query: { q: 'Kulon Progo' } });
    const target = planned.items.find((one) => one.status === 'planned');
    const refusal = await office.refusal(
      admin()(contract.createAccount, { body: newBody('coba.rencana', { officeId: target?.id ?? '' }) }),
    );
    expect(refusal).toMatchObject({ status: 400, fields: [{ path: 'officeId' }] });
  });

  it('are seen whole by the administrator and the auditor, and by a head only of the own office', async () => {
    const all = await admin()(contract.listAccounts, { query: { limit: 200 } });
    expect(all.total).toBeGreaterThan(20);
    expect((await office.as('joko')(contract.listAccounts, { query: {} })).total).toBe(all.total);
    const own = await office.as('kartika')(contract.listAccounts, { query: { limit: 200 } });
    expect(own.items.length).toBeGreaterThan(3);
    expect(new Set(own.items.map((one) => one.office.id))).toEqual(new Set([BLITAR]));
    expect(JSON.stringify(all)).not.toMatch(/password|argon2|hash/i);
  });

  it('are listed page by page without a gap or a repeat, and found by a part of the name', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await admin()(contract.listAccounts, { query: { limit: 7, ...(cursor !== undefined && { cursor }) } });
      seen.push(...page.items.map((one) => one.id));
      if (page.next === undefined) break;
      cursor = page.next;
    }
    const all = await admin()(contract.listAccounts, { query: { limit: 200 } });
    expect(seen).toEqual(all.items.map((one) => one.id));
    expect((await admin()(contract.listAccounts, { query: { q: 'wulan' } })).items.map((one) => one.login)).toEqual(['wulan']);
    expect((await admin()(contract.listAccounts, { query: { q: '100%' } })).items).toEqual([]);
    expect(await office.refusal(admin()(contract.listAccounts, { query: { cursor: 'bukan-penunjuk' } }))).toMatchObject({ status: 400 });
  });

  it('are shut out at once when closed, reset, or their sessions ended', async () => {
    const cookie = await cookieAfter('rini', TRAINING_PASSWORD);
    expect(await meStatus(cookie)).toBe(200);
    const ended = await admin()(contract.endAccountSessions, { params: { id: accountOf('rini') }, body: { reason: 'Telepon hilang' } });
    expect(ended.openSessions).toBe(0);
    expect(await meStatus(cookie)).toBe(401);
    const second = await cookieAfter('rini', TRAINING_PASSWORD);
    const reset = await admin()(contract.resetAccount, { params: { id: accountOf('rini') }, body: { reason: 'Lupa kata sandi' } });
    expect(await meStatus(second)).toBe(401);
    expect((await office.as('tamu')(contract.login, { body: { login: 'rini', password: reset.firstPassword } })).state).toBe(
      'new-password',
    );
    const closed = await admin()(contract.closeAccount, { params: { id: accountOf('rini') }, body: { reason: 'Pindah tugas' } });
    expect(closed.status).toBe('closed');
    const wrong = await office.refusal(office.as('tamu')(contract.login, { body: { login: 'rini', password: reset.firstPassword } }));
    expect(wrong).toMatchObject({ status: 401, code: 'login/wrong' });
    expect(
      await office.refusal(admin()(contract.resetAccount, { params: { id: accountOf('rini') }, body: { reason: 'Kembali' } })),
    ).toMatchObject({ status: 409, code: 'account/closed' });
  });

  it('cannot be closed or reset by themselves', async () => {
    for (const act of [contract.closeAccount, contract.resetAccount, contract.endAccountSessions])
      expect(await office.refusal(admin()(act, { params: { id: accountOf('admin') }, body: { reason: 'Coba' } }))).toMatchObject({
        status: 409,
        code: 'account/own-account',
      });
  });

  it('are managed by administrators only: others are denied and the attempt is logged', async () => {
    const before = (await office.auditVerbs()).length;
    const denied = await office.refusal(office.as('kartika')(contract.createAccount, { body: newBody('diam.diam') }));
    expect(denied).toMatchObject({ status: 403, code: 'permission/missing' });
    const guest = await office.refusal(office.as('tamu')(contract.listAccounts, { query: {} }));
    expect(guest.status).toBe(401);
    expect((await office.refusal(office.as('budi')(contract.listAccounts, { query: {} }))).status).toBe(403);
    const absent = await office.refusal(
      admin()(contract.closeAccount, { params: { id: '01910000-0000-7000-8000-000000000009' }, body: { reason: 'Coba' } }),
    );
    expect(absent).toMatchObject({ status: 404, code: 'account/not-found' });
    expect((await office.auditVerbs()).slice(before)).toEqual([
      'account.created (denied)',
      'account.listed (denied)',
      'account.closed (not-found)',
    ]);
  });

  it('leave one entry a change, with the reason and the account it concerns', async () => {
    const entry = await office.system(({ tx }) =>
      tx.selectFrom('audit.entry').select('body').where('verb', '=', 'account.closed').where('outcome', '=', 'done').execute(),
    );
    expect(entry).toHaveLength(1);
    expect(entry[0]?.body).toMatchObject({
      account: accountOf('admin'),
      purpose: 'Pindah tugas',
      subjects: [{ kind: 'account', id: accountOf('rini') }],
    });
  });
});
