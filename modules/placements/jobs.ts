import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import type { EventHandler } from '../../platform/outbox/worker.ts';
import { recruitersImportedEvent, recruiterStatusSetEvent } from '../recruiters/events.ts';
import { placementRecordedEvent } from './events.ts';
import { tellEndedLicences } from './licences.ts';

const afterLicence: EventHandler<JobContext> = {
  name: 'placements/after-licence',
  types: [recruiterStatusSetEvent.type, recruitersImportedEvent.type, placementRecordedEvent.type],
  run: async (_event, context) => tellEndedLicences(context),
};
export const placementHandlers: readonly EventHandler<JobContext>[] = [afterLicence];

const DAY_SECONDS = 86_400;
/** A term ends by itself, and a decree begins on its day. */
export const placementSchedules: readonly ScheduledJob<JobContext>[] = [
  { name: 'placements/tell-ended-licences', everySeconds: DAY_SECONDS, run: tellEndedLicences },
];
