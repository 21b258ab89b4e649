import { mayShow } from '../../engines/warning/budget.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { notify } from '../access/index.ts';
import { daysBetween } from './detect/facts.ts';
import * as store from './store.ts';
import { startOfWeek } from './week.ts';

const LOOKED_AT = 500;

/** The strongest waiting alerts enter the queue as soon as the week's budget allows. */
export async function releaseWaiting(context: JobContext): Promise<void> {
  const { tx, now, today } = context;
  const shownByOffice = new Map<string, store.OfficeWeek>();
  for (const alert of await store.waitingAlerts(tx, LOOKED_AT)) {
    const week = shownByOffice.get(alert.office_id) ?? (await store.weekOf(tx, alert.office_id, startOfWeek(now)));
    shownByOffice.set(alert.office_id, week);
    if (!mayShow(week, alert.departs_on === null ? undefined : daysBetween(today, alert.departs_on))) continue;
    shownByOffice.set(alert.office_id, { ...week, shown: week.shown + 1 });
    await store.changeAlert(tx, alert.id, { state: 'new', shown_at: now, changed_at: now });
    await notify(context, {
      to: { officeId: alert.office_id, role: 'ANALIS_INTELDAKIM' },
      kind: 'alert',
      title: 'Ada peringatan baru',
      link: `/peringatan/${alert.id}`,
    });
  }
}

/** A snooze is over: back into the queue. */
export async function wakeSleepers({ tx, now, today }: JobContext): Promise<void> {
  for (const { id } of await store.sleepersDue(tx, today))
    await store.changeAlert(tx, id, { state: 'new', snoozed_until: null, changed_at: now });
}
