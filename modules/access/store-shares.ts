import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export interface SubjectRef {
  readonly kind: string;
  readonly id: string;
}
/** The one receiver of a share. */
export type Receiver = { readonly agencyId: string } | { readonly officeId: string } | { readonly accountId: string };

const columnsOf = (to: Receiver) => ({
  to_agency_id: 'agencyId' in to ? to.agencyId : null,
  to_office_id: 'officeId' in to ? to.officeId : null,
  to_account_id: 'accountId' in to ? to.accountId : null,
});

export const addShare = (
  tx: Tx,
  to: Receiver,
  row: Omit<Insertable<DB['access.share']>, 'to_agency_id' | 'to_office_id' | 'to_account_id'>,
) =>
  tx
    .insertInto('access.share')
    .values({ ...row, ...columnsOf(to) })
    .execute();

/** @returns ids of the shares that were open */
export async function endShares(
  tx: Tx,
  { subject, to, origin }: { readonly subject: SubjectRef; readonly to?: Receiver; readonly origin?: string | null },
  now: string,
): Promise<string[]> {
  let query = tx
    .updateTable('access.share')
    .set({ revoked_at: now })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('revoked_at', 'is', null);
  if (to !== undefined) {
    const columns = columnsOf(to);
    query = query.where(
      sql<boolean>`(to_agency_id, to_office_id, to_account_id) is not distinct from (${columns.to_agency_id}::uuid, ${columns.to_office_id}::uuid, ${columns.to_account_id}::uuid)`,
    );
  }
  if (origin !== undefined) query = query.where(sql<boolean>`origin is not distinct from ${origin}::uuid`);
  return (await query.returning('id').execute()).map((row) => row.id);
}

export async function endShare(tx: Tx, id: string, now: string): Promise<boolean> {
  const rows = await tx
    .updateTable('access.share')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

export const openShares = (tx: Tx, subject: SubjectRef, now: string) =>
  tx
    .selectFrom('access.share')
    .select(['id', 'to_agency_id', 'to_office_id', 'to_account_id', 'purpose', 'fields', 'shared_by', 'shared_at', 'expires_at'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('shared_at')
    .execute();
