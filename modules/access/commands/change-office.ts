import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { overlap, widened } from '../model.ts';
import { differences, putTerritories, SOURCE } from '../office-territory.ts';
import * as store from '../store-offices.ts';
import { openWidening } from '../store-widening.ts';
import { showOffice } from '../view-office.ts';
import { proposeWidening } from './widen-office.ts';

type Body = In<typeof contract.changeOffice>['body'];

/** Its territory waits for a second administrator, like everything that is reached further. */
export async function createOffice(
  { body }: In<typeof contract.createOffice>,
  context: Context,
): Promise<Out<typeof contract.createOffice>> {
  const { tx, today, newId, trail } = context;
  await checkTerritories(context, body);
  await checkParent(context, body.parentOfficeId);
  const agencies = await store.listAgencies(tx, today);
  if (!agencies.some((agency) => agency.id === body.agencyId)) throw invalid('agencyId', 'Pilih instansi dari daftar');
  const id = newId();
  const added = await store.addOffice(tx, {
    id,
    code: body.code,
    agency_id: body.agencyId,
    ...columnsOf(body),
    source: SOURCE,
    source_date: today,
    confidence: 'confirmed',
  });
  if (!added) throw refused('office/code-taken');
  trail.concerns('office', id);
  if (body.territories.length > 0) await proposeWidening(context, { id }, body.territories, body.reason);
  return showOffice(context, id);
}

/** All but a wider territory is changed at once; that waits, with the whole of the new list, for a second administrator. */
export async function changeOffice(
  { params: { id }, body }: In<typeof contract.changeOffice>,
  context: Context,
): Promise<Out<typeof contract.changeOffice>> {
  const { tx, today, now, trail } = context;
  const before = (await store.lockOffice(tx, id)) === undefined ? undefined : await store.findOffice(tx, id, today);
  if (before === undefined) throw notFound('office');
  await checkTerritories(context, body);
  await checkParent(context, body.parentOfficeId);
  if (body.parentOfficeId !== null && body.parentOfficeId !== before.parent_office_id) {
    await store.holdParents(tx);
    if (await store.standsAbove(tx, id, body.parentOfficeId)) throw refused('office/under-itself');
  }
  if (body.status !== 'active' && (await store.hasActiveAccounts(tx, id))) throw refused('office/has-accounts');
  await store.changeOffice(tx, id, columnsOf(body));
  trail.concerns('office', id);
  const { adds, ends } = differences(before.territories, body.territories);
  if (adds.length + ends.length > 0) {
    // What a second administrator looks at must not change under the eyes.
    if ((await openWidening(tx, id, now)) !== undefined) throw refused('office/already-proposed');
    const wider = widened(before.territories, body.territories);
    trail.note('territoriesWidened', wider.length);
    if (wider.length === 0) await putTerritories(context, before, body.territories);
    else await proposeWidening(context, before, body.territories, body.reason);
  }
  return showOffice(context, id);
}

const columnsOf = (body: Body) => ({
  name: body.name,
  kind: body.kind,
  address: body.address,
  phone: body.phone,
  parent_office_id: body.parentOfficeId,
  status: body.status,
  works_on_collective_leave: body.worksOnCollectiveLeave,
  by_hand: true,
});
async function checkTerritories({ tx }: Context, body: Body): Promise<void> {
  const backwards = body.territories.findIndex((t) => t.validTo !== null && t.validTo < t.validFrom);
  if (backwards >= 0) throw invalid(`territories.${backwards}.validTo`, 'Hari terakhir harus pada atau setelah hari pertama');
  const twice = overlap(body.territories);
  if (twice !== undefined) throw refused('office/territory-overlaps', { territory: twice });
  const [unknown] = await store.unknownUnits(
    tx,
    body.territories.map((t) => t.code),
  );
  if (unknown !== undefined) throw invalid('territories', `Kode wilayah ${unknown} tidak ada; pilih wilayah dari daftar`);
}

async function checkParent({ tx, today }: Context, parentId: string | null): Promise<void> {
  if (parentId !== null && (await store.findOffice(tx, parentId, today)) === undefined)
    throw invalid('parentOfficeId', 'Kantor induk ini tidak ada; pilih dari daftar kantor');
}
