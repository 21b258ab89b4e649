import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { myNotices } from '../access/contract.ts';
import * as contract from './contract.ts';
import { escalateFollowUps, grantSilentObjections, remindOfObjections } from './jobs.ts';
import { storyOf } from './story.ts';

let office: Office;
const MORNING = '2026-11-20T02:00:00.000Z';
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
const { begin, coached, refusalBody: body, decided } = storyOf(() => office, 700);

describe('after the decision', () => {
  it('the second officer may return it with a reason; the proposer hears of it and decides anew', async () => {
    const id = await coached();
    const view = await as('budi')(contract.decide, { params: { id }, body: body() });
    const back = await as('kartika')(contract.returnDecision, {
      params: { id: view.decisions[0]?.id ?? '' },
      body: { reason: 'Tanyakan pembayar dahulu' },
    });
    expect(back).toMatchObject({ state: 'screened', decisions: [{ state: 'returned', note: 'Tanyakan pembayar dahulu' }] });
    await expect(as('budi')(contract.decide, { params: { id }, body: body() })).resolves.toMatchObject({ state: 'proposed' });
  });

  it('it can be withdrawn, and stays on record', async () => {
    const { id, decision } = await decided();
    const view = await as('kartika')(contract.withdrawDecision, { params: { id: decision }, body: { reason: 'Bukti baru dari keluarga' } });
    expect(view).toMatchObject({ id, state: 'screened', decision: null, decisions: [{ state: 'withdrawn' }] });
    expect(
      await office.refusal(as('kartika')(contract.withdrawDecision, { params: { id: decision }, body: { reason: 'lagi' } })),
    ).toMatchObject({ code: 'decision/not-standing' });
  });

  it('an objection runs its clocks in working days; somebody else answers; granted, the decision falls', async () => {
    const { decision } = await decided();
    const grounds = { receivedOn: '2026-11-20', grounds: 'Saya hanya berlibur bersama keluarga' };
    const view = await as('budi')(contract.registerObjection, { params: { id: decision }, body: grounds });
    expect(view.objections[0]).toMatchObject({ state: 'open', late: false, answerBy: '2026-12-04', decreeBy: '2026-12-11' });
    expect(await office.refusal(as('budi')(contract.registerObjection, { params: { id: decision }, body: grounds }))).toMatchObject({
      code: 'objection/open',
    });
    const answer = { params: { id: view.objections[0]?.id ?? '' }, body: { outcome: 'granted' as const, answer: 'Bukti diterima' } };
    expect(await office.refusal(as('budi')(contract.answerObjection, answer))).toMatchObject({ code: 'second-officer/same' });
    await expect(as('kartika')(contract.answerObjection, answer)).resolves.toMatchObject({
      state: 'screened',
      objections: [{ outcome: 'granted' }],
    });
  });

  it('silence grants the objection', async () => {
    const { id, decision } = await decided();
    await as('budi')(contract.registerObjection, {
      params: { id: decision },
      body: { receivedOn: '2026-11-20', grounds: 'Saya keberatan' },
    });
    office.clock.now = '2026-12-05T02:00:00.000Z';
    await office.system((context) => grantSilentObjections.run(context));
    await expect(as('budi')(contract.getApplication, { params: { id } })).resolves.toMatchObject({
      objections: [
        { state: 'silent', outcome: 'granted-by-silence', silence: { meaning: 'granted', from: '2026-12-05' }, decreeBy: '2026-12-11' },
      ],
    });
    office.clock.now = MORNING;
  });

  it('the head is reminded once when the last day is near', async () => {
    const { decision } = await decided();
    await as('budi')(contract.registerObjection, {
      params: { id: decision },
      body: { receivedOn: '2026-11-20', grounds: 'Saya keberatan' },
    });
    const reminders = async () => {
      await office.system((context) => remindOfObjections.run(context));
      const { items } = await as('kartika')(myNotices, { query: { limit: 100 } });
      return items.filter((one) => one.kind === 'objection.near').map((one) => [one.title, one.count]);
    };
    office.clock.now = '2026-12-01T02:00:00.000Z';
    expect(await reminders()).toEqual([]);
    office.clock.now = '2026-12-02T02:00:00.000Z';
    expect(await reminders()).toEqual([['Jawaban atas keberatan hampir jatuh tempo', 1]]);
    expect(await reminders()).toEqual([['Jawaban atas keberatan hampir jatuh tempo', 1]]);
    office.clock.now = MORNING;
  });

  it('an answer that does not grant everything opens the appeal to the superior, with its own clocks and its own silence', async () => {
    const { id, decision } = await decided();
    const register = (kind: 'objection' | 'appeal', receivedOn = '2026-11-20') =>
      as('budi')(contract.registerObjection, { params: { id: decision }, body: { kind, receivedOn, grounds: 'Saya keberatan' } });
    expect(await office.refusal(register('appeal'))).toMatchObject({ status: 409, code: 'objection/nothing-to-appeal' });
    const [objection] = (await register('objection')).objections;
    const rejected = await as('kartika')(contract.answerObjection, {
      params: { id: objection?.id ?? '' },
      body: { outcome: 'rejected', answer: 'Alasan tetap berlaku' },
    });
    expect(rejected.objections).toMatchObject([{ kind: 'objection', outcome: 'rejected', appealUntil: '2026-12-04' }]);
    office.clock.now = '2026-12-01T02:00:00.000Z';
    const view = await register('appeal', '2026-12-01');
    expect(view.objections[1]).toMatchObject({
      kind: 'appeal',
      state: 'open',
      late: false,
      answerBy: '2026-12-15',
      workingDaysLeft: 10,
      silence: { meaning: 'granted', from: '2026-12-16', source: expect.stringContaining('pasal 78') as string },
    });
    office.clock.now = '2026-12-20T02:00:00.000Z';
    await office.system((context) => grantSilentObjections.run(context));
    const after = await as('budi')(contract.getApplication, { params: { id } });
    expect(after.objections[1]).toMatchObject({ state: 'silent', outcome: 'granted-by-silence', silence: { from: '2026-12-16' } });
    office.clock.now = MORNING;
  });

  it('a day of the year 1 is no day', async () => {
    const { decision } = await decided();
    const body = { receivedOn: '0001-01-01', grounds: 'Saya keberatan' };
    expect(await office.refusal(as('budi')(contract.registerObjection, { params: { id: decision }, body }))).toMatchObject({
      status: 400,
      fields: [{ path: 'receivedOn', message: 'Periksa tahunnya: antara 1900 dan 2199' }],
    });
  });

  it('a follow-up that nobody takes is told to the heads, once', async () => {
    const { id } = await decided();
    office.clock.now = '2026-11-26T02:00:00.000Z';
    const count = () =>
      office.system(({ tx }) =>
        tx
          .selectFrom('access.notice')
          .select((eb) => eb.fn.countAll<string>().as('n'))
          .where('kind', '=', 'follow-up.overdue')
          .executeTakeFirstOrThrow(),
      );
    await office.system((context) => escalateFollowUps.run(context));
    const once = await count();
    expect(Number(once.n)).toBeGreaterThan(0);
    await office.system((context) => escalateFollowUps.run(context));
    expect(await count()).toEqual(once);
    await expect(as('budi')(contract.getApplication, { params: { id } })).resolves.toMatchObject({ followUps: [{ overdue: true }] });
    office.clock.now = MORNING;
  });
});

describe('the letter', () => {
  it('is a tagged PDF, marked as training, and its reading is in the log', async () => {
    const { id } = await decided();
    const before = (await office.auditVerbs()).length;
    const letter = await office.send('budi', { method: 'GET', url: `/api/applications/${id}/letter` });
    expect(letter).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(letter.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(letter.bytes.toString('latin1')).toContain('pdfuaid');
    expect((await office.auditVerbs()).slice(before)).toEqual(['letter.read']);
  });

  it('is not there before a decision stands, nor for another office', async () => {
    const id = await begin();
    expect((await office.send('budi', { method: 'GET', url: `/api/applications/${id}/letter` })).status).toBe(409);
    expect((await office.send('putri', { method: 'GET', url: `/api/applications/${id}/letter` })).status).toBe(404);
  });
});
