import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as reports from '../reports/contract.ts';
import * as contract from './contract.ts';
import type { ShareField } from './model.ts';
import { FIELDS_OFFERED } from './projection.ts';
import { readPdf } from './read-pdf.fixture.ts';
import { accept, ALL_FIELDS, open, refer, told, warn } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

let runs = 0;
/** Every text of the case is one word that names the field which may show it; `never…` may reach no receiver. */
async function markedCase(): Promise<{ id: string; party: string; run: string }> {
  runs += 1;
  const run = `mark${runs}`;
  const { alertId } = await warn(office, { sentence: `${run}-evidence-end`, name: 'Neverreveal Tanpapilihan' });
  const report = told('never-teller-words');
  await office.as('sutinah')(reports.fileReport, { body: report });
  const { id } = await open(office, 'ratna', {
    sources: [
      { kind: 'alert', id: alertId },
      { kind: 'report', id: report.id },
    ],
    summary: `${run}-summary-end`,
    conductFrom: '2025-06-17',
    modus: 'holding-house',
  });
  const params = { id };
  const ratna = office.as('ratna');
  const added = await ratna(contract.addParty, {
    params,
    body: { name: 'Namalengkap Terbuka', from: '2026-11-18', basis: `${run}-parties-end` },
  });
  const fact = { sourceKind: 'family', source: 'never-fact-source', gradeSource: 'B', gradeInformation: 2 } as const;
  await ratna(contract.addFact, { params, body: { sentence: `${run}-facts-end`, element: 'cara', tag: 'penipuan', ...fact } });
  const assess = (kind: 'risk' | 'strength' | 'tppo', value: string, reason: string, reassessOn?: string) =>
    ratna(contract.assessCase, { params, body: { kind, value, reason, ...(reassessOn !== undefined && { reassessOn }) } });
  await assess('risk', 'high', `${run}-risk-end`, '2026-12-24');
  await assess('strength', 'fair', `${run}-strength-end`);
  await assess('tppo', 'suspected', `${run}-classifications-end`);
  await ratna(contract.addTask, { params, body: { title: `${run}-tasks-end`, workingDays: 3 } });
  await ratna(contract.addNote, { params, body: { text: 'never-own-note', visibility: 'own' } });
  await ratna(contract.addNote, { params, body: { text: 'never-unit-note', visibility: 'unit' } });
  await ratna(contract.addNote, { params, body: { text: `${run}-notes-end`, visibility: 'agencies' } });
  await ratna(contract.moveCase, { params, body: { act: 'wait', reason: 'never-step' } });
  await refer(office, 'ratna', id, 'UPTD-PPA-BLITAR', { purpose: 'never-other-purpose', message: 'never-other-message' });
  return { id, party: added.parties?.at(-1)?.id ?? '', run };
}

const get = async (url: string) => (await office.send('dewi', { method: 'GET', url: `/api${url}` })).body;
/** Everywhere a receiver could look: list, search, board, CSV, inbox, one referral, letter, notices, detail, summary, preview. */
async function everythingDewiGets(caseId: string, referralId: string): Promise<string> {
  const urls = [
    '/cases',
    '/cases?q=-summary-end',
    '/cases?q=KSS',
    '/cases?late=true',
    '/cases/export',
    '/referrals?box=in',
    '/referrals/export?box=in',
    `/referrals/${referralId}`,
    '/me/notices',
    `/cases/${caseId}`,
    `/cases/${caseId}/receivers`,
    `/cases/${caseId}/referral-preview?fields=${ALL_FIELDS.join(',')}`,
  ];
  const texts = await Promise.all(urls.map(get));
  const files = await Promise.all([
    printLetter('dewi', referralId, {}),
    printLetter('dewi', referralId, { purpose: 'baca' }),
    office.send('dewi', { method: 'GET', url: `/api/cases/${caseId}/summary` }),
  ]);
  return [...texts, ...files.map((file) => (file.status === 200 ? readPdf(file.bytes) : file.body))].join('\n');
}
const printLetter = (persona: string, referralId: string, body: { purpose?: string }) =>
  office.send(persona, {
    method: 'POST',
    url: `/api/referrals/${referralId}/letter`,
    payload: body,
    headers: { 'command-id': randomUUID() },
  });
const marks = (text: string, run: string) =>
  new Set([...text.matchAll(new RegExp(`${run}-([a-z]+)-end`, 'g'))].map((found) => found[1] ?? ''));
const TEXTS: readonly ShareField[] = ['summary', 'parties', 'facts', 'evidence', 'classifications', 'risk', 'strength', 'tasks', 'notes'];

