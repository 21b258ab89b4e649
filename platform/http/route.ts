import type { AnyEndpoint, In, Out } from '../contract/endpoint.ts';
import type { Tx } from '../db/on-client.ts';
import type { Context, Download } from './context.ts';

type Answer<E> = E extends { readonly download: object } ? Download : Out<E>;

/** What work before the transaction stands on: no connection, but a short look at the database when it needs one. */
export type Outside = Pick<Context, 'actor' | 'now' | 'keys' | 'client'> & {
  /** Runs in a transaction of its own, which is over when it returns. */
  readonly look: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

export interface Route {
  readonly endpoint: AnyEndpoint;
  readonly run: (input: never, context: Context, prepared: never) => Promise<unknown>;
  /** Slow work that needs no database, such as a password hash: done before the transaction takes its connection. */
  readonly prepare?: (input: never, outside: Outside) => Promise<unknown>;
}

/** One line of a module's table of contents: this endpoint is done by this use case. */
export const handle = <E extends AnyEndpoint>(endpoint: E, run: (input: In<E>, context: Context) => Promise<Answer<E>>): Route => ({
  endpoint,
  run,
});

/** As `handle`, with slow work before the transaction; what it found out is handed to the use case. */
export const handlePrepared = <E extends AnyEndpoint, P>(
  endpoint: E,
  prepare: (input: In<E>, outside: Outside) => Promise<P>,
  run: (input: In<E>, context: Context, prepared: P) => Promise<Answer<E>>,
): Route => ({ endpoint, run, prepare });
