import type { CompiledQuery } from 'kysely';
import { transactionOn } from './on-client.ts';
import type { OpenTransaction, Tx } from './on-client.ts';
import { ask } from './packet.ts';
import type { Client, Pool } from './pool.ts';

/** Whom the database believes to be asking. Row-level policies read these settings. */
export interface DbSession {
  /** `kentongan_app` sees what the settings allow; `kentongan_worker` is the system itself. */
  readonly role: 'kentongan_app' | 'kentongan_worker';
  readonly account?: string;
  readonly agency?: string;
  readonly office?: string;
  readonly personaRole?: string;
  /** Kemendagri code prefixes; `*` is the whole country. */
  readonly territories?: readonly string[];
  /** 0 PUBLIK … 3 RAHASIA */
  readonly clearance?: number;
}

/** The system itself: event handlers, schedules, entries for attempts that changed nothing. */
export const SYSTEM_SESSION: DbSession = { role: 'kentongan_worker', territories: ['*'], clearance: 3 };

/** No statement of a request holds its connection longer: nobody waits that long for an answer. Our choice. */
const REQUEST_STATEMENT_MS = '30000';

export interface Ways extends Pick<OpenTransaction, 'behind'> {
  /** A statement whose answer nobody waits for: it travels with COMMIT, and COMMIT rolls back if it fails. */
  readonly last: (statement: CompiledQuery) => void;
}
type Work<T> = (tx: Tx, ways: Ways) => Promise<T>;

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

const BEGIN = { sql: 'begin', parameters: [], name: 'kentongan-begin' };
const ROLLBACK = { sql: 'rollback', parameters: [] };
/** One column: eight would each be read by us. */
const SETTINGS = `select concat(set_config('role', $1, true), set_config('kentongan.account', $2, true), set_config('kentongan.agency', $3, true),
  set_config('kentongan.office', $4, true), set_config('kentongan.territories', $5, true), set_config('kentongan.clearance', $6, true),
  set_config('kentongan.persona_role', $7, true), set_config('statement_timeout', $8, true)) settings`;

const openTransaction = (client: Client, session: DbSession): Promise<unknown> =>
  Promise.all([
    ask(client, BEGIN),
    ask(client, {
      name: 'kentongan-session',
      sql: SETTINGS,
      parameters: [
        session.role,
        session.account ?? '',
        session.agency ?? '',
        session.office ?? '',
        (session.territories ?? []).join(','),
        String(session.clearance ?? 0),
        session.personaRole ?? '',
        session.role === 'kentongan_app' ? REQUEST_STATEMENT_MS : '0',
      ],
    }),
  ]);

/**
 * The one transaction function: opens, sets who is asking (LOCAL only), runs, commits. BEGIN and the settings travel
 * in the same flush as the first query.
 * Serialization failures and deadlocks are retried with the whole function.
 * @throws whatever `run` throws, after rolling back
 */
export async function inTransaction<T>(pool: Pool, session: DbSession, run: Work<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, session, run);
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRIED.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

async function once<T>(pool: Pool, session: DbSession, run: Work<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const opened = openTransaction(client, session);
    // Awaited below; without a handler here an early failure of `run` would leave it unhandled.
    opened.catch(() => undefined);
    const { tx, behind, commit, end } = transactionOn(client, session.role);
    try {
      const last: CompiledQuery[] = [];
      const result = await run(tx, { behind, last: (statement) => last.push(statement) });
      await opened;
      await commit(last);
      return result;
    } catch (error) {
      end();
      await ask(client, ROLLBACK).catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    }
  } finally {
    client.release(broken);
  }
}
