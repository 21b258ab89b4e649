import type { z } from 'zod';

/** A kind of event, as data: what happened, in the past tense, with the schema of what it carries. No names of people, only ids. */
export interface EventType<T extends z.ZodType = z.ZodType> {
  readonly type: `${string}.${string}`;
  readonly payload: T;
}
export const eventType = <T extends z.ZodType>(type: `${string}.${string}`, payload: T): EventType<T> => ({ type, payload });

/** One event to announce. Every event is also a line of the change feed of its territory. */
export interface NewEvent {
  readonly type: string;
  readonly payload: unknown;
  /** Kemendagri code of the place it concerns, `null` when it has none. */
  readonly territory: string | null;
  /** What changed: `report`, `application`, … and its id. */
  readonly subject: { readonly kind: string; readonly id: string };
}

/** Makes a typed constructor of events of one kind. */
export const announces =
  <T extends z.ZodType>(e: EventType<T>) =>
  (payload: z.input<T>, subject: NewEvent['subject'], territory: string | null): NewEvent => ({
    type: e.type,
    payload: e.payload.parse(payload),
    subject,
    territory,
  });
