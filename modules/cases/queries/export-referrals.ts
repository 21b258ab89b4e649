import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { csvFile } from '../csv.ts';
import { ASSESSMENT_VALUES, REFERRAL_KIND_WORDS, REFERRAL_STATE_WORDS } from '../model.ts';
import type { rowOf } from '../referral-view.ts';
import { allRows, boxOf } from '../referral-rows.ts';

export async function exportReferrals({ query }: In<typeof contract.exportReferrals>, context: Context): Promise<Download> {
  const heads = ['Nomor perkara', 'Jenis', 'Keadaan', 'Dari', 'Kepada', 'Tujuan', 'Ringkasan', 'Bahaya', 'Dikirim', 'Batas waktu', 'Hasil'];
  const file = csvFile(heads, context.mode === 'training');
  for await (const part of allRows(context, boxOf(context, query))) file.add(part.map(cellsOf));
  context.trail.note('rows', file.rows());
  return {
    bytes: file.bytes(),
    contentType: 'text/csv; charset=utf-8',
    fileName: `rujukan-${context.today}.csv`,
  };
}

const cellsOf = (row: ReturnType<typeof rowOf>) => [
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
];
