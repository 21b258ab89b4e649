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

export const putOffice = (tx: Tx, row: Insertable<DB['access.office']>) =>
  tx
    .insertInto('access.office')
    .values(row)
    .onConflict((oc) =>
      oc.column('id').doUpdateSet({ name: row.name, kind: row.kind, source: row.source, parent_office_id: row.parent_office_id ?? null }),
    )
    .execute();

export async function putTerritories(tx: Tx, officeId: string, codes: readonly string[], source: string): Promise<void> {
  await tx.deleteFrom('access.office_territory').where('office_id', '=', officeId).execute();
  if (codes.length > 0)
    await tx
      .insertInto('access.office_territory')
      .values(codes.map((territory) => ({ office_id: officeId, territory, source })))
      .execute();
}

export const putTrainingAccount = (tx: Tx, row: Insertable<DB['access.account']>) =>
  tx
    .insertInto('access.account')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
