import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import { TRAINING_PASSWORD } from './index.ts';
import { WRONG_PER_ADDRESS, WRONG_PER_LOGIN } from './model.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await office.close();
});

const logIn = (login: string, password: string, remoteAddress = '10.0.0.1') =>
  office.app.inject({ method: 'POST', url: '/api/login', payload: { login, password }, remoteAddress });
const cookieOf = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['set-cookie']).split(';')[0] ?? '';
const me = async (cookie: string): Promise<number> =>
  (await office.app.inject({ method: 'GET', url: '/api/me', headers: { cookie } })).statusCode;
const later = (ms: number): string => new Date(Date.parse(office.clock.now) + ms).toISOString();
const HOUR = 3_600_000;

describe('sessions', () => {
  it('end eight hours after they began, used or not', async () => {
    const began = office.clock.now;
    const cookie = cookieOf(await logIn('budi', TRAINING_PASSWORD));
    for (const hours of [1, 4, 7.99]) {
      office.clock.now = new Date(Date.parse(began) + hours * HOUR).toISOString();
      expect(await me(cookie)).toBe(200);
    }
    office.clock.now = new Date(Date.parse(began) + 8 * HOUR + 1000).toISOString();
    expect(await me(cookie)).toBe(401);
    office.clock.now = began;
  });

  it('are revoked at once by their owner, and nobody else finds them', async () => {
    const cookie = cookieOf(await logIn('bayu', TRAINING_PASSWORD));
    const own = await office.app.inject({ method: 'GET', url: '/api/me/sessions', headers: { cookie } });
    const id = (JSON.parse(own.body) as { items: { id: string; current: boolean }[] }).items.find((one) => one.current)?.id ?? '';
    const foreign = await office.send('budi', {
      method: 'DELETE',
      url: `/api/me/sessions/${id}`,
      headers: { 'command-id': '01910000-0000-7000-8000-0000000000a1' },
    });
    expect(foreign.status).toBe(404);
    expect(await me(cookie)).toBe(200);
    const revoked = await office.send('bayu', {
      method: 'DELETE',
      url: `/api/me/sessions/${id}`,
      headers: { 'command-id': '01910000-0000-7000-8000-0000000000a2' },
    });
    expect(revoked.status).toBe(200);
    expect(await me(cookie)).toBe(401);
  });

  it('store neither the token nor the address, only what names the own device', async () => {
    const cookie = cookieOf(
      await office.app.inject({
        method: 'POST',
        url: '/api/login',
        payload: { login: 'budi', password: TRAINING_PASSWORD },
        headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 14; SM-A145F) Chrome/142.0.0.0 Mobile' },
        remoteAddress: '10.9.8.7',
      }),
    );
    const token = cookie.split('=')[1] ?? 'x';
    const rows = await office.system(({ tx }) => tx.selectFrom('access.session').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain('10.9.8.7');
    expect(rows.some((row) => row.device === 'Chrome di Android')).toBe(true);
  });
});

describe('guessing', () => {
  it('counts a wrong password once, however often it is repeated, and answers it alike when locked', async () => {
    const count = async () => (await office.pool.query<{ n: number }>('select count(*)::int n from access.login_attempt')).rows[0]?.n ?? 0;
    const payload = { current: 'bukan sandinya', next: 'kuda baterai benar staples' };
    const ask = async (commandId: string) =>
      (await office.send('danu', { method: 'POST', url: '/api/me/password', payload, headers: { 'command-id': commandId } })).status;
    const first = randomUUID();
    expect(await ask(first)).toBe(409);
    const once = await count();
    for (let again = 0; again < WRONG_PER_LOGIN; again += 1) expect(await ask(first)).toBe(409);
    expect(await count()).toBe(once);
    for (let time = 1; time < WRONG_PER_LOGIN; time += 1) expect(await ask(randomUUID())).toBe(409);
    expect(await ask(randomUUID())).toBe(429);
    expect(await ask(first)).toBe(409);
  });

  it('learns nothing about which names exist: same status, same body, work of the same kind', async () => {
    const strip = (body: string) => body.replace(/"requestId":"[^"]*"/, '');
    const known = await logIn('kamil', 'salah-sekali', '10.0.1.1');
    const unknown = await logIn('tidak.ada', 'salah-sekali', '10.0.1.2');
    expect([known.statusCode, strip(known.body)]).toEqual([unknown.statusCode, strip(unknown.body)]);
    // Both spend one argon2 check. Loose bound: the machine of the tests is shared.
    const time = async (login: string): Promise<number> => {
      const began = performance.now();
      await logIn(login, 'salah-sekali', `10.0.2.${Math.floor(Math.random() * 250)}`);
      return performance.now() - began;
    };
    const medianOf = async (logins: string[]) => {
      const times: number[] = [];
      for (const login of logins) times.push(await time(login));
      return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    };
    const knownTime = await medianOf(['danu', 'diah', 'sari', 'uli', 'joko']);
    const unknownTime = await medianOf(['n1', 'n2', 'n3', 'n4', 'n5'].map((name) => `nihil.${name}`));
    expect(unknownTime).toBeGreaterThan(knownTime / 4);
    expect(unknownTime).toBeLessThan(knownTime * 4);
  });

  it('is stopped per address as well, without locking others out', async () => {
    // Counted as if from many machines of one address: every name a new one, so no name is locked.
    await office.system(async ({ tx, now }) => {
      const subject = keyring(new Uint8Array(32).fill(42)).blindIndex('address', '10.0.3.3');
      await tx
        .insertInto('access.login_attempt')
        .values(Array.from({ length: WRONG_PER_ADDRESS - 1 }, () => ({ subject, at: now })))
        .execute();
    });
    expect((await logIn('nihil.a', 'salah', '10.0.3.3')).statusCode).toBe(401);
    const locked = await logIn('surya', TRAINING_PASSWORD, '10.0.3.3');
    expect(locked.statusCode).toBe(429);
    expect(JSON.parse(locked.body)).toMatchObject({ code: 'login/locked', retryAfterMinutes: 15 });
    expect((await logIn('surya', TRAINING_PASSWORD, '10.0.3.4')).statusCode).toBe(200);
    const began = office.clock.now;
    office.clock.now = later(16 * 60_000);
    expect((await logIn('surya', TRAINING_PASSWORD, '10.0.3.3')).statusCode).toBe(200);
    office.clock.now = began;
  });

  it('counts attempts by keyed hashes: neither the name nor the address stands in the table', async () => {
    await logIn('wulan', 'salah', '10.0.4.4');
    const rows = JSON.stringify(await office.system(({ tx }) => tx.selectFrom('access.login_attempt').selectAll().execute()));
    expect(rows).not.toContain('wulan');
    expect(rows).not.toContain('10.0.4.4');
  });
});
