import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../platform/db/stable-id.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { addAdministrators } from '../../tests/setup/administrators.ts';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { needsTwo, RoleCode } from './model.ts';
import { officeId } from './reference.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await addAdministrators(office, 'second');
});
afterAll(() => office.close());

const account = (login: string, role: RoleCode = 'ANALIS_INTELDAKIM') => ({
  login,
  displayName: 'Gita Analis (latihan)',
  role,
  officeId: officeId(role === 'ADMINISTRATOR' ? 'KANWIL-JATIM' : 'KANIM-BLITAR'),
});
const reason = 'Surat tugas nomor 12';
const make = (persona: string, login: string, role?: RoleCode) =>
  office.as(persona)(contract.createAccount, { body: account(login, role) });
const propose = (persona: string, login: string, role?: RoleCode) =>
  office.as(persona)(contract.proposeAccount, { body: { ...account(login, role), reason } });
const confirm = (persona: string, id: string) =>
  office.as(persona)(contract.confirmAccount, { params: { id }, body: { reason: 'Sudah ditelepon' } });
const refuse = (persona: string, id: string) =>
  office.as(persona)(contract.refuseAccount, { params: { id }, body: { reason: 'Tidak kenal' } });
const waiting = async (persona: string) => (await office.as(persona)(contract.listAccountProposals, {})).items;
const titles = async (persona: string) => (await office.as(persona)(contract.myNotices, { query: {} })).items.map((one) => one.title);
const told = (call: Promise<unknown>) => office.refusal(call);

describe('an account that reads RAHASIA, releases identities or manages accounts', () => {
  it.each(['ANALIS_INTELDAKIM', 'ADMINISTRATOR'] as const)('is made by nobody alone: %s', async (role) => {
    expect(await told(make('admin', 'gita.sendiri', role))).toMatchObject({ status: 409, code: 'account/needs-two' });
    const { id } = await propose('admin', `gita.${role.toLowerCase().slice(0, 5)}`, role);
    expect(await told(confirm('admin', id))).toMatchObject({ status: 409, code: 'account/own-proposal' });
    const { rows } = await office.pool.query(`select 1 from access.account where login like 'gita%'`);
    expect(rows).toEqual([]);
  });

  it('is made when another administrator confirms; auditors hear of it, and both names stand in the log', async () => {
    const proposed = await propose('admin', 'gita.analis');
    expect(proposed).toMatchObject({ role: 'ANALIS_INTELDAKIM', mine: true, reason, by: 'Aditya Baskara (latihan)' });
    expect(await titles('second')).toContain('Usulan akun baru menunggu pengesahan');
    expect((await waiting('second')).find((one) => one.id === proposed.id)).toMatchObject({ login: 'gita.analis', mine: false });
    const [blitar] = (await office.as('second')(contract.getOffice, { params: { id: officeId('KANIM-BLITAR') } })).territories;
    expect(proposed.office.name).toBe('Kantor Imigrasi Kelas II Non TPI Blitar');
    expect(proposed).toMatchObject({ territories: null, reaches: expect.arrayContaining([blitar]) as unknown });
    const made = await confirm('second', proposed.id);
    const step = await office.as('tamu')(contract.login, { body: { login: 'gita.analis', password: made.firstPassword } });
    expect(step.state).toBe('new-password');
    expect(await titles('prita')).toContain('Akun yang dijaga dua administrator dibuat');
    const { rows } = await office.pool.query<{ body: object }>(
      `select body from audit.entry where verb in ('account.proposed', 'account.created') and outcome = 'done' order by id desc limit 2`,
    );
    expect(rows.map((row) => row.body)).toMatchObject([
      { account: accountOf('second'), notes: { proposedBy: accountOf('admin') } },
      { account: accountOf('admin'), purpose: reason },
    ]);
    expect(await told(confirm('second', proposed.id))).toMatchObject({ status: 404 });
    expect(await told(propose('admin', 'gita.analis'))).toMatchObject({ status: 409, code: 'account/login-taken' });
  });

  it('shows the second administrator a narrower territory by its name', async () => {
    const body = { ...account('gita.sempit'), reason, territories: ['35.05'] };
    const { id } = await office.as('admin')(contract.proposeAccount, { body });
    expect((await waiting('second')).find((one) => one.id === id)?.reaches).toEqual([{ code: '35.05', name: 'Kabupaten Blitar' }]);
  });

  it('is made once when two administrators answer at once', async () => {
    const { id } = await propose('admin', 'gita.berdua');
    const answers = await Promise.allSettled([confirm('second', id), refuse('second', id), confirm('second', id)]);
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('lapses after a day, can be refused or taken back, and is proposed once at a time', async () => {
    const { id } = await propose('admin', 'gita.lama');
    expect(await told(propose('second', 'gita.lama'))).toMatchObject({ status: 409, code: 'account/already-proposed' });
    const before = office.clock.now;
    office.clock.now = new Date(Date.parse(before) + 25 * 3_600_000).toISOString();
    expect(await told(confirm('second', id))).toMatchObject({ status: 404 });
    const again = await propose('admin', 'gita.lama');
    await refuse('second', again.id);
    expect(await told(confirm('second', again.id))).toMatchObject({ status: 404 });
    const mine = await propose('admin', 'gita.lama');
    await refuse('admin', mine.id);
    expect(await waiting('admin')).toEqual([]);
    office.clock.now = before;
  });

  it('is not proposed for other roles, nor by or to others', async () => {
    expect(await told(propose('admin', 'gita.pimpasa', 'PIMPASA'))).toMatchObject({ status: 409, code: 'account/needs-one' });
    expect((await make('admin', 'gita.pimpasa', 'PIMPASA')).account.role).toBe('PIMPASA');
    expect(await told(propose('kartika', 'gita.kepala'))).toMatchObject({ status: 403 });
    expect(await told(waiting('joko'))).toMatchObject({ status: 403 });
    expect(await told(waiting('tamu'))).toMatchObject({ status: 401 });
  });
});

describe('the database', () => {
  const asAdministrator = { role: 'kentongan_app', account: accountOf('admin'), personaRole: 'ADMINISTRATOR' } as const;

  it('guards the same roles as the program', async () => {
    const { rows } = await office.pool.query<{ role: string }>(
      `select role from unnest($1::text[]) role where access.needs_two(role) order by 1`,
      [RoleCode.options],
    );
    expect(rows.map((row) => row.role)).toEqual(RoleCode.options.filter(needsTwo).toSorted());
  });

  it('makes none of them for the application without two who agreed', async () => {
    const insert = inTransaction(office.pool, asAdministrator, (tx) =>
      tx
        .insertInto('access.account')
        .values({
          id: stableId('account', 'x'),
          login: 'x.y',
          display_name: 'X',
          role: 'KEPALA_KANTOR',
          office_id: officeId('KANIM-BLITAR'),
          password_hash: 'x',
        })
        .execute(),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });

  it('raises nobody: role, office and places of an account are not the application’s to change', async () => {
    for (const set of [{ role: 'KEPALA_KANTOR' }, { office_id: officeId('KANIM-MATARAM') }, { territories: ['35'] }])
      await expect(
        inTransaction(office.pool, asAdministrator, (tx) =>
          tx.updateTable('access.account').set(set).where('login', '=', 'wayan').execute(),
        ),
      ).rejects.toMatchObject({ code: '42501' });
  });
});
