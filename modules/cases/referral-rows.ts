import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { referralViews, rowOf } from './referral-view.ts';
import * as store from './store-referrals.ts';

export const rowsOf = async (context: Context, box: store.Box, page: { offset: number; limit: number }) =>
  shown(context, await store.listReferrals(context.tx, box, page));

/** So many are read together for a file. Our choice. */
const TOGETHER = 500;
/** A whole box, part by part. */
export async function* allRows(context: Context, box: store.Box) {
  const ids = await store.referralIds(context.tx, box);
  for (let from = 0; from < ids.length; from += TOGETHER)
    yield shown(context, await store.referralsOfIds(context.tx, ids.slice(from, from + TOGETHER)));
}

async function shown(context: Context, rows: readonly store.ReferralRow[]) {
  const views = await referralViews(context, rows);
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
