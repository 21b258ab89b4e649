import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import { applicationView } from '../application-view.ts';
import type * as contract from '../contract.ts';

export const getApplication = (
  { params }: In<typeof contract.getApplication>,
  context: Context,
): Promise<Out<typeof contract.getApplication>> => applicationView(context, params.id);
