import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { TRAINING_PASSWORD } from './index.ts';
import { WRONG_PER_CODE, WRONG_PER_LOGIN } from './model.ts';
import { totpCode, totpStep } from './secrets.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const logIn = (login: string, password: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  office.app.inject({ method: 'POST', url: '/api/login', payload: { login, password }, remoteAddress, headers });
const stepOf = (answer: { body: string }) => JSON.parse(answer.body) as { state: string; ticket: string };
const secretBytes = (text: string): Buffer => {
  const bits = Array.from(text)
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
};
const codeOf = (secret: string, steps = 0) => totpCode(secretBytes(secret), totpStep(office.clock.now) + steps);
const setUpTotp = async (persona: string): Promise<string> => {
  const { secret } = await office.as(persona)(contract.startTotp, { body: { password: TRAINING_PASSWORD } });
  await office.as(persona)(contract.confirmTotp, { body: { code: codeOf(secret) } });
  return secret;
};

describe('a second factor', () => {
  it('cannot be guessed by saying the right password again and again', async () => {
    const secret = await setUpTotp('raka');
    const statuses: number[] = [];
    for (let i = 0; i < WRONG_PER_CODE + 1; i += 1) {
      const { ticket } = stepOf(await logIn('raka', TRAINING_PASSWORD, `10.1.0.${i}`));
      const answer = await office.app.inject({
        method: 'POST',
        url: '/api/login/second-factor',
        payload: { ticket, code: '000000' },
        remoteAddress: `10.1.0.${i}`,
      });
      statuses.push(answer.statusCode);
    }
    expect(statuses).toEqual([...Array.from({ length: WRONG_PER_CODE }, () => 401), 429]);
    office.clock.now = new Date(Date.parse(office.clock.now) + 16 * 60_000).toISOString();
    const { ticket } = stepOf(await logIn('raka', TRAINING_PASSWORD, '10.1.1.1'));
    await expect(office.as('tamu')(contract.loginSecondFactor, { body: { ticket, code: codeOf(secret) } })).resolves.toEqual({
      state: 'signed-in',
    });
  });

  it('stays in use until the code of a new one is confirmed', async () => {
    const secret = await setUpTotp('lalu');
    await office.as('lalu')(contract.startTotp, { body: { password: TRAINING_PASSWORD } });
    const step = stepOf(await logIn('lalu', TRAINING_PASSWORD, '10.1.2.1'));
    expect(step.state).toBe('second-factor');
    await expect(
      office.as('tamu')(contract.loginSecondFactor, { body: { ticket: step.ticket, code: codeOf(secret, 1) } }),
    ).resolves.toEqual({ state: 'signed-in' });
  });
});

