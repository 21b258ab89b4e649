import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as passports from '../passports/contract.ts';
import { inventedApplication } from '../passports/sample.ts';
import * as reports from '../reports/contract.ts';
import { newReceiptCode, SECRECY_NOTICE } from '../reports/model.ts';
import * as contract from './contract.ts';
import { wakeSleepers } from './release-waiting.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Changes = NonNullable<Parameters<typeof inventedApplication>[1]>;
let n = 7_000;
const apply = async (persona: string, changes: Changes): Promise<string> => {
  n += 1;
  const { application } = await office.as(persona)(passports.createApplication, { body: inventedApplication(n, changes) });
  return application.id;
};
const report = async (phone: string): Promise<string> => {
  const id = randomUUID();
  await office.as('sutinah')(reports.fileReport, {
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
  return id;
};
const open = async (persona = 'ratna') => {
  await office.settle();
  return office.as(persona)(contract.listAlerts, { query: {} });
};

describe('a village report and a passport application with the same phone', () => {
  it('become one alert of the office, with reasons, unknowns and no names', async () => {
    await report('0812-9000-7001');
    await apply('budi', { contacts: [{ role: 'guarantor', name: 'Pengantar', phone: '0812 9000 7001' }] });
    const { items, budget } = await open();
    const alert = items.find((a) => a.kind === 'report-meets-application');
    expect(alert).toMatchObject({ state: 'new', version: 1 });
    expect(budget.perWeek).toBeGreaterThanOrEqual(3);
    const whole = await office.as('ratna')(contract.getAlert, { params: { id: alert?.id ?? '' } });
    expect(whole.evidence.reduce((sum, e) => sum + e.countedMillibits, 0)).toBe(whole.millibits);
    expect(new Set(whole.evidence.filter((e) => e.countedMillibits > 0).map((e) => e.group)).size).toBeGreaterThanOrEqual(2);
    expect(whole.unknowns.length).toBeGreaterThan(0);
    expect(JSON.stringify(whole)).not.toMatch(/Siti Contoh|Pak Contoh|Pengantar|90007001|9000-7001|anggota/);
    expect(await office.auditVerbs()).toContain('alert.read');
  });

  it('grows into one ring under the same number when a second applicant shows the phone', async () => {
    const before = (await open()).items.find((a) => a.kind === 'report-meets-application');
    await apply('budi', { contacts: [{ role: 'guarantor', phone: '081290007001' }] });
    const { items } = await open();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: before?.id, number: before?.number, kind: 'ring' });
    expect(items[0]?.version).toBeGreaterThan(before?.version ?? 0);
  });

  it('keeps verdicts and lets an officer put it to sleep for a while, under his name', async () => {
    const id = (await open()).items[0]?.id ?? '';
    const judged = await office.as('ratna')(contract.judgeAlert, {
      params: { id },
      body: { verdict: 'lawful', reason: 'Nomor milik pemandu rombongan sekolah' },
    });
    expect(judged).toMatchObject({ state: 'judged', verdicts: [{ verdict: 'lawful' }] });
    expect((await office.as('ratna')(contract.listAlerts, { query: {} })).items.map((a) => a.id)).not.toContain(id);
    const back = await office.as('ratna')(contract.reopenAlert, { params: { id } });
    expect(back).toMatchObject({ state: 'new', verdicts: [{ verdict: 'lawful' }] });
    expect(
      await office.refusal(office.as('ratna')(contract.snoozeAlert, { params: { id }, body: { days: 31, reason: 'nanti' } })),
    ).toMatchObject({ code: 'alert/snooze-too-long' });
    await expect(
      office.as('ratna')(contract.snoozeAlert, { params: { id }, body: { days: 7, reason: 'menunggu jawaban' } }),
    ).resolves.toMatchObject({
      state: 'snoozed',
      snoozed: { until: '2026-11-27', by: expect.stringContaining('Ratna') as string, reason: 'menunggu jawaban' },
    });
    const { budget } = await office.as('ratna')(contract.listAlerts, { query: {} });
    expect(budget.sentence).toContain('1 ditunda; yang pertama kembali 27 November 2026.');
    const before = office.clock.now;
    office.clock.now = '2026-11-27T02:00:00.000Z';
    await office.system(wakeSleepers);
    const awake = await office.as('ratna')(contract.getAlert, { params: { id } });
    expect(awake).toMatchObject({ state: 'new', snoozed: null });
    expect((await office.as('ratna')(contract.listAlerts, { query: {} })).budget.sentence).not.toContain('ditunda');
    expect(awake.reopened).toMatch(/^Ditunda sampai 27 November 2026 oleh Ratna .* \("menunggu jawaban"\); waktunya sudah habis\.$/);
    // Brought back by hand: nothing has to be explained.
    expect(await office.as('ratna')(contract.reopenAlert, { params: { id } })).toMatchObject({ state: 'new', reopened: null });
    office.clock.now = before;
  });

  it('is seen by nobody else: no permission 403, other office 404, nobody 401', async () => {
    const id = (await open()).items[0]?.id ?? '';
    expect(await office.refusal(office.as('budi')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('raka')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(office.as('tamu')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 401 });
    expect((await open('raka')).items).toEqual([]);
  });
});

describe('an applicant who was turned down elsewhere', () => {
  it('is told to the office where the new application lies', async () => {
    const applicant = { ...inventedApplication(7_900).applicant, villageCode: '35.02.01.2001' };
    const first = await apply('putri', { applicant, purpose: 'bekerja', country: 'MY' });
    await office.as('putri')(passports.startInterview, { params: { id: first } });
    for (const code of ['I01', 'I11', 'S01', 'I28'])
      await office.as('putri')(passports.markIndicator, {
        params: { id: first },
        body: { code, state: 'confirmed', fact: 'kata pemohon' },
      });
    await office.as('putri')(passports.finishInterview, { params: { id: first } });
    const decided = await office.as('putri')(passports.decide, {
      params: { id: first },
      body: {
        decision: 'REFUSED_NP_INDICATION',
        reasons: [{ code: 'I11' }, { code: 'S01' }],
        legalBases: ['PERMEN8-2014'],
        followUps: ['REFERRED_LTSA'],
      },
    });
    await office.as('raka')(passports.approveDecision, { params: { id: decided.decisions[0]?.id ?? '' } });
    await office.settle();
    office.clock.now = '2026-12-01T02:00:00.000Z';
    await apply('budi', { applicant, purpose: 'wisata', country: 'MY' });
    const alert = (await open()).items.find((a) => a.kind === 'refused-elsewhere');
    expect(alert?.reasons.join(' ')).toMatch(/Kantor Imigrasi Kelas II Non TPI Ponorogo/);
    // The office of the home village may follow the person up; an office without any tie sees nothing.
    expect((await open('raka')).items.map((a) => a.id)).toContain(alert?.id);
    expect((await open('lalu')).items).toEqual([]);
  });
});
