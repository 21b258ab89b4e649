import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { newReceiptCode } from './model.ts';
import { told, toldAnonymously, WORDS } from './told.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Every row of every table of the house as text, without the accounts and sessions themselves. */
const wholeDatabase = () =>
  office.system(async () => {
    const { rows: tables } = await office.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) name from pg_tables where schemaname in ('reports', 'people', 'audit', 'platform') or tablename in ('notice', 'share')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await office.pool.query<{ line: string }>(`select '${name} ' || t::text line from ${name} t`);
      texts.push(...rows.map((row) => row.line));
    }
    return texts;
  });

/** The answer but for its token to add files: each is sealed anew, and each of them works. */
const said = <A extends { readonly uploadToken: string }>(answer: A) => ({ ...answer, uploadToken: '' });

describe('filing a report', () => {
  it('goes to the Kanim of the village with a clock of 24 hours, and tells its reporter where it stands', async () => {
    const body = told();
    const filed = await office.as('sutinah')(contract.fileReport, { body });
    expect(filed).toMatchObject({ id: body.id, state: 'diterima', immediateDanger: false, answerDueAt: '2026-11-21T02:00:00.000Z' });
    const mine = await office.as('sutinah')(contract.myReports, { query: {} });
    expect(mine.items).toMatchObject([
      { id: body.id, state: 'diterima', holder: 'Kantor Imigrasi Kelas II Non TPI Blitar', receivedOn: '2026-11-20' },
    ]);
    const seen = await office.as('ratna')(contract.getReport, { params: { id: body.id } });
    expect(seen).toMatchObject({
      what: WORDS,
      office: 'Kantor Imigrasi Kelas II Non TPI Blitar',
      deadline: { code: 'acknowledge', overdue: false },
    });
    expect(seen.deadline?.source).toContain('kesepakatan antarinstansi');
  });

  it('is one report however often it is sent: same command, new command, both at once', async () => {
    const body = told();
    const commandId = randomUUID();
    const send = (id?: string) => office.as('rini')(contract.fileReport, { body, ...(id !== undefined && { commandId: id }) });
    const answers = await Promise.all([send(commandId), send(commandId), send(), send()]);
    for (const answer of answers) expect(said(answer)).toEqual(answers[0] && said(answers[0]));
    const found = await office.as('ratna')(contract.listReports, { query: { number: answers[0]?.number } });
    expect(found.items).toHaveLength(1);
    const other = await office.refusal(office.as('rini')(contract.fileReport, { body: { ...body, what: 'lain sama sekali' } }));
    expect(other).toMatchObject({ status: 409, code: 'report/id-taken' });
    const stranger = await office.refusal(office.as('slamet')(contract.fileReport, { body }));
    expect(stranger).toMatchObject({ status: 409, code: 'report/id-taken' });
  });

  it('without a place goes to the Kanim of the reporter', async () => {
    const body = told({ place: undefined });
    await office.as('wulan')(contract.fileReport, { body });
    await expect(office.as('raka')(contract.getReport, { params: { id: body.id } })).resolves.toMatchObject({
      office: 'Kantor Imigrasi Kelas II Non TPI Ponorogo',
    });
    expect(await office.refusal(office.as('ratna')(contract.getReport, { params: { id: body.id } }))).toMatchObject({ status: 404 });
  });

  it.each([
    ['place', { place: '35.05.01.9999' }],
    ['receiptCode', { receiptCode: '1234567890123456' }],
    ['noticeShown', { noticeShown: 'lama' as '2026-11' }],
    ['named.0.name', { named: [{ role: 'recruiter' as const, phones: [] }] }],
    ['what', { what: '   ' }],
    ['peopleCount', { peopleCount: 0 }],
  ])('names the bad field %s', async (path, change) => {
    const fault = await office.refusal(office.as('sutinah')(contract.fileReport, { body: told(change) }));
    expect(fault).toMatchObject({ status: 400, fields: [{ path }] });
  });

  it('is closed to guests and to roles that do not report', async () => {
    expect(await office.refusal(office.as('tamu')(contract.fileReport, { body: told() }))).toMatchObject({ status: 401 });
    expect(await office.refusal(office.as('joko')(contract.fileReport, { body: told() }))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('tamu')(contract.anonymousTicket, {}))).toMatchObject({ status: 401 });
  });

  it('leaves one entry in the log; a confidential report is not named in it, a named one is', async () => {
    const entries = async () =>
      office.system(({ tx }) =>
        tx.selectFrom('audit.entry').select(['verb', 'body']).where('verb', '=', 'report.received').orderBy('id').execute(),
      );
    const before = (await entries()).length;
    const [secret, open] = [told(), told({ identityLevel: 'named' })];
    await office.as('agung')(contract.fileReport, { body: secret });
    await office.as('agung')(contract.fileReport, { body: open });
    const added = (await entries()).slice(before).map((entry) => JSON.stringify(entry.body));
    expect(added).toHaveLength(2);
    expect(added[0]).not.toContain(secret.id);
    expect(added[1]).toContain(open.id);
  });

  it('keeps words, names and phones sealed, and nothing in the database ties a confidential report to its account', async () => {
    const body = told({ teller: { name: 'Bu Kasminah Sudarmi', phone: '0857 1111 2222', relation: 'bibi' } });
    await office.as('slamet')(contract.fileReport, { body });
    await office.settle();
    const lines = await wholeDatabase();
    const all = lines.join('\n');
    for (const secret of [WORDS, 'rumah cat hijau', 'Darsono', 'Kasminah', '0857 1111 2222', '3456 7890', body.receiptCode]) {
      expect(all).not.toContain(secret);
      expect(all).not.toContain(Buffer.from(secret).toString('hex'));
    }
    expect(lines.filter((line) => line.includes(body.id) && line.includes(accountOf('slamet')))).toEqual([]);
    expect(lines.filter((line) => line.includes(body.id)).length).toBeGreaterThan(5);
  });

  it('gives no row of a confidential report an id that tells the millisecond: the log has it beside the account', async () => {
    const body = told({ bypassVillage: false });
    await office.as('slamet')(contract.fileReport, { body });
    const seen = await office.as('ratna')(contract.getReport, { params: { id: body.id } });
    const ids = [...seen.named, ...seen.history].map((one) => one.id);
    const { rows } = await office.pool.query<{ id: string }>(
      `select id from reports.clock where report_id = $1 union all select id from platform.event where subject_id = $1::uuid::text
       union all select id from access.notice where link = '/laporan/' || $1::uuid::text`,
      [body.id],
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const id of [...ids, ...rows.map((row) => row.id)]) expect(id.charAt(14)).toBe('4');
  });

  it('makes mentions of everybody named, phones without a name too, and never a person of a company', async () => {
    const body = told({
      named: [
        { role: 'subject', name: 'Suminten Pertiwi' },
        { role: 'other', phones: ['085712345678'] },
        { role: 'company', name: 'PT Angin Laut', phones: ['bukan nomor'] },
        { role: 'company', name: 'CV Tanpa Nomor' },
      ],
    });
    await office.as('wayan')(contract.fileReport, { body });
    await office.settle();
    const seen = await office.as('ratna')(contract.getReport, { params: { id: body.id } });
    expect(seen.named.map((one) => [one.name, one.mention !== null, one.faults.length])).toEqual([
      ['Suminten Pertiwi', true, 0],
      [null, true, 0],
      ['PT Angin Laut', true, 1],
      ['CV Tanpa Nomor', true, 0],
    ]);
    const found = await office.as('ratna')(contract.findReportsByPhone, { body: { phone: '+62 857-1234-5678' } });
    expect(found.items.map((item) => item.id)).toContain(body.id);
    const recorders = await office.system(({ tx }) =>
      tx.selectFrom('people.mention').select('recorded_by').where('source_id', '=', body.id).execute(),
    );
    expect(recorders.map((row) => row.recorded_by)).toEqual([null, null, null, null]);
    // The town of a company is where it was told to be at work; the person behind it has no name.
    const shown = await office.system(({ tx }) =>
      tx.selectFrom('people.shared_showing').select('kind').where('source_id', '=', body.id).where('kind', '=', 'company').execute(),
    );
    expect(shown).toHaveLength(2);
  });

  it('keeps a company without a place as it was said, with the reason; it connects nobody', async () => {
    const { place: _place, ...body } = told({ named: [{ role: 'company', name: 'PT Entah Mana' }] });
    await office.as('wayan')(contract.fileReport, { body });
    await office.settle();
    const { rows } = await office.pool.query<{ faults: string[]; blind: string | null }>(
      `select n.faults, i.blind from reports.named n join people.mention_identifier i on i.mention_id = n.mention_id and i.kind = 'company'
        where n.report_id = $1`,
      [body.id],
    );
    expect(rows).toEqual([{ faults: ['Kota atau kabupaten perusahaan belum diketahui'], blind: null }]);
  });
});

