import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../apps/server/app.ts';
import { house } from '../apps/server/modules.ts';
import { open } from '../modules/cases/scene.fixture.ts';
import { blobStore } from '../platform/blobs/blob-store.ts';
import { endpoint } from '../platform/contract/endpoint.ts';
import { Binary } from '../platform/contract/fields.ts';
import { keyring } from '../platform/crypto/keyring.ts';
import type { Download } from '../platform/http/context.ts';
import { handle } from '../platform/http/route.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import { openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const read = endpoint({
  method: 'get',
  path: '/letter',
  summary: 'A letter of this test',
  permission: 'public',
  audit: 'letter.read',
  refusals: [],
  reply: Binary,
});
const letter = { ...read, download: { contentTypes: ['application/pdf'] } };
/** The real application with one more endpoint. */
async function ask(bytes: Download['bytes']) {
  const keys = keyring(new Uint8Array(32).fill(42));
  const app = await buildApp({
    house: {
      ...(await house(office.dataDir)),
      routes: [handle(letter, async () => ({ bytes, contentType: 'application/pdf', fileName: 'surat.pdf', inline: true }))],
    },
    pool: office.pool,
    keys,
    blobs: blobStore(office.dataDir, keys),
    mode: 'training',
    strict: true,
    committed: () => undefined,
    health: { check: async () => ({ ready: true }), metrics: async () => '' },
    log: { write: () => undefined },
  });
  const answer = await app.inject({ method: 'GET', url: '/api/letter' });
  await app.close();
  return answer;
}
const printed = async (verb: string) => (await office.auditVerbs()).filter((one) => one === verb).length;

describe('a download that takes long to make', () => {
  it('is made after commit: its entry is there already, and no connection is held', async () => {
    let seen = 0;
    const answer = await ask(async () => {
      seen = await printed('letter.read');
      expect(office.pool.idleCount).toBe(office.pool.totalCount);
      return Buffer.from('%PDF-');
    });
    expect(answer).toMatchObject({ statusCode: 200, body: '%PDF-' });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining('surat.pdf'),
    });
    expect(seen).toBe(1);
  });

  it('that fails is one problem, with nothing of a file in it', async () => {
    const answer = await ask(() => Promise.reject(new Error('Siti Aminah')));
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'download/failed', detail: expect.stringContaining('Coba sekali lagi') });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(answer.body).not.toContain('Siti');
  });
});

/** Takes long enough for the queue to stay full while one request is answered. */
const SLOW = '#set document(title: "x")\n#for i in range(3000) [#i #lorem(3) \\ ]';

describe('a letter', () => {
  it('is refused at once when a hundred wait, and printed when they are done', async () => {
    const file = await open(office);
    const url = `/api/cases/${file.id}/summary`;
    const waiting = Array.from({ length: 100 }, (_, i) => renderPdf(SLOW, { i }));
    const answer = await office.send('ratna', { method: 'GET', url });
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('server/busy') });
    expect(await printed('case.printed')).toBe(1);
    await Promise.all(waiting);
    expect((await office.send('ratna', { method: 'GET', url })).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
