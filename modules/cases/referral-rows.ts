import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { referralViews, rowOf } from './referral-view.ts';
import * as store from './store-referrals.ts';

export async function rowsOf(context: Context, box: store.Box, page: { offset: number; limit: number }) {
  const views = await referralViews(context, await store.listReferrals(context.tx, box, page));
  for (const view of views) context.trail.concerns('referral', view.id);
  return views.map(rowOf);
}

export const boxOf = (context: Context, query: { box: 'in' | 'out'; open?: boolean | undefined }): store.Box => ({
  box: query.box,
  officeId: context.actor.officeId,
  openOnly: query.open ?? false,
});

export async function oneReferral(context: Context, id: string) {
  const row = await store.findReferral(context.tx, id);
  const [view] = row === undefined ? [] : await referralViews(context, [row]);
  if (row === undefined || view === undefined) throw notFound('referral');
  context.trail.concerns('referral', id);
  context.trail.concerns('case', row.file_id);
  return { row, view };
}
