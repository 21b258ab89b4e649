import type { z } from 'zod';
import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { needsTwo, ROLES, RoleCode } from './model.ts';
import type { AccountView } from './model.ts';
import { viewAccount } from './store-accounts.ts';
import type { AccountRow } from './store-accounts.ts';
import { openProposals } from './store-resets.ts';

type View = z.input<typeof AccountView>;
type Reading = Pick<Context, 'tx' | 'actor' | 'now'>;

/** Accounts as lists and dialogs show them, each with the reset that waits for a second administrator. */
export async function accountViews({ tx, actor, now }: Reading, rows: readonly AccountRow[]): Promise<View[]> {
  const ids = rows.map((row) => row.id);
  const waiting = new Map((await openProposals(tx, ids, now)).map((one) => [one.account_id, one]));
  return rows.map((row) => {
    const role = RoleCode.parse(row.role);
    const proposal = waiting.get(row.id);
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
      resetNeedsTwo: needsTwo(role),
      resetProposed:
        proposal === undefined
          ? null
          : {
              by: proposal.proposer,
              reason: proposal.reason,
              expiresAt: proposal.expires_at,
              mine: proposal.proposed_by === actor.accountId,
            },
    };
  });
}

/** @throws Problem `account/not-found` */
export async function showAccount(context: Reading, id: string): Promise<View> {
  const row = await viewAccount(context.tx, id, context.now);
  const [view] = row === undefined ? [] : await accountViews(context, [row]);
  if (view === undefined) throw notFound('account');
  return view;
}
