import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import { readCursor, writeCursor } from '../../../platform/http/place-cursor.ts';
import type * as contract from '../contract.ts';
import { companiesWithoutLicence } from '../licences.ts';
import * as store from '../store.ts';
import { placementLines, placementView } from '../view.ts';

export async function listPlacements(
  { query }: In<typeof contract.listPlacements>,
  context: Context,
): Promise<Out<typeof contract.listPlacements>> {
  const recruiters = query.licence === undefined ? undefined : await companiesWithoutLicence(context.tx, context.today);
  const ask = { state: query.state, number: query.number, recruiters, before: readCursor(query.cursor), limit: query.limit };
  const [found, total] = await Promise.all([store.listPlacements(context.tx, ask), store.countPlacements(context.tx, ask)]);
  const rows = found.slice(0, query.limit);
  for (const row of rows) context.trail.concerns('placement', row.id);
  const last = rows.at(-1);
  return {
    items: await placementLines(context, rows),
    total,
    ...(found.length > rows.length && last !== undefined && { next: writeCursor({ at: last.recorded_at, id: last.id }) }),
  };
}

export const getPlacement = ({ params }: In<typeof contract.getPlacement>, context: Context): Promise<Out<typeof contract.getPlacement>> =>
  placementView(context, params.id);
