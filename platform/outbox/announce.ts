import type { NewEvent } from '../contract/event.ts';
import type { Tx } from '../db/on-client.ts';

/** Writes an event in the transaction of the change it tells of. */
export async function writeEvent(tx: Tx, event: NewEvent, by: { id: string; at: string; account: string | undefined }): Promise<void> {
  await tx
    .insertInto('platform.event')
    .values({
      id: by.id,
      type: event.type,
      payload: JSON.stringify(event.payload),
      territory: event.territory,
      subject_kind: event.subject.kind,
      subject_id: event.subject.id,
      account_id: by.account ?? null,
      at: by.at,
    })
    .execute();
}
