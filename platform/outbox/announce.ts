import type { NewEvent } from '../contract/event.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { Tx } from '../db/on-client.ts';

interface Teller {
  readonly at: string;
  readonly account: string | undefined;
}

/** Writes an event in the transaction of the change it tells of. */
export const writeEvent = (tx: Tx, event: NewEvent, by: Teller & { readonly id: string }): Promise<void> =>
  writeEvents(tx, [{ ...event, id: by.id }], by);

/** The same for several, in their order, with one statement. */
export async function writeEvents(tx: Tx, events: readonly (NewEvent & { readonly id: string })[], by: Teller): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ id, type, payload, territory, subject }) => ({
    id,
    type,
    payload: JSON.stringify(payload),
    territory,
    subject_kind: subject.kind,
    subject_id: subject.id,
    account_id: by.account ?? null,
    at: by.at,
  }));
  await insertRows(tx, 'platform.event', rows);
}
