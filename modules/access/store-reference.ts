import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const putAgency = (tx: Tx, row: Insertable<DB['access.agency']>) =>
  tx
    .insertInto('access.agency')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();

export const putAgencyName = (tx: Tx, row: Insertable<DB['access.agency_name']>) =>
  tx
    .insertInto('access.agency_name')
    .values(row)
    .onConflict((oc) =>
      oc
        .columns(['agency_id', 'valid_from'])
        .doUpdateSet({ name: row.name, short_name: row.short_name, valid_to: row.valid_to ?? null, source: row.source }),
    )
    .execute();

/** @returns false when an administrator changed the office: then it stays as it is */
export async function putOffice(tx: Tx, row: Insertable<DB['access.office']>): Promise<boolean> {
  const { id: _id, agency_id: _agency, code: _code, ...fresh } = row;
  const rows = await tx
    .insertInto('access.office')
    .values(row)
    .onConflict((oc) => oc.column('id').doUpdateSet(fresh).where('access.office.by_hand', '=', false))
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function putTerritories(tx: Tx, officeId: string, codes: readonly string[], source: string): Promise<void> {
  await tx.deleteFrom('access.office_territory').where('office_id', '=', officeId).execute();
  if (codes.length > 0)
    await tx
      .insertInto('access.office_territory')
      .values(codes.map((territory) => ({ office_id: officeId, territory, source })))
      .execute();
}

/** Provinces and regencies of today, from the view that territory publishes. */
export async function widePlaces(tx: Tx): Promise<{ code: string; name: string }[]> {
  const rows = await tx
    .selectFrom('territory.shared_unit')
    .select(['code', 'name'])
    .where('level', 'in', ['province', 'regency'])
    .where('valid_to', 'is', null)
    .execute();
  return rows.map((row) => ({ code: row.code ?? '', name: row.name ?? '' }));
}

export const putTrainingAccount = (tx: Tx, row: Insertable<DB['access.account']>) =>
  tx
    .insertInto('access.account')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
