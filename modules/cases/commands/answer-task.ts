import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as cases from '../store-cases.ts';
import * as store from '../store-parts.ts';
import { viewCase, workOnCase } from '../work-on-case.ts';

/** Done by the office that has it; cancelled by an owner of the case. */
export async function answerTask({ params, body }: In<typeof contract.answerTask>, context: Context): Promise<Projected> {
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
