import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { accept, open, refer, warn } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it('gives shares from before the hand-over that made them, so that it still ends them', async () => {
  const { alertId } = await warn(office);
  const { id } = await open(office, 'ratna', { sources: [{ kind: 'alert', id: alertId }] });
  const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', { fields: ['summary', 'parties', 'identity'] });
  await accept(office, 'dewi', sent.id);
  const origins = async () =>
    (await office.pool.query<{ kind: string; origin: string | null }>(`select subject_kind kind, origin from access.share order by 1`))
      .rows;
  const after = [
    { kind: 'case', origin: sent.id },
    { kind: 'mention', origin: sent.id },
  ];
  expect(await origins()).toEqual(after);

  await office.pool.query('update access.share set origin = null');
  const migration = await readFile(new URL('../../db/migrations/20261123-2000_access_share-origin.sql', import.meta.url), 'utf8');
  await office.pool.query(migration.slice(migration.indexOf('update access.share')));
  expect(await origins()).toEqual(after);
  await office.as('ratna')(contract.revokeReferral, { params: { id: sent.id }, body: { reason: 'Salah alamat' } });
  const { rows } = await office.pool.query('select 1 from access.share where revoked_at is null');
  expect(rows).toEqual([]);
});
