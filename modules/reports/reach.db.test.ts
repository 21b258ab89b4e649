import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { accountOf } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { reportBrief, reportFacts } from './index.ts';
import { told, toldAnonymously, VILLAGE } from './told.fixture.ts';

let office: Office;
const open = told();
const bypassing = told({ bypassVillage: true, danger: { heldOrThreatened: true, leavingSoon: false } });
beforeAll(async () => {
  office = await openOffice();
  await office.as('rini')(contract.fileReport, { body: open });
  await office.as('sutinah')(contract.fileReport, { body: bypassing });
  await office.settle();
});
afterAll(() => office.close());

const listed = async (persona: string) =>
  (await office.as(persona)(contract.listReports, { query: { limit: 200 } })).items.map((item) => item.id);
/** Reads as the database would let an office of that kind read, whatever the permissions say. */
const seenBy = async (where: { agency: string; office: string; territories: string[] }, id: string) =>
  inTransaction(
    office.pool,
    { role: 'kentongan_app', account: accountOf('sutinah'), ...where, clearance: 3, personaRole: 'PERANGKAT_DESA' },
    async (tx) => (await reportBrief({ tx, now: office.clock.now }, [id])).size,
  );
const officeRow = (code: string) =>
  office.system(({ tx }) =>
    tx.selectFrom('access.shared_office').select(['id', 'agency_id']).where('code', '=', code).executeTakeFirstOrThrow(),
  );

describe('who sees a report', () => {
  it.each(['wayan', 'ratna', 'kartika', 'kamil'])('%s of the competent office or region does', async (persona) => {
    expect(await listed(persona)).toContain(open.id);
    await expect(office.as(persona)(contract.getReport, { params: { id: open.id } })).resolves.toMatchObject({ id: open.id });
  });
  it.each(['wulan', 'raka', 'lalu', 'surya'])('%s of another office does not, on any path', async (persona) => {
    expect(await listed(persona)).not.toContain(open.id);
    const acts = [
      () => office.as(persona)(contract.getReport, { params: { id: open.id } }),
      () => office.as(persona)(contract.moveReport, { params: { id: open.id }, body: { act: 'acknowledge' } }),
      () => office.as(persona)(contract.closeReport, { params: { id: open.id }, body: { outcome: 'advice', note: 'x' } }),
      () => office.as(persona)(contract.linkReport, { params: { id: open.id }, body: { main: bypassing.id, reason: 'sama' } }),
    ];
    for (const act of acts) expect(await office.refusal(act())).toMatchObject({ status: 404, code: 'report/not-found' });
    const found = await office.as(persona)(contract.findReportsByPhone, { body: { phone: '081234567890' } });
    expect(found.items).toEqual([]);
  });
  it.each([
    ['tamu', 401],
    ['sutinah', 403],
    ['rini', 403],
    ['budi', 403],
    ['prita', 403],
    ['joko', 403],
  ])('%s may not open the queue at all (%i)', async (persona, status) => {
    expect(await office.refusal(office.as(persona)(contract.listReports, { query: {} }))).toMatchObject({ status });
    expect(await office.refusal(office.as(persona)(contract.getReport, { params: { id: open.id } }))).toMatchObject({ status });
    expect(await office.refusal(office.as(persona)(contract.findReportsByPhone, { body: { phone: '0812345678' } }))).toMatchObject({
      status,
    });
  });
  it('and each look is in the log with the report it showed', async () => {
    await office.as('ratna')(contract.getReport, { params: { id: open.id } });
    const entry = await office.system(({ tx }) =>
      tx.selectFrom('audit.entry').select('body').where('verb', '=', 'report.read').orderBy('id', 'desc').executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(entry.body)).toContain(open.id);
  });
});

