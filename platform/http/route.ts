import type { AnyEndpoint, In, Out } from '../contract/endpoint.ts';
import type { Tx } from '../db/on-client.ts';
import type { Context, Download } from './context.ts';

type Answer<E> = E extends { readonly download: object } ? Download : Out<E>;

/** What work before the transaction stands on: no connection, but a short look at the database when it needs one. */
export type Outside = Pick<Context, 'actor' | 'now' | 'keys' | 'client'> & {
  /** Runs in a transaction of its own, which is over when it returns. */
  readonly look: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/**
 * Slow work that needs no database, such as a password hash: done before the transaction takes its connection. For an input
 * that has nothing slow in it the plan is `undefined`, and the request goes straight to its transaction.
 */
type Plan = (input: never) => ((outside: Outside) => Promise<unknown>) | undefined;
export interface Route {
  readonly endpoint: AnyEndpoint;
  readonly run: (input: never, context: Context, prepared: never) => Promise<unknown>;
  readonly prepare?: Plan;
}

/** One line of a module's table of contents: this endpoint is done by this use case. */
export const handle = <E extends AnyEndpoint>(endpoint: E, run: (input: In<E>, context: Context) => Promise<Answer<E>>): Route => ({
  endpoint,
  run,
});

/** As `handle`, with slow work before the transaction; what it found out is handed to the use case. */
export const handlePrepared = <E extends AnyEndpoint, P>(
  endpoint: E,
  work: (input: In<E>, outside: Outside) => Promise<P>,
  run: (input: In<E>, context: Context, prepared: P) => Promise<Answer<E>>,
): Route => ({ endpoint, run, prepare: (input: In<E>) => (outside) => work(input, outside) });

/** As `handlePrepared`, for slow work that only some inputs need: the others are handed `undefined`. */
export const handlePlanned = <E extends AnyEndpoint, P>(
  endpoint: E,
  prepare: (input: In<E>) => ((outside: Outside) => Promise<P>) | undefined,
  run: (input: In<E>, context: Context, prepared: P | undefined) => Promise<Answer<E>>,
): Route => ({ endpoint, run, prepare });
