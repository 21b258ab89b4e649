import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-parts.ts';
import { workOnCase } from '../work-on-case.ts';

export const withdrawFact = ({ params, body }: In<typeof contract.withdrawFact>, context: Context): Promise<Projected> =>
  workOnCase(context, params.id, 'work', async (file) => {
    const { tx, actor, now } = context;
    if (!(await store.hasFact(tx, file.id, body.fact))) throw notFound('fact');
    if (!(await store.withdrawFact(tx, file.id, body.fact, { at: now, account: actor.accountId, reason: body.reason })))
      throw refused('fact/withdrawn');
    return { step: 'fact-withdrawn', reason: body.reason, detail: { fact: body.fact } };
  });
