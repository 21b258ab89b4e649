import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { TRAINING_PASSWORD } from '../modules/access/index.ts';
import { recordMention } from '../modules/people/index.ts';
import { createApplication } from '../modules/passports/contract.ts';
import { inventedApplication } from '../modules/passports/sample.ts';
import * as people from '../modules/people/contract.ts';
import { stableId } from '../platform/db/stable-id.ts';
import { openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';

let office: Office;
let personId: string;
beforeAll(async () => {
  office = await openOffice();
  await office.system(async (context) => {
    await recordMention(context, {
      source: { kind: 'application', id: randomUUID(), label: 'Permohonan latihan' },
      role: 'applicant',
      name: 'Sumiyatun Larasati',
      identifiers: [{ kind: 'phone', value: '0812-7000-1234' }],
      seenOn: '2026-11-19',
      agencyId: stableId('agency', 'IMIGRASI'),
      officeId: stableId('office', 'KANIM-BLITAR'),
      territory: '35.05',
      classification: 'TERBATAS',
    });
  });
  await office.settle();
  personId = (await office.as('ratna')(people.searchPeople, { body: { q: 'Sumiyatun Larasati' } })).items[0]?.personId ?? '';
});
afterAll(() => office.close());

const post = (persona: string, url: string, payload: unknown, headers: Record<string, string> = {}) =>
  office.send(persona, { method: 'POST', url: `/api${url}`, payload, headers: { 'command-id': randomUUID(), ...headers } });
const revealed = () =>
  office.system(({ tx }) => tx.selectFrom('audit.entry').select(['outcome', 'body']).where('verb', '=', 'person.revealed').execute());

describe('a reveal sent twice', () => {
  it('is logged twice, and nothing of its answer is kept', async () => {
    const commandId = randomUUID();
    for (let i = 0; i < 2; i += 1) {
      const answer = await office.as('ratna')(people.revealPerson, {
        commandId,
        params: { id: personId },
        body: { purpose: 'Menelepon 0812-7000-1234 untuk mendampingi' },
      });
      expect(answer.identifiers.map((one) => one.value)).toEqual(['0812-7000-1234']);
    }
    const entries = await revealed();
    expect(entries.map((entry) => entry.outcome)).toEqual(['done', 'done']);
    expect(JSON.stringify(entries)).toContain('Menelepon [nomor] untuk mendampingi');
    const kept = await office.system(({ tx }) =>
      tx.selectFrom('platform.command').select('endpoint').where('command_id', '=', commandId).execute(),
    );
    expect(kept).toEqual([]);
  });
});

describe('a command sent again', () => {
  it('writes nothing, although nothing stands in its way any more', async () => {
    const sent = { commandId: randomUUID(), body: inventedApplication(4711) };
    const first = await office.as('budi')(createApplication, sent);
    await office.system(({ tx }) =>
      tx.updateTable('passports.application').set({ state: 'undone' }).where('id', '=', first.application.id).execute(),
    );
    const rows = () =>
      office.system(({ tx }) => tx.selectFrom('passports.application').select('id').where('number', '=', sent.body.number).execute());
    for (let i = 0; i < 3; i += 1) expect(await office.as('budi')(createApplication, sent)).toEqual(first);
    expect(await rows()).toEqual([{ id: first.application.id }]);
  });
});

describe('a person with an open case', () => {
  it('is not marked as such for those who may not judge', async () => {
    await office.system(({ tx }) =>
      tx
        .updateTable('people.person')
        .set({ protected_by_case: [randomUUID()] })
        .where('id', '=', personId)
        .execute(),
    );
    const seen = (persona: string) => office.as(persona)(people.getPerson, { params: { id: personId }, query: { purpose: 'permohonan' } });
    expect((await seen('ratna')).secondReviewer).toBe(true);
    expect((await seen('budi')).secondReviewer).toBe(false);
  });
});

describe('what a browser may keep', () => {
  it('is no single record of a person; a list is asked for conditionally', async () => {
    const person = await office.send('ratna', { method: 'GET', url: `/api/people/${personId}?purpose=permohonan` });
    expect([person.status, person.headers['cache-control'], person.headers['etag']]).toEqual([200, 'no-store', undefined]);
    const list = await office.send('ratna', { method: 'GET', url: '/api/alerts' });
    const again = await office.send('ratna', {
      method: 'GET',
      url: '/api/alerts',
      headers: { 'if-none-match': String(list.headers['etag']) },
    });
    expect([list.status, again.status]).toEqual([200, 304]);
  });
});

describe('odd requests', () => {
  it('an upload that arrives as JSON is named; text is taken as the bytes it is', async () => {
    const url = `/reports/${randomUUID()}/attachments/${randomUUID()}`;
    const json = await post('wayan', url, '{"a":1}', { 'content-type': 'application/json' });
    expect([json.status, JSON.parse(json.body)]).toMatchObject([400, { fields: [{ path: 'upload' }] }]);
    expect((await post('wayan', url, 'a,b', { 'content-type': 'text/plain' })).status).toBe(404);
    expect((await post('wayan', url, '', { 'content-type': 'application/octet-stream' })).status).toBe(404);
  });

  it('signing in again while a session is open needs no command id', async () => {
    const answer = await office.send('wayan', {
      method: 'POST',
      url: '/api/login',
      payload: { login: 'wayan', password: TRAINING_PASSWORD },
    });
    expect(answer.status).toBe(200);
  });

  it.each(['nol \0 huruf', 'pasangan \ud83d putus'])('text that the database cannot hold is no failure of ours: %j', async (text) => {
    const purpose = `${text} panjang sekali`;
    expect((await post('ratna', `/people/${personId}/reveal`, { purpose })).status).toBeLessThan(500);
    expect((await post('ratna', '/people/search', { q: text })).status).toBeLessThan(500);
    expect((await post('tamu', '/login', { login: text, password: text })).status).toBeLessThan(500);
  });
});
