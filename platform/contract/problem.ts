/** The only thrown domain error. Kinds map once to HTTP (RFC 9457). */
export type ProblemKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unavailable' | 'internal';

export const STATUS_OF_KIND: Record<ProblemKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
};

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly kind: ProblemKind;
  readonly details: Readonly<Record<string, unknown>>;

  /**
   * @param kind    decides the HTTP status
   * @param code    stable `thing/reason`, part of `type` on the wire
   * @param details shown to the caller: never a person, never that something out of reach exists
   */
  constructor(kind: ProblemKind, code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** A rule said no: 409 with one of the endpoint's declared refusals. */
export const refused = (reason: string, details: Readonly<Record<string, unknown>> = {}): Problem =>
  new Problem('conflict', reason, details);

/** Absent and out of reach are the same answer. */
export const notFound = (thing: string): Problem => new Problem('not-found', `${thing}/not-found`);

/** One bad field of a request or a row: `path` names it, `message` says the remedy in Indonesian. */
export const invalid = (path: string, message: string): Problem =>
  new Problem('invalid', 'request/invalid', { fields: [{ path, message }] });

/** The answer of a pure `may*` function. */
export type Decision<T extends object = object> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: string };
