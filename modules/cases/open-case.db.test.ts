import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as reports from '../reports/contract.ts';
import { readChanges } from '../../platform/outbox/change-feed.ts';
import * as contract from './contract.ts';
import { grow, officeOf, open, opening, told, VILLAGE, warn } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
const see = (id: string, persona = 'ratna') => as(persona)(contract.getCase, { params: { id } });

describe('opening a case', () => {
  it('from a warning freezes its evidence with version and hash, and brings its people in as linked', async () => {
    const { alertId } = await warn(office);
    const made = await open(office, 'ratna', { sources: [{ kind: 'alert', id: alertId }], territory: undefined });
    expect(made).toMatchObject({
      existed: false,
      state: 'open',
      lens: 'owner',
      regency: 'Kab. Blitar · Jawa Timur',
      number: 'KSS-2026-000001',
    });
    expect(made.evidence).toMatchObject([
      { kind: 'alert', version: 1, unknowns: ['Belum diketahui apakah syarat yang kurang sudah dilengkapi'] },
    ]);
    expect(made.evidence?.[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(made.evidence?.[0]?.lines).toHaveLength(1);
    expect(made.parties).toMatchObject([{ maskedName: 'M••• K•••', roles: [{ role: 'linked', to: null }] }]);
    const again = await open(office, 'kartika', { sources: [{ kind: 'alert', id: alertId }] });
    expect(again).toMatchObject({ id: made.id, existed: true });
    expect((await office.auditVerbs()).filter((verb) => verb === 'case.opened')).toHaveLength(2);
  });

  it('keeps what was frozen when the warning grows afterwards', async () => {
    const { alertId } = await warn(office);
    const made = await open(office, 'ratna', { sources: [{ kind: 'alert', id: alertId }] });
    await grow(office, alertId, 'Bukti baru sesudah perkara dibuka');
    const later = await see(made.id);
    expect(later.evidence).toEqual(made.evidence);
    expect(JSON.stringify(later)).not.toContain('Bukti baru');
  });

  it('from a report keeps the words of the teller for the owner, and the report follows the case', async () => {
    const WORDS = 'Saya dengar lima orang dikumpulkan dekat pasar';
    const body = told(WORDS);
    await as('sutinah')(reports.fileReport, { body });
    const made = await open(office, 'ratna', { sources: [{ kind: 'report', id: body.id }] });
    expect(made.evidence?.[0]?.lines[0]).toMatchObject({ sentence: WORDS });
    expect(JSON.stringify(made)).not.toContain('Sutinah');
    const report = await as('ratna')(reports.getReport, { params: { id: body.id } });
    expect(report.state).toBe('ditindaklanjuti');
  });

  it('never makes two cases of one source, however many ask at once, in whatever groups', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray([0, 1, 2, 3], { minLength: 1 }), { minLength: 2, maxLength: 5 }), async (groups) => {
        const sources = await Promise.all([0, 1, 2, 3].map(async () => ({ kind: 'alert' as const, id: (await warn(office)).alertId })));
        const asked = groups.map((group) => group.flatMap((n) => sources[n] ?? []));
        const answers = await Promise.allSettled(
          asked.map((some, n) => open(office, n % 2 === 0 ? 'ratna' : 'kartika', { sources: some })),
        );
        const { rows } = await office.pool.query<{ source_id: string; n: number; files: number }>(
          `select source_id, count(*)::int n, count(distinct file_id)::int files from cases.source where detached_at is null and source_id = any ($1) group by 1`,
          [sources.map((one) => one.id)],
        );
        expect(rows.every((row) => row.n === 1 && row.files === 1)).toBe(true);
        // Whoever is refused is refused because part of the sources stand in another case, and at least one always wins.
        const fulfilled = answers.filter((answer) => answer.status === 'fulfilled');
        expect(fulfilled.length).toBeGreaterThan(0);
        for (const answer of answers)
          if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ problem: { code: 'case/source-taken' } });
        const { rows: empty } = await office.pool.query(
          `select f.id from cases.file f where not exists (select 1 from cases.source s where s.file_id = f.id)`,
        );
        expect(empty).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('gives numbers without gaps and without twins, also to many at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => open(office, 'raka', { territory: '35.02.01.2001' })));
    const { rows } = await office.pool.query<{ number: string }>(
      `select f.number from cases.file f join access.account a on a.id = f.opened_by where a.id = $1 order by 1`,
      [accountOf('raka')],
    );
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 12 }, (_, n) => `KSS-2026-${String(n + 1).padStart(6, '0')}`));
  });

  it('is refused to those without the permission, to guests, and from sources out of reach', async () => {
    const { alertId } = await warn(office);
    expect(await office.refusal(open(office, 'tamu'))).toMatchObject({ status: 401 });
    expect(await office.refusal(open(office, 'dewi'))).toMatchObject({ status: 403 });
    expect(await office.refusal(open(office, 'lalu', { sources: [{ kind: 'alert', id: alertId }] }))).toMatchObject({
      status: 404,
      code: 'alert/not-found',
    });
    expect(await office.refusal(open(office, 'lalu', { sources: [{ kind: 'alert', id: randomUUID() }] }))).toMatchObject({
      status: 404,
      code: 'alert/not-found',
    });
    const bad = await office.refusal(open(office, 'ratna', { conductFrom: '2026-11-10', conductTo: '2026-11-09' }));
    expect(bad).toMatchObject({ status: 400, fields: [{ path: 'conductTo' }] });
    expect(await office.refusal(open(office, 'ratna', { territory: '35.05.99.2001' }))).toMatchObject({
      status: 400,
      fields: [{ path: 'territory' }],
    });
  });

  it('is not seen by other offices, other agencies and other provinces; not there and out of reach read alike', async () => {
    const made = await open(office);
    for (const persona of ['raka', 'lalu', 'dewi', 'danu', 'uli'])
      expect(await office.refusal(see(made.id, persona))).toMatchObject({ status: 404, code: 'case/not-found' });
    expect(await office.refusal(see(randomUUID(), 'dewi'))).toMatchObject({ status: 404, code: 'case/not-found' });
    expect(await see(made.id, 'kamil')).toMatchObject({ number: made.number });
    const listed = await as('dewi')(contract.listCases, { query: { q: made.number } });
    expect(listed).toMatchObject({ items: [], total: 0 });
  });
});

