import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { csvOf } from '../csv.ts';
import { CASE_STATE_WORDS, MODUS_WORDS, ASSESSMENT_VALUES } from '../model.ts';
import { filterOf, rowsOf } from '../case-rows.ts';

/** A CSV of more than this is a report, not a list. Our choice. */
const MOST_EXPORTED = 5_000;

export async function exportCases({ query }: In<typeof contract.exportCases>, context: Context): Promise<Download> {
  const shown = await rowsOf(context, filterOf(query), { offset: 0, limit: MOST_EXPORTED });
  context.trail.note('rows', shown.length);
  const heads = ['Nomor', 'Keadaan', 'Kantor', 'Instansi', 'Wilayah', 'Ringkasan', 'Modus', 'Bahaya', 'Umur (hari)', 'Tugas terlambat'];
  const rows = shown.map((one) => [
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
  ]);
  return {
    bytes: csvOf(heads, rows, context.mode === 'training'),
    contentType: 'text/csv; charset=utf-8',
    fileName: `perkara-${context.today}.csv`,
  };
}
