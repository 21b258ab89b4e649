import type { Out } from '../../../platform/contract/endpoint.ts';
import type * as contract from '../contract.ts';
import { TASK_SETS } from '../task-sets.ts';

export const listTaskSets = async (): Promise<Out<typeof contract.listTaskSets>> => ({
  items: TASK_SETS.map((set) => ({ code: set.code, modus: set.modus, titles: set.tasks.map((task) => task.title) })),
});
