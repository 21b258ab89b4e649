import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid } from '../../../platform/contract/problem.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import { fileOfHead } from '../case-file.ts';
import type * as contract from '../contract.ts';
import { csvOf } from '../csv.ts';
import { CASE_STATE_WORDS, MODUS_WORDS, ASSESSMENT_VALUES } from '../model.ts';
import { project } from '../projection.ts';
import type { Projected } from '../projection.ts';
import { headsOf, lensOf } from '../read-file.ts';
import * as store from '../store-cases.ts';

/** The board is ordered by urgency, which moves with the day: pages are counted, not keyed. */
const CURSOR = /^o(\d{1,6})$/;
/** A CSV of more than this is a report, not a list. Our choice. */
const MOST_EXPORTED = 5_000;

export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = CURSOR.exec(cursor);
  if (found === null) throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  return Number(found[1]);
}
export const nextOf = (offset: number, shown: number, total: number) => (offset + shown < total ? { next: `o${offset + shown}` } : {});

const filterOf = (query: In<typeof contract.exportCases>['query']): store.CaseFilter => ({
  q: query.q,
  state: query.state,
  late: query.late ?? false,
  closed: query.closed ?? false,
});

/** Rows are projected one by one, each through the lens that this account has on that case. */
async function rowsOf(context: Context, filter: store.CaseFilter, page: { offset: number; limit: number }): Promise<Projected[]> {
  const rows = await store.listHeads(context.tx, filter, context.now, page);
  const heads = await headsOf(context, rows);
  for (const row of rows) context.trail.concerns('case', row.id);
  return heads.map((head, index) => {
    const row = rows[index];
    return project(fileOfHead(head), lensOf(row ?? { owned: false, shared: null }, context.actor), context.now);
  });
}

export async function listCases({ query }: In<typeof contract.listCases>, context: Context): Promise<Out<typeof contract.listCases>> {
  const offset = offsetOf(query.cursor);
  const filter = filterOf(query);
  const shown = await rowsOf(context, filter, { offset, limit: query.limit });
  const total = await store.countHeads(context.tx, filter, context.now);
  return { items: shown.map((one) => ({ ...one, riskLevel: one.risk?.value ?? null })), total, ...nextOf(offset, shown.length, total) };
}

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
