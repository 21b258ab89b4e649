import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-compartments.ts';
import { compartmentView } from '../compartment-view.ts';

export async function listCompartments(
  _input: In<typeof contract.listCompartments>,
  context: Context,
): Promise<Out<typeof contract.listCompartments>> {
  const rows = await store.listCompartments(context.tx);
  for (const row of rows) context.trail.concerns('compartment', row.id);
  return { items: rows.map((row) => compartmentView(context, row)) };
}
