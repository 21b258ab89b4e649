import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { holdReport } from './index.ts';
import { escalateLateClocks } from './jobs.ts';
import { told } from './told.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const filed = async (changes: Parameters<typeof told>[0] = {}) => {
  const body = told(changes);
  await office.as('rini')(contract.fileReport, { body });
  return body.id;
};
const ratna = () => office.as('ratna');
const assess = (id: string, changes: object = {}) =>
  ratna()(contract.assessReport, {
    params: { id },
    body: { source: 'C', information: 3, severity: 'critical', reason: 'Baru dengar dari tetangga', ...changes },
  });
const view = (id: string) => ratna()(contract.getReport, { params: { id } });
const notices = (link: string) =>
  office.system(({ tx }) =>
    tx
      .selectFrom('access.notice as n')
      .leftJoin('access.shared_office as o', 'o.id', 'n.office_id')
      .select(['n.kind', 'n.role', 'n.title', 'n.at', 'o.code'])
      .where('n.link', '=', link)
      .orderBy('n.at')
      .orderBy('n.role')
      .execute(),
  );

describe('triage', () => {
  it('keeps the grade apart from the severity, with reasons, history and clock', async () => {
    const id = await filed();
    await assess(id);
    const seen = await view(id);
    expect(seen).toMatchObject({
      state: 'dinilai',
      grade: 'C3',
      severity: 'critical',
      verdict: null,
      assessment: { reason: 'Baru dengar dari tetangga' },
    });
    expect(seen.deadline).toMatchObject({ code: 'assess', dueAt: '2026-11-21T02:00:00.000Z' });
    expect(seen.history.map((step) => [step.act, step.from, step.to, step.by])).toEqual([
      ['file', null, 'diterima', null],
      ['assess', 'diterima', 'dinilai', 'Ratna Wijayanti (latihan)'],
    ]);
    const grade = await office.system(({ tx }) =>
      tx.selectFrom('people.source_grade').select('grade').where('source_id', '=', id).executeTakeFirst(),
    );
    expect(grade?.grade).toBe('C3');
  });

  it('closes only what was judged, keeps the outcome, and can be reopened', async () => {
    const id = await filed();
    await ratna()(contract.moveReport, { params: { id }, body: { act: 'acknowledge' } });
    const close = () => ratna()(contract.closeReport, { params: { id }, body: { outcome: 'hoax', note: 'Nomor palsu' } });
    expect(await office.refusal(close())).toMatchObject({ status: 409, code: 'report/not-assessed' });
    await assess(id, { verdict: { value: 'contradicted', reason: 'Semua sudah dicek' } });
    await close();
    expect(await view(id)).toMatchObject({
      state: 'selesai',
      outcome: 'hoax',
      verdict: 'contradicted',
      verdictReason: 'Semua sudah dicek',
      deadline: null,
    });
    expect(await office.refusal(assess(id))).toMatchObject({ status: 409, code: 'report/move-not-possible' });
    await ratna()(contract.moveReport, { params: { id }, body: { act: 'reopen', note: 'Ada saksi baru' } });
    expect(await view(id)).toMatchObject({ state: 'dinilai', outcome: null });
    const verbs = await office.system(({ tx }) =>
      tx.selectFrom('platform.event').select('type').where('subject_id', '=', id).orderBy('n').execute(),
    );
    expect(verbs.map((row) => row.type)).toEqual([
      'report.received',
      'report.moved',
      'report.triaged',
      'report.moved',
      'report.closed',
      'report.moved',
    ]);
  });

  it('is for those who may: a regional office reads but does not decide', async () => {
    const id = await filed();
    expect(await office.refusal(office.as('kamil')(contract.moveReport, { params: { id }, body: { act: 'acknowledge' } }))).toMatchObject({
      status: 403,
    });
    expect(await office.refusal(office.as('tamu')(contract.moveReport, { params: { id }, body: { act: 'acknowledge' } }))).toMatchObject({
      status: 401,
    });
  });

  it('counts working days for what is taken up: Friday evening plus three is Wednesday', async () => {
    const id = await filed();
    await ratna()(contract.moveReport, { params: { id }, body: { act: 'acknowledge' } });
    await ratna()(contract.moveReport, { params: { id }, body: { act: 'act' } });
    expect((await view(id)).deadline).toMatchObject({ code: 'act', dueAt: '2026-11-25T16:59:59.000Z' });
  });
});