describe('over HTTP, a receiver', () => {
  it('gets nothing beyond the fields chosen, in no output, before and after accepting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(ALL_FIELDS, { minLength: 1 }), async (fields) => {
        const { id, party, run } = await markedCase();
        const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', {
          fields,
          purpose: 'Penyelidikan',
          message: 'Mohon ditindaklanjuti',
        });
        const check = async (allowed: readonly ShareField[]) => {
          const text = await everythingDewiGets(id, sent.id);
          expect([...marks(text, run)].toSorted()).toEqual(TEXTS.filter((field) => allowed.includes(field)).toSorted());
          expect(text).not.toMatch(/never/i);
          if (!allowed.includes('parties') || !allowed.includes('identity')) expect(text).not.toContain('Namalengkap');
          if (!allowed.includes('place')) expect(text).not.toContain('35.05.01.2001');
          if (!allowed.includes('risk')) expect(text).not.toContain('2026-12-24');
          if (!allowed.includes('time')) expect(text).not.toContain('2025-06-17');
        };
        await check(fields.filter((field) => FIELDS_OFFERED.has(field)));
        await accept(office, 'dewi', sent.id);
        await check(fields);
        const revealed = office.as('dewi')(contract.revealParty, { params: { id, party }, body: { purpose: 'Penyelidikan' } });
        if (fields.includes('parties') && fields.includes('identity')) expect((await revealed).name).toBe('Namalengkap Terbuka');
        else expect(await office.refusal(revealed)).toMatchObject({ status: 404 });
        await office.as('ratna')(contract.revokeReferral, { params: { id: sent.id }, body: { reason: 'Selesai' } });
        const after = await everythingDewiGets(id, sent.id);
        expect([...marks(after, run)]).toEqual([]);
        expect(after).not.toContain('Mohon ditindaklanjuti');
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  it('is not helped by the database either: without the field, the rows themselves are out of reach', async () => {
    const { id } = await markedCase();
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', { fields: ['summary', 'facts'] });
    await accept(office, 'dewi', sent.id);
    const client = await office.pool.connect();
    const { rows: me } = await client.query<{ account: string; office: string; agency: string }>(
      `select a.id account, o.id office, o.agency_id agency from access.account a join access.office o on o.id = a.office_id where a.login = 'dewi'`,
    );
    await client.query('begin');
    await client.query(
      `select set_config('role', 'kentongan_app', true), set_config('kentongan.account', $1, true), set_config('kentongan.office', $2, true),
      set_config('kentongan.agency', $3, true), set_config('kentongan.territories', '35.05', true), set_config('kentongan.clearance', '3', true)`,
      [me[0]?.account, me[0]?.office, me[0]?.agency],
    );
    const counts: Record<string, number> = {};
    for (const table of ['fact', 'party', 'party_role', 'source', 'assessment', 'task', 'note', 'step', 'compartment']) {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int n from cases.${table}${table === 'compartment' ? '' : ` where file_id = '${id}'`}`,
      );
      counts[table] = rows[0]?.n ?? -1;
    }
    await client.query('rollback');
    client.release();
    expect(counts).toEqual({ fact: 1, party: 0, party_role: 0, source: 0, assessment: 0, task: 0, note: 0, step: 0, compartment: 0 });
  });

  it('prints names in the letter only when they were shared and a purpose is given, and the log says so', async () => {
    const { id } = await markedCase();
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', { fields: ['parties', 'identity'] });
    await accept(office, 'dewi', sent.id);
    const read = async (body: { purpose?: string }) => readPdf((await printLetter('dewi', sent.id, body)).bytes);
    expect(await read({})).toMatch(/DATA LATIHAN[\s\S]*Rujuk perkara KSS-2026/);
    expect(await read({})).not.toContain('Namalengkap');
    // The receiver must find everybody: also who came with a warning and whose name nobody typed in.
    const named = await read({ purpose: 'Laporan polisi' });
    expect(named).toContain('Namalengkap Terbuka');
    expect(named).toContain('Neverreveal Tanpapilihan');
    expect((await printLetter('dewi', sent.id, { purpose: 'Baca' })).status).toBe(409);
    const names = async (persona: string, body: { purpose?: string }) => {
      const answer = await printLetter(persona, sent.id, body);
      expect(answer.status).toBe(200);
      const { rows } = await office.pool.query<{ body: { notes: { names: number }; purpose?: string } }>(
        `select body from audit.entry where verb = 'referral.printed' order by at desc, id desc limit 1`,
      );
      return [rows[0]?.body.notes.names, rows[0]?.body.purpose];
    };
    expect(await names('dewi', {})).toEqual([0, undefined]);
    expect(await names('dewi', { purpose: 'Laporan polisi' })).toEqual([2, 'Laporan polisi']);
    expect(await names('ratna', { purpose: 'Arsip perkara' })).toEqual([2, 'Arsip perkara']);
    expect(await names('kamil', { purpose: 'Arsip perkara' })).toEqual([2, 'Arsip perkara']);
  });

  it('opens the name of who came with a warning for a receiver that accepted, with a purpose and in the log; for nobody else', async () => {
    const { id } = await markedCase();
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', { fields: ['parties', 'identity'] });
    // Before it is accepted nobody is named, whatever the purpose.
    const offered = await printLetter('dewi', sent.id, { purpose: 'Laporan polisi' });
    expect(readPdf(offered.bytes)).not.toContain('Neverreveal');
    await accept(office, 'dewi', sent.id);
    const { parties } = await office.as('dewi')(contract.getCase, { params: { id } });
    const arrived = parties?.find((one) => one.personId !== null)?.id ?? '';
    const asDewi = (purpose: string) => office.as('dewi')(contract.revealParty, { params: { id, party: arrived }, body: { purpose } });
    expect(await office.refusal(asDewi('baca'))).toMatchObject({ code: 'person/purpose-required' });
    expect((await asDewi('Mendatangi alamatnya')).name).toBe('Neverreveal Tanpapilihan');
    const { rows } = await office.pool.query<{ body: object }>(
      `select body from audit.entry where verb = 'case.identity-revealed' order by at desc, id desc limit 1`,
    );
    expect(JSON.stringify(rows[0]?.body)).toMatch(/"kind": ?"person"/);
    expect(JSON.stringify(rows[0]?.body)).not.toContain('Neverreveal');
    // The owner goes to the page of the person, which asks by itself.
    const asRatna = office.as('ratna')(contract.revealParty, { params: { id, party: arrived }, body: { purpose: 'Mendatangi alamatnya' } });
    expect((await asRatna).name).toBeNull();
    await office.as('ratna')(contract.revokeReferral, { params: { id: sent.id }, body: { reason: 'Selesai' } });
    expect(await office.refusal(asDewi('Mendatangi alamatnya'))).toMatchObject({ status: 404 });
  });
});
