import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { dayWhere } from '../../territory/index.ts';
import { mayAssess } from '../assessing.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-parts.ts';
import { workOnCase } from '../work-on-case.ts';

/** Risk to the person, strength of evidence and the three classifications stand side by side; none follows from another. */
export const assessCase = ({ params, body }: In<typeof contract.assessCase>, context: Context): Promise<Projected> =>
  workOnCase(context, params.id, 'work', async (file) => {
    const { tx, actor, newId, now } = context;
    const decision = mayAssess(body, { from: file.conduct_from, to: file.conduct_to }, dayWhere(now, actor.territories));
    if (!decision.ok) throw refused(decision.reason);
    await store.addAssessment(tx, {
      id: newId(),
      file_id: file.id,
      kind: body.kind,
      value: body.value,
      reason: body.reason,
      articles: body.articles,
      reassess_on: body.reassessOn ?? null,
      assessed_by: actor.accountId,
      agency_id: actor.agencyId,
      at: now,
    });
    return {
      step: 'assessed',
      detail: { kind: body.kind, value: body.value, articles: body.articles },
      ...(body.kind === 'risk' && { set: { risk: body.value, reassess_on: body.reassessOn ?? null } }),
      ...(body.kind === 'strength' && { set: { strength: body.value } }),
    };
  });