describe('sources of a case', () => {
  it('are attached, detached and moved; the hash and the day of freezing go with them, and both histories stay', async () => {
    const [a, b, c] = await Promise.all([warn(office), warn(office), warn(office)]);
    const made = await open(office, 'ratna', {
      sources: [
        { kind: 'alert', id: a.alertId },
        { kind: 'alert', id: b.alertId },
      ],
    });
    const more = await as('ratna')(contract.attachSources, {
      params: { id: made.id },
      body: { sources: [{ kind: 'alert', id: c.alertId }] },
    });
    expect(more.evidence?.filter((one) => one.detached === null)).toHaveLength(3);
    const frozen = more.evidence?.find((one) => one.link?.endsWith(c.alertId));
    office.clock.now = '2026-11-21T02:00:00.000Z';
    const split = await as('ratna')(contract.splitCase, {
      params: { id: made.id },
      body: { sources: [frozen?.id ?? ''], summary: 'Pemohon lain', modus: 'other', reason: 'Bukan peristiwa yang sama' },
    });
    expect(split.evidence).toMatchObject([{ sha256: frozen?.sha256, frozenAt: frozen?.frozenAt, detached: null }]);
    const after = await see(made.id);
    expect(after.evidence?.find((one) => one.id === frozen?.id)?.detached).toMatchObject({ reason: 'Bukan peristiwa yang sama' });
    const merged = await as('ratna')(contract.mergeCase, {
      params: { id: split.id },
      body: { into: made.id, reason: 'Ternyata satu peristiwa' },
    });
    expect(merged).toMatchObject({ state: 'merged', restricted: { mergedInto: { id: made.id } } });
    const whole = await see(made.id);
    expect(
      whole.evidence
        ?.filter((one) => one.detached === null)
        .map((one) => one.link?.slice(-36))
        .toSorted(),
    ).toEqual([a, b, c].map((one) => one.alertId).toSorted());
    expect(whole.restricted?.steps.map((step) => step.kind)).toEqual(['opened', 'source-attached', 'split', 'merged-in']);
    const gone = await as('ratna')(contract.detachSource, {
      params: { id: made.id },
      body: { source: whole.evidence?.find((one) => one.detached === null)?.id ?? '', reason: 'Keliru' },
    });
    expect(gone.evidence?.filter((one) => one.detached === null)).toHaveLength(2);
    expect(await office.refusal(as('ratna')(contract.addNote, { params: { id: split.id }, body: { text: 'x' } }))).toMatchObject({
      code: 'case/merged',
    });
  });

  it('cannot all be taken away', async () => {
    const made = await open(office);
    const source = made.evidence?.[0]?.id ?? '';
    expect(
      await office.refusal(as('ratna')(contract.detachSource, { params: { id: made.id }, body: { source, reason: 'x' } })),
    ).toMatchObject({
      code: 'case/last-source',
    });
    expect(
      await office.refusal(
        as('ratna')(contract.splitCase, {
          params: { id: made.id },
          body: { sources: [source], summary: 'x', modus: 'other', reason: 'x' },
        }),
      ),
    ).toMatchObject({ code: 'case/last-source' });
    expect(
      await office.refusal(as('ratna')(contract.mergeCase, { params: { id: made.id }, body: { into: made.id, reason: 'x' } })),
    ).toMatchObject({
      code: 'case/merge-itself',
    });
  });

  it('cannot be rewritten by the application', async () => {
    const made = await open(office, 'ratna', opening());
    for (const change of ['set sha256 = $$x$$', 'set sealed_snapshot = $$x$$::bytea', 'set source_version = 9'])
      await expect(
        office.system(() =>
          office.pool.query(`begin; set local role kentongan_app; update cases.source ${change} where file_id = '${made.id}'; commit`),
        ),
      ).rejects.toThrow(/permission denied/);
    await office.pool.query('rollback');
  });
});

describe('the feed of a village', () => {
  it('tells of no case: it may come from a report that bypasses the village', async () => {
    const body = { ...told('Perangkat desa sendiri yang mengumpulkan paspor'), bypassVillage: true };
    await as('ratna')(reports.fileReport, { body });
    const { id } = await open(office, 'ratna', { sources: [{ kind: 'report', id: body.id }], territory: undefined });
    await as('ratna')(contract.referCase, {
      params: { id },
      body: { toOfficeId: officeOf('POLRES-BLITAR'), kind: 'refer', purpose: 'Pengamanan', message: 'Mohon bantuan', fields: ['summary'] },
    });
    const feedOf = (place: string) => office.system(({ tx }) => readChanges(tx, place, undefined, 500));
    // The feed waits for every transaction of the cluster that began earlier, those of other tests too.
    await expect.poll(async () => JSON.stringify(await feedOf('35.05')), { timeout: 10_000 }).toContain(id);
    const village = JSON.stringify(await feedOf(VILLAGE));
    expect([village.includes(id), village.includes(body.id)]).toEqual([false, false]);
  });
});