describe('a report that bypasses the village', () => {
  it('is worked on by the immigration office as any other', async () => {
    for (const persona of ['wayan', 'ratna']) expect(await listed(persona)).toContain(bypassing.id);
  });
  it('does not exist for village government: not in lists, not by id, not among its own, not in notices or the feed of the village', async () => {
    const mine = await office.as('sutinah')(contract.myReports, { query: {} });
    expect(mine).toEqual({ items: [], total: 0 });
    const [notices, feed] = await office.system(async ({ tx }) => [
      await tx
        .selectFrom('access.notice as n')
        .innerJoin('access.shared_office as o', 'o.id', 'n.office_id')
        .select('o.agency_code')
        .where('n.link', 'like', `%${bypassing.id}`)
        .execute(),
      await tx.selectFrom('platform.event').select(['type', 'territory']).where('subject_id', '=', bypassing.id).execute(),
    ]);
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.filter((row) => row.agency_code !== 'IMIGRASI')).toEqual([]);
    expect(feed.length).toBeGreaterThan(0);
    expect(feed.filter((row) => row.territory !== null)).toEqual([]);
    const mentions = await office.system(({ tx }) =>
      tx.selectFrom('people.mention').select('territory').where('source_id', '=', bypassing.id).execute(),
    );
    expect(mentions.map((row) => row.territory)).toEqual([null]);
  });
  it('is hidden by the database itself from PEMDES and from any office inside the village, while a wider office sees it', async () => {
    const [village, kanim] = [await officeRow(`DESA-${VILLAGE}`), await officeRow('KANIM-BLITAR')];
    const immigration = { agency: kanim.agency_id ?? '', territories: ['*'] };
    expect(await seenBy({ ...immigration, office: kanim.id ?? '' }, bypassing.id)).toBe(1);
    // Even with the reach of the whole agency: an office of the village stays blind, for this report only.
    expect(await seenBy({ ...immigration, office: village.id ?? '' }, bypassing.id)).toBe(0);
    expect(await seenBy({ ...immigration, office: village.id ?? '' }, open.id)).toBe(1);
    await office.system(({ tx }) =>
      tx
        .insertInto('access.office_territory')
        .values({ office_id: kanim.id ?? '', territory: VILLAGE, source: 'tes' })
        .execute(),
    );
    expect(await seenBy({ ...immigration, office: kanim.id ?? '' }, bypassing.id)).toBe(0);
    await office.system(({ tx }) =>
      tx
        .deleteFrom('access.office_territory')
        .where('office_id', '=', kanim.id ?? '')
        .where('territory', '=', VILLAGE)
        .execute(),
    );
  });
  it('can be followed by its receipt by the official who sent it, without a session', async () => {
    const status = await office.as('tamu')(contract.receiptStatus, { body: { code: bypassing.receiptCode } });
    expect(status).toMatchObject({ state: 'diterima', deadline: '2026-11-20T03:00:00.000Z' });
  });
  it('sent twice with a new command is still one report', async () => {
    await expect(office.as('sutinah')(contract.fileReport, { body: bypassing })).resolves.toMatchObject({
      id: bypassing.id,
      answerDueAt: '2026-11-20T03:00:00.000Z',
    });
  });
});

describe('the door for higher modules', () => {
  it('tells facts without the reporter, within the reach of whoever asks', async () => {
    const anonymous = await toldAnonymously(office);
    await office.as('tamu')(contract.fileAnonymousReport, { body: anonymous });
    await office.settle();
    const facts = await office.system((context) => reportFacts(context, anonymous.id));
    expect(facts).toMatchObject({
      village: VILLAGE,
      recruiterNames: ['Pak Darsono Wiguna'],
      mentions: [{ role: 'recruiter' }],
      destination: 'Malaysia',
    });
    expect(await office.system((context) => reportFacts(context, '0193a1b2-c3d4-7e5f-8a9b-0c1d3f9a22c1'))).toBeUndefined();
  });
});

describe('a repeat whose main report lies elsewhere', () => {
  it('says that it follows one, and nothing about it: neither its number nor why', async () => {
    await office.system(({ tx, now }) =>
      tx
        .insertInto('access.account')
        .values({
          id: accountOf('nasional'),
          login: 'nasional',
          display_name: 'Analis Pusat (latihan)',
          role: 'ANALIS_INTELDAKIM',
          office_id: stableId('office', 'DITJENIM-PUSAT'),
          password_hash: 'none',
          created_at: now,
        })
        .execute(),
    );
    const there = told({ place: '35.02' });
    await office.as('rini')(contract.fileReport, { body: there });
    const reason = 'Rumah Pak Darsono di Blitar';
    await office.as('nasional')(contract.linkReport, { params: { id: there.id }, body: { main: open.id, reason } });
    const seen = await office.as('raka')(contract.getReport, { params: { id: there.id } });
    expect(seen.links).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain('Darsono di Blitar');
    expect((await office.as('nasional')(contract.getReport, { params: { id: there.id } })).links).toMatchObject([
      { report: open.id, reason },
    ]);
    const move = office.as('raka')(contract.moveReport, { params: { id: there.id }, body: { act: 'acknowledge' } });
    expect(await office.refusal(move)).toMatchObject({ status: 409, code: 'report/follows-another' });
  });
});
