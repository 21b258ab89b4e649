import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { storyOf } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
const { begin, confirm, coached, refusalBody: body, lastNumber } = storyOf(() => office, 500);

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
    const mine = await as('budi')(contract.pendingDecisions, { query: {} });
    expect(mine.items.find((one) => one.application.id === id)?.mine).toBe(true);
    expect(mine.total - mine.others).toBe(mine.items.filter((one) => one.mine).length);
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
      contact: { name: `Siti Contoh ${lastNumber()}`, phone: '0812-3456-7890' },
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

  it('proposals that wait come page by page, the oldest first, each once', async () => {
    const made: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const waiting = await coached();
      await as('budi')(contract.decide, { params: { id: waiting }, body: body() });
      made.push(waiting);
    }
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await as('bayu')(contract.pendingDecisions, { query: { limit: 2, ...(cursor !== undefined && { cursor }) } });
      expect(page.others).toBe(page.total);
      seen.push(...page.items.map((one) => one.application.id));
      if (page.next === undefined) break;
      cursor = page.next;
    }
    expect(seen.filter((one) => made.includes(one))).toEqual(made);
    expect(new Set(seen).size).toBe(seen.length);
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
    ['six months for suspected work', { term: { unit: 'month' as const, count: 6 } }, 'term/not-applicable'],
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
