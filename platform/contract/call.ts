import type { z } from 'zod';
import type { AnyEndpoint, Endpoint, Reply, Shape } from './endpoint.ts';

type Part<K extends string, S> = S extends Shape ? { [P in K]: z.input<S> } : unknown;

/** The arguments an endpoint needs; parts it does not declare may be left out. */
export type Args<E> =
  E extends Endpoint<infer P, infer Q, infer B, Shape>
    ? (Shape extends P ? unknown : Part<'params', P>) &
        (Shape extends Q ? unknown : Part<'query', Q>) &
        (Shape extends B ? unknown : Part<'body', B>) & {
          readonly commandId?: string;
          readonly upload?: unknown;
          readonly fileName?: string;
        }
    : never;

export interface Sent {
  readonly method: string;
  /** Path with its query string. */
  readonly path: string;
  readonly body: unknown;
  /** Bytes to send as they are: a Blob in a browser, a Uint8Array elsewhere. */
  readonly upload: unknown;
  /** Name of the file that is sent, for its content type (`typeWithName`): never in the address. */
  readonly fileName?: string | undefined;
  /** Client-made id of a change; a repeat with the same id gets the first answer. */
  readonly commandId: string | undefined;
}
export type Send = (request: Sent) => Promise<{ readonly status: number; readonly json: unknown }>;

/** What the server said when it did not do what was asked. `problem` is the RFC 9457 body. */
export interface WireProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly [more: string]: unknown;
}
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly problem: WireProblem;
  constructor(problem: WireProblem) {
    super(problem.title);
    this.problem = problem;
  }
}

export const pathOf = (e: AnyEndpoint, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string => {
  const path = e.path.replace(/:(\w+)/g, (_, k: string) => encodeURIComponent(String(params[k] ?? '')));
  const search = Object.entries(query)
    .filter(([, v]) => v !== undefined && v !== '')
    .flatMap(([k, v]) => (Array.isArray(v) ? v : [v]).map((one) => `${encodeURIComponent(k)}=${encodeURIComponent(String(one))}`))
    .join('&');
  return search === '' ? path : `${path}?${search}`;
};

/** Call an endpoint from a browser, the CLI or a test. The reply is parsed, never trusted. Throws `CallFailed`. */
export const caller =
  (send: Send, newCommandId: () => string) =>
  async <E extends AnyEndpoint>(e: E, args: Args<E>): Promise<Reply<E>> => {
    const { params, query, body, commandId, upload, fileName } = args as {
      params?: Record<string, unknown>;
      query?: Record<string, unknown>;
      body?: unknown;
      commandId?: string;
      upload?: unknown;
      fileName?: string;
    };
    const { status, json } = await send({
      method: e.method.toUpperCase(),
      path: pathOf(e, params, query),
      body,
      upload,
      fileName,
      commandId: e.method === 'get' ? undefined : (commandId ?? newCommandId()),
    });
    if (status >= 400) throw new CallFailed(json as WireProblem);
    return e.reply.parse(json) as Reply<E>;
  };
