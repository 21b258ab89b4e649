import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify, officesFor, sharesOf } from '../../access/index.ts';
import { dueInstant, workingCalendar, zoneOf } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { NOTICES } from '../flow-back.ts';
import { setsFor } from '../task-sets.ts';
import * as cases from '../store-cases.ts';
import * as store from '../store-parts.ts';
import { findOffice } from '../store-referrals.ts';
import { viewCase, workOnCase } from '../work-on-case.ts';
import type { StoredFile } from '../work-on-case.ts';

type Case = Out<typeof contract.getCase>;
interface NewTask {
  readonly title: string;
  readonly template: string | null;
  readonly officeId: string;
  readonly workingDays: number;
}

/** Offices that see the case: its owner, and those it was shared with. A task for anybody else would lie in the dark. */
async function officesOn(context: Context, file: StoredFile): Promise<ReadonlySet<string>> {
  const shares = await sharesOf(context, { kind: 'case', id: file.id });
  return new Set([file.office_id, ...shares.flatMap((one) => ('officeId' in one.to ? [one.to.officeId] : []))]);
}

async function give(context: Context, file: StoredFile, tasks: readonly NewTask[]): Promise<void> {
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

export const addTask = ({ params, body }: In<typeof contract.addTask>, context: Context): Promise<Case> =>
  workOnCase(context, params.id, 'work', async (file) => {
    const officeId = body.officeId ?? file.office_id;
    if (!(await officesOn(context, file)).has(officeId)) throw refused('task/office-not-on-case');
    await give(context, file, [{ title: body.title, template: null, officeId, workingDays: body.workingDays }]);
    return { step: 'task-added', detail: { office: officeId, workingDays: body.workingDays } };
  });

/** A set of tasks by modus; each goes to the competent office of its agency when that is on the case, else to the owner, who refers. */
export const addTaskSet = ({ params, body }: In<typeof contract.addTaskSet>, context: Context): Promise<Case> =>
  workOnCase(context, params.id, 'work', async (file) => {
    const set = setsFor(file.modus).find((one) => one.code === body.set);
    if (set === undefined) throw refused('task/set-unknown');
    const tasks: NewTask[] = [];
    const on = await officesOn(context, file);
    for (const { title, code, agency, workingDays } of set.tasks) {
      const [near] =
        agency === null || file.territory === null || file.compartment_id !== null
          ? []
          : await officesFor(context.tx, { agencyCode: agency, territory: file.territory, on: context.today, limit: 1 });
      tasks.push({ title, template: code, officeId: near !== undefined && on.has(near.id) ? near.id : file.office_id, workingDays });
    }
    await give(context, file, tasks);
    return { step: 'task-added', detail: { set: set.code, tasks: tasks.length } };
  });

/** Done by the office that has it; cancelled by an owner of the case. */
export async function answerTask({ params, body }: In<typeof contract.answerTask>, context: Context): Promise<Case> {
  const { tx, actor, now } = context;
  const head = await cases.findHead(tx, params.id, now);
  if (head === undefined) throw notFound('case');
  const answered = async () => {
    const task = await store.findTask(tx, params.id, body.task);
    if (task === undefined) throw notFound('task');
    if (task.state !== 'open') throw refused('task/answered');
    if (!head.owned && (body.act !== 'done' || task.assignee_office_id !== actor.officeId)) throw refused('task/not-yours');
    await store.answerTask(tx, task.id, { state: body.act, answer: body.answer, answered_by: actor.accountId, answered_at: now });
    return { step: `task-${body.act}`, detail: { task: task.id } };
  };
  if (head.owned) return workOnCase(context, params.id, 'work', answered);
  if (head.state === 'closed' || head.state === 'merged') throw refused(`case/${head.state}`);
  const { step, detail } = await answered();
  await cases.addStep(tx, {
    id: context.newId(),
    file_id: params.id,
    kind: step,
    detail,
    reason: null,
    by_account: actor.accountId,
    office_id: actor.officeId,
    at: now,
  });
  return viewCase(context, params.id);
}

/** Anybody who sees the case may write; without a choice the note is seen by its author only. */
export async function addNote({ params, body }: In<typeof contract.addNote>, context: Context): Promise<Case> {
  const { tx, actor, keys, newId, now } = context;
  const file = await cases.findFile(tx, params.id);
  if (file === undefined) throw notFound('case');
  if (file.state === 'merged') throw refused('case/merged');
  const id = newId();
  await store.addNote(tx, {
    id,
    file_id: file.id,
    visibility: body.visibility,
    sealed_text: keys.seal('narrative', body.text, id),
    author_id: actor.accountId,
    office_id: actor.officeId,
    agency_id: actor.agencyId,
    at: now,
  });
  context.trail.note('visibility', body.visibility);
  return viewCase(context, params.id);
}