describe('an anonymous report', () => {
  it('has a random id, and no account stands anywhere beside it', async () => {
    const body = await toldAnonymously(office);
    const filed = await office.as('tamu')(contract.fileAnonymousReport, { body });
    expect(filed.state).toBe('diterima');
    await office.settle();
    await office.as('sutinah')(contract.myReports, { query: {} });
    const lines = (await wholeDatabase()).filter((line) => line.includes(body.id));
    expect(lines.length).toBeGreaterThan(5);
    const { rows: accounts } = await office.pool.query<{ id: string }>('select id from access.account');
    for (const { id } of accounts) expect(lines.filter((line) => line.includes(id))).toEqual([]);
    const own = await office.system(({ tx }) =>
      tx
        .selectFrom('reports.step')
        .select('id')
        .where('report_id', '=', body.id)
        .unionAll(tx.selectFrom('reports.named').select('id').where('report_id', '=', body.id))
        .execute(),
    );
    for (const { id } of own) expect(id).toMatch(/^.{14}4/);
    const seen = await office.as('ratna')(contract.getReport, { params: { id: body.id } });
    expect(seen).toMatchObject({ identityLevel: 'anonymous', identityKept: false, receivedAt: '2026-11-20T02:00:00.000Z' });
    const mine = await office.as('sutinah')(contract.myReports, { query: {} });
    expect(mine.items.map((item) => item.id)).not.toContain(body.id);
  });

  it('is turned away when it carries a session, and nothing of that is written', async () => {
    const body = await toldAnonymously(office);
    const before = (await office.auditVerbs()).length;
    expect(await office.refusal(office.as('sutinah')(contract.fileAnonymousReport, { body }))).toMatchObject({
      status: 400,
      fields: [{ path: 'session' }],
    });
    expect((await office.auditVerbs()).length).toBe(before);
    expect((await wholeDatabase()).filter((line) => line.includes(body.id))).toEqual([]);
  });

  it('needs a ticket of ours: once, and not an old or altered one', async () => {
    const body = await toldAnonymously(office);
    const first = await office.as('tamu')(contract.fileAnonymousReport, { body });
    expect(said(await office.as('tamu')(contract.fileAnonymousReport, { body }))).toEqual(said(first));
    const second = { ...body, id: randomUUID(), receiptCode: newReceiptCode(new Uint8Array(8)) };
    expect(await office.refusal(office.as('tamu')(contract.fileAnonymousReport, { body: second }))).toMatchObject({
      status: 409,
      code: 'report/ticket-used',
    });
    const forged = { ...(await toldAnonymously(office)), ticket: body.ticket.replace(/.$/, (c) => (c === '0' ? '1' : '0')) };
    expect(await office.refusal(office.as('tamu')(contract.fileAnonymousReport, { body: forged }))).toMatchObject({
      status: 400,
      fields: [{ path: 'ticket' }],
    });
    const late = await toldAnonymously(office);
    office.clock.now = '2026-11-23T02:00:00.000Z';
    expect(await office.refusal(office.as('tamu')(contract.fileAnonymousReport, { body: late }))).toMatchObject({
      status: 400,
      fields: [{ path: 'ticket' }],
    });
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });

  it('needs a place, and an id that tells no time', async () => {
    const { place: _place, ...nowhere } = await toldAnonymously(office);
    expect(await office.refusal(office.as('tamu')(contract.fileAnonymousReport, { body: nowhere }))).toMatchObject({
      status: 400,
      fields: [{ path: 'place' }],
    });
    const timed = { ...(await toldAnonymously(office)), id: '0193a1b2-c3d4-7e5f-8a9b-0c1d3f9a22c1' };
    expect(await office.refusal(office.as('tamu')(contract.fileAnonymousReport, { body: timed }))).toMatchObject({
      status: 400,
      fields: [{ path: 'id' }],
    });
  });
});
