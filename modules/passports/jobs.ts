import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import { notify, superiorOf } from '../access/index.ts';
import { objectionAnswered } from './events.ts';
import * as applications from './store.ts';
import * as decisions from './store-decisions.ts';
import * as store from './store-follow-ups.ts';

const EVERY_SECONDS = 300;

/** A follow-up whose clock ran out is told to the head of the office and to the office above, once. */
export const escalateFollowUps: ScheduledJob<JobContext> = {
  name: 'passports/escalate-follow-ups',
  everySeconds: EVERY_SECONDS,
  run: async (context) => {
    const { tx, now } = context;
    for (const row of await store.overdueFollowUps(tx, now)) {
      await store.setFollowUp(tx, row.id, { escalated_at: now });
      await store.addStep(tx, { id: context.newId(), follow_up_id: row.id, state: row.state, by_account: null, at: now });
      const superior = await superiorOf(tx, row.to_office_id);
      const notice = { kind: 'follow-up.overdue', title: 'Tindak lanjut melewati tenggat', link: `/tindak-lanjut/${row.id}` };
      await notify(context, { ...notice, to: { officeId: row.to_office_id } });
      await notify(context, { ...notice, to: { officeId: row.office_id, role: 'KEPALA_KANTOR' } });
      for (const head of superior?.heads ?? []) await notify(context, { ...notice, to: { accountId: head.accountId } });
    }
  },
};

/** Silence after the answer's term counts as granted; a human issues the decree within its own term. @source UU 30/2014 art. 77(5)–(7) */
export const grantSilentObjections: ScheduledJob<JobContext> = {
  name: 'passports/grant-silent-objections',
  everySeconds: EVERY_SECONDS,
  run: async (context) => {
    const { tx, today } = context;
    for (const row of await decisions.silentObjections(tx, today)) {
      await decisions.setObjection(tx, row.id, { state: 'silent', outcome: 'granted-by-silence', answered_on: today });
      const application = await applications.findApplication(tx, row.application_id);
      if (application === undefined) continue;
      await notify(context, {
        to: { officeId: application.office_id, role: 'KEPALA_KANTOR' },
        kind: 'objection.silent',
        title: 'Keberatan dianggap dikabulkan; terbitkan keputusan',
        link: `/permohonan/${row.application_id}`,
      });
      await context.announce(
        objectionAnswered(
          { objection: row.id, application: row.application_id, outcome: 'granted-by-silence' },
          { kind: 'objection', id: row.id },
          application.territory,
        ),
      );
    }
  },
};
