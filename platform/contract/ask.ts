import { endpoint } from './endpoint.ts';
import type { Permission, Shape } from './endpoint.ts';

type Path = `/${string}`;
/** The head of an endpoint that only reads. */
export const read = (path: Path, summary: string, permission: Permission, audit: string | null) =>
  ({ method: 'get', path, summary, permission, audit, refusals: [] }) as const;
/** The head of an endpoint that changes something, with the reasons by which a rule may refuse. */
export const change = (path: Path, summary: string, permission: Permission, audit: string, refusals: readonly string[] = []) =>
  ({ method: 'post', path, summary, permission, audit, refusals }) as const;

interface Rest<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> {
  readonly refusals?: readonly string[];
  readonly announces?: readonly string[];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
  readonly upload?: { readonly maxBytes: number };
  readonly onlyReads?: true;
}
type Head = ReturnType<typeof read> | ReturnType<typeof change>;
/** An endpoint from its head and the rest: the short way to write contracts with many endpoints. */
export const ask = <P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(head: Head, rest: Rest<P, Q, B, R>) =>
  endpoint<P, Q, B, R>({ ...head, ...rest });
