import type { AnyEndpoint, In, Out } from '../contract/endpoint.ts';
import type { Context, Download } from './context.ts';

type Answer<E> = E extends { readonly download: object } ? Download : Out<E>;

export interface Route {
  readonly endpoint: AnyEndpoint;
  readonly run: (input: never, context: Context) => Promise<unknown>;
}

/** One line of a module's table of contents: this endpoint is done by this use case. */
export const handle = <E extends AnyEndpoint>(endpoint: E, run: (input: In<E>, context: Context) => Promise<Answer<E>>): Route => ({
  endpoint,
  run,
});
