import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { notify, sharesOf } from '../access/index.ts';
import { dueInstant, workingCalendar, zoneOf } from '../territory/index.ts';
import { NOTICES } from './flow-back.ts';
import type { Circle } from './store-colleagues.ts';
import * as store from './store-parts.ts';
import { findOffice } from './store-referrals.ts';
import type { StoredFile } from './work-on-case.ts';

export interface NewTask {
  readonly title: string;
  readonly template: string | null;
  readonly officeId: string;
  readonly workingDays: number;
}

/** Offices that see the case: its owner, and those it was shared with. A task for anybody else would lie in the dark. */
export async function officesOn(context: Context, file: StoredFile): Promise<ReadonlySet<string>> {
  const shares = await sharesOf(context, { kind: 'case', id: file.id });
  return new Set([file.office_id, ...shares.flatMap((one) => ('officeId' in one.to ? [one.to.officeId] : []))]);
}

/** Who could be asked to help: the owning agency, and the offices that the case was shared with. */
export const circleOf = async (context: Context, file: StoredFile): Promise<Circle> => ({
  agencyId: file.agency_id,
  officeIds: [...(await officesOn(context, file))],
});

export async function giveTasks(context: Context, file: StoredFile, tasks: readonly NewTask[]): Promise<void> {
  const { tx, actor, newId, now } = context;
  const calendar = await workingCalendar(tx);
  const zone = zoneOf(file.territory ?? '*');
  const rows = [];
  for (const task of tasks) {
    const office = await findOffice(tx, task.officeId);
    const agencyId = office?.agency_id;
    if (agencyId === undefined || agencyId === null) throw notFound('office');
    rows.push({
      id: newId(),
      file_id: file.id,
      title: task.title,
      template: task.template,
      assignee_office_id: task.officeId,
      assignee_agency_id: agencyId,
      due_at: dueInstant(calendar, now, { workingDays: task.workingDays }, zone),
      state: 'open',
      added_by: actor.accountId,
      at: now,
    });
  }
  await store.addTasks(tx, rows);
  // Inside a compartment only its members may learn of anything: no notice goes to an office.
  if (file.compartment_id !== null) return;
  for (const officeId of new Set(tasks.map((task) => task.officeId)))
    if (officeId !== actor.officeId)
      await notify(context, { to: { officeId }, kind: 'case.task', title: NOTICES.task, link: `/perkara/${file.id}` });
}
