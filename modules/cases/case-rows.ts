import type { In } from '../../platform/contract/endpoint.ts';
import { invalid } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { fileOfHead } from './case-file.ts';
import type * as contract from './contract.ts';
import { project } from './projection.ts';
import type { Projected } from './projection.ts';
import { headsOf, lensOf } from './read-file.ts';
import * as store from './store-cases.ts';

/** The board is ordered by urgency, which moves with the day: pages are counted, not keyed. */
const CURSOR = /^o(\d{1,6})$/;

export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = CURSOR.exec(cursor);
  if (found === null) throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  return Number(found[1]);
}

export const nextOf = (offset: number, shown: number, total: number) => (offset + shown < total ? { next: `o${offset + shown}` } : {});

export const filterOf = (query: In<typeof contract.exportCases>['query']): store.CaseFilter => ({
  q: query.q,
  state: query.state,
  late: query.late ?? false,
  closed: query.closed ?? false,
});

export const rowsOf = async (context: Context, filter: store.CaseFilter, page: { offset: number; limit: number }): Promise<Projected[]> =>
  projected(context, await store.listHeads(context.tx, filter, context.now, page));

/** So many cases are read and projected together for a file: enough to be fast, few enough to hold. Our choice. */
const TOGETHER = 500;
/** All that match, part by part, in the order of the board. */
export async function* allRows(context: Context, filter: store.CaseFilter): AsyncGenerator<Projected[]> {
  const ids = await store.listIds(context.tx, filter, context.now);
  for (let from = 0; from < ids.length; from += TOGETHER)
    yield projected(context, await store.headsOfIds(context.tx, ids.slice(from, from + TOGETHER), context.now));
}

/** Rows are projected one by one, each through the lens that this account has on that case. */
async function projected(context: Context, rows: readonly store.HeadRow[]): Promise<Projected[]> {
  const heads = await headsOf(context, rows);
  for (const row of rows) context.trail.concerns('case', row.id);
  return heads.map((head, index) => {
    const row = rows[index];
    return project(fileOfHead(head), lensOf(row ?? { owned: false, shared: null }, context.actor), context.now);
  });
}
