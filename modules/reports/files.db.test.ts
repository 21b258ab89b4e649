import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { MAX_ATTACHMENTS, PHOTO_MAX_BYTES, VOICE_MAX_BYTES } from './model.ts';
import { told, toldAnonymously } from './told.fixture.ts';

let office: Office;
let report: string;
let photo: Buffer;
/** The EXIF tag (0x8825, little-endian) that leads to where a photo was taken. */
const GPS_POINTER = Buffer.from([0x25, 0x88]);
beforeAll(async () => {
  office = await openOffice();
  const body = told();
  await office.as('rini')(contract.fileReport, { body });
  report = body.id;
  photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#884422' } })
    .withExif({
      IFD0: { Artist: 'Rumah Bu Warsini' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 9/1 0/1' },
    })
    .jpeg()
    .toBuffer();
});
afterAll(() => office.close());

const add = (upload: unknown, attachment: string = randomUUID(), id = report, persona = 'rini') =>
  office.as(persona)(contract.addAttachment, { params: { id, attachment }, upload });
const bytesOf = (persona: string, url: string) => office.send(persona, { method: 'GET', url: `/api${url}` });
const originalOf = (persona: string, id: string, purpose: string) =>
  office.send(persona, {
    method: 'POST',
    url: `/api/report-originals/${id}`,
    payload: { purpose },
    headers: { 'command-id': randomUUID() },
  });
const custodyOf = (id: string) =>
  office.system(({ tx }) =>
    tx.selectFrom('reports.custody').select(['act', 'account_id', 'purpose']).where('attachment_id', '=', id).orderBy('n').execute(),
  );

describe('a photo of a report', () => {
  it('is kept as it came and read as a copy without place or owner, saved and never shown inline', async () => {
    const file = await add(photo);
    expect(file).toMatchObject({ kind: 'photo', mediaType: 'image/jpeg', readable: true, bytes: photo.length });
    const copy = await bytesOf('ratna', `/reports/${report}/attachments/${file.id}`);
    expect(copy.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    expect(String(copy.headers['content-disposition'])).toMatch(/^attachment;/);
    expect(copy.headers['x-content-type-options']).toBe('nosniff');
    expect(photo.includes(GPS_POINTER)).toBe(true);
    expect((await sharp(copy.bytes).metadata()).exif).toBeUndefined();
    expect(copy.bytes.includes('Warsini')).toBe(false);
    const original = await originalOf('prita', file.id, 'evidence');
    expect(original.bytes.equals(photo)).toBe(true);
    // Why it was opened stands in no address, which proxies write down.
    expect((await bytesOf('prita', `/report-originals/${file.id}?purpose=evidence`)).status).toBe(404);
    expect((await originalOf('prita', file.id, 'curiosity')).status).toBe(400);
    expect((await custodyOf(file.id)).map((line) => [line.act, line.account_id, line.purpose])).toEqual([
      ['received', null, null],
      ['copy-made', null, null],
      ['copy-read', accountOf('ratna'), null],
      ['original-opened', accountOf('prita'), 'alat bukti perkara'],
    ]);
    const listed = await office.as('prita')(contract.listOriginals, { query: {} });
    expect(listed.items[0]).toMatchObject({
      id: file.id,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      custody: [{ act: 'received', by: null }, {}, { by: 'Ratna Wijayanti (latihan)' }, {}],
    });
  });

  it('leads nobody from the account of a confidential reporter to the report: neither by the log nor by the instant', async () => {
    office.clock.now = '2026-11-20T02:07:31.417Z';
    const [secret, open] = [told(), told({ identityLevel: 'named' })];
    for (const body of [secret, open]) await office.as('rini')(contract.fileReport, { body });
    const [hidden, shown] = [await add(photo, randomUUID(), secret.id), await add(photo, randomUUID(), open.id)];
    const log = JSON.stringify(await office.system(({ tx }) => tx.selectFrom('audit.entry').select('body').execute()));
    expect([log.includes(shown.id), log.includes(hidden.id), log.includes(secret.id)]).toEqual([true, false, false]);
    const seen = await office.as('ratna')(contract.getReport, { params: { id: secret.id } });
    expect([seen.receivedAt, hidden.receivedAt, shown.receivedAt]).toEqual([
      '2026-11-20T02:07:00.000Z',
      '2026-11-20T02:07:00.000Z',
      '2026-11-20T02:07:31.417Z',
    ]);
  });

  it('sent again under its id is one file; other bytes under that id are refused', async () => {
    const id = randomUUID();
    const first = await add(photo, id);
    expect(await add(photo, id)).toEqual(first);
    const other = await sharp(photo).png().toBuffer();
    expect(await office.refusal(add(other, id))).toMatchObject({ status: 409, code: 'attachment/id-taken' });
    expect((await custodyOf(id)).length).toBe(2);
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><h1>hai</h1>'],
    ['PDF', '%PDF-1.7 ...'],
    ['a program', 'MZ\u0090\u0000'],
  ])('%s is not taken', async (_, text) => {
    expect(await office.refusal(add(Buffer.from(text)))).toMatchObject({ status: 409, code: 'attachment/type-not-taken' });
  });

  it('that is also a page or an archive is not taken', async () => {
    const comment = Buffer.from('<script>alert(1)</script>');
    const page = Buffer.concat([photo.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment, photo.subarray(2)]);
    expect(await office.refusal(add(page))).toMatchObject({ status: 409, code: 'attachment/disguised' });
    const archive = Buffer.concat([photo, Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
    expect(await office.refusal(add(archive))).toMatchObject({ status: 409, code: 'attachment/disguised' });
  });

  it('too large, empty, text or one too many is not taken', async () => {
    expect(await office.refusal(add(Buffer.concat([photo, Buffer.alloc(PHOTO_MAX_BYTES)])))).toMatchObject({
      status: 409,
      code: 'attachment/too-large',
    });
    expect(await office.refusal(add(Buffer.alloc(VOICE_MAX_BYTES + 1)))).toMatchObject({ status: 400, code: 'request/too-large' });
    expect(await office.refusal(add(Buffer.alloc(0)))).toMatchObject({ status: 400 });
    const text = await office.send('rini', {
      method: 'POST',
      url: `/api/reports/${report}/attachments/${randomUUID()}`,
      payload: 'hai',
      headers: { 'content-type': 'text/plain', 'command-id': randomUUID() },
    });
    expect(text.status).toBe(409);
    const body = told();
    await office.as('rini')(contract.fileReport, { body });
    for (let i = 0; i < MAX_ATTACHMENTS; i += 1) await add(photo, randomUUID(), body.id);
    expect(await office.refusal(add(photo, randomUUID(), body.id))).toMatchObject({ status: 409, code: 'attachment/too-many' });
  });

  it('belongs to reports one can see: a stranger adds and reads nothing', async () => {
    expect(await office.refusal(add(photo, randomUUID(), report, 'slamet'))).toMatchObject({ status: 404, code: 'report/not-found' });
    const file = await add(photo);
    expect((await bytesOf('raka', `/reports/${report}/attachments/${file.id}`)).status).toBe(404);
    expect((await bytesOf('tamu', `/reports/${report}/attachments/${file.id}`)).status).toBe(401);
    expect((await bytesOf('rini', `/reports/${report}/attachments/${file.id}`)).status).toBe(403);
    expect((await originalOf('ratna', file.id, 'evidence')).status).toBe(403);
    const other = told();
    await office.as('rini')(contract.fileReport, { body: other });
    expect((await bytesOf('ratna', `/reports/${other.id}/attachments/${file.id}`)).status).toBe(404);
  });
});

describe('files that cannot be cleaned', () => {
  it('are kept, but only a custodian opens them, and the officer is told so', async () => {
    const heic = Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic', 'latin1'), Buffer.alloc(200, 7)]);
    const file = await add(heic);
    expect(file).toMatchObject({ readable: false, mediaType: 'image/heic' });
    const refused = await bytesOf('ratna', `/reports/${report}/attachments/${file.id}`);
    expect([refused.status, JSON.parse(refused.body).code]).toEqual([409, 'attachment/original-only']);
    expect((await custodyOf(file.id)).map((line) => line.act)).toEqual(['received', 'no-copy-possible']);
    expect((await originalOf('prita', file.id, 'examination')).bytes.equals(heic)).toBe(true);
  });
});

describe('a file of an anonymous report', () => {
  it('comes with the token of the receipt and without a session; nothing says who sent it', async () => {
    const body = await toldAnonymously(office);
    const { uploadToken } = await office.as('tamu')(contract.fileAnonymousReport, { body });
    const send = (persona: string, token: string, attachment: string = randomUUID()) =>
      office.as(persona)(contract.addAnonymousAttachment, { query: { token, attachment }, upload: photo });
    const file = await send('tamu', uploadToken);
    expect(file.readable).toBe(true);
    // Proxies write addresses down beside the caller's: nothing in them leads to the report or to its file.
    const nonce = randomUUID();
    expect(Buffer.from(uploadToken, 'base64url').toString('latin1')).not.toContain(body.id.slice(0, 8));
    const [again, other] = [await send('tamu', uploadToken, nonce), await send('tamu', uploadToken, nonce)];
    expect(again).toEqual(other);
    expect(again.id).not.toBe(nonce);
    expect(await office.refusal(send('sutinah', uploadToken))).toMatchObject({ status: 400, fields: [{ path: 'session' }] });
    expect(await office.refusal(send('tamu', `${uploadToken.slice(0, -6)}AAAAAA`))).toMatchObject({
      status: 404,
      code: 'report/not-found',
    });
    office.clock.now = '2026-11-23T02:00:00.000Z';
    expect(await office.refusal(send('tamu', uploadToken))).toMatchObject({ status: 404 });
    office.clock.now = '2026-11-20T02:00:00.000Z';
    expect((await custodyOf(file.id)).map((line) => line.account_id)).toEqual([null, null]);
  });
});
