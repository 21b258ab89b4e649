import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { workOnCase } from '../work-on-case.ts';
import { officesOn, giveTasks } from '../give-tasks.ts';

export const addTask = ({ params, body }: In<typeof contract.addTask>, context: Context): Promise<Projected> =>
  workOnCase(context, params.id, 'work', async (file) => {
    const officeId = body.officeId ?? file.office_id;
    if (!(await officesOn(context, file)).has(officeId)) throw refused('task/office-not-on-case');
    await giveTasks(context, file, [{ title: body.title, template: null, officeId, workingDays: body.workingDays }]);
    return { step: 'task-added', detail: { office: officeId, workingDays: body.workingDays } };
  });
