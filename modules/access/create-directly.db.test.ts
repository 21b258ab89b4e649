import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/setup/database.ts';
import { Problem } from '../../platform/contract/problem.ts';
import { blobStore } from '../../platform/blobs/blob-store.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import { createPool } from '../../platform/db/pool.ts';
import type { Pool } from '../../platform/db/pool.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { jobContext } from '../../platform/outbox/job-context.ts';
import { createAccountDirectly } from './index.ts';
import type { DirectAccount } from './index.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: Pool;
const keys = keyring(new Uint8Array(32).fill(7));
beforeAll(async () => {
  // Migrations only: no reference data, no people, as after the first start in production.
  database = await freshDatabase();
  pool = createPool(database.url, 2);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
const create = (given: DirectAccount) =>
  inTransaction(pool, { role: 'kentongan_worker', territories: ['*'], clearance: 3 }, (tx) =>
    createAccountDirectly(
      jobContext({ keys, blobs: blobStore(database.url, keys), mode: 'production' })(tx, new Date().toISOString()),
      given,
    ),
  );
const refusalOf = async (given: DirectAccount): Promise<Problem> => {
  const thrown = await create(given).catch((error: unknown) => error);
  if (!(thrown instanceof Problem)) throw new Error('expected to be refused');
  return thrown;
};
const FIRST: DirectAccount = { login: 'Kepala.Sistem', displayName: 'Nirmala Atmadja', role: 'ADMINISTRATOR' };

describe('an account made from the command line', () => {
  it('works on an empty production database: the head office comes with it', async () => {
    const made = await create(FIRST);
    expect(made).toMatchObject({ login: 'kepala.sistem', office: 'Direktorat Jenderal Imigrasi (kantor pusat)' });
    expect(made.firstPassword).toMatch(/^([a-z]+-){6}\d{4}$/);
    const row = await pool.query<{ password_must_change: boolean; training: boolean }>(
      'select password_must_change, training from access.account',
    );
    expect(row.rows).toEqual([{ password_must_change: true, training: false }]);
  });

  it('takes a given password, which must be changed as well, and an office by its code', async () => {
    const made = await create({ ...FIRST, login: 'budi.b', role: 'PIMPASA', officeCode: 'KANIM-BLITAR', password: 'sawah-hijau-pagi' });
    expect(made).toMatchObject({ firstPassword: 'sawah-hijau-pagi', office: 'Kantor Imigrasi Kelas II Non TPI Blitar' });
  });

  it.each([
    ['a taken name', { login: 'kepala.sistem' }, 'account/login-taken'],
    ['a name with a space', { login: 'kepala sistem' }, 'request/invalid'],
    ['an unknown role', { login: 'lain', role: 'RAJA' }, 'request/invalid'],
    ['an unknown office', { login: 'lain', officeCode: 'KANIM-ATLANTIS' }, 'request/invalid'],
    ['a role of another agency', { login: 'lain', role: 'POLRI_PPA' }, 'account/role-not-of-agency'],
    ['a weak password', { login: 'lain', password: 'rahasia' }, 'request/invalid'],
    ['no name', { login: 'lain', displayName: ' ' }, 'request/invalid'],
  ])('is refused with %s', async (_what, change, code) => {
    expect((await refusalOf({ ...FIRST, ...change })).code).toBe(code);
  });
});
