import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import { notify, superiorOf } from '../access/index.ts';
import { workingCalendar, workingDaysBetween } from '../territory/index.ts';
import { plusDays } from '../territory/model.ts';
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

/** The head hears of an answer that is due when so many working days are left. Our choice: time to write it. */
const REMIND_WORKING_DAYS = 2;
/** No stretch of working days is longer in calendar days, holidays and collective leave included. */
const REMIND_WITHIN_DAYS = 14;

/** The last day of an answer is near: told once. */
export const remindOfObjections: ScheduledJob<JobContext> = {
  name: 'passports/remind-of-objections',
  everySeconds: EVERY_SECONDS,
  run: async (context) => {
    const { tx, today, now } = context;
    const calendar = await workingCalendar(tx);
    for (const row of await decisions.nearObjections(tx, today, plusDays(today, REMIND_WITHIN_DAYS))) {
      if (workingDaysBetween(calendar, today, row.answer_by) > REMIND_WORKING_DAYS) continue;
      await decisions.setObjection(tx, row.id, { reminded_at: now });
      const title = row.kind === 'appeal' ? 'Jawaban atas banding hampir jatuh tempo' : 'Jawaban atas keberatan hampir jatuh tempo';
      await tellHead(context, row.application_id, { kind: `${row.kind}.near`, title });
    }
  },
};

/**
 * Silence after the answer's term has the effect that was written down when the term began; a human issues the decree within
 * its own term. It counts from the day after the last day, whenever this job ran. @source UU 30/2014 art. 77(5)–(7), 78
 */
export const grantSilentObjections: ScheduledJob<JobContext> = {
  name: 'passports/grant-silent-objections',
  everySeconds: EVERY_SECONDS,
  run: async (context) => {
    const { tx, today } = context;
    for (const row of await decisions.silentObjections(tx, today)) {
      const from = plusDays(row.answer_by, 1);
      await decisions.setObjection(tx, row.id, { state: 'silent', outcome: 'granted-by-silence', answered_on: from, silent_on: from });
      const title =
        row.kind === 'appeal' ? 'Banding dianggap dikabulkan; terbitkan keputusan' : 'Keberatan dianggap dikabulkan; terbitkan keputusan';
      const territory = await tellHead(context, row.application_id, { kind: `${row.kind}.silent`, title });
      if (territory === undefined) continue;
      await context.announce(
        objectionAnswered(
          { objection: row.id, application: row.application_id, outcome: 'granted-by-silence' },
          { kind: 'objection', id: row.id },
          territory,
        ),
      );
    }
  },
};

/** @returns the place of the application; undefined when it is not there any more */
async function tellHead(context: JobContext, applicationId: string, notice: { kind: string; title: string }): Promise<string | undefined> {
  const application = await applications.findApplication(context.tx, applicationId);
  if (application === undefined) return undefined;
  const to = { officeId: application.office_id, role: 'KEPALA_KANTOR' } as const;
  await notify(context, { to, ...notice, link: `/permohonan/${applicationId}` });
  return application.territory;
}
