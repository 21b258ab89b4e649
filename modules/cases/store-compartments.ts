import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export interface CompartmentRow {
  readonly id: string;
  readonly sealed_name: Buffer;
  readonly members: string[];
  readonly member_names: { id: string; name: string }[] | null;
  readonly cases: number;
}

export const addCompartment = (tx: Tx, row: Insertable<DB['cases.compartment']>) =>
  tx.insertInto('cases.compartment').values(row).execute();
export const setMembers = (tx: Tx, id: string, members: string[]) =>
  tx.updateTable('cases.compartment').set({ members }).where('id', '=', id).execute();
export const addActs = (tx: Tx, rows: readonly Insertable<DB['cases.compartment_act']>[]) =>
  tx.insertInto('cases.compartment_act').values(rows).execute();

/** Those that the asker is a member of; nobody else gets a row. */
export async function listCompartments(tx: Tx, id?: string): Promise<CompartmentRow[]> {
  const { rows } = await sql<CompartmentRow>`
    select k.id, k.sealed_name, k.members, (select count(*)::int from cases.file f where f.compartment_id = k.id) cases,
           (select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name) order by a.display_name) from access.shared_account a where a.id = any (k.members)) member_names
      from cases.compartment k ${id === undefined ? sql`` : sql`where k.id = ${id}`} order by k.created_at`.execute(tx);
  return rows;
}
export const lockCompartment = (tx: Tx, id: string) =>
  tx.selectFrom('cases.compartment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
