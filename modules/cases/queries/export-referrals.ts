import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { csvOf } from '../csv.ts';
import { ASSESSMENT_VALUES, REFERRAL_KIND_WORDS, REFERRAL_STATE_WORDS } from '../model.ts';
import { rowsOf, boxOf } from '../referral-rows.ts';

const MOST_EXPORTED = 5_000;

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
