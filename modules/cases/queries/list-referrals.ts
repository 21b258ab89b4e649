import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-referrals.ts';
import { nextOf, offsetOf } from '../case-rows.ts';
import { rowsOf, boxOf } from '../referral-rows.ts';

export async function listReferrals(
  { query }: In<typeof contract.listReferrals>,
  context: Context,
): Promise<Out<typeof contract.listReferrals>> {
  const offset = offsetOf(query.cursor);
  const box = boxOf(context, query);
  const items = await rowsOf(context, box, { offset, limit: query.limit });
  const total = await store.countReferrals(context.tx, box);
  return { items, total, ...nextOf(offset, items.length, total) };
}
