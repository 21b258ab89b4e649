import type { Tx } from '../../platform/db/on-client.ts';

/** Proposals whose time is over make room for a new one. */
export const lapseProposals = (tx: Tx, accountId: string, now: string) =>
  tx
    .updateTable('access.reset_proposal')
    .set({ state: 'lapsed' })
    .where('account_id', '=', accountId)
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .execute();

export interface NewProposal {
  readonly id: string;
  readonly account_id: string;
  readonly proposed_by: string;
  readonly proposed_at: string;
  readonly reason: string;
  readonly expires_at: string;
}
export const addProposal = (tx: Tx, row: NewProposal) =>
  tx
    .insertInto('access.reset_proposal')
    .values({ ...row, state: 'open' })
    .execute();

/** The open proposal for an account, locked against a second answer. */
export const lockProposal = (tx: Tx, accountId: string, now: string) =>
  tx
    .selectFrom('access.reset_proposal')
    .select(['id', 'proposed_by'])
    .where('account_id', '=', accountId)
    .where('state', '=', 'open')
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();

export const decideProposal = (tx: Tx, id: string, state: 'confirmed' | 'refused', by: string, at: string) =>
  tx.updateTable('access.reset_proposal').set({ state, decided_by: by, decided_at: at }).where('id', '=', id).execute();

export interface OpenProposal {
  readonly account_id: string;
  readonly proposed_by: string;
  readonly proposer: string;
  readonly reason: string;
  readonly expires_at: string;
}
/** Open proposals for these accounts; only administrators, auditors and the PPDP are shown any. */
export const openProposals = (tx: Tx, accountIds: readonly string[], now: string): Promise<OpenProposal[]> =>
  accountIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('access.reset_proposal as p')
        .innerJoin('access.account as a', 'a.id', 'p.proposed_by')
        .select(['p.account_id', 'p.proposed_by', 'a.display_name as proposer', 'p.reason', 'p.expires_at'])
        .where('p.account_id', 'in', accountIds)
        .where('p.state', '=', 'open')
        .where('p.expires_at', '>', now)
        .execute();
