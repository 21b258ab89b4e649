import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

/** An installation has a handful of accounts waiting; more would be a mistake. */
const MOST_SHOWN = 100;

const open = (tx: Tx, now: string) =>
  tx.selectFrom('access.account_proposal as p').where('p.state', '=', 'open').where('p.expires_at', '>', now);

const shown = (tx: Tx, now: string) =>
  open(tx, now)
    .innerJoin('access.account as a', 'a.id', 'p.proposed_by')
    .innerJoin('access.office as o', 'o.id', 'p.office_id')
    .selectAll('p')
    .select(['a.display_name as proposer', 'o.name as office_name']);

/** What waits for a second administrator, the first to lapse first. */
export const listOpen = (tx: Tx, now: string) => shown(tx, now).orderBy('p.expires_at').orderBy('p.id').limit(MOST_SHOWN).execute();
export type ProposalRow = Awaited<ReturnType<typeof listOpen>>[number];
export const find = (tx: Tx, id: string, now: string): Promise<ProposalRow | undefined> =>
  shown(tx, now).where('p.id', '=', id).executeTakeFirst();

/** An open proposal, locked against a second answer. */
export const lock = (tx: Tx, id: string, now: string) => open(tx, now).selectAll('p').where('p.id', '=', id).forUpdate().executeTakeFirst();

/** A proposal whose time is over makes room for a new one of the same name. */
export const lapse = (tx: Tx, login: string, now: string) =>
  tx
    .updateTable('access.account_proposal')
    .set({ state: 'lapsed' })
    .where('login', '=', login)
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .execute();

/** @returns false when an account of this name is proposed already */
export async function add(tx: Tx, row: Insertable<DB['access.account_proposal']>): Promise<boolean> {
  const [result] = await tx
    .insertInto('access.account_proposal')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
  return (result?.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const decide = (tx: Tx, id: string, set: Updateable<DB['access.account_proposal']>) =>
  tx.updateTable('access.account_proposal').set(set).where('id', '=', id).execute();
