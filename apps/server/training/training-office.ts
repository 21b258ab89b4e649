import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { login as logIn, logout } from '../../../modules/access/contract.ts';
import { TRAINING_PASSWORD } from '../../../modules/access/index.ts';
import { typeWithName } from '../../../platform/contract/upload-name.ts';
import { caller } from '../../../platform/contract/call.ts';
import type { Args } from '../../../platform/contract/call.ts';
import type { AnyEndpoint, Reply } from '../../../platform/contract/endpoint.ts';
import { inTransaction, SYSTEM_SESSION } from '../../../platform/db/transaction.ts';
import { jobContext } from '../../../platform/outbox/job-context.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { drain } from '../../../platform/outbox/worker.ts';
import { buildApp } from '../app.ts';
import type { Installation } from '../installation.ts';
import type { House } from '../modules.ts';

/** The running house in this process, at any moment of the past: every change goes through its very own use cases. */
export interface TrainingOffice {
  /** Runs something at a moment; calls inside it arrive then. */
  at<T>(instant: string, run: () => Promise<T>): Promise<T>;
  /** The moment of the running step. */
  now(): string;
  /** Calls an endpoint as a persona; `tamu` is nobody. @throws CallFailed */
  as(persona: string): <E extends AnyEndpoint>(e: E, args: Args<E>) => Promise<Reply<E>>;
  /** Delivers every announced event, then lets the clocks run that are due by now. */
  settle(): Promise<void>;
  system<T>(run: (context: JobContext) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Clocks that the past needs; anchors and clean-up belong to the real present. */
const PAST_SCHEDULES = /^(early-warning|reports\/escalate|cases|passports|placements)/;
/** Deliveries side by side: one waits for the database while the other computes. */
const DELIVERERS = 2;

/** @param present the moment when the district is loaded: sessions are opened then and closed at the end */
export async function openTrainingOffice(installation: Installation, house: House, present: string): Promise<TrainingOffice> {
  const { pool, keys, blobs } = installation;
  const clock = new AsyncLocalStorage<string>();
  const now = (): string => clock.getStore() ?? present;
  const contextOf = jobContext({ keys, blobs, mode: 'training' });
  const app = await buildApp({
    house,
    pool,
    keys,
    blobs,
    mode: 'training',
    strict: true,
    committed: () => undefined,
    health: { check: async () => ({ ready: true }), metrics: async () => '' },
    log: { write: () => undefined },
    now,
  });
  const sessions = new Map<string, Promise<string>>();
  const signIn = async (persona: string): Promise<string> => {
    // inject() starts when it is awaited: the awaiting has to happen inside, or the session would be opened in the past.
    const answer = await clock.run(
      present,
      async () => await app.inject({ method: 'POST', url: `/api${logIn.path}`, payload: { login: persona, password: TRAINING_PASSWORD } }),
    );
    const token = /kentongan_session=([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1];
    if (token === undefined) throw new Error(`training account ${persona} cannot log in: ${answer.statusCode}`);
    return token;
  };
  const sessionOf = (persona: string): Promise<string> => {
    const known = sessions.get(persona) ?? signIn(persona);
    sessions.set(persona, known);
    return known;
  };
  const as: TrainingOffice['as'] = (persona) =>
    caller(async (sent) => {
      const answer = await app.inject({
        method: sent.method as 'GET',
        url: `/api${sent.path}`,
        headers: {
          ...(persona !== 'tamu' && { authorization: `Bearer ${await sessionOf(persona)}` }),
          ...(sent.commandId !== undefined && { 'command-id': sent.commandId }),
          ...(sent.upload !== undefined && { 'content-type': typeWithName('application/octet-stream', sent.fileName) }),
        },
        payload: (sent.upload ?? sent.body) as object,
      });
      return { status: answer.statusCode, json: JSON.parse(answer.body) as unknown };
    }, randomUUID);
  const system: TrainingOffice['system'] = (run) => inTransaction(pool, SYSTEM_SESSION, (tx) => run(contextOf(tx, now())));
  const deliver = (): Promise<void> =>
    drain({
      pool,
      handlers: house.handlers,
      schedules: [],
      contextOf: (tx) => contextOf(tx, now()),
      log: (what, facts) => {
        throw new Error(`${what} while the training district is loaded: ${JSON.stringify(facts)}`);
      },
    });
  return {
    at: (instant, run) => clock.run(instant, run),
    now,
    as,
    system,
    async settle() {
      await Promise.all(Array.from({ length: DELIVERERS }, deliver));
      for (const schedule of house.schedules) if (PAST_SCHEDULES.test(schedule.name)) await system(schedule.run);
    },
    async close() {
      for (const persona of sessions.keys()) await clock.run(present, () => as(persona)(logout, {}));
      await app.close();
    },
  };
}