describe('a password', () => {
  it('that a stranger gets wrong does not lock its owner out elsewhere', async () => {
    for (let i = 0; i < WRONG_PER_LOGIN; i += 1) expect((await logIn('dewi', 'salah', '10.2.0.1')).statusCode).toBe(401);
    expect((await logIn('dewi', TRAINING_PASSWORD, '10.2.0.1')).statusCode).toBe(429);
    expect((await logIn('dewi', TRAINING_PASSWORD, '10.2.0.2')).statusCode).toBe(200);
  });

  it('is counted by the caller behind a proxy of this machine, and by nobody that a stranger invents', async () => {
    for (let i = 0; i < WRONG_PER_LOGIN; i += 1)
      expect((await logIn('uli', 'salah', '127.0.0.1', { 'x-forwarded-for': '10.2.1.1' })).statusCode).toBe(401);
    expect((await logIn('uli', TRAINING_PASSWORD, '127.0.0.1', { 'x-forwarded-for': '10.2.1.2' })).statusCode).toBe(200);
    for (let i = 0; i < WRONG_PER_LOGIN; i += 1) await logIn('sari', 'salah', '10.2.2.1', { 'x-forwarded-for': `10.2.3.${i}` });
    expect((await logIn('sari', TRAINING_PASSWORD, '10.2.2.1', { 'x-forwarded-for': '10.2.3.99' })).statusCode).toBe(429);
  });

  it('cannot be guessed with a found session either', async () => {
    const codes: string[] = [];
    for (let i = 0; i < WRONG_PER_LOGIN + 1; i += 1)
      codes.push(
        (await office.refusal(office.as('danu')(contract.changePassword, { body: { current: `salah${i}`, next: 'sawah-hijau-sekali' } })))
          .code,
      );
    expect(codes.slice(-2)).toEqual(['account/wrong-password', 'login/locked']);
  });

  it('is counted before it is compared: of sixteen guesses at once no more are compared than may be wrong', async () => {
    const guesses = Array.from({ length: 16 }, (_, i) => `salah${i}`);
    const atOnce = async (guess: (word: string) => Promise<number>) => (await Promise.all(guesses.map(guess))).toSorted((a, b) => a - b);
    const locked = (wrong: number) => [
      ...Array.from({ length: WRONG_PER_LOGIN }, () => wrong),
      ...Array.from({ length: guesses.length - WRONG_PER_LOGIN }, () => 429),
    ];
    const signIn = atOnce(async (password) => (await logIn('tuti', password, '10.2.6.1')).statusCode);
    expect(await signIn).toEqual(locked(401));
    const next = 'sawah-hijau-sekali';
    const asOwner = (by: string) => async (current: string) =>
      (await office.refusal(office.as(by)(contract.changePassword, { body: { current, next } }))).status;
    expect(await atOnce(asOwner('agung'))).toEqual(locked(409));
    const tickets = await Promise.all(
      guesses.map(async (_, i) => stepOf(await logIn('raka', TRAINING_PASSWORD, `10.2.7.${Math.floor(i / 4)}`)).ticket),
    );
    const codes = tickets.map(async (ticket, i) => {
      const answer = office.as('tamu')(contract.loginSecondFactor, { body: { ticket, code: `00000${i % 10}` } });
      return (await office.refusal(answer)).status;
    });
    expect((await Promise.all(codes)).toSorted((a, b) => a - b)).toEqual(locked(401));
  });

  it('that is right costs no try, also when the request fails for another reason', async () => {
    const { rows: before } = await office.pool.query('select 1 from access.login_attempt');
    const refused = office.as('damar')(contract.changePassword, { body: { current: TRAINING_PASSWORD, next: 'pendek' } });
    expect((await office.refusal(refused)).fields).toMatchObject([{ path: 'next' }]);
    expect((await logIn('damar', TRAINING_PASSWORD, '10.2.8.1')).statusCode).toBe(200);
    const { rows: after } = await office.pool.query('select 1 from access.login_attempt');
    expect(after).toHaveLength(before.length);
  });

  it('that was handed over is not taken as the own one', async () => {
    const { firstPassword } = await office.as('admin')(contract.resetAccount, {
      params: { id: accountOf('maya') },
      body: { reason: 'Lupa kata sandi' },
    });
    const step = stepOf(await logIn('maya', firstPassword, '10.2.4.1'));
    const same = await office.refusal(
      office.as('tamu')(contract.loginNewPassword, { body: { ticket: step.ticket, password: firstPassword } }),
    );
    expect(same.fields?.[0]?.path).toBe('password');
  });

  it('that was wrong stands in the log with the account, and an unknown name without one', async () => {
    const before = new Set((await entries()).map((entry) => entry.id));
    await logIn('kamil', 'salah', '10.2.5.1');
    await logIn('nihil.sekali', 'salah', '10.2.5.1');
    const made = (await entries()).filter((entry) => !before.has(entry.id));
    expect(made.map(({ outcome, body }) => [outcome, (body as { subjects: { id: string }[] }).subjects.map(({ id }) => id)])).toEqual([
      ['denied', [accountOf('kamil')]],
      ['denied', []],
    ]);
    expect(JSON.stringify(made)).not.toContain('nihil');
  });
});
const entries = () =>
  office.system(({ tx }) => tx.selectFrom('audit.entry').selectAll().where('verb', '=', 'session.login').orderBy('id').execute());
