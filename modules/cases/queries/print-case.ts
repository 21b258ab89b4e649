import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { printSummary } from '../print.ts';
import { viewCase } from '../work-on-case.ts';

/** The summary as its reader sees it on the screen; names stay masked. */
export async function printCase({ params }: In<typeof contract.printCase>, context: Context): Promise<Download> {
  const view = await viewCase(context, params.id);
  const printing = { now: context.now, training: context.mode === 'training' };
  return {
    bytes: () => printSummary(view, printing),
    contentType: 'application/pdf',
    fileName: `${view.number}.pdf`,
    inline: true,
  };
}
