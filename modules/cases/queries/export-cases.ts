import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { csvFile } from '../csv.ts';
import type { Projected } from '../projection.ts';
import { CASE_STATE_WORDS, MODUS_WORDS, ASSESSMENT_VALUES } from '../model.ts';
import { allRows, filterOf } from '../case-rows.ts';

/** Everything that the filter finds, however much it is. */
export async function exportCases({ query }: In<typeof contract.exportCases>, context: Context): Promise<Download> {
  const heads = ['Nomor', 'Keadaan', 'Kantor', 'Instansi', 'Wilayah', 'Ringkasan', 'Modus', 'Bahaya', 'Umur (hari)', 'Tugas terlambat'];
  const file = csvFile(heads, context.mode === 'training');
  for await (const part of allRows(context, filterOf(query))) file.add(part.map(cellsOf));
  context.trail.note('rows', file.rows());
  return {
    bytes: file.bytes(),
    contentType: 'text/csv; charset=utf-8',
    fileName: `perkara-${context.today}.csv`,
  };
}

const cellsOf = (one: Projected) => [
  one.number,
  CASE_STATE_WORDS[one.state],
  one.owner.office,
  one.owner.agency,
  one.regency ?? '',
  one.summary ?? '',
  one.modus === null ? '' : (MODUS_WORDS[one.modus as keyof typeof MODUS_WORDS] ?? one.modus),
  one.risk === null ? '' : (ASSESSMENT_VALUES.risk[one.risk.value] ?? ''),
  one.signals?.ageDays ?? '',
  one.signals?.lateTasks ?? '',
];
