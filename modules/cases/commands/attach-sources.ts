import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-sources.ts';
import { workOnCase } from '../work-on-case.ts';
import { addSources, takeAll } from '../add-sources.ts';

export async function attachSources({ params, body }: In<typeof contract.attachSources>, context: Context): Promise<Projected> {
  await store.lockSources(context.tx, body.sources);
  return workOnCase(context, params.id, 'work', async (file) => {
    const there = await store.standingSources(context.tx, body.sources);
    const elsewhere = there.find((one) => one.file_id !== file.id);
    if (elsewhere !== undefined) throw refused('case/source-taken', { case: elsewhere.file_id });
    const fresh = body.sources.filter((ref) => !there.some((one) => one.kind === ref.kind && one.source_id === ref.id));
    const ids = await addSources(context, file, await takeAll(context, fresh));
    return { step: 'source-attached', detail: { sources: ids } };
  });
}
