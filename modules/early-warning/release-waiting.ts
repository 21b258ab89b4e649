import { chooseForWeek } from '../../engines/warning/budget/choose-week.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { candidateOf, deskOf } from './place-in-queue.ts';
import * as store from './store.ts';
import { tellOffice } from './write-alert.ts';

const LOOKED_AT = 500;

/** The strongest waiting alerts enter the queue as soon as the week's budget allows, spread over kecamatan. */
export async function releaseWaiting(context: JobContext): Promise<void> {
  const { tx, now, today } = context;
  for (const [officeId, waiting] of Map.groupBy(await store.waitingAlerts(tx, LOOKED_AT), (alert) => alert.office_id)) {
    const candidates = waiting.map((alert) =>
      candidateOf({ ...alert, headStart: alert.head_start_millibits, departsOn: alert.departs_on }, today),
    );
    for (const { id } of chooseForWeek(candidates, await deskOf(context, officeId)).shown) {
      await store.changeAlert(tx, id, { state: 'new', shown_at: now, changed_at: now });
      await tellOffice(context, officeId, id, true);
    }
  }
}

/** A snooze is over: back into the queue; until when it slept, and why, stays with it. */
export async function wakeSleepers({ tx, now, today }: JobContext): Promise<void> {
  for (const { id } of await store.sleepersDue(tx, today)) await store.changeAlert(tx, id, { state: 'new', changed_at: now });
}
