import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { open, refer } from './scene.fixture.ts';

const MORE = 5_001;
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Copies one row many times; `given` says what differs. */
async function copies(table: string, id: string, given: Record<string, string>, rows: string, values: unknown[]): Promise<void> {
  const { rows: columns } = await office.pool.query<{ name: string }>(
    `select attname name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const names = columns.map((column) => column.name);
  await office.pool.query(
    `insert into ${table} (${names.join(', ')}) select ${names.map((name) => given[name] ?? `t.${name}`).join(', ')} from ${table} t, ${rows} where t.id = '${id}'`,
    values,
  );
}
const linesOf = async (url: string): Promise<string[]> =>
  (await office.send('ratna', { method: 'GET', url })).body.split('\r\n').slice(1, -1);

it('writes every case and every hand-over into its CSV, however many there are', async () => {
  const ratna = office.as('ratna');
  const { id } = await open(office, 'ratna');
  const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', { kind: 'inform' });
  await ratna(contract.revokeReferral, { params: { id: sent.id }, body: { reason: 'Salah alamat' } });
  await copies('cases.file', id, { id: 'gen_random_uuid()', number: `'BANYAK/' || n` }, `generate_series(1, ${MORE}) n`, []);
  const offers = await office.system(async ({ tx, keys }) => {
    const { sealed_offer: sealed } = await tx
      .selectFrom('cases.referral')
      .select('sealed_offer')
      .where('id', '=', sent.id)
      .executeTakeFirstOrThrow();
    const offer = keys.openText('narrative', sealed, sent.id);
    return Array.from({ length: MORE }, randomUUID).map((one) => ({ one, sealed: keys.seal('narrative', offer, one) }));
  });
  await copies('cases.referral', sent.id, { id: 'n.id', sealed_offer: 'n.offer' }, 'unnest($1::uuid[], $2::bytea[]) n (id, offer)', [
    offers.map(({ one }) => one),
    offers.map(({ sealed }) => sealed),
  ]);

  const cases = await linesOf('/api/cases/export');
  expect(new Set(cases).size).toBe(MORE + 1);
  const board = await ratna(contract.listCases, { query: { limit: 50 } });
  expect(cases.slice(0, 50).map((line) => line.split(';')[0])).toEqual(board.items.map((one) => one.number));
  expect(await linesOf('/api/referrals/export?box=out')).toHaveLength(MORE + 1);
});
