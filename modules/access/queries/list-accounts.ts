import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { cursorAfter, placeOf } from '../cursor.ts';
import { seesAllAccounts } from '../model.ts';
import * as store from '../store-accounts.ts';
import { accountViews } from '../view-account.ts';

/** Those who answer for the system see all accounts, a head those of the own office. */
export async function listAccounts(
  { query }: In<typeof contract.listAccounts>,
  context: Context,
): Promise<Out<typeof contract.listAccounts>> {
  const { tx, actor, now, trail } = context;
  const { rows, total } = await store.listAccounts(tx, {
    scope: seesAllAccounts(actor.role) ? {} : { officeId: actor.officeId },
    q: query.q,
    after: placeOf(query.cursor, 'name'),
    limit: query.limit,
    now,
  });
  const shown = rows.slice(0, query.limit);
  trail.note('accounts', shown.length);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: await accountViews(context, shown),
    total,
    ...(last !== undefined && { next: cursorAfter({ at: last.display_name, id: last.id }) }),
  };
}
