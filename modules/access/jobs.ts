import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { EventHandler } from '../../platform/outbox/worker.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import { manyLookUpsEvent } from '../audit/events.ts';
import { deleteOld } from './store-clean-up.ts';
import type { Cleaned } from './store-clean-up.ts';
import { tellWatchers } from './tell-watchers.ts';

const HOUR_SECONDS = 3_600;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long what is over is kept. Our choice: longer than any use, shorter than any reason to keep traces of people. */
const ENDED_KEPT_MS = HOUR_MS;
const ATTEMPTS_KEPT_MS = HOUR_MS;
const NOTICES_KEPT_MS = 90 * DAY_MS;
/** A device that was offline for a month still gets the first answer to what it sends again. */
const COMMANDS_KEPT_MS = 30 * DAY_MS;

/** Deletes ended sessions, tickets and counted attempts, old notices and old answers of commands. */
export function cleanUp({ tx, now }: Pick<JobContext, 'tx' | 'now'>): Promise<Cleaned> {
  const ago = (ms: number): string => new Date(Date.parse(now) - ms).toISOString();
  return deleteOld(tx, {
    ended: ago(ENDED_KEPT_MS),
    attempts: ago(ATTEMPTS_KEPT_MS),
    notices: ago(NOTICES_KEPT_MS),
    commands: ago(COMMANDS_KEPT_MS),
  });
}

export const accessCleanUp: ScheduledJob<JobContext> = {
  name: 'access/clean-up',
  everySeconds: HOUR_SECONDS,
  run: async (context) => {
    await cleanUp(context);
  },
};

/** Unusually many look-ups of people by one account: the auditors and the PPDP of its agency hear of it. */
export const accessHandlers: readonly EventHandler<JobContext>[] = [
  {
    name: 'access/tell-look-ups',
    types: [manyLookUpsEvent.type],
    run: async (event, context) => {
      const { account, agency, stopped } = manyLookUpsEvent.payload.parse(event.payload);
      await tellWatchers(context, agency, {
        kind: stopped ? 'audit.look-ups-stopped' : 'audit.look-ups-many',
        title: stopped ? 'Pencarian orang oleh satu akun dihentikan sementara' : 'Satu akun membuka data banyak orang dalam satu jam',
        link: `/audit?account=${account}`,
      });
    },
  },
];
