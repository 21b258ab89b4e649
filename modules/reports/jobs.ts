import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import type { EventHandler } from '../../platform/outbox/worker.ts';
import { notify, superiorOf } from '../access/index.ts';
import { reportNamedAddedEvent, reportReceivedEvent } from './events.ts';
import { proposeLinks } from './links.ts';
import { ESCALATIONS, SECOND_ESCALATION_HOURS } from './model.ts';
import { recordMentions } from './record-mentions.ts';
import { lateClocks, noteEscalation } from './store-clocks.ts';
import { forgetBefore } from './store-receipts.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Clocks of one run; the rest waits a minute. Our choice. */
const BATCH = 500;

export const reportHandlers: readonly EventHandler<JobContext>[] = [
  {
    name: 'reports/record-mentions',
    types: [reportReceivedEvent.type, reportNamedAddedEvent.type],
    run: (event, context) => recordMentions(context, reportNamedAddedEvent.payload.parse(event.payload).report),
  },
  {
    name: 'reports/propose-links',
    types: [reportReceivedEvent.type, reportNamedAddedEvent.type],
    run: (event, context) => proposeLinks(context, reportNamedAddedEvent.payload.parse(event.payload).report),
  },
];

/** First the head of the office hears that a clock is over, then the superior office. @returns how many notices were written */
export async function escalateLateClocks(context: JobContext): Promise<number> {
  const { tx, now } = context;
  const late = await lateClocks(tx, now, ESCALATIONS, BATCH);
  for (const clock of late) {
    const link = `/laporan/${clock.report_id}`;
    const superior = clock.escalations === 0 ? undefined : await superiorOf(tx, clock.office_id);
    if (superior === undefined)
      await notify(context, {
        to: { officeId: clock.office_id, role: 'KEPALA_KANTOR' },
        kind: 'report.overdue',
        title: 'Laporan lewat batas waktu',
        link,
      });
    else
      await notify(context, {
        to: { officeId: superior.office.id },
        kind: 'report.overdue',
        title: 'Laporan kantor bawahan lewat batas waktu',
        link,
      });
    const hours = clock.immediate_danger ? SECOND_ESCALATION_HOURS.immediate : SECOND_ESCALATION_HOURS.ordinary;
    await noteEscalation(tx, clock.id, clock.escalations + 1, new Date(Date.parse(now) + hours * HOUR_MS).toISOString());
  }
  return late.length;
}

export const reportSchedules: readonly ScheduledJob<JobContext>[] = [
  {
    name: 'reports/escalate-late-clocks',
    everySeconds: 60,
    run: async (context) => {
      await escalateLateClocks(context);
    },
  },
  {
    name: 'reports/forget-attempts',
    everySeconds: 600,
    run: async ({ tx, now }) => {
      const before = (ms: number): string => new Date(Date.parse(now) - ms).toISOString();
      await forgetBefore(tx, before(HOUR_MS), before(3 * DAY_MS).slice(0, 10));
    },
  },
];
