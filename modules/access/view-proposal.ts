import type { Context } from '../../platform/http/context.ts';
import { ROLES, RoleCode } from './model.ts';
import type { AccountProposalView } from './model.ts';
import { territoryNames } from './store.ts';
import type { ProposalRow } from './store-account-proposals.ts';
import { findOffice, WHOLE_COUNTRY } from './store-offices.ts';
import { territoriesOn } from './view-office.ts';

type Reading = Pick<Context, 'tx' | 'actor' | 'today'>;

/** What the second administrator must see to answer: who, as what, where, and how far it reaches. */
export async function proposalView({ tx, actor, today }: Reading, row: ProposalRow): Promise<AccountProposalView> {
  const role = RoleCode.parse(row.role);
  return {
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    role,
    roleName: ROLES[role].name,
    office: { id: row.office_id, name: row.office_name },
    territories: row.territories,
    reaches: await reachOf(tx, row, today),
    by: row.proposer,
    reason: row.reason,
    expiresAt: row.expires_at,
    mine: row.proposed_by === actor.accountId,
  };
}

/** Its own territories, or those that its office has today. */
async function reachOf(tx: Context['tx'], row: ProposalRow, today: string): Promise<AccountProposalView['reaches']> {
  if (row.territories === null) {
    const office = await findOffice(tx, row.office_id, today);
    return office === undefined ? [] : territoriesOn(office, today);
  }
  const names = await territoryNames(tx, row.territories);
  return row.territories.map((code) => ({ code, name: names.get(code) ?? (code === '*' ? WHOLE_COUNTRY : code) }));
}
