import type { z } from 'zod';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Shape = z.ZodType;

/**
 * Who may call an endpoint: `public` (no session), `signed-in` (any account) or a permission of `modules/access/model.ts`.
 * A permission is spelled `thing.verb`.
 */
export type Permission = 'public' | 'signed-in' | `${string}.${string}`;

/**
 * One HTTP endpoint, as data. Server, callers, OpenAPI and the access sweep all read this.
 * There are no defaults for permission, audit, refusals and reply: an endpoint without them does not compile.
 */
export interface Endpoint<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape, R extends Shape = Shape> {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly permission: Permission;
  /** The verb of the one audit entry of a request; `null` only for reads that show neither a person nor a TERBATAS+ record. */
  readonly audit: string | null;
  /** Every reason (`thing/reason`) by which a rule may refuse. The mount fails a use case that refuses with another one. */
  readonly refusals: readonly string[];
  /** Event types a successful change announces; each carries the change feed. Undeclared announcements are an error. */
  readonly announces?: readonly string[];
  readonly params?: P;
  readonly query?: Q;
  /** Request body. For uploads see `upload`. */
  readonly body?: B;
  readonly reply: R;
  /** Answers with bytes instead of JSON; the use case returns `Download`. `reply` then describes nothing and is `z.any()`-free: use `Binary`. */
  readonly download?: { readonly contentTypes: readonly string[] };
  /**
   * A read that is sent as POST because what is asked must not stand in an address (names, purposes). Nothing of its answer
   * is kept for repeats: a repeat asks for reach again and is logged again.
   */
  readonly onlyReads?: true;
  /** Accepts one raw body of at most this many bytes (any content type); the use case gets it as `input.upload`. */
  readonly upload?: { readonly maxBytes: number };
}

export const endpoint = <P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  e: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => e;

/** A raw body that was posted: its bytes and the content type the sender claimed (never trusted). */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** What a use case receives: every part already parsed. */
export type In<E> =
  E extends Endpoint<infer P, infer Q, infer B, Shape>
    ? { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B>; readonly upload?: Upload }
    : never;

/** What a use case answers; the reply schema strips every column it does not name. */
export type Out<E> = E extends Endpoint<Shape, Shape, Shape, infer R> ? z.input<R> : never;

/** What a caller of the endpoint gets. */
export type Reply<E> = E extends Endpoint<Shape, Shape, Shape, infer R> ? z.output<R> : never;

export type AnyEndpoint = Endpoint<Shape, Shape, Shape, Shape>;
