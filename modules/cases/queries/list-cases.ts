import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-cases.ts';
import { offsetOf, filterOf, rowsOf, nextOf } from '../case-rows.ts';

export async function listCases({ query }: In<typeof contract.listCases>, context: Context): Promise<Out<typeof contract.listCases>> {
  const offset = offsetOf(query.cursor);
  const filter = filterOf(query);
  const shown = await rowsOf(context, filter, { offset, limit: query.limit });
  const total = await store.countHeads(context.tx, filter, context.now);
  return { items: shown.map((one) => ({ ...one, riskLevel: one.risk?.value ?? null })), total, ...nextOf(offset, shown.length, total) };
}