describe('repeats', () => {
  it('form no chain when two link at once: whoever waited sees what the other one wrote', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [a, b, c] = [await filed(), await filed(), await filed()];
      const link = (id: string, main: string) => ratna()(contract.linkReport, { params: { id }, body: { main, reason: 'Sama' } });
      const both = await Promise.allSettled([link(a, b), link(b, c)]);
      expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('are linked, not deleted: the repeat follows, the main one counts it, and the link can be taken back', async () => {
    const [main, repeat, third] = [await filed(), await filed(), await filed()];
    const link = await ratna()(contract.linkReport, { params: { id: repeat }, body: { main, reason: 'Nomor perekrut sama' } });
    expect(await view(main)).toMatchObject({ repeats: 1, links: [{ report: repeat, as: 'repeat', reason: 'Nomor perekrut sama' }] });
    expect(await view(repeat)).toMatchObject({ follows: main, state: 'diterima' });
    expect(await office.refusal(assess(repeat))).toMatchObject({ code: 'report/follows-another' });
    const refused = (id: string, to: string) =>
      office.refusal(ratna()(contract.linkReport, { params: { id }, body: { main: to, reason: 'x' } }));
    expect(await refused(main, main)).toMatchObject({ code: 'report/link-itself' });
    expect(await refused(repeat, third)).toMatchObject({ code: 'report/already-linked' });
    expect(await refused(third, repeat)).toMatchObject({ code: 'report/link-chain' });
    await ratna()(contract.unlinkReport, { params: { id: repeat, link: link.id }, body: { reason: 'Marni orang lain' } });
    const { rows } = await office.pool.query<{ sealed: Buffer; log: string }>(
      `select sealed_end_reason sealed, (select string_agg(body::text, ' ') from audit.entry) log from reports.link where id = $1`,
      [link.id],
    );
    expect(rows[0]?.log).toContain('report.unlinked');
    expect(rows[0]?.log).not.toContain('Marni');
    expect(rows[0]?.sealed.length).toBeGreaterThan('Marni orang lain'.length);
    await assess(repeat);
    expect(await view(main)).toMatchObject({ repeats: 0, links: [] });
    expect(
      await office.refusal(ratna()(contract.unlinkReport, { params: { id: repeat, link: link.id }, body: { reason: 'x' } })),
    ).toMatchObject({ status: 404 });
  });
});

describe('danger', () => {
  it.each([
    [true, false],
    [false, true],
  ])(
    'held %s, leaving %s: analysts, head and PIMPASA hear of it in the same transaction, the clock is one hour',
    async (heldOrThreatened, leavingSoon) => {
      const id = await filed({ danger: { heldOrThreatened, leavingSoon } });
      const told = await notices(`/laporan/${id}`);
      expect(told.map((one) => [one.code, one.role, one.kind])).toEqual([
        ['KANIM-BLITAR', 'ANALIS_INTELDAKIM', 'report.danger'],
        ['KANIM-BLITAR', 'KEPALA_KANTOR', 'report.danger'],
        ['KANIM-BLITAR', 'PIMPASA', 'report.danger'],
      ]);
      for (const one of told) expect(one.at).toBe('2026-11-20T02:00:00.000Z');
      expect(await view(id)).toMatchObject({ immediateDanger: true, deadline: { dueAt: '2026-11-20T03:00:00.000Z' } });
      const queue = await ratna()(contract.listReports, { query: { danger: 'true' } });
      expect(queue.items.map((item) => item.id)).toContain(id);
      const first = await ratna()(contract.listReports, { query: { limit: 1 } });
      expect(first.items[0]?.immediateDanger).toBe(true);
      expect(first.next).toBeDefined();
    },
  );
});

describe('clocks that are over', () => {
  it('are told to the head of the office, then to the superior office, each once', async () => {
    const id = await filed();
    const late = (now: string) => office.system((context) => escalateLateClocks({ ...context, now }));
    const about = async () =>
      (await notices(`/laporan/${id}`)).filter((one) => one.kind === 'report.overdue').map((one) => [one.code, one.role]);
    await late('2026-11-21T01:59:00.000Z');
    expect(await about()).toEqual([]);
    await late('2026-11-21T02:01:00.000Z');
    await late('2026-11-21T02:02:00.000Z');
    expect(await about()).toEqual([['KANIM-BLITAR', 'KEPALA_KANTOR']]);
    await late('2026-11-22T03:00:00.000Z');
    await late('2026-11-23T03:00:00.000Z');
    expect(await about()).toEqual([
      ['KANIM-BLITAR', 'KEPALA_KANTOR'],
      ['KANWIL-JATIM', null],
    ]);
    office.clock.now = '2026-11-22T02:00:00.000Z';
    const overdue = await ratna()(contract.listReports, { query: { overdue: 'true' } });
    expect(overdue.items.find((item) => item.id === id)?.deadline).toMatchObject({ overdue: true });
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });
  it('do not run for a repeat', async () => {
    const [main, repeat] = [await filed(), await filed()];
    await ratna()(contract.linkReport, { params: { id: repeat }, body: { main, reason: 'Sama' } });
    await office.system((context) => escalateLateClocks({ ...context, now: '2026-11-21T02:01:00.000Z' }));
    expect((await notices(`/laporan/${repeat}`)).filter((one) => one.kind === 'report.overdue')).toEqual([]);
    expect((await notices(`/laporan/${main}`)).filter((one) => one.kind === 'report.overdue')).toHaveLength(1);
  });
  it('stop when somebody acts', async () => {
    const id = await filed();
    await ratna()(contract.moveReport, { params: { id }, body: { act: 'acknowledge' } });
    await office.system((context) => escalateLateClocks({ ...context, now: '2026-11-21T01:00:00.000Z' }));
    expect((await notices(`/laporan/${id}`)).filter((one) => one.kind === 'report.overdue')).toEqual([]);
  });
});

describe('a report that a case takes over', () => {
  it('moves with it once, and says who holds it', async () => {
    const id = await filed();
    const by = { kind: 'case' as const, id: '0193a1b2-c3d4-7e5f-8a9b-0c1d3f9a22c1' };
    for (let i = 0; i < 2; i += 1) await office.system((context) => holdReport(context, id, 'ditindaklanjuti', by));
    const seen = await view(id);
    expect(seen).toMatchObject({ state: 'ditindaklanjuti', heldBy: by });
    expect(seen.history.map((step) => step.act)).toEqual(['file', 'hold']);
    await expect(office.system((context) => holdReport(context, by.id, 'dirujuk'))).rejects.toThrow('report/not-found');
  });
});
