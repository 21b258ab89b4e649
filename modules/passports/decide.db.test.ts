import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { escalateFollowUps, grantSilentObjections } from './jobs.ts';
import { inventedApplication } from './sample.ts';

let office: Office;
const MORNING = '2026-11-20T02:00:00.000Z';
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
let n = 500;
const begin = async (changes: Parameters<typeof inventedApplication>[1] = {}): Promise<string> => {
  n += 1;
  const { application } = await as('budi')(contract.createApplication, { body: inventedApplication(n, changes) });
  await as('budi')(contract.startInterview, { params: { id: application.id } });
  return application.id;
};
const confirm = async (id: string, ...codes: string[]): Promise<void> => {
  for (const code of codes)
    await as('budi')(contract.markIndicator, { params: { id }, body: { code, state: 'confirmed', fact: 'kata pemohon sendiri' } });
};
/** A tourist who was told what to say and whose trip is paid by strangers. */
const coached = async (changes: Parameters<typeof inventedApplication>[1] = {}): Promise<string> => {
  const id = await begin({ applicant: { phone: '0812-3456-7890' }, ...changes });
  await confirm(id, 'I01', 'I11', 'S01', 'I28');
  return id;
};
const REFUSAL = {
  decision: 'REFUSED_NP_INDICATION',
  reasons: [{ code: 'I11' }, { code: 'S01' }],
  legalBases: ['PERMEN8-2014'],
  followUps: ['REFERRED_LTSA'],
} as const;
const body = (more: object = {}) => ({
  ...REFUSAL,
  reasons: [...REFUSAL.reasons],
  legalBases: [...REFUSAL.legalBases],
  followUps: [...REFUSAL.followUps],
  ...more,
});

describe('the story of the coached tourist', () => {
  it('runs from the counter to the legal route', async () => {
    const id = await coached();
    const screened = await as('budi')(contract.finishInterview, { params: { id } });
    expect(screened.ledger.outcome).toBe('REFER');
    const proposed = await as('budi')(contract.decide, { params: { id }, body: body() });
    expect(proposed).toMatchObject({
      state: 'proposed',
      decision: null,
      decisions: [{ state: 'proposed', adverse: true, overrides: false }],
    });
    const decisionId = proposed.decisions[0]?.id ?? '';
    expect(await office.refusal(as('budi')(contract.approveDecision, { params: { id: decisionId } }))).toMatchObject({
      code: 'second-officer/same',
    });
    const mine = await as('budi')(contract.pendingDecisions, {});
    expect(mine.items.find((one) => one.application.id === id)?.mine).toBe(true);
    const standing = await as('bayu')(contract.approveDecision, { params: { id: decisionId } });
    expect(standing).toMatchObject({
      state: 'decided',
      decision: 'REFUSED_NP_INDICATION',
      decisions: [
        {
          state: 'standing',
          standingOn: '2026-11-20',
          deliverBy: '2026-11-27',
          objectionUntil: '2026-12-21',
          answeredBy: 'Bayu Anggara (latihan)',
        },
      ],
      followUps: [{ code: 'REFERRED_LTSA', state: 'open', toOffice: { name: 'Dinas Tenaga Kerja Kabupaten Blitar' } }],
    });
    const followUp = standing.followUps[0]?.id ?? '';
    const list = await as('danu')(contract.listFollowUps, { query: {} });
    expect(list.items.map((one) => one.id)).toContain(followUp);
    expect(JSON.stringify(list)).not.toContain('Siti Contoh');
    const opened = await as('danu')(contract.getFollowUp, { params: { id: followUp } });
    expect(opened).toMatchObject({
      contact: { name: `Siti Contoh ${n}`, phone: '0812-3456-7890' },
      nextSteps: ['contacted', 'not-found', 'closed'],
    });
    expect(JSON.stringify(opened)).not.toMatch(/I11|S01|kata pemohon/);
    const step = (state: 'contacted' | 'on-legal-route' | 'closed', outcome?: 'on-legal-route') =>
      as('danu')(contract.stepFollowUp, { params: { id: followUp }, body: { state, outcome, note: 'Datang ke Disnaker' } });
    expect(await office.refusal(step('on-legal-route'))).toMatchObject({ code: 'follow-up/step-not-possible' });
    await step('contacted');
    await step('on-legal-route');
    expect(await office.refusal(step('closed'))).toMatchObject({ code: 'follow-up/outcome-required' });
    await expect(step('closed', 'on-legal-route')).resolves.toMatchObject({
      state: 'closed',
      outcome: 'on-legal-route',
      takenBy: 'Danu Wiratama (latihan)',
    });
    const after = await as('danu')(contract.listFollowUps, { query: {} });
    expect(after.success.onLegalRoute).toBeGreaterThan(0);
    const events = await office.system(({ tx }) =>
      tx.selectFrom('platform.event').select(['type', 'payload']).where('type', 'like', '%').orderBy('n').execute(),
    );
    const types = events.map((event) => event.type);
    for (const type of ['application.received', 'application.screened', 'application.decided', 'follow-up.opened', 'follow-up.closed'])
      expect(types).toContain(type);
    expect(JSON.stringify(events)).not.toMatch(/Siti Contoh|567890/);
  });

  it('is not for the eyes of other agencies and offices', async () => {
    const id = await coached();
    const view = await as('budi')(contract.decide, { params: { id }, body: body() });
    const decision = { params: { id: view.decisions[0]?.id ?? '' } };
    for (const persona of ['putri', 'raka'])
      expect(await office.refusal(as(persona)(contract.approveDecision, decision))).toMatchObject({ status: 404 });
    expect(await office.refusal(as('danu')(contract.approveDecision, decision))).toMatchObject({ status: 403 });
    const standing = await as('ratna')(contract.approveDecision, decision);
    const followUp = { params: { id: standing.followUps[0]?.id ?? '' } };
    for (const persona of ['diah', 'sari', 'dewi']) {
      expect(await office.refusal(as(persona)(contract.getFollowUp, followUp))).toMatchObject({ status: 404 });
      expect(await office.refusal(as(persona)(contract.stepFollowUp, { ...followUp, body: { state: 'contacted' } }))).toMatchObject({
        status: 404,
      });
    }
    expect(await office.refusal(as('tamu')(contract.listFollowUps, { query: {} }))).toMatchObject({ status: 401 });
    expect(await office.refusal(as('budi')(contract.listFollowUps, { query: {} }))).toMatchObject({ status: 403 });
  });
});

