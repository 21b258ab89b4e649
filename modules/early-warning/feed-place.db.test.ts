import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { openCase } from '../cases/contract.ts';
import * as passports from '../passports/contract.ts';
import { BLITAR_VILLAGE, inventedApplication } from '../passports/sample.ts';
import * as reports from '../reports/contract.ts';
import { told } from '../reports/told.fixture.ts';
import * as contract from './contract.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it('no event of an alert stands in the feed of a village, whatever becomes of the alert', async () => {
  const phone = '0812-9000-7101';
  await office.as('sutinah')(reports.fileReport, {
    body: told({ place: BLITAR_VILLAGE, named: [{ role: 'recruiter', name: 'Pak Contoh', phones: [phone] }] }),
  });
  await office.as('budi')(passports.createApplication, {
    body: inventedApplication(7_101, { contacts: [{ role: 'guarantor', name: 'Pengantar', phone }] }),
  });
  await office.settle();
  const ratna = office.as('ratna');
  const id = (await ratna(contract.listAlerts, { query: {} })).items[0]?.id ?? '';
  await ratna(contract.judgeAlert, { params: { id }, body: { verdict: 'lawful', reason: 'Pemandu rombongan' } });
  await ratna(contract.reopenAlert, { params: { id } });
  await ratna(contract.snoozeAlert, { params: { id }, body: { days: 7, reason: 'Menunggu jawaban' } });
  await ratna(contract.reopenAlert, { params: { id } });
  await ratna(openCase, { body: { sources: [{ kind: 'alert', id }], summary: 'Perekrut dilaporkan warga', modus: 'other' } });
  await office.settle();

  const { rows: alerts } = await office.pool.query('select distinct territory from early_warning.alert');
  expect(alerts).toEqual([{ territory: BLITAR_VILLAGE }]);
  const { rows } = await office.pool.query<{ type: string; places: (string | null)[]; said: string }>(
    `select type, array_agg(distinct territory) places, string_agg(payload::text, ' ') said from platform.event where type like 'alert.%' group by type order by type`,
  );
  expect(rows.map((row) => row.type)).toEqual(['alert.in-case', 'alert.judged', 'alert.raised', 'alert.snoozed']);
  for (const { type, places, said } of rows) expect([type, places, said.includes(BLITAR_VILLAGE)]).toEqual([type, ['35.05'], false]);
});
