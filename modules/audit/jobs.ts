import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import { writeAnchor } from './anchors.ts';
import { readHeads } from './store.ts';

const DAY_SECONDS = 86_400;

/** Writes the heads of the chain outside the database once a day. */
export const dailyAnchor = (anchorDir: string): ScheduledJob<{ readonly tx: Tx; readonly now: string; readonly keys: Keyring }> => ({
  name: 'audit/anchor',
  everySeconds: DAY_SECONDS,
  run: async ({ tx, now, keys }) => {
    await writeAnchor(anchorDir, keys, { at: now, heads: await readHeads(tx) });
  },
});
