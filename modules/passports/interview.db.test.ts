import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { inventedApplication, inventedNik } from './sample.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const budi = () => office.as('budi');
let n = 0;
const enter = async (changes: Parameters<typeof inventedApplication>[1] = {}): Promise<string> => {
  n += 1;
  const { application } = await budi()(contract.createApplication, { body: inventedApplication(n, changes) });
  return application.id;
};
const begin = async (changes: Parameters<typeof inventedApplication>[1] = {}): Promise<string> => {
  const id = await enter(changes);
  await budi()(contract.startInterview, { params: { id } });
  return id;
};

describe('an application at the counter', () => {
  it('is written, shown whole to its office, masked in the queue, and every step is in the log', async () => {
    const before = (await office.auditVerbs()).length;
    const id = await enter({ applicant: { phone: '0812-3456-7801', kk: '3505011204100001' }, recruiterName: 'PT Contoh Makmur' });
    const queue = await budi()(contract.listApplications, { query: { day: '2026-11-20' } });
    expect(queue.items.find((line) => line.id === id)).toMatchObject({
      maskedName: `S••• C••• ${n}•••`.replace(`${n}•••`, `${String(n)[0]}•••`),
      state: 'received',
    });
    const view = await budi()(contract.getApplication, { params: { id } });
    expect(view).toMatchObject({
      ours: true,
      village: expect.stringMatching(/^Desa .* · Kec\. /),
      details: { applicant: { nik: inventedNik(n) } },
    });
    expect(view.papers.filter((paper) => paper.required && !paper.shown).map((paper) => paper.code)).toContain('ktp-el');
    expect((await office.auditVerbs()).slice(before)).toEqual(['application.received', 'application.listed', 'application.read']);
  });

  it('keeps nothing personal in clear text', async () => {
    const id = await enter({ applicant: { name: 'Sulastri Rahasia', phone: '081234567802' } });
    const row = await office.system(({ tx }) =>
      tx.selectFrom('passports.application').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    const { sealed_details: sealed, ...open } = row;
    expect(JSON.stringify(open)).not.toMatch(/Sulastri|567802|350501120490/);
    expect(sealed.toString('latin1')).not.toContain('Sulastri');
  });

  it('names each bad field and its remedy', async () => {
    n += 1;
    const wrong = await office.refusal(
      budi()(contract.createApplication, {
        body: inventedApplication(n, { applicant: { nik: '99', villageCode: '35.05.99.2999', phone: '12', birthDate: '2030-01-01' } }),
      }),
    );
    expect(wrong).toMatchObject({ status: 400 });
    expect(wrong.fields?.map((field) => field.path).sort()).toEqual([
      'applicant.birthDate',
      'applicant.nik',
      'applicant.phone',
      'applicant.villageCode',
    ]);
  });

  it('posted twice by another system is one application; a number used twice at the counter is refused', async () => {
    n += 1;
    const body = inventedApplication(n, { externalRef: `MPASPOR-${n}` });
    const first = await budi()(contract.createApplication, { body });
    const again = await budi()(contract.createApplication, { body });
    expect(again).toMatchObject({ known: true, application: { id: first.application.id } });
    const { externalRef: _, ...counter } = body;
    expect(await office.refusal(budi()(contract.createApplication, { body: counter }))).toMatchObject({ code: 'application/exists' });
  });

  it('sent twice with one command id is written once', async () => {
    n += 1;
    const body = inventedApplication(n);
    const commandId = '11111111-1111-4111-8111-111111111111';
    const [a, b] = await Promise.all([
      budi()(contract.createApplication, { body, commandId }),
      budi()(contract.createApplication, { body, commandId }).catch(() => budi()(contract.createApplication, { body, commandId })),
    ]);
    expect(a.application.id).toBe(b.application.id);
  });

  it('is out of reach for others: no session, no permission, another office, the interviewers of the residence', async () => {
    const id = await enter();
    expect(await office.refusal(office.as('tamu')(contract.getApplication, { params: { id } }))).toMatchObject({ status: 401 });
    expect(await office.refusal(office.as('wayan')(contract.getApplication, { params: { id } }))).toMatchObject({ status: 403 });
    for (const persona of ['putri', 'raka', 'lalu'])
      expect(await office.refusal(office.as(persona)(contract.getApplication, { params: { id } }))).toMatchObject({ status: 404 });
    for (const e of [contract.getInterview, contract.getLedger, contract.getFacts])
      expect(await office.refusal(office.as('putri')(e, { params: { id } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(office.as('putri')(contract.startInterview, { params: { id } }))).toMatchObject({ status: 404 });
  });

  it('of a village here, made elsewhere, is seen by the analyst of the residence but not by its interviewers, and changed by neither', async () => {
    n += 1;
    const { application } = await office.as('putri')(contract.createApplication, { body: inventedApplication(n, { number: `PNG-${n}` }) });
    const params = { id: application.id };
    await expect(office.as('ratna')(contract.getApplication, { params })).resolves.toMatchObject({ ours: false });
    expect(await office.refusal(budi()(contract.getApplication, { params }))).toMatchObject({ status: 404 });
    expect(await office.refusal(budi()(contract.startInterview, { params }))).toMatchObject({ status: 404 });
  });
});

describe('the guided interview', () => {
  it('asks the most telling question, says why, and shows what does not fit', async () => {
    const id = await begin({ purpose: 'wisata' });
    const start = await budi()(contract.getInterview, { params: { id } });
    expect(start).toMatchObject({ open: true, budgetSeconds: 300, spentSeconds: 0 });
    expect(start.next?.why).not.toBe('');
    const { body } = { body: { seconds: 9 } };
    await budi()(contract.answerQuestion, {
      params: { id },
      body: { ...body, question: 'Q03', value: { type: 'date', value: '2026-12-05' } },
    });
    const after = await budi()(contract.answerQuestion, {
      params: { id },
      body: { ...body, question: 'W03', value: { type: 'date', value: '2026-12-01' } },
    });
    expect(after.contradictions.map((one) => one.code)).toContain('RETURN_BEFORE_DEPARTURE');
    expect(after.spentSeconds).toBe(18);
    expect(after.asked.map((one) => one.said)).toEqual(['5 Desember 2026', '1 Desember 2026']);
  });

  it('compares answers with papers that were shown', async () => {
    const id = await begin();
    await budi()(contract.showPaper, { params: { id }, body: { code: 'tiket-pulang', facts: { returnOn: '2026-12-20' } } });
    const after = await budi()(contract.answerQuestion, {
      params: { id },
      body: { question: 'W03', value: { type: 'date', value: '2026-12-10' }, seconds: 5 },
    });
    expect(after.contradictions.some((one) => one.right.label === 'Tiket pulang')).toBe(true);
  });

  it('suggests indicators, but only the officer’s word counts, and a strong one only with its fact', async () => {
    const id = await begin();
    const asked = await budi()(contract.answerQuestion, {
      params: { id },
      body: { question: 'Q06', value: { type: 'choice', value: 'orang-lain' }, seconds: 8 },
    });
    expect(asked.proposals.map((one) => one.code)).toContain('S01');
    const before = asked.ledger.totalMillibits;
    const bare = await budi()(contract.markIndicator, { params: { id }, body: { code: 'S01', state: 'confirmed' } });
    expect(bare.ledger.missing.map((one) => one.code)).toEqual(['S01']);
    expect(bare.ledger.totalMillibits).toBe(before);
    const said = await budi()(contract.markIndicator, {
      params: { id },
      body: { code: 'S01', state: 'confirmed', fact: 'Dibayar seseorang yang baru dikenal' },
    });
    expect(said.ledger.totalMillibits).toBe(before + 2300);
    const denied = await budi()(contract.markIndicator, { params: { id }, body: { code: 'S01', state: 'denied' } });
    expect(denied.ledger.totalMillibits).toBe(before);
  });

  it('refuses answers in the wrong form, unknown questions and interviews that do not run', async () => {
    const id = await begin();
    const answer = (question: string, value: { type: 'yes-no'; value: boolean }) =>
      budi()(contract.answerQuestion, { params: { id }, body: { question, value, seconds: 1 } });
    expect((await office.refusal(answer('Q03', { type: 'yes-no', value: true }))).fields?.[0]?.path).toBe('value');
    expect((await office.refusal(answer('Q99', { type: 'yes-no', value: true }))).fields?.[0]?.path).toBe('question');
    await budi()(contract.finishInterview, { params: { id } });
    expect(await office.refusal(answer('Q09', { type: 'yes-no', value: true }))).toMatchObject({ code: 'interview/not-open' });
    await budi()(contract.startInterview, { params: { id } });
    await expect(answer('Q09', { type: 'yes-no', value: true })).resolves.toMatchObject({ open: true });
  });

  it('shows earlier decisions of the same person at other offices as dated facts, and they weigh nothing', async () => {
    const first = await begin();
    await budi()(contract.decide, { params: { id: first }, body: { decision: 'WITHDRAWN_BY_APPLICANT' } });
    const nik = inventedNik(n);
    const { application } = await office.as('putri')(contract.createApplication, {
      body: inventedApplication(n, { number: `PNG-E${n}`, applicant: { nik } }),
    });
    const params = { id: application.id };
    const ledger = await office.as('putri')(contract.getLedger, { params });
    const facts = await office.as('putri')(contract.getFacts, { params });
    expect(facts.earlier).toMatchObject([
      { office: { name: 'Kantor Imigrasi Kelas II Non TPI Blitar' }, decision: 'WITHDRAWN_BY_APPLICANT', decidedOn: '2026-11-20' },
    ]);
    expect(ledger.contributions.every((line) => line.code === 'I12')).toBe(true);
  });

  it('finds one phone on several unrelated applications within 300 ms, and leaves a household out', async () => {
    const phone = '081299990001';
    for (let i = 0; i < 3; i += 1) await enter({ contacts: [{ role: 'escort', name: 'Pak Contoh', phone }] });
    const id = await begin({ contacts: [{ role: 'escort', name: 'Pak Contoh', phone }] });
    const started = performance.now();
    const facts = await budi()(contract.getFacts, { params: { id } });
    expect(performance.now() - started).toBeLessThan(300);
    expect(facts.shared).toMatchObject([{ what: 'phone', applications: 3, household: false, hub: null }]);
    const { ledger } = await budi()(contract.getInterview, { params: { id } });
    expect(ledger.contributions).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'I28', by: 'system' })]));
    const kk = '3505011204150007';
    await enter({ applicant: { phone: '081299990002', kk } });
    await enter({ applicant: { phone: '081299990002', kk } });
    const family = await begin({ applicant: { phone: '081299990002', kk } });
    const at = await budi()(contract.getInterview, { params: { id: family } });
    expect(at.ledger.contributions.map((line) => line.code)).not.toContain('I28');
  });

  it('answers about destination and recruiter with their source on that day', async () => {
    const id = await enter({ country: 'KH', recruiterName: 'PT Yang Tidak Pernah Ada Sama Sekali' });
    const facts = await budi()(contract.getFacts, { params: { id } });
    expect(facts.destination?.text).toMatch(/^Kamboja: .*20 November 2026/);
    expect(facts.recruiter.every((one) => one.lookAlike)).toBe(true);
  });
});

describe('the ledger over HTTP', () => {
  it('adds up exactly, and never comes without its reasons, whatever is marked', async () => {
    const id = await begin();
    const { indicators } = await budi()(contract.getVocabulary, { query: {} });
    const codes = indicators.map((one) => one.code);
    const mark = fc.record({
      code: fc.constantFrom(...codes),
      state: fc.constantFrom('confirmed' as const, 'denied' as const, 'unknown' as const),
      fact: fc.option(fc.constant('kata pemohon'), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mark, { minLength: 1, maxLength: 4 }), async (marks) => {
        for (const body of marks) await budi()(contract.markIndicator, { params: { id }, body });
        const ledger = await budi()(contract.getLedger, { params: { id } });
        expect(ledger.contributions.reduce((sum, line) => sum + line.millibits, 0)).toBe(ledger.totalMillibits);
        expect(ledger.reasons.length).toBeGreaterThan(0);
        expect(ledger.meaning).toMatch(/^Dari 100 permohonan/);
        const isProtected = new Set(indicators.filter((one) => one.protected).map((one) => one.code));
        expect(ledger.contributions.filter((line) => isProtected.has(line.code))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
