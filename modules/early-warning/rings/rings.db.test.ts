import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../../tests/setup/office.ts';
import type { Office } from '../../../tests/setup/office.ts';
import * as passports from '../../passports/contract.ts';
import { inventedApplication } from '../../passports/sample.ts';
import * as reports from '../../reports/contract.ts';
import { newReceiptCode, SECRECY_NOTICE } from '../../reports/model.ts';
import * as contract from '../contract.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Changes = NonNullable<Parameters<typeof inventedApplication>[1]>;
let n = 3_000;
let day = 0;
/** One applicant on a working day of his own. */
const apply = async (changes: Changes): Promise<string> => {
  n += 1;
  day += 1;
  office.clock.now = new Date(Date.parse('2026-09-01T02:00:00Z') + day * 86_400_000).toISOString();
  const { application } = await office.as('budi')(passports.createApplication, { body: inventedApplication(n, changes) });
  await office.settle();
  return application.id;
};
const report = async (phone: string, persona = 'sutinah'): Promise<string> => {
  const id = randomUUID();
  await office.as(persona)(reports.fileReport, {
    body: {
      id,
      channel: 'app',
      topic: 'offer',
      what: 'Ada yang mengajak bekerja di luar negeri, berangkat minggu depan',
      place: '35.05.01.2001',
      named: [{ role: 'recruiter', name: 'Pak Contoh', phones: [phone] }],
      danger: { heldOrThreatened: false, leavingSoon: false },
      destination: 'Malaysia',
      receiptCode: newReceiptCode(randomBytes(16)),
      noticeShown: SECRECY_NOTICE.version,
      identityLevel: 'named',
    },
  });
  await office.settle();
  return id;
};
const queue = async () => (await office.as('ratna')(contract.listAlerts, { query: {} })).items;
const open = async (id: string) => office.as('ratna')(contract.getAlert, { params: { id } });

describe('three strangers of three kecamatan who show one escort', () => {
  it('become one ring when a report names the number, with evidence in groups', async () => {
    for (const villageCode of ['35.05.01.2001', '35.05.02.2001', '35.05.03.2001'])
      await apply({ applicant: { villageCode }, contacts: [{ role: 'escort', phone: '0812-9000-3001' }] });
    await report('0812 9000 3001');
    const items = await queue();
    const [ring] = items.filter((a) => a.kind === 'ring');
    const whole = await open(ring?.id ?? '');
    expect(whole.evidence.reduce((sum, e) => sum + e.countedMillibits, 0)).toBe(whole.millibits);
  });
});
