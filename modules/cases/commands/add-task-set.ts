import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { officesFor } from '../../access/index.ts';
import type * as contract from '../contract.ts';
import { setsFor } from '../task-sets.ts';
import { workOnCase } from '../work-on-case.ts';
import { officesOn, giveTasks } from '../give-tasks.ts';
import type { NewTask } from '../give-tasks.ts';

/** A set of tasks by modus; each goes to the competent office of its agency when that is on the case, else to the owner, who refers. */
export const addTaskSet = ({ params, body }: In<typeof contract.addTaskSet>, context: Context): Promise<Projected> =>
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
    await giveTasks(context, file, tasks);
    return { step: 'task-added', detail: { set: set.code, tasks: tasks.length } };
  });
