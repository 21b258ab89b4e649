import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-sources.ts';
import { tellLeft } from '../take-source.ts';
import { workOnCase } from '../work-on-case.ts';
import { standingIn } from '../move-sources.ts';

/** Opened by mistake, or not about this: the source is free again, what was frozen stays to be read. */
export const detachSource = ({ params, body }: In<typeof contract.detachSource>, context: Context): Promise<Projected> =>
  workOnCase(context, params.id, 'work', async (file) => {
    const sources = await standingIn(context, file.id);
    const source = sources.find((one) => one.id === body.source);
    if (source === undefined) throw notFound('source');
    if (sources.length === 1) throw refused('case/last-source');
    await store.detachSources(context.tx, [source.id], {
      at: context.now,
      account: context.actor.accountId,
      reason: body.reason,
      movedTo: null,
    });
    await tellLeft(context, source, file.id);
    return { step: 'source-detached', reason: body.reason, detail: { source: source.id } };
  });
