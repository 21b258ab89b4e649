import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../platform/db/stable-id.ts';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { TRAINING_PASSWORD } from './index.ts';
import { officeId } from './reference.ts';
import { hashPassword } from './secrets.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const hash = await hashPassword(TRAINING_PASSWORD);
  await office.system(({ tx, now }) =>
    tx
      .insertInto('access.account')
      .values({
        id: stableId('account', 'second'),
        login: 'second',
        display_name: 'Seno Kusuma (latihan)',
        role: 'ADMINISTRATOR',
        office_id: officeId('KANWIL-JATIM'),
        password_hash: hash,
        created_at: now,
      })
      .execute(),
  );
});
afterAll(() => office.close());

const params = (login = 'ratna') => ({ id: accountOf(login) });
const body = (reason = 'Telepon hilang') => ({ reason });
const { resetAccount, proposeReset, confirmReset, refuseReset } = contract;
const ACTS = { resetAccount, proposeReset, confirmReset, refuseReset };
const ask = (persona: string, act: keyof typeof ACTS, login = 'ratna') =>
  office.refusal(office.as(persona)(ACTS[act], { params: params(login), body: body() }));
const titles = async (persona: string) => (await office.as(persona)(contract.myNotices, { query: {} })).items.map((one) => one.title);

describe('resetting an account that reads RAHASIA', () => {
  it('goes for those who manage accounts or release identities, too: they could be both of the two', async () => {
    expect(await ask('second', 'resetAccount', 'admin')).toMatchObject({ status: 409, code: 'account/needs-two' });
    expect(await ask('admin', 'resetAccount', 'prita')).toMatchObject({ status: 409, code: 'account/needs-two' });
  });

  it('is done by nobody alone', async () => {
    expect(await ask('admin', 'resetAccount')).toMatchObject({ status: 409, code: 'account/needs-two' });
    expect(await ask('admin', 'confirmReset')).toMatchObject({ status: 409, code: 'account/no-proposal' });
    const proposed = await office.as('admin')(contract.proposeReset, { params: params(), body: body() });
    expect(proposed).toMatchObject({ resetNeedsTwo: true, resetProposed: { mine: true, reason: 'Telepon hilang' } });
    expect(await ask('admin', 'confirmReset')).toMatchObject({ status: 409, code: 'account/own-proposal' });
    expect(await ask('second', 'proposeReset')).toMatchObject({ status: 409, code: 'account/already-proposed' });
    expect(await titles('second')).toContain('Usulan atur ulang akun menunggu pengesahan');
    const still = await office.as('tamu')(contract.login, { body: { login: 'ratna', password: TRAINING_PASSWORD } });
    expect(still.state).toBe('signed-in');
  });

  it('is confirmed by another administrator, told to auditors, and leaves both names in the log', async () => {
    const done = await office.as('second')(contract.confirmReset, { params: params(), body: body('Sudah ditelepon') });
    expect(done.account).toMatchObject({ resetProposed: null, hasTotp: false });
    const first = await office.as('tamu')(contract.login, { body: { login: 'ratna', password: done.firstPassword } });
    expect(first.state).toBe('new-password');
    expect(await titles('joko')).toContain('Akun yang dijaga dua administrator diatur ulang');
    const { rows } = await office.pool.query<{ body: { account: string; purpose: string; notes: object } }>(
      `select body from audit.entry where verb in ('account.reset-proposed', 'account.reset') and outcome = 'done' order by id`,
    );
    expect(rows.map((row) => row.body)).toMatchObject([
      { account: accountOf('admin'), purpose: 'Telepon hilang' },
      { account: accountOf('second'), purpose: 'Sudah ditelepon', notes: { proposedBy: accountOf('admin') } },
    ]);
    expect(await ask('second', 'confirmReset')).toMatchObject({ status: 409, code: 'account/no-proposal' });
  });

  it('lapses after a day, and can be refused or taken back', async () => {
    await office.as('admin')(contract.proposeReset, { params: params('kartika'), body: body() });
    office.clock.now = '2026-11-21T02:00:00.000Z';
    expect(await ask('second', 'confirmReset', 'kartika')).toMatchObject({ code: 'account/no-proposal' });
    await office.as('admin')(contract.proposeReset, { params: params('kartika'), body: body() });
    await office.as('second')(contract.refuseReset, { params: params('kartika'), body: body('Tidak mengenalnya') });
    await office.as('admin')(contract.proposeReset, { params: params('kartika'), body: body() });
    await office.as('admin')(contract.refuseReset, { params: params('kartika'), body: body('Sudah ketemu') });
    const listed = await office.as('admin')(contract.listAccounts, { query: { q: 'kartika' } });
    expect(listed.items).toMatchObject([{ resetProposed: null, status: 'active' }]);
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });

  it('is not asked for accounts that read less, for oneself, or by others', async () => {
    expect(await ask('admin', 'proposeReset', 'wayan')).toMatchObject({ status: 409, code: 'account/needs-one' });
    expect(await ask('admin', 'proposeReset', 'admin')).toMatchObject({ status: 409, code: 'account/own-account' });
    expect(await ask('kartika', 'proposeReset')).toMatchObject({ status: 403 });
    expect(await ask('tamu', 'confirmReset')).toMatchObject({ status: 401 });
    expect((await office.as('kartika')(contract.listAccounts, { query: { q: 'ratna' } })).items[0]?.resetProposed).toBeNull();
  });

  it('is kept apart by the database: whoever proposed never confirms', async () => {
    await office.as('admin')(contract.proposeReset, { params: params('dewi'), body: body() });
    const own = `update access.reset_proposal set state = 'confirmed', decided_by = proposed_by, decided_at = now() where state = 'open'`;
    await expect(office.pool.query(own)).rejects.toMatchObject({ constraint: 'reset_proposal_two_people' });
  });
});
