import type { BlobStore } from '../blobs/blob-store.ts';
import { breather } from './breather.ts';
import type { Breathe } from './breather.ts';
import type { NewEvent } from '../contract/event.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { Tx } from '../db/on-client.ts';
import { dayInJakarta, newId } from '../http/context.ts';
import { writeEvents } from './announce.ts';

/** What event handlers and scheduled jobs stand on: the system itself, one transaction a run. */
export interface JobContext {
  readonly tx: Tx;
  readonly now: string;
  readonly today: string;
  readonly newId: () => string;
  readonly keys: Keyring;
  readonly blobs: BlobStore;
  readonly mode: 'training' | 'production';
  readonly announce: (...events: NewEvent[]) => Promise<void>;
  /** For long loops; absent where nobody else needs the thread. */
  readonly breathe?: Breathe;
}

export const jobContext =
  ({
    giveWay,
    ...parts
  }: {
    keys: Keyring;
    blobs: BlobStore;
    mode: 'training' | 'production';
    giveWay?: (mostMs: number) => Promise<void>;
  }) =>
  (tx: Tx, now: string): JobContext => ({
    ...parts,
    breathe: breather(giveWay),
    tx,
    now,
    today: dayInJakarta(now),
    newId,
    announce: (...events) =>
      writeEvents(
        tx,
        events.map((event) => ({ ...event, id: newId() })),
        { at: now, account: undefined },
      ),
  });
