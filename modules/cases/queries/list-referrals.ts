import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { csvOf } from '../csv.ts';
import { ASSESSMENT_VALUES, REFERRAL_KIND_WORDS, REFERRAL_STATE_WORDS } from '../model.ts';
import { printLetter } from '../print.ts';
import { project } from '../projection.ts';
import { findCase } from '../read-file.ts';
import { referralViews, rowOf, sideOf } from '../referral-view.ts';
import * as store from '../store-referrals.ts';
import { nextOf, offsetOf } from './list-cases.ts';

const MOST_EXPORTED = 5_000;

async function rowsOf(context: Context, box: store.Box, page: { offset: number; limit: number }) {
  const views = await referralViews(context, await store.listReferrals(context.tx, box, page));
  for (const view of views) context.trail.concerns('referral', view.id);
  return views.map(rowOf);
}
const boxOf = (context: Context, query: { box: 'in' | 'out'; open?: boolean | undefined }): store.Box => ({
  box: query.box,
  officeId: context.actor.officeId,
  openOnly: query.open ?? false,
});

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

export async function exportReferrals({ query }: In<typeof contract.exportReferrals>, context: Context): Promise<Download> {
  const rows = await rowsOf(context, boxOf(context, query), { offset: 0, limit: MOST_EXPORTED });
  context.trail.note('rows', rows.length);
  const heads = ['Nomor perkara', 'Jenis', 'Keadaan', 'Dari', 'Kepada', 'Tujuan', 'Ringkasan', 'Bahaya', 'Dikirim', 'Batas waktu', 'Hasil'];
  const lines = rows.map((row) => [
    row.number,
    REFERRAL_KIND_WORDS[row.kind],
    REFERRAL_STATE_WORDS[row.state],
    row.from.name,
    row.to.name,
    row.purpose,
    row.summary ?? '',
    row.riskLevel === null ? '' : (ASSESSMENT_VALUES.risk[row.riskLevel] ?? ''),
    row.sentAt,
    row.dueAt,
    row.outcome ?? '',
  ]);
  return {
    bytes: csvOf(heads, lines, context.mode === 'training'),
    contentType: 'text/csv; charset=utf-8',
    fileName: `rujukan-${context.today}.csv`,
  };
}

async function oneReferral(context: Context, id: string) {
  const row = await store.findReferral(context.tx, id);
  const [view] = row === undefined ? [] : await referralViews(context, [row]);
  if (row === undefined || view === undefined) throw notFound('referral');
  context.trail.concerns('referral', id);
  context.trail.concerns('case', row.file_id);
  return { row, view };
}

export const getReferral = async (
  { params }: In<typeof contract.getReferral>,
  context: Context,
): Promise<Out<typeof contract.getReferral>> => (await oneReferral(context, params.id)).view;

/**
 * The printed hand-over: what the receiver may see now. The sender prints what the receiver would see; whoever has lost the case
 * prints the offer. Names stand in it only when they were shared, the reader sees the case, and a purpose is given.
 */
export async function printReferral({ params, query }: In<typeof contract.printReferral>, context: Context): Promise<Download> {
  const { row, view } = await oneReferral(context, params.id);
  const reader = { accountId: '', officeId: row.to_office_id };
  const fields = new Set(view.fields);
  const waiting = view.acceptedAt === null && sideOf(row, context.actor.officeId) !== 'sender';
  const found = waiting ? undefined : await findCase(context, row.file_id, context.actor);
  const shown =
    found === undefined ? view.offer : project(found.file, { as: 'receiver', stage: 'accepted', fields, ...reader }, context.now);
  const named = query.purpose !== undefined && fields.has('identity') && fields.has('parties') && found !== undefined;
  const mayName = named && (found.lens.as === 'owner' || found.lens.fields.has('identity'));
  const names = new Map(
    mayName ? found.file.parties.flatMap((one) => (one.fullName === null ? [] : [[one.id, one.fullName] as const])) : [],
  );
  if (query.purpose !== undefined) context.trail.because(query.purpose);
  for (const id of names.keys()) context.trail.concerns('party', id);
  context.trail.note('names', names.size);
  return {
    bytes: await printLetter(view, shown, names, { now: context.now, training: context.mode === 'training' }),
    contentType: 'application/pdf',
    fileName: `rujukan-${view.number}.pdf`,
    inline: true,
  };
}
