import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { cursorAfter, placeOf } from '../cursor.ts';
import * as store from '../store-offices.ts';
import { officeView, showOffice } from '../view-office.ts';

export async function listOffices(
  { query }: In<typeof contract.listOffices>,
  { tx, today }: Context,
): Promise<Out<typeof contract.listOffices>> {
  const { rows, total } = await store.listOffices(tx, {
    q: query.q,
    agency: query.agency,
    territory: query.territory,
    after: placeOf(query.cursor, 'name'),
    limit: query.limit,
    today,
  });
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => officeView(row, today)),
    total,
    ...(last !== undefined && { next: cursorAfter({ at: last.name, id: last.id }) }),
  };
}

export const getOffice = ({ params }: In<typeof contract.getOffice>, context: Context): Promise<Out<typeof contract.getOffice>> =>
  showOffice(context, params.id);

export async function listAgencies(
  _input: In<typeof contract.listAgencies>,
  { tx, today }: Context,
): Promise<Out<typeof contract.listAgencies>> {
  const rows = await store.listAgencies(tx, today);
  return { items: rows.map((row) => ({ id: row.id, code: row.code, name: row.name, shortName: row.short_name })) };
}
