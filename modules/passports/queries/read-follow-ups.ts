import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../../../platform/http/place-cursor.ts';
import { openedFollowUp } from '../follow-up-page.ts';
import { followUpLines } from '../follow-up-view.ts';
import * as store from '../store-follow-ups.ts';

/** What waits for me: my office, my role, my villages; the clock that ends first comes first. */
export async function listFollowUps(
  { query }: In<typeof contract.listFollowUps>,
  { tx, actor, now, trail }: Context,
): Promise<Out<typeof contract.listFollowUps>> {
  const me = { officeId: actor.officeId, role: actor.role };
  const open = query.state === 'open';
  const found = await store.listMine(tx, me, { open, after: readCursor(query.cursor), limit: query.limit });
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  const { total, closed, onLegalRoute } = await store.countMine(tx, me, open);
  for (const row of rows) trail.concerns('follow-up', row.id);
  return {
    items: await followUpLines(tx, rows, now),
    total,
    success: { closed, onLegalRoute },
    ...(found.length > rows.length && last !== undefined && { next: writeCursor({ at: last.due_at, id: last.id }) }),
  };
}

export const getFollowUp = ({ params }: In<typeof contract.getFollowUp>, context: Context): Promise<Out<typeof contract.getFollowUp>> =>
  openedFollowUp(context, params.id);
