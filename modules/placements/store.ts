import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { RUNNING } from './model.ts';
import type { PlacementState } from './model.ts';

const placements = (tx: Tx) =>
  tx
    .selectFrom('placements.placement as p')
    .innerJoin('access.shared_office as o', 'o.id', 'p.office_id')
    .select([
      'p.id',
      'p.number',
      'p.state',
      'p.scheme',
      'p.country',
      'p.recruiter_id',
      'p.mention_id',
      'p.sealed_details',
      'p.state_since',
      'p.recorded_at',
      'p.office_id',
      'p.territory',
      'o.name as office_name',
    ]);

export const findPlacement = (tx: Tx, id: string) => placements(tx).where('p.id', '=', id).executeTakeFirst();
export type PlacementRow = NonNullable<Awaited<ReturnType<typeof findPlacement>>>;

export interface Ask {
  readonly state: PlacementState | undefined;
  readonly number: string | undefined;
  /** Only running placements with these companies. */
  readonly recruiters: readonly string[] | undefined;
  readonly before: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}
/** Newest first; one row more than asked tells whether there is a next page. */
export async function listPlacements(tx: Tx, { state, number, recruiters, before, limit }: Ask): Promise<PlacementRow[]> {
  let query = placements(tx);
  if (state !== undefined) query = query.where('p.state', '=', state);
  if (number !== undefined) query = query.where(sql<boolean>`starts_with(p.number, ${number})`);
  if (recruiters !== undefined) query = query.where('p.state', 'in', RUNNING).where('p.recruiter_id', '=', anyOf(recruiters));
  if (before !== undefined) query = query.where(sql<boolean>`(p.recorded_at, p.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return query
    .orderBy('p.recorded_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
    .execute();
}
export async function countPlacements(tx: Tx, { state, number, recruiters }: Ask): Promise<number> {
  let query = tx.selectFrom('placements.placement as p').select(({ fn }) => fn.countAll<number>().as('n'));
  if (state !== undefined) query = query.where('p.state', '=', state);
  if (number !== undefined) query = query.where(sql<boolean>`starts_with(p.number, ${number})`);
  if (recruiters !== undefined) query = query.where('p.state', 'in', RUNNING).where('p.recruiter_id', '=', anyOf(recruiters));
  return (await query.executeTakeFirstOrThrow()).n;
}
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Companies of running placements by the office that wrote them down, as far as the asker reaches. */
export async function runningCompanies(tx: Tx): Promise<{ recruiterId: string; officeId: string; placements: number }[]> {
  const { rows } = await sql<{ recruiterId: string; officeId: string; placements: number }>`
    select recruiter_id "recruiterId", office_id "officeId", count(*)::int placements from placements.placement
     where recruiter_id is not null and state = any (${[...RUNNING]}::text[]) group by 1, 2 order by 2, 1`.execute(tx);
  return rows;
}
/** @returns whether the office hears it for the first time */
export async function noteLicenceTold(tx: Tx, row: Insertable<DB['placements.licence_told']>): Promise<boolean> {
  const added = await tx.insertInto('placements.licence_told').values(row).onConflict((oc) => oc.doNothing()).returning('office_id').execute(); // prettier-ignore
  return added.length > 0;
}

export async function isNumberTaken(tx: Tx, officeId: string, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('placements.placement')
    .select('id')
    .where('office_id', '=', officeId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}
export const addPlacement = (tx: Tx, row: Insertable<DB['placements.placement']>) =>
  tx.insertInto('placements.placement').values(row).execute();
export const addStep = (tx: Tx, row: Insertable<DB['placements.step']>) => tx.insertInto('placements.step').values(row).execute();

/** Holds the row until the transaction ends: steps of one placement come one after the other. */
export const lockPlacement = (tx: Tx, id: string) =>
  tx
    .selectFrom('placements.placement')
    .select(['id', 'state', 'territory', 'office_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
export const moveTo = (tx: Tx, id: string, state: PlacementState, since: string) =>
  tx.updateTable('placements.placement').set({ state, state_since: since }).where('id', '=', id).execute();

export const stepsOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('placements.step')
    .select(['id', 'state', 'on_day', 'sealed_note', 'at'])
    .where('placement_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
