import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { readChanges } from '../../platform/outbox/change-feed.ts';
import { getAlert } from '../early-warning/contract.ts';
import { searchPeople } from '../people/contract.ts';
import * as contract from './contract.ts';
import { accept, hand, open, refer, warn } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
/** The head of another office runs the operation; ratna of Blitar is in it, her own head kartika is not. */
const operation = () =>
  as('surya')(contract.createCompartment, {
    body: { name: 'Operasi Fajar', members: [accountOf('ratna')], reason: 'Penggerebekan pernah bocor' },
  });

describe('a compartment', () => {
  it('hides a case from everybody but its members, the own office head included, in every outlet', async () => {
    const { id: compartmentId } = await operation();
    const { alertId } = await warn(office);
    const before = await open(office);
    const hidden = await open(office, 'ratna', {
      sources: [{ kind: 'alert', id: alertId }],
      compartmentId,
      summary: 'Rahasia operasi fajar',
    });
    await as('ratna')(contract.addParty, {
      params: { id: hidden.id },
      body: { name: 'Tersembunyi Sekali', from: '2026-11-18', basis: 'Pengintaian' },
    });
    const after = await open(office);
    await office.settle();
    // The open numbers show no gap; the hidden one has a number of its own series.
    expect([before.number, hidden.number, after.number]).toEqual(['KSS-2026-000001', 'KSS-2026-900001', 'KSS-2026-000002']);
    expect((await as('surya')(contract.getCase, { params: { id: hidden.id } })).restricted?.compartment).toMatchObject({
      name: 'Operasi Fajar',
    });
    for (const persona of ['kartika', 'raka', 'kamil', 'wayan', 'dewi']) {
      const real = await office.refusal(as(persona)(contract.getCase, { params: { id: hidden.id } }));
      const absent = await office.refusal(as(persona)(contract.getCase, { params: { id: randomUUID() } }));
      expect({ ...real, requestId: '' }).toEqual({ ...absent, requestId: '' });
      const list = await as(persona)(contract.listCases, { query: { closed: 'true' } });
      expect(list.items.map((one) => one.id)).not.toContain(hidden.id);
      expect(list.total).toBe(list.items.length);
      expect((await as(persona)(contract.listCases, { query: { q: 'fajar' } })).total).toBe(0);
      expect((await office.send(persona, { method: 'GET', url: '/api/cases/export' })).body).not.toContain('900001');
      expect((await as(persona)(contract.listCompartments, {})).items).toEqual([]);
    }
    // Neither the warning, nor the people, nor the feed of the place tell of it.
    expect(await as('kartika')(getAlert, { params: { id: alertId } })).toMatchObject({ state: 'new', caseId: null });
    const feed = await office.system(({ tx }) => readChanges(tx, '35.05', undefined, 500));
    expect(JSON.stringify(feed)).not.toContain(hidden.id);
    const found = await as('kartika')(searchPeople, { body: { q: 'Tersembunyi Sekali' } });
    expect(found.items).toEqual([]);
  });

  it('does not let others make a second case of its warning, and gives them the words for any source that is not free', async () => {
    const { id: compartmentId } = await operation();
    const { alertId } = await warn(office);
    await open(office, 'ratna', { sources: [{ kind: 'alert', id: alertId }], compartmentId });
    const refused = await office.refusal(open(office, 'kartika', { sources: [{ kind: 'alert', id: alertId }] }));
    expect(refused).toMatchObject({ status: 409, code: 'case/source-not-ready' });
    expect(JSON.stringify(refused)).not.toMatch(/900/);
  });

  it('is entered and left only by its list; a removed member sees nothing any more', async () => {
    const made = await operation();
    const { id } = await open(office, 'ratna', { compartmentId: made.id });
    const change = (persona: string, body: { add?: string[]; remove?: string[] }) =>
      as(persona)(contract.changeCompartment, { params: { id: made.id }, body: { ...body, reason: 'Perubahan tim' } });
    expect(await office.refusal(change('kartika', { add: [accountOf('kartika')] }))).toMatchObject({
      status: 404,
      code: 'compartment/not-found',
    });
    expect(await office.refusal(change('ratna', { add: [accountOf('kartika')] }))).toMatchObject({ status: 403 });
    expect(await office.refusal(change('surya', { remove: [accountOf('surya')] }))).toMatchObject({ code: 'compartment/own-removal' });
    await change('surya', { add: [accountOf('kartika')], remove: [accountOf('ratna')] });
    expect((await as('kartika')(contract.getCase, { params: { id } })).lens).toBe('owner');
    expect(await office.refusal(as('ratna')(contract.getCase, { params: { id } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(open(office, 'ratna', { compartmentId: made.id }))).toMatchObject({
      status: 404,
      code: 'compartment/not-found',
    });
    const { rows } = await office.pool.query<{ act: string }>(
      'select act from cases.compartment_act where compartment_id = $1 order by id',
      [made.id],
    );
    expect(rows.map((row) => row.act)).toEqual(['created', 'created', 'added', 'removed']);
  });

  it('takes in a case only when nothing of it is shared, and lets nothing of it out', async () => {
    const made = await operation();
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR');
    const seal = (compartmentId: string | null) =>
      as('ratna')(contract.sealCase, { params: { id }, body: { compartmentId, reason: 'Operasi' } });
    expect(await office.refusal(seal(made.id))).toMatchObject({ code: 'case/shared-out' });
    await accept(office, 'dewi', sent.id);
    expect(await office.refusal(seal(made.id))).toMatchObject({ code: 'case/shared-out' });
    await as('ratna')(contract.revokeReferral, { params: { id: sent.id }, body: { reason: 'Operasi tertutup' } });
    await seal(made.id);
    expect(await office.refusal(as('kartika')(contract.getCase, { params: { id } }))).toMatchObject({ status: 404 });
    // The old hand-over went with the case.
    expect(await office.refusal(as('dewi')(contract.getReferral, { params: { id: sent.id } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(as('ratna')(contract.referCase, { params: { id }, body: hand('POLRES-BLITAR') }))).toMatchObject({
      code: 'case/in-compartment',
    });
    expect(
      await office.refusal(as('ratna')(contract.changeTeam, { params: { id }, body: { add: [accountOf('kartika')], reason: 'x' } })),
    ).toMatchObject({ code: 'case/outside-compartment' });
    await seal(null);
    expect((await as('kartika')(contract.getCase, { params: { id } })).restricted?.compartment).toBeNull();
  });

  it('frees the warning it came from, so that it tells nobody of a case; and takes it back when it opens again', async () => {
    const made = await operation();
    const { alertId } = await warn(office);
    const { id } = await open(office, 'ratna', { sources: [{ kind: 'alert', id: alertId }] });
    const alert = async () => {
      const { state, caseId } = await as('kartika')(getAlert, { params: { id: alertId } });
      return { state, caseId };
    };
    const seal = (compartmentId: string | null) =>
      as('ratna')(contract.sealCase, { params: { id }, body: { compartmentId, reason: 'Operasi' } });
    expect(await alert()).toEqual({ state: 'in-case', caseId: id });
    await seal(made.id);
    expect(await alert()).toEqual({ state: 'new', caseId: null });
    const second = open(office, 'kartika', { sources: [{ kind: 'alert', id: alertId }] });
    expect(await office.refusal(second)).toMatchObject({ status: 409, code: 'case/source-not-ready' });
    await seal(null);
    expect(await alert()).toEqual({ state: 'in-case', caseId: id });
  });
});
