import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { TRAINING_PASSWORD } from './index.ts';
import { totpCode, totpStep } from './secrets.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const tamu = () => office.as('tamu');
const fromBase32 = (text: string): Buffer => {
  const bits = Array.from(text)
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
};

describe('signing in', () => {
  it('opens a session with a strict cookie, and the session says who one is', async () => {
    const answer = await office.send('tamu', {
      method: 'POST',
      url: '/api/login',
      payload: { login: 'Budi ', password: TRAINING_PASSWORD },
    });
    expect(answer.status).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict; Max-Age=28800/);
    const me = await office.send('tamu', { method: 'GET', url: '/api/me', headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(JSON.parse(me.body)).toMatchObject({
      role: { code: 'PETUGAS_WAWANCARA' },
      mode: 'training',
      office: { name: 'Kantor Imigrasi Kelas II Non TPI Blitar' },
    });
  });

  it('answers an unknown name and a wrong password alike, and locks both alike', async () => {
    for (const login of ['agung', 'tidak-ada']) {
      for (let i = 0; i < 5; i += 1) {
        const wrong = await office.refusal(tamu()(contract.login, { body: { login, password: 'salah' } }));
        expect(wrong).toMatchObject({ status: 401, code: 'login/wrong' });
      }
      const locked = await office.refusal(tamu()(contract.login, { body: { login, password: TRAINING_PASSWORD } }));
      expect(locked).toMatchObject({ status: 429, code: 'login/locked' });
    }
    office.clock.now = '2026-11-20T02:16:00.000Z';
    await expect(tamu()(contract.login, { body: { login: 'agung', password: TRAINING_PASSWORD } })).resolves.toEqual({
      state: 'signed-in',
    });
  });

  it('asks for a second factor once TOTP is set up; a code works once, a recovery code once', async () => {
    const { secret } = await office.as('putri')(contract.startTotp, { body: { password: TRAINING_PASSWORD } });
    const code = (steps: number) => totpCode(fromBase32(secret), totpStep(office.clock.now) + steps);
    const { recoveryCodes } = await office.as('putri')(contract.confirmTotp, { body: { code: code(0) } });
    const enter = async () => {
      const step = await tamu()(contract.login, { body: { login: 'putri', password: TRAINING_PASSWORD } });
      if (step.state !== 'second-factor') throw new Error(step.state);
      return step.ticket;
    };
    const reused = await office.refusal(tamu()(contract.loginSecondFactor, { body: { ticket: await enter(), code: code(0) } }));
    expect(reused.code).toBe('login/code-wrong');
    await expect(tamu()(contract.loginSecondFactor, { body: { ticket: await enter(), code: code(1) } })).resolves.toEqual({
      state: 'signed-in',
    });
    const recovery = recoveryCodes[0] ?? '';
    await expect(tamu()(contract.loginSecondFactor, { body: { ticket: await enter(), code: recovery.toLowerCase() } })).resolves.toEqual({
      state: 'signed-in',
    });
    const again = await office.refusal(tamu()(contract.loginSecondFactor, { body: { ticket: await enter(), code: recovery } }));
    expect(again.code).toBe('login/code-wrong');
  });

  it('ends other sessions when the password changes, and refuses weak ones with the remedy', async () => {
    const weak = await office.refusal(
      office.as('lalu')(contract.changePassword, { body: { current: TRAINING_PASSWORD, next: 'imigrasi12' } }),
    );
    expect(weak).toMatchObject({ status: 400, fields: [{ path: 'next' }] });
    const other = await office.send('tamu', { method: 'POST', url: '/api/login', payload: { login: 'lalu', password: TRAINING_PASSWORD } });
    const cookie = String(other.headers['set-cookie']).split(';')[0] ?? '';
    await office.as('lalu')(contract.changePassword, { body: { current: TRAINING_PASSWORD, next: 'sawah-kopi-bulan-77' } });
    expect((await office.send('tamu', { method: 'GET', url: '/api/me', headers: { cookie } })).status).toBe(401);
    expect(await office.as('lalu')(contract.me, {})).toMatchObject({ account: { id: accountOf('lalu') } });
  });

  it('does a change once: the same command id gets the first answer, another body is refused', async () => {
    const commandId = '01910000-0000-7000-8000-000000000001';
    const first = await office.as('surya')(contract.startTotp, { commandId, body: { password: TRAINING_PASSWORD } });
    const second = await office.as('surya')(contract.startTotp, { commandId, body: { password: TRAINING_PASSWORD } });
    expect(second).toEqual(first);
    expect(await office.refusal(office.as('surya')(contract.startTotp, { commandId, body: { password: 'lain' } }))).toMatchObject({
      status: 409,
      code: 'command/reused',
    });
    const entries = (await office.auditVerbs()).filter((verb) => verb === 'account.totp-started');
    expect(entries).toHaveLength(2);
  });
});
