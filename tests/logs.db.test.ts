import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../apps/server/app.ts';
import { house } from '../apps/server/modules.ts';
import { fileReport } from '../modules/reports/contract.ts';
import { told } from '../modules/reports/told.fixture.ts';
import { blobStore } from '../platform/blobs/blob-store.ts';
import { keyring } from '../platform/crypto/keyring.ts';
import { jobContext } from '../platform/outbox/job-context.ts';
import { drain } from '../platform/outbox/worker.ts';
import { GUEST, PERSONAS } from './access-model.ts';
import { ask } from './access/ask.ts';
import { idsIn, markersIn, markerPhone, markerWord } from './access/markers.ts';
import { REQUESTS } from './access/requests.ts';
import { buildScene } from './access/scene.ts';
import type { Scene } from './access/scene.ts';
import { openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';

/** Nothing that looks like one of these belongs in a line of log, whoever it belongs to. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  'a NIK or card number': /\b\d{16}\b/,
  'a telephone number': /(\+62|\b08\d{2})[- ]?\d{3,4}[- ]?\d{3,5}/,
  'an address of a machine': /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|::1/,
  'a session token': /[Bb]earer|kentongan_session|[A-Za-z0-9_-]{43,}/,
  'a query': /\?[a-z]+=/i,
};
const SECRET_QUERY = 'Xqrahasia';
const keys = keyring(new Uint8Array(32).fill(42));
const lines: string[] = [];
const workerLines: string[] = [];
let office: Office;
let scene: Scene;

beforeAll(async () => {
  office = await openOffice({ strict: false });
  const modules = await house(office.dataDir);
  const blobs = blobStore(`${office.dataDir}/blobs`, keys);
  const app = await buildApp({
    house: modules,
    pool: office.pool,
    keys,
    blobs,
    mode: 'training',
    strict: false,
    committed: () => undefined,
    health: { check: async () => ({ ready: true }), metrics: async () => '' },
    log: { write: (line) => void lines.push(line) },
    now: () => office.clock.now,
  });
  // The same office, answered by an application whose log we read.
  Object.assign(office.app, { inject: app.inject.bind(app) });
  scene = await buildScene(office);
  const [analyst, officer] = ['ratna', 'wayan'].map((login) => PERSONAS.find((one) => one.login === login) ?? GUEST);
  for (const [endpoint, request] of Object.entries(REQUESTS)) {
    if (/logout|sessions/.test(endpoint)) continue;
    const record = request.on === undefined ? undefined : scene.of(request.on)[0];
    for (const who of [analyst ?? GUEST, officer ?? GUEST]) await ask(scene, who, endpoint, record);
  }
  await misuse();
  await breakTheDatabase(() =>
    drain({
      pool: office.pool,
      handlers: modules.handlers,
      schedules: [],
      contextOf: (tx) => jobContext({ keys, blobs, mode: 'training' })(tx, office.clock.now),
      log: (what, facts) => void workerLines.push(JSON.stringify({ msg: what, ...facts })),
    }),
  );
}, 120_000);
afterAll(() => office.close());

const send = (method: string, url: string, payload?: unknown, headers: Record<string, string> = {}) =>
  office.send('ratna', { method, url, payload, headers: { 'command-id': randomUUID(), ...headers } });

/** What people and programs do wrong, with something personal in every place. */
async function misuse(): Promise<void> {
  const phone = markerPhone(9_000);
  await send('GET', `/api/recruiters?q=${SECRET_QUERY}`);
  await send('GET', `/api/cases?q=${SECRET_QUERY}%20${phone}`);
  await send('GET', `/api/tidak-ada/${SECRET_QUERY}?telepon=${phone}`);
  await send('GET', `/api/people/${SECRET_QUERY}`);
  await send('POST', '/api/people/search', `{"q":"${SECRET_QUERY} ${phone}`, { 'content-type': 'application/json' });
  await send('POST', '/api/people/search', { q: { name: SECRET_QUERY } });
  await send('POST', '/api/people/search', { q: `${SECRET_QUERY} ${phone}`, kind: 'phone' });
  await send('POST', '/api/login', { login: SECRET_QUERY.toLowerCase(), password: SECRET_QUERY });
  await send('GET', '/api/me', undefined, { cookie: `kentongan_session=${SECRET_QUERY}`, 'x-forwarded-for': '203.0.113.9' });
}

/** Faults that quote a row: PostgreSQL names the value in its message and detail. */
async function breakTheDatabase(work: () => Promise<void>): Promise<void> {
  const named = [{ role: 'recruiter' as const, name: markerWord(9_002), phones: [markerPhone(9_001)] }];
  await office.as('rini')(fileReport, { body: told({ what: markerWord(9_001), named }) });
  await office.pool.query('alter table people.mention rename column seen_on to seen_once');
  await office.pool.query('alter table reports.report rename column sealed_story to story_sealed');
  const report = scene.of('report')[0]?.id ?? '';
  await send('GET', `/api/reports/${report}`);
  await send('POST', '/api/reports', told({ what: markerWord(9_003) }));
  await office.pool.query('alter table reports.report rename column story_sealed to sealed_story');
  await work();
  await office.pool.query('alter table people.mention rename column seen_once to seen_on');
}

function faultsOf(line: string): string[] {
  const plain = line.replaceAll(/"(reqId|event|time)":"[^"]*"|"responseTime":[\d.e-]+/g, '');
  const known = [...idsIn(plain)].filter((id) => scene.records.some((record) => record.id === id));
  const names = PERSONAS.filter(
    (who) => line.includes(who.login) && !/[a-z]/.test(line.charAt(line.indexOf(who.login) + who.login.length)),
  );
  return [
    ...[...markersIn(plain)].map((marker) => `marker ${marker}`),
    ...(plain.toLowerCase().includes(SECRET_QUERY.toLowerCase()) ? ['what was searched'] : []),
    ...known.map((id) => `id of ${scene.labels.get(id) ?? 'a record'}`),
    ...names.map((who) => `login ${who.login}`),
    ...Object.entries(PATTERNS).flatMap(([what, pattern]) => (pattern.test(plain) ? [what] : [])),
  ];
}

describe('the log', () => {
  it('was written, also about faults', () => {
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter((line) => line.includes('"status":200')).length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.includes('"failed"')).length).toBeGreaterThan(0);
    expect(workerLines.length).toBeGreaterThan(0);
  });
  it('carries nothing personal: no name, number, search, address, token or id of a record', () => {
    const faults = lines.flatMap((line) => faultsOf(line).map((fault) => `${fault}: ${line.slice(0, 300)}`));
    expect(faults).toEqual([]);
  });
  it('names the request in every line', () => {
    const without = lines.filter((line) => !/"reqId":"[0-9a-f-]{36}"/.test(line));
    expect(without).toEqual([]);
  });
  it('is as silent about people when the worker fails', () => {
    const faults = workerLines.flatMap((line) => faultsOf(line).map((fault) => `${fault}: ${line.slice(0, 400)}`));
    expect(faults).toEqual([]);
  });
});
