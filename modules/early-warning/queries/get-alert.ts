import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store.ts';
import { alertView } from '../views.ts';

export async function getAlert({ params }: In<typeof contract.getAlert>, context: Context): Promise<Out<typeof contract.getAlert>> {
  const row = await store.findAlert(context.tx, params.id);
  if (row === undefined) throw notFound('alert');
  return alertView(context, row);
}