describe('what nobody may decide', () => {
  it('a missing card, paper or destination alone stops nobody', async () => {
    const id = await begin({ country: 'KH' });
    await confirm(id, 'I02', 'I26');
    const attempts = [
      { reasons: [{ code: 'CARD_MISSING' }] },
      { reasons: [{ code: 'I02' }] },
      { reasons: [{ code: 'I02' }, { code: 'I26' }, { code: 'CARD_MISSING' }, { code: 'I12' }] },
    ];
    for (const { reasons } of attempts)
      for (const decision of ['REFUSED_NP_INDICATION', 'POSTPONED_EXAMINATION'] as const)
        expect(
          await office.refusal(
            as('budi')(contract.decide, { params: { id }, body: body({ decision, reasons, overrideReason: 'karena kartu belum ada' }) }),
          ),
        ).toMatchObject({ status: 409, code: 'decision/paper-alone' });
    const asked = await as('budi')(contract.decide, {
      params: { id },
      body: {
        decision: 'POSTPONED_INCOMPLETE',
        reasons: [{ code: 'PAPERS_INCOMPLETE', fact: 'surat cuti belum dibawa' }],
        legalBases: ['PERMEN8-2014'],
        papersAsked: ['surat-cuti'],
        term: { unit: 'day', count: 14 },
      },
    });
    expect(asked).toMatchObject({ state: 'decided', decisions: [{ state: 'standing', bringBy: '2026-12-04', adverse: false }] });
  });

  it.each([
    ['being a woman', { reasons: [{ code: 'I20' }] }, 'reason/protected'],
    ['nervousness', { reasons: [{ code: 'I08' }] }, 'reason/not-countable'],
    ['what nobody confirmed', { reasons: [{ code: 'I14' }] }, 'reason/not-confirmed'],
    ['no reason at all', { reasons: [] }, 'reason/required'],
    ['no legal basis', { legalBases: [] }, 'legal-basis/required'],
    ['a repealed legal basis', { legalBases: ['UU6-2011-126E'] }, 'legal-basis/not-in-force'],
    ['six months for suspected work', { term: { unit: 'month', count: 6 } }, 'term/not-applicable'],
  ])('not on %s', async (_, change, code) => {
    const id = await coached();
    expect(await office.refusal(as('budi')(contract.decide, { params: { id }, body: body(change) }))).toMatchObject({ status: 409, code });
  });

  it('the screening may be overridden both ways, with a recorded reason', async () => {
    const doubted = await begin();
    await confirm(doubted, 'I11');
    const refusal = { ...body({ reasons: [{ code: 'I11' }], followUps: [] }) };
    expect(await office.refusal(as('budi')(contract.decide, { params: { id: doubted }, body: refusal }))).toMatchObject({
      code: 'override/reason-required',
    });
    const cleared = await coached();
    const approval = { decision: 'APPROVED' as const };
    expect(await office.refusal(as('budi')(contract.decide, { params: { id: cleared }, body: approval }))).toMatchObject({
      code: 'override/reason-required',
    });
    const view = await as('budi')(contract.decide, {
      params: { id: cleared },
      body: { ...approval, overrideReason: 'Keluarga datang menjelaskan' },
    });
    expect(view.decisions[0]).toMatchObject({ overrides: true, overrideReason: 'Keluarga datang menjelaskan', state: 'standing' });
    expect(await office.refusal(as('budi')(contract.decide, { params: { id: cleared }, body: approval }))).toMatchObject({
      code: 'application/decided',
    });
  });

  it('nobody is contacted who said no, unless help is urgent', async () => {
    const id = await coached();
    await as('budi')(contract.answerQuestion, {
      params: { id },
      body: { question: 'Z01', value: { type: 'yes-no', value: false }, seconds: 3 },
    });
    expect(await office.refusal(as('budi')(contract.decide, { params: { id }, body: body() }))).toMatchObject({
      code: 'follow-up/no-consent',
    });
    await confirm(id, 'K01');
    await expect(as('budi')(contract.decide, { params: { id }, body: body() })).resolves.toMatchObject({ state: 'proposed' });
  });
});

const decided = async (): Promise<{ id: string; decision: string }> => {
  const id = await coached();
  const view = await as('budi')(contract.decide, { params: { id }, body: body() });
  const decision = view.decisions[0]?.id ?? '';
  await as('bayu')(contract.approveDecision, { params: { id: decision } });
  return { id, decision };
};

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
      objections: [{ state: 'silent', outcome: 'granted-by-silence' }],
    });
    office.clock.now = MORNING;
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
