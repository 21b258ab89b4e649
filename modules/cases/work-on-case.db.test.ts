import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { accept, open, refer, warn } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
const FACT = { sourceKind: 'observation', source: 'Kunjungan petugas 18 November', gradeSource: 'B', gradeInformation: 2 } as const;
const DAY = '2026-11-18';

describe('people in a case', () => {
  it('have independent roles over time: victim and suspect at once, ended one by one', async () => {
    const { id } = await open(office);
    const added = await as('ratna')(contract.addParty, {
      params: { id },
      body: { name: 'Lastri Handayani', role: 'at-risk', from: DAY, basis: 'Ditemukan di penampungan' },
    });
    const party = added.parties?.[0]?.id ?? '';
    const change = (role: 'victim' | 'suspect' | 'at-risk', act: 'begin' | 'end', child?: 'yes') =>
      as('ratna')(contract.setPartyRole, {
        params: { id },
        body: { party, role, act, day: DAY, basis: 'Pemeriksaan', ...(child && { child }) },
      });
    await change('victim', 'begin', 'yes');
    await change('suspect', 'begin');
    const both = await change('at-risk', 'end');
    expect(both.parties).toMatchObject([{ maskedName: 'L••• H•••', child: 'yes' }]);
    expect(both.parties?.[0]?.roles.map((one) => [one.role, one.to])).toEqual([
      ['at-risk', DAY],
      ['victim', null],
      ['suspect', null],
    ]);
    expect(await office.refusal(change('victim', 'begin'))).toMatchObject({ status: 409, code: 'party/role-standing' });
    expect(await office.refusal(change('at-risk', 'end'))).toMatchObject({ code: 'party/role-absent' });
  });

  it('are opened by name only with a purpose, and the log keeps who was opened and why', async () => {
    const { id } = await open(office);
    const added = await as('ratna')(contract.addParty, {
      params: { id },
      body: { name: 'Sumiati Rahayu', from: DAY, basis: 'Disebut saksi' },
    });
    const party = added.parties?.[0]?.id ?? '';
    expect(JSON.stringify(added)).not.toContain('Sumiati');
    expect(added.parties?.[0]?.roles).toMatchObject([{ role: 'linked' }]);
    const opened = await as('ratna')(contract.revealParty, { params: { id, party }, body: { purpose: 'Menghubungi untuk pengamanan' } });
    expect(opened).toMatchObject({ name: 'Sumiati Rahayu', secret: true });
    expect(opened.notice).toContain('pasal 24');
    const { rows } = await office.pool.query<{ body: { purpose: string; subjects: { id: string }[] } }>(
      `select body from audit.entry where verb = 'case.identity-revealed'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body.purpose).toBe('Menghubungi untuk pengamanan');
    expect(rows[0]?.body.subjects.map((one) => one.id)).toContain(party);
    expect(await office.refusal(as('dewi')(contract.revealParty, { params: { id, party }, body: { purpose: 'x' } }))).toMatchObject({
      status: 404,
    });
    const { rows: plain } = await office.pool.query(
      `select 1 from cases.party p where p::text like '%Sumiati%' union all select 1 from cases.step s where s::text like '%Sumiati%' union all select 1 from platform.event e where e::text like '%Sumiati%'`,
    );
    expect(plain).toEqual([]);
  });

  it('cannot be called suspect by an office without the authority', async () => {
    const { id } = await open(office, 'ratna');
    const sent = await refer(office, 'ratna', id, 'DISNAKER-BLITAR');
    await accept(office, 'danu', sent.id);
    await as('ratna')(contract.changeTeam, {
      params: { id },
      body: { add: [accountOf('danu')], reason: 'Pendamping' },
    });
    const refused = await office.refusal(
      as('danu')(contract.addParty, { params: { id }, body: { name: 'X', role: 'suspect', from: DAY, basis: 'x' } }),
    );
    expect(refused).toMatchObject({ status: 409, code: 'party/role-authority' });
  });
});

describe('the team of a case', () => {
  const found = async (id: string, q: string, persona = 'ratna') =>
    (await as(persona)(contract.listColleagues, { params: { id }, query: { q } })).items.map((one) => one.name);
  const add = (id: string, login: string, persona = 'ratna') =>
    as(persona)(contract.changeTeam, { params: { id }, body: { add: [accountOf(login)], reason: 'Perlu bantuan' } });

  it('is found among officers of the owning agency who work on cases, and of offices on the case', async () => {
    const { id } = await open(office);
    expect(await found(id, 'mahen')).toEqual(['Raka Mahendra (latihan)']);
    expect(await found(id, 'RAT')).toEqual([]);
    expect(await found(id, 'bayu')).toEqual([]);
    expect(await found(id, 'dewi')).toEqual([]);
    expect(await found(id, '%%')).toEqual([]);
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR');
    expect(await found(id, 'dewi')).toEqual([]);
    await accept(office, 'dewi', sent.id);
    expect(await found(id, 'dewi')).toEqual(['Dewi Anjani (latihan)']);
    expect(await found(id, 'damar')).toEqual([]);
  });

  it('lets in nobody else, and out with a reason', async () => {
    const { id } = await open(office);
    expect(await office.refusal(add(id, 'dewi'))).toMatchObject({ status: 404, code: 'account/not-found' });
    expect((await add(id, 'raka')).restricted?.team.map((one) => one.name)).toContain('Raka Mahendra (latihan)');
    const out = await as('ratna')(contract.changeTeam, { params: { id }, body: { remove: [accountOf('raka')], reason: 'Pindah' } });
    expect(out.restricted?.team.map((one) => one.name)).not.toContain('Raka Mahendra (latihan)');
  });

  it('is no way to ask who works elsewhere: who does not own the case finds nothing', async () => {
    const { id } = await open(office);
    expect(await office.refusal(found(id, 'ra', 'dewi'))).toMatchObject({ status: 404 });
    expect(await office.refusal(found(id, 'ra', 'budi'))).toMatchObject({ status: 403 });
    expect(await office.refusal(found(id, 'ra', 'tamu'))).toMatchObject({ status: 401 });
  });
});

describe('facts and assessments', () => {
  it('show the triad, for an adult and for a child, and never lose a withdrawn fact', async () => {
    const { id } = await open(office);
    const fact = (body: Partial<z.input<NonNullable<typeof contract.addFact.body>>>) =>
      as('ratna')(contract.addFact, { params: { id }, body: { ...FACT, sentence: 'Fakta', ...body } });
    await fact({ sentence: 'Dijemput dari desa', element: 'proses', tag: 'pengangkutan' });
    const two = await fact({ sentence: 'Dijanjikan kerja rumah tangga tanpa upah', element: 'tujuan', tag: 'kerja-paksa' });
    expect(two.triad).toMatchObject({
      complete: false,
      sentence: 'Belum tercatat: cara. Unsur yang belum tercatat bukan berarti tidak ada.',
    });
    const child = await as('ratna')(contract.addParty, {
      params: { id },
      body: { child: 'yes', role: 'at-risk', from: DAY, basis: 'Anak 16 tahun, tanpa nama' },
    });
    expect(child.triad).toMatchObject({ complete: true, under18: true });
    const third = await fact({ sentence: 'Paspor dipegang', element: 'cara', tag: 'penyekapan' });
    const withdrawn = await as('ratna')(contract.withdrawFact, {
      params: { id },
      body: { fact: third.facts?.[2]?.id ?? '', reason: 'Salah orang' },
    });
    expect(withdrawn.facts?.[2]).toMatchObject({ grade: 'B2', withdrawn: { reason: 'Salah orang' } });
    expect(withdrawn.triad?.elements.map((one) => one.present)).toEqual([true, false, true]);
    expect(
      await office.refusal(as('ratna')(contract.withdrawFact, { params: { id }, body: { fact: third.facts?.[2]?.id ?? '', reason: 'x' } })),
    ).toMatchObject({ code: 'fact/withdrawn' });
    expect(await office.refusal(fact({ element: 'cara', tag: 'perekrutan' }))).toMatchObject({ code: 'fact/tag-of-other-element' });
    expect(await office.refusal(fact({ element: 'cara' }))).toMatchObject({ status: 400, fields: [{ path: 'tag' }] });
  });

  it('stand side by side, each with its assessor; articles must have been law on the day', async () => {
    const { id } = await open(office, 'ratna', { conductFrom: '2025-11-10' });
    const assess = (body: Omit<z.input<NonNullable<typeof contract.assessCase.body>>, 'reason'>) =>
      as('ratna')(contract.assessCase, { params: { id }, body: { reason: 'Fakta cukup', ...body } });
    await assess({ kind: 'administrative', value: 'established', articles: ['UU18/2017:81'] });
    await assess({ kind: 'tppo', value: 'indicated', articles: ['UU21/2007:4'] });
    expect(await office.refusal(assess({ kind: 'tppo', value: 'suspected', articles: ['UU1/2023:455'] }))).toMatchObject({
      code: 'assessment/article-not-valid-then',
    });
    const later = await as('ratna')(contract.describeCase, {
      params: { id },
      body: { summary: 'Sama', modus: 'holding-house', conductFrom: '2026-01-02', conductTo: null },
    });
    expect(later.law?.articles.map((one) => one.code)).toContain('UU1/2023:455');
    await assess({ kind: 'tppo', value: 'suspected', articles: ['UU1/2023:455'] });
    const seen = await assess({ kind: 'risk', value: 'high', reassessOn: '2026-11-24' });
    expect(seen.classifications).toMatchObject({
      administrative: { value: 'established', agency: 'IMIGRASI', by: 'Ratna Wijayanti (latihan)' },
      tppm: null,
      tppo: { value: 'suspected' },
    });
    expect(seen).toMatchObject({ risk: { value: 'high', reassessOn: '2026-11-24' }, strength: { value: 'unknown' } });
    expect(await office.refusal(assess({ kind: 'risk', value: 'immediate' }))).toMatchObject({ code: 'assessment/reassess-day-missing' });
    // Midnight in Jakarta ends the day of the new assessment, not midnight in Greenwich.
    const before = office.clock.now;
    const lateAt = async (instant: string) => {
      office.clock.now = instant;
      const { items } = await as('ratna')(contract.listCases, { query: { late: 'true', limit: 200 } });
      return [(await as('ratna')(contract.getCase, { params: { id } })).signals?.reassessLate, items.some((one) => one.id === id)];
    };
    expect(await lateAt('2026-11-24T16:59:00.000Z')).toEqual([false, false]);
    expect(await lateAt('2026-11-24T17:01:00.000Z')).toEqual([true, true]);
    office.clock.now = before;
  });
});

describe('tasks, notes and the end of a case', () => {
  it('gives tasks by modus with working-day clocks, and puts what is late on top of the board', async () => {
    const made = await open(office, 'ratna', { modus: 'holding-house' });
    const { id } = made;
    const given = await as('ratna')(contract.addTaskSet, { params: { id }, body: { set: 'holding-house' } });
    expect(given.tasks).toHaveLength(3);
    // Friday 20 November 2026 + 1 working day = Monday, to the last second in WIB.
    expect(given.tasks?.map((task) => task.dueAt)).toContain('2026-11-23T16:59:59.000Z');
    expect(await office.refusal(as('ratna')(contract.addTaskSet, { params: { id }, body: { set: 'trainee' } }))).toMatchObject({
      code: 'task/set-unknown',
    });
    const police = (await as('ratna')(contract.listReceivers, { params: { id }, query: {} })).items.find((one) => one.agency === 'POLRI');
    expect(
      await office.refusal(
        as('ratna')(contract.addTask, { params: { id }, body: { title: 'x', officeId: police?.office.id ?? '', workingDays: 1 } }),
      ),
    ).toMatchObject({ code: 'task/office-not-on-case' });
    office.clock.now = '2026-11-25T02:00:00.000Z';
    const late = await as('ratna')(contract.listCases, { query: { late: 'true' } });
    expect(late.items.find((one) => one.id === id)?.signals).toMatchObject({ lateTasks: 3, ageDays: 5 });
    office.clock.now = '2026-11-20T02:00:00.000Z';
    for (const task of given.tasks ?? [])
      await as('kartika')(contract.answerTask, { params: { id }, body: { task: task.id, act: 'done', answer: 'Sudah' } });
    const closed = await as('ratna')(contract.closeCase, {
      params: { id },
      body: { outcome: 'legal-route', reason: 'Ketiganya mendaftar lewat LTSA' },
    });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'legal-route' });
    expect(await office.refusal(as('ratna')(contract.addFact, { params: { id }, body: { ...FACT, sentence: 'x' } }))).toMatchObject({
      code: 'case/closed',
    });
    const again = await as('kartika')(contract.reopenCase, { params: { id }, body: { reason: 'Satu orang kembali ke penampungan' } });
    expect(again).toMatchObject({ state: 'working', outcome: null });
    expect(again.restricted?.steps.map((step) => step.kind)).toEqual([
      'opened',
      'task-added',
      'task-done',
      'task-done',
      'task-done',
      'closed',
      'reopened',
    ]);
  });

  it('is not closed while somebody is in danger or a task is open', async () => {
    const { id } = await open(office);
    const close = () => office.refusal(as('ratna')(contract.closeCase, { params: { id }, body: { outcome: 'protected', reason: 'x' } }));
    await as('ratna')(contract.assessCase, {
      params: { id },
      body: { kind: 'risk', value: 'immediate', reason: 'Akan diberangkatkan', reassessOn: '2026-11-21' },
    });
    await as('ratna')(contract.addTask, { params: { id }, body: { title: 'Hubungi', workingDays: 1 } });
    expect((await close()).code).toBe('case/risk-open');
    await as('ratna')(contract.assessCase, { params: { id }, body: { kind: 'risk', value: 'low', reason: 'Sudah di rumah' } });
    expect((await close()).code).toBe('case/tasks-open');
    expect(
      await office.refusal(as('danu')(contract.closeCase, { params: { id }, body: { outcome: 'protected', reason: 'x' } })),
    ).toMatchObject({ status: 403 });
  });

  it('keeps notes to their author, their office, or all agencies', async () => {
    const { id } = await open(office);
    const note = (text: string, visibility: 'own' | 'unit' | 'agencies') =>
      as('ratna')(contract.addNote, { params: { id }, body: { text, visibility } });
    await note('hanya ratna', 'own');
    await note('kantor blitar', 'unit');
    await note('semua instansi', 'agencies');
    const texts = async (persona: string) =>
      (await as(persona)(contract.getCase, { params: { id } })).notes?.map((one) => one.text).toSorted();
    expect(await texts('ratna')).toEqual(['hanya ratna', 'kantor blitar', 'semua instansi']);
    expect(await texts('kartika')).toEqual(['kantor blitar', 'semua instansi']);
    expect(await texts('kamil')).toEqual(['semua instansi']);
  });

  it('finds by number and words, sorts by risk and age, and guards the CSV against formulas', async () => {
    const evil = await open(office, 'ratna', { summary: '=HYPERLINK("http://x") rumah kos aneka' });
    await as('ratna')(contract.assessCase, {
      params: { id: evil.id },
      body: { kind: 'risk', value: 'immediate', reason: 'x', reassessOn: '2026-11-21' },
    });
    const found = await as('ratna')(contract.listCases, { query: { q: 'KOS ANEKA' } });
    expect(found.items.map((one) => one.id)).toEqual([evil.id]);
    expect((await as('ratna')(contract.listCases, { query: { q: '100%' } })).total).toBe(0);
    const board = await as('ratna')(contract.listCases, { query: {} });
    const urgency = board.items.map((one) => one.signals?.urgency ?? 0);
    expect(urgency).toEqual(urgency.toSorted((a, b) => b - a));
    const first = await as('ratna')(contract.listCases, { query: { limit: 2 } });
    const second = await as('ratna')(contract.listCases, { query: { limit: 2, cursor: first.next } });
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual(board.items.slice(0, 4).map((one) => one.id));
    const csv = await office.send('ratna', { method: 'GET', url: '/api/cases/export' });
    expect(csv.body).toContain(`'=HYPERLINK`);
    expect(csv.body.split('\r\n')[0]).toContain('Catatan');
    expect(csv.body).toContain('DATA LATIHAN');
    expect((await office.send('joko', { method: 'GET', url: '/api/cases/export' })).status).toBe(403);
  });

  it('prints a tagged summary with the mark of training data', async () => {
    const { alertId } = await warn(office);
    const made = await open(office, 'ratna', { sources: [{ kind: 'alert', id: alertId }] });
    const pdf = await office.send('ratna', { method: 'GET', url: `/api/cases/${made.id}/summary` });
    expect(pdf.status).toBe(200);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.toString('latin1')).toContain('pdfuaid');
    expect((await office.send('dewi', { method: 'GET', url: `/api/cases/${made.id}/summary` })).status).toBe(404);
  });
});
