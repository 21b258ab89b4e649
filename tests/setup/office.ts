import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../apps/server/app.ts';
import { house } from '../../apps/server/modules.ts';
import { addTrainingAccounts } from '../../modules/access/index.ts';
import { newToken, tokenHash } from '../../modules/access/secrets.ts';
import { blobStore } from '../../platform/blobs/blob-store.ts';
import { typeWithName } from '../../platform/contract/upload-name.ts';
import { caller, CallFailed } from '../../platform/contract/call.ts';
import type { Args, WireProblem } from '../../platform/contract/call.ts';
import type { AnyEndpoint, Reply } from '../../platform/contract/endpoint.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import { createPool } from '../../platform/db/pool.ts';
import type { Pool } from '../../platform/db/pool.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { inTransaction, SYSTEM_SESSION } from '../../platform/db/transaction.ts';
import { jobContext } from '../../platform/outbox/job-context.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { drain } from '../../platform/outbox/worker.ts';
import { freshDatabase } from './database.ts';

const KEYS = keyring(new Uint8Array(32).fill(42));

/** One running office on a database of its own: the real application, called over HTTP (inject). */
export interface Office {
  readonly app: FastifyInstance;
  readonly pool: Pool;
  readonly url: string;
  readonly dataDir: string;
  /** The clock of the office; tests move it. */
  readonly clock: { now: string };
  /** Calls an endpoint as a persona (`db/seed/training/personas.json`); `tamu` is nobody. Throws CallFailed. */
  as(persona: string): <E extends AnyEndpoint>(e: E, args: Args<E>) => Promise<Reply<E>>;
  /** What the persona is told instead: the problem, or fails when there is none. */
  refusal(call: Promise<unknown>): Promise<WireProblem>;
  /** Sends anything, with the persona's session; for headers, raw bytes, downloads. */
  send(
    persona: string,
    request: { method: string; url: string; payload?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; headers: Record<string, unknown>; body: string; bytes: Buffer }>;
  /** Delivers every announced event. */
  settle(): Promise<void>;
  /** Runs as the system in one transaction: to look at tables, or to set a scene. */
  system<T>(run: (context: JobContext) => Promise<T>): Promise<T>;
  /** Verbs of the audit entries so far, in order of time. */
  auditVerbs(): Promise<string[]>;
  close(): Promise<void>;
}

export const accountOf = (persona: string): string => stableId('account', persona);

/** The template holds migrations, reference data and personas; a test file starts from its clone. */
export async function openOffice(options: { strict?: boolean } = {}): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kentongan-test-'));
  const blobs = blobStore(join(dataDir, 'blobs'), KEYS);
  const contextOf = jobContext({ keys: KEYS, blobs, mode: 'training' });
  const modules = await house(dataDir);
  const database = await freshDatabase(undefined, {
    key: `${modules.references.map((r) => `${r.name} ${r.version}`).join('\n')}\npersonas 4`,
    fill: async (url) => {
      const pool = createPool(url, 2);
      for (const reference of modules.references)
        await inTransaction(pool, SYSTEM_SESSION, (tx) => reference.load(contextOf(tx, new Date().toISOString())));
      await inTransaction(pool, SYSTEM_SESSION, (tx) => addTrainingAccounts(contextOf(tx, new Date().toISOString())));
      await pool.end();
    },
  });
  const pool = createPool(database.url, 8);
  const clock = { now: '2026-11-20T02:00:00.000Z' };
  const app = await buildApp({
    house: modules,
    pool,
    keys: KEYS,
    blobs,
    mode: 'training',
    strict: options.strict ?? true,
    committed: () => undefined,
    health: { check: async () => ({ ready: true }), metrics: async () => '' },
    log: { write: () => undefined },
    now: () => clock.now,
  });
  const sessions = new Map<string, Promise<string>>();
  const signIn = async (persona: string): Promise<string> => {
    const token = newToken();
    await inTransaction(pool, SYSTEM_SESSION, (tx) =>
      tx
        .insertInto('access.session')
        .values({
          id: randomUUID(),
          account_id: accountOf(persona),
          token_sha256: tokenHash(token),
          created_at: clock.now,
          expires_at: '2036-01-01T00:00:00Z',
          last_seen_at: clock.now,
          device: 'Tes',
        })
        .execute(),
    );
    return token;
  };
  const authorization = async (persona: string): Promise<Record<string, string>> => {
    if (persona === 'tamu') return {};
    const known = sessions.get(persona) ?? signIn(persona);
    sessions.set(persona, known);
    return { authorization: `Bearer ${await known}` };
  };
  const send: Office['send'] = async (persona, request) => {
    const answer = await app.inject({
      method: request.method as 'GET',
      url: request.url,
      headers: { ...(await authorization(persona)), ...request.headers },
      ...(request.payload !== undefined && { payload: request.payload as object }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, bytes: answer.rawPayload };
  };
  const system: Office['system'] = (run) => inTransaction(pool, SYSTEM_SESSION, (tx) => run(contextOf(tx, clock.now)));
  return {
    app,
    pool,
    url: database.url,
    dataDir,
    clock,
    send,
    system,
    as: (persona) =>
      caller(async (sent) => {
        const answer = await send(persona, {
          method: sent.method,
          url: `/api${sent.path}`,
          headers: {
            ...(sent.commandId !== undefined && { 'command-id': sent.commandId }),
            ...(sent.upload !== undefined && { 'content-type': typeWithName('application/octet-stream', sent.fileName) }),
          },
          payload: sent.upload ?? sent.body,
        });
        return { status: answer.status, json: JSON.parse(answer.body) as unknown };
      }, randomUUID),
    async refusal(call) {
      try {
        await call;
      } catch (error) {
        if (error instanceof CallFailed) return error.problem;
        throw error;
      }
      throw new Error('the call was expected to be refused, but it was done');
    },
    settle: () =>
      drain({
        pool,
        handlers: modules.handlers,
        schedules: [],
        contextOf: (tx) => contextOf(tx, clock.now),
        log: (what, facts) => console.error(what, facts),
      }),
    async auditVerbs() {
      const rows = await system(({ tx }) => tx.selectFrom('audit.entry').select(['verb', 'outcome']).orderBy('id').execute());
      return rows.map((r) => (r.outcome === 'done' ? r.verb : `${r.verb} (${r.outcome})`));
    },
    async close() {
      await app.close();
      await pool.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
