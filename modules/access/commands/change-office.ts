import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { outside, overlap } from '../model.ts';
import * as store from '../store-offices.ts';
import { tellOtherAdministrators, tellWatchers } from '../tell-watchers.ts';
import { showOffice } from '../view-office.ts';

/** What an administrator wrote; reference data do not overwrite it any more. */
const SOURCE = 'administrator';
type Body = In<typeof contract.changeOffice>['body'];

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
  for (const t of body.territories) await store.putTerritory(tx, rowOf(id, t));
  trail.concerns('office', id);
  return showOffice(tx, id, today);
}

export async function changeOffice(
  { params: { id }, body }: In<typeof contract.changeOffice>,
  context: Context,
): Promise<Out<typeof contract.changeOffice>> {
  const { tx, today, trail } = context;
  if ((await store.lockOffice(tx, id)) === undefined) throw notFound('office');
  await checkTerritories(context, body);
  await checkParent(context, body.parentOfficeId);
  if (body.parentOfficeId !== null && (await store.standsAbove(tx, id, body.parentOfficeId))) throw refused('office/under-itself');
  if (body.status !== 'active' && (await store.hasActiveAccounts(tx, id))) throw refused('office/has-accounts');
  await store.changeOffice(tx, id, columnsOf(body));
  trail.concerns('office', id);
  await tellWidened(context, id, body);
  trail.note('territoriesClosed', await closeMissing(context, id, body));
  for (const t of body.territories) await store.putTerritory(tx, rowOf(id, t));
  return showOffice(tx, id, today);
}

/** Its people read more from now on, whatever they read: whoever watches over the log and the other administrators hear of it at once. */
const WIDENED = { kind: 'office.widened', title: 'Wilayah kerja satu kantor diperluas', link: '/audit?verb=office.changed' };
async function tellWidened(context: Context, id: string, body: Body): Promise<void> {
  const before = await store.findOffice(context.tx, id, context.today);
  const stillValid = ({ validTo }: { readonly validTo: string | null }): boolean => validTo === null || validTo >= context.today;
  const codes = (before?.territories ?? []).filter(stillValid).map((one) => one.code);
  const wider = body.territories.filter(stillValid).filter((one) => outside([one.code], codes) !== undefined);
  context.trail.note('territoriesWidened', wider.length);
  if (wider.length === 0) return;
  await tellWatchers(context, before?.agency_id ?? null, WIDENED);
  await tellOtherAdministrators(context, context.actor.accountId, { ...WIDENED, link: `/kantor/${id}` });
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
const rowOf = (officeId: string, t: Body['territories'][number]) => ({
  office_id: officeId,
  territory: t.code,
  valid_from: t.validFrom,
  valid_to: t.validTo,
  source: SOURCE,
});

/** What was valid stays in the history: a stretch that is no longer named ends yesterday; one that has not begun is dropped. */
async function closeMissing({ tx, today }: Context, id: string, body: Body): Promise<number> {
  const before = (await store.findOffice(tx, id, today))?.territories ?? [];
  const named = new Set(body.territories.map((t) => `${t.code} ${t.validFrom}`));
  const missing = before.filter((t) => !named.has(`${t.code} ${t.validFrom}`));
  const yesterday = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
  for (const t of missing) {
    if (t.validFrom >= today) await store.dropTerritory(tx, id, t.code, t.validFrom);
    else if (t.validTo === null || t.validTo > yesterday) await store.closeTerritory(tx, id, t.code, t.validFrom, yesterday);
  }
  return missing.length;
}
const DAY_MS = 86_400_000;

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
