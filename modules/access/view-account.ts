import type { z } from 'zod';
import { notFound } from '../../platform/contract/problem.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { ROLES, RoleCode } from './model.ts';
import type { AccountView } from './model.ts';
import { viewAccount } from './store-accounts.ts';
import type { AccountRow } from './store-accounts.ts';

export function accountView(row: AccountRow): z.input<typeof AccountView> {
  const role = RoleCode.parse(row.role);
  return {
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    role,
    roleName: ROLES[role].name,
    office: { id: row.office_id, name: row.office_name },
    territories: row.territories,
    status: row.status === 'active' ? 'active' : 'closed',
    hasTotp: row.totp_confirmed_at !== null,
    lastSeenAt: row.last_seen_at,
    openSessions: row.open_sessions,
  };
}

/** @throws Problem `account/not-found` */
export async function showAccount(tx: Tx, id: string, now: string): Promise<z.input<typeof AccountView>> {
  const row = await viewAccount(tx, id, now);
  if (row === undefined) throw notFound('account');
  return accountView(row);
}
