import { ROLES, RoleCode } from './model.ts';
import type { AccountProposalView } from './model.ts';
import type { ProposalRow } from './store-account-proposals.ts';

export function proposalView(row: ProposalRow, me: string): AccountProposalView {
  const role = RoleCode.parse(row.role);
  return {
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    role,
    roleName: ROLES[role].name,
    office: { id: row.office_id, name: row.office_name },
    territories: row.territories,
    by: row.proposer,
    reason: row.reason,
    expiresAt: row.expires_at,
    mine: row.proposed_by === me,
  };
}
