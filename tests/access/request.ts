import type { AnyRecord, Persona } from '../access-model.ts';
import type { Scene } from './scene.ts';

/** How one endpoint is asked. Everything an endpoint needs to be answered with something else than "invalid". */
export interface Request {
  readonly duty: string;
  /** Kind of the record its `:id` names; without it the endpoint has no record. */
  readonly on?: AnyRecord['kind'];
  /** Who gets to the record: whoever may change it, one end of a hand-over; default: whoever sees it. */
  readonly by?: 'works' | 'receiver' | 'sender' | 'custodian';
  readonly query?: string;
  readonly body?: (scene: Scene, record: { readonly id: string }, who: Persona) => unknown;
  readonly upload?: (scene: Scene) => Buffer;
  /** Other parameters of the path than `:id`. */
  readonly params?: (scene: Scene, record: { readonly id: string }) => Record<string, string>;
}
export type Table = Readonly<Record<string, Request>>;
