import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../apps/server/app.ts';
import { house } from '../apps/server/modules.ts';
import { LoginStep } from '../modules/access/contract.ts';
import { TRAINING_PASSWORD } from '../modules/access/index.ts';
import { totpCode, totpStep } from '../modules/access/secrets.ts';
import { keyring } from '../platform/crypto/keyring.ts';
import { openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';

let office: Office;
/** The same office in production mode, on the same database. */
let production: FastifyInstance;
beforeAll(async () => {
  office = await openOffice();
  production = await buildApp({
    house: await house(office.dataDir),
    pool: office.pool,
    keys: keyring(new Uint8Array(32).fill(9)),
    blobs: await office.system(async (context) => context.blobs),
    mode: 'production',
    strict: true,
    committed: () => undefined,
    health: { check: async () => ({ ready: true }), metrics: async () => '' },
    log: { write: () => undefined },
    now: () => office.clock.now,
  });
});
afterAll(async () => {
  await production.close();
  await office.close();
});

describe('signing in in production', () => {
  const post = async (url: string, payload: object) => {
    const answer = await production.inject({ method: 'POST', url, payload });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      step: answer.statusCode === 200 ? LoginStep.parse(JSON.parse(answer.body)) : undefined,
    };
  };

  it('nobody is in before a second factor is set up; the cookie is Secure', async () => {
    const first = await post('/api/login', { login: 'dewi', password: TRAINING_PASSWORD });
    expect(first.headers['set-cookie']).toBeUndefined();
    if (first.step?.state !== 'set-up-totp') throw new Error(first.step?.state);
    const bits = Array.from(first.step.secret, (c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
    const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    const done = await post('/api/login/confirm-totp', { ticket: first.step.ticket, code: totpCode(secret, totpStep(office.clock.now)) });
    expect(done.step).toMatchObject({ state: 'recovery-codes' });
    const cookie = String(done.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-kentongan_session=.*; Path=\/;.*; Secure$/);
    const me = (name: string) =>
      production.inject({ method: 'GET', url: '/api/me', headers: { cookie: (cookie.split(';')[0] ?? '').replace(/^[^=]+/, name) } });
    expect((await me('__Host-kentongan_session')).statusCode).toBe(200);
    // A site beside ours can plant a plain name, never one that begins with __Host-.
    expect((await me('kentongan_session')).statusCode).toBe(401);
    const next = await post('/api/login', { login: 'dewi', password: TRAINING_PASSWORD });
    expect(next.step?.state).toBe('second-factor');
  });

  it('a wrong code and a ticket of another step lead nowhere', async () => {
    const first = await post('/api/login', { login: 'damar', password: TRAINING_PASSWORD });
    if (first.step?.state !== 'set-up-totp') throw new Error(first.step?.state);
    expect((await post('/api/login/second-factor', { ticket: first.step.ticket, code: '123456' })).status).toBe(401);
    expect((await post('/api/login/new-password', { ticket: first.step.ticket, password: 'sawah-hijau-pagi' })).status).toBe(401);
    expect((await post('/api/login/confirm-totp', { ticket: 'x'.repeat(43), code: '123456' })).status).toBe(401);
  });
});
