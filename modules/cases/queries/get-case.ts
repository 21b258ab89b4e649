import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { viewCase } from '../work-on-case.ts';

export const getCase = ({ params }: In<typeof contract.getCase>, context: Context): Promise<Projected> => viewCase(context, params.id);
