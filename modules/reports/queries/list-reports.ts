import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import { findByIdentifier } from '../../people/index.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { rowViews } from '../row-view.ts';
import * as store from '../store-reading.ts';

/** At most this many reports about one phone are listed; more is a hub, and the person page says so. Our choice. */
const MOST_FOUND = 100;
const HEX_END = /^(?:L-)?([0-9A-F]{4})-?([0-9A-F]{4})$/i;

/** The queue: danger first, then what is due first, closed ones last. */
export async function listReports({ query }: In<typeof contract.listReports>, context: Context) {
  const { tx, now, trail } = context;
  const { state, open, danger, overdue, place, cursor, limit } = query;
  const number = HEX_END.exec(query.number ?? '');
  // A number that is none finds nothing, instead of everything.
  const idEnd =
    query.number === undefined || query.number === '' ? undefined : number === null ? '-' : `${number[1]}${number[2]}`.toLowerCase();
  const [rank, due, id] = readCursor(cursor, 3) ?? [];
  const after = rank === undefined || due === undefined || id === undefined ? undefined : { rank: Number(rank), due, id };
  const { rows, total } = await store.listQueue(tx, { state, open, danger, overdue, place, idEnd, now }, { after, limit });
  const shown = rows.slice(0, limit);
  for (const row of shown) trail.concerns('report', row.id);
  const last = shown.at(-1);
  return {
    items: await rowViews(tx, shown, now),
    total,
    ...(rows.length > limit && last !== undefined && { next: writeCursor([String(last.rank), last.due, last.id]) }),
  };
}

/** Reports within reach that name a phone. The number is in the body, never in an address or in the log. */
export async function findReportsByPhone({ body }: In<typeof contract.findReportsByPhone>, context: Context) {
  const { tx, keys, now, trail } = context;
  const hits = await findByIdentifier(tx, keys, 'phone', body.phone);
  const ids = [...new Set(hits.filter((hit) => hit.source.kind === 'report').map((hit) => hit.source.id))];
  if (ids.length === 0) return { items: [] };
  const { rows } = await store.listQueue(tx, { ids, now }, { after: undefined, limit: MOST_FOUND });
  for (const row of rows) trail.concerns('report', row.id);
  return { items: await rowViews(tx, rows, now) };
}
