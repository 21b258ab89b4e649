import { z } from 'zod';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { Id, Instant } from '../../../platform/contract/fields.ts';
import { invalid } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store.ts';
import { placementLines, placementView } from '../view.ts';

export async function listPlacements(
  { query }: In<typeof contract.listPlacements>,
  context: Context,
): Promise<Out<typeof contract.listPlacements>> {
  const ask = { state: query.state, number: query.number, before: readCursor(query.cursor), limit: query.limit };
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

const Place = z.object({ at: Instant, id: Id });
const writeCursor = (place: z.infer<typeof Place>): string => Buffer.from(JSON.stringify(place)).toString('base64url');
function readCursor(cursor: string | undefined): z.infer<typeof Place> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  }
}
