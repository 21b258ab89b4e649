import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../../db/tables.generated.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { AlertRow } from '../store.ts';

/** Notes whom a record names; the same record again changes nothing. */
export const putNamed = (tx: Tx, row: Insertable<DB['early_warning.company_named']>) =>
  tx
    .insertInto('early_warning.company_named')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();

export interface NamedRow {
  readonly kind: 'application' | 'placement' | 'report';
  readonly id: string;
  readonly recruiterId: string;
  readonly personId: string | null;
  readonly territory: string | null;
  readonly on: string;
}
/** Who named which company since a day, in order of time; applications that were taken back named nobody. */
export async function namedSince(tx: Tx, since: string): Promise<NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select c.source_kind kind, c.source_id id, c.recruiter_id "recruiterId", m.person_id "personId", c.territory, c.named_on::text "on"
      from early_warning.company_named c left join people.shared_membership m on m.mention_id = c.mention_id
     where c.named_on >= ${since}::date
       and (c.source_kind <> 'application' or exists (select 1 from passports.shared_application a where a.id = c.source_id))
     order by c.named_on, c.source_id`.execute(tx);
  return rows;
}

/** Alerts about companies that still say something. */
export const companyAlerts = (tx: Tx): Promise<AlertRow[]> =>
  tx
    .selectFrom('early_warning.alert')
    .selectAll()
    .where('kind', '=', 'company-unusual')
    .where('millibits', '<>', 0)
    .orderBy('id')
    .execute();
