import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { cursorAfter, placeOf } from '../cursor.ts';
import * as store from '../store-notices.ts';

export async function myNotices({ query }: In<typeof contract.myNotices>, { tx, actor }: Context): Promise<Out<typeof contract.myNotices>> {
  const [rows, counts] = await Promise.all([
    store.listNotices(tx, actor, { before: placeOf(query.cursor, 'instant'), limit: query.limit }),
    store.countNotices(tx, actor),
  ]);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => ({ id: row.id, kind: row.kind, title: row.title, link: row.link, at: row.at, readAt: row.read_at })),
    ...counts,
    ...(last !== undefined && { next: cursorAfter(last) }),
  };
}

export async function readNotice(
  { params }: In<typeof contract.readNotice>,
  { tx, actor, now }: Context,
): Promise<Out<typeof contract.readNotice>> {
  if (!(await store.markRead(tx, actor, params.id, now))) throw notFound('notice');
  return DONE;
}
