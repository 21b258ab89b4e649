import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { workOnCase } from '../work-on-case.ts';

export const moveCase = ({ params, body }: In<typeof contract.moveCase>, context: Context): Promise<Projected> =>
  workOnCase(context, params.id, body.act, async () => ({ step: body.act, reason: body.reason }));
