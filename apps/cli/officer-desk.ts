import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import * as access from '../../modules/access/contract.ts';
import type { LoginStep } from '../../modules/access/contract.ts';
import { TRAINING_PASSWORD } from '../../modules/access/index.ts';
import { caller } from '../../platform/contract/call.ts';
import type { Args } from '../../platform/contract/call.ts';
import type { AnyEndpoint, Reply } from '../../platform/contract/endpoint.ts';
import { typeWithName } from '../../platform/contract/upload-name.ts';
import { buildApp } from '../server/app.ts';
import type { Installation } from '../server/installation.ts';
import type { House } from '../server/modules.ts';
import { UsageError } from './exit-codes.ts';

/** The house in this process, used by a signed-in officer: the same rules, reach and log as in the browser. */
export interface OfficerDesk {
  call<E extends AnyEndpoint>(e: E, args: Args<E>): Promise<Reply<E>>;
  close(): Promise<void>;
}

/**
 * Signs an officer in for one command. Training accounts need no password; others give it at the terminal, or in
 * KENTONGAN_PASSWORD and KENTONGAN_CODE.
 * @throws UsageError when this officer cannot sign in that way; Problem as CallFailed otherwise
 */
export async function openDesk(installation: Installation, house: House, login: string): Promise<OfficerDesk> {
  const { pool, keys, blobs, config } = installation;
  const app = await buildApp({
    house,
    pool,
    keys,
    blobs,
    mode: config.mode,
    strict: false,
    committed: () => undefined,
    health: { check: async () => ({ ready: true }), metrics: async () => '' },
    log: { write: () => undefined },
  });
  let token: string | undefined;
  const ask = caller(async (sent) => {
    const bytes = sent.upload as Buffer | undefined;
    const answer = await app.inject({
      method: sent.method as 'GET',
      url: `/api${sent.path}`,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(sent.commandId !== undefined && { 'command-id': sent.commandId }),
        ...(bytes !== undefined && { 'content-type': typeWithName('application/octet-stream', sent.fileName) }),
      },
      ...((bytes ?? sent.body) !== undefined && { payload: (bytes ?? sent.body) as object }),
    });
    token ??= /kentongan_session=([\w-]+)/.exec(String(answer.headers['set-cookie'] ?? ''))?.[1];
    return { status: answer.statusCode, json: JSON.parse(answer.body) as unknown };
  }, randomUUID);
  const password = config.mode === 'training' ? TRAINING_PASSWORD : await secret('KENTONGAN_PASSWORD', `Kata sandi ${login}: `);
  await signIn(await ask(access.login, { body: { login, password } }), (body) => ask(access.loginSecondFactor, { body }));
  return {
    call: ask,
    async close() {
      await ask(access.logout, {});
      await app.close();
    },
  };
}

async function signIn(step: LoginStep, pass: (body: { ticket: string; code: string }) => Promise<LoginStep>): Promise<void> {
  if (step.state === 'second-factor') {
    const next = await pass({ ticket: step.ticket, code: await secret('KENTONGAN_CODE', 'Kode dari aplikasi: ') });
    if (next.state === 'signed-in') return;
  }
  if (step.state !== 'signed-in')
    throw new UsageError('this account has not finished its first sign-in; sign in once in the browser, then try again');
}

/** From the environment, or typed at the terminal. */
async function secret(variable: string, question: string): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new UsageError(`set ${variable}, or run this at a terminal`);
  process.stderr.write(question);
  // Without an output nothing that is typed is shown.
  const reader = createInterface({ input: process.stdin, terminal: true });
  const typed = await reader.question('');
  reader.close();
  process.stderr.write('\n');
  return typed.trim();
}
