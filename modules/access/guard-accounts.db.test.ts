import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { addAdministrators } from '../../tests/setup/administrators.ts';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await addAdministrators(office, 'second', 'third', 'fourth');
});
afterAll(() => office.close());

const close = (by: string, login: string) =>
  office.as(by)(contract.closeAccount, { params: { id: accountOf(login) }, body: { reason: 'Pindah tugas' } });
const titles = async (persona: string) => (await office.as(persona)(contract.myNotices, { query: {} })).items.map((one) => one.title);
/** As the program would write it for an administrator, or for nobody (somebody who is logging in). */
const write = (by: string | undefined, set: string, login: string) =>
  inTransaction(
    office.pool,
    {
      ...SYSTEM_SESSION,
      role: 'kentongan_app',
      account: by === undefined ? '' : accountOf(by),
      personaRole: by === undefined ? 'PUBLIK' : 'ADMINISTRATOR',
    },
    (tx) => sql`update access.account set ${sql.raw(set)} where login = ${login}`.execute(tx),
  );

describe('an account that two administrators guard', () => {
  it.each([
    ['a new password', `password_hash = 'theirs', password_must_change = true`],
    ['a password that is meant to be changed', `password_must_change = true`],
    ['another second factor', `sealed_totp = '\\x00', totp_confirmed_at = now()`],
    ['a second factor that waits', `sealed_totp_next = '\\x00'`],
  ])('gets from no administrator alone, whatever the program says: %s', async (_what, set) => {
    await expect(write('admin', set, 'ratna')).rejects.toThrow('reset by two administrators');
    await expect(write('admin', set, 'wayan')).resolves.toBeDefined();
  });

  it('is not taken over on the way in either, where nobody is known yet', async () => {
    await expect(write(undefined, `password_hash = 'theirs'`, 'kartika')).rejects.toThrow('reset by two administrators');
    await office.pool.query(`update access.account set sealed_totp = '\\x00', totp_confirmed_at = now() where login = 'kartika'`);
    await expect(write(undefined, 'sealed_totp = null, totp_confirmed_at = null', 'kartika')).rejects.toThrow('reset by two');
    await office.pool.query(`update access.account set password_must_change = true where login = 'dewi'`);
    await expect(write(undefined, `password_hash = 'mine', password_must_change = false`, 'dewi')).resolves.toBeDefined();
    await expect(write(undefined, `sealed_totp = '\\x00', totp_confirmed_at = now()`, 'dewi')).resolves.toBeDefined();
  });

  it('is reset once by what two agreed on, not again later', async () => {
    const params = { id: accountOf('prita') };
    await office.as('admin')(contract.proposeReset, { params, body: { reason: 'Telepon hilang' } });
    await office.as('second')(contract.confirmReset, { params, body: { reason: 'Sudah ditelepon' } });
    await expect(write('second', `password_hash = 'theirs', password_must_change = true`, 'prita')).rejects.toThrow('reset by two');
  });

  it('is closed before the eyes of those who watch and of the other administrators', async () => {
    await close('admin', 'tuti');
    expect(await titles('joko')).toContain('Akun yang dijaga dua administrator ditutup');
    expect(await titles('second')).toContain('Akun yang dijaga dua administrator ditutup');
    expect(await titles('admin')).not.toContain('Akun yang dijaga dua administrator ditutup');
  });
});

describe('the last two administrators', () => {
  it('cannot be closed by one another, nor by two who act at once; a closed one may be closed again', async () => {
    const both = await Promise.allSettled([close('admin', 'third'), close('second', 'fourth')]);
    expect(both.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await office.refusal(close('admin', 'second'))).toMatchObject({ status: 409, code: 'account/last-administrators' });
    await expect(close('admin', 'third')).resolves.toMatchObject({ status: 'closed' });
    await expect(write('admin', `status = 'closed'`, 'second')).rejects.toThrow('two administrators must remain');
    await office.pool.query(`update access.account set status = 'active' where login = 'third'`);
    const each = await Promise.allSettled([close('admin', 'second'), close('second', 'third'), close('third', 'admin')]);
    expect(each.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const { rows } = await office.pool.query(`select 1 from access.account where role = 'ADMINISTRATOR' and status = 'active'`);
    expect(rows).toHaveLength(2);
  });
});
