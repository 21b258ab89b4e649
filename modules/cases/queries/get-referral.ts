import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { oneReferral } from '../referral-rows.ts';

export const getReferral = async (
  { params }: In<typeof contract.getReferral>,
  context: Context,
): Promise<Out<typeof contract.getReferral>> => (await oneReferral(context, params.id)).view;
