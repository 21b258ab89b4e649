import type { Tx } from '../../platform/db/on-client.ts';

/** Accounts of one agency, and of single offices of others. */
export interface Circle {
  readonly agencyId: string;
  readonly officeIds: readonly string[];
}
export interface ColleagueRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly office: string;
}
const MOST_SHOWN = 20;
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

const inCircle = (tx: Tx, circle: Circle) =>
  tx
    .selectFrom('access.shared_account as a')
    .innerJoin('access.shared_office as o', 'o.id', 'a.office_id')
    .select(['a.id', 'a.display_name as name', 'a.role', 'o.name as office'])
    .where('a.status', '=', 'active')
    .where((eb) => eb.or([eb('o.agency_id', '=', circle.agencyId), eb('a.office_id', 'in', circle.officeIds)]));

/** Active accounts of the circle with one of these roles, of whose name some word begins so. */
export async function colleaguesNamed(tx: Tx, circle: Circle, ask: { q: string; roles: readonly string[] }): Promise<ColleagueRow[]> {
  const begins = literally(ask.q);
  const rows = await inCircle(tx, circle)
    .where('a.role', 'in', ask.roles)
    .where((eb) => eb.or([eb('a.display_name', 'ilike', `${begins}%`), eb('a.display_name', 'ilike', `% ${begins}%`)]))
    .orderBy('a.display_name')
    .limit(MOST_SHOWN)
    .execute();
  return rows.flatMap(({ id, name, role, office }) =>
    id === null || name === null || role === null || office === null ? [] : [{ id, name, role, office }],
  );
}

/** @returns how many of these accounts are active and of the circle */
export async function countColleagues(tx: Tx, circle: Circle, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  return (await inCircle(tx, circle).where('a.id', 'in', ids).execute()).length;
}
