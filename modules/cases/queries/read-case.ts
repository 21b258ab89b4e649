import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { lawOn } from '../law.ts';
import { printSummary } from '../print.ts';
import { TASK_SETS } from '../task-sets.ts';
import { viewCase } from '../work-on-case.ts';

export const getCase = ({ params }: In<typeof contract.getCase>, context: Context): Promise<Out<typeof contract.getCase>> =>
  viewCase(context, params.id);

/** The summary as its reader sees it on the screen; names stay masked. */
export async function printCase({ params }: In<typeof contract.printCase>, context: Context): Promise<Download> {
  const view = await viewCase(context, params.id);
  return {
    bytes: await printSummary(view, { now: context.now, training: context.mode === 'training' }),
    contentType: 'application/pdf',
    fileName: `${view.number}.pdf`,
    inline: true,
  };
}

export const getLaw = async ({ query }: In<typeof contract.getLaw>): Promise<Out<typeof contract.getLaw>> => lawOn(query.on);

export const listTaskSets = async (): Promise<Out<typeof contract.listTaskSets>> => ({
  items: TASK_SETS.map((set) => ({ code: set.code, modus: set.modus, titles: set.tasks.map((task) => task.title) })),
});
