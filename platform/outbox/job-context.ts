import type { BlobStore } from '../blobs/blob-store.ts';
import type { NewEvent } from '../contract/event.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { Tx } from '../db/on-client.ts';
import { dayInJakarta, newId } from '../http/context.ts';
import { writeEvent } from './announce.ts';

/** What event handlers and scheduled jobs stand on: the system itself, one transaction a run. */
export interface JobContext {
  readonly tx: Tx;
  readonly now: string;
  readonly today: string;
  readonly newId: () => string;
  readonly keys: Keyring;
  readonly blobs: BlobStore;
  readonly mode: 'training' | 'production';
  readonly announce: (event: NewEvent) => Promise<void>;
}

export const jobContext =
  (parts: { keys: Keyring; blobs: BlobStore; mode: 'training' | 'production' }) =>
  (tx: Tx, now: string): JobContext => ({
    ...parts,
    tx,
    now,
    today: dayInJakarta(now),
    newId,
    announce: (event) => writeEvent(tx, event, { id: newId(), at: now, account: undefined }),
  });
