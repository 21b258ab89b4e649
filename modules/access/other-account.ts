import { notFound, refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { RoleCode } from './model.ts';
import * as accounts from './store-accounts.ts';
import * as store from './store.ts';

export interface LockedAccount {
  readonly id: string;
  readonly role: RoleCode;
  readonly closed: boolean;
  readonly agencyId: string;
}

/** Nobody ends the own account: an installation must not lose its last administrator by a slip. */
export async function lockOther({ tx, actor, trail }: Context, id: string, reason: string): Promise<LockedAccount> {
  if (id === actor.accountId) throw refused('account/own-account');
  const account = await accounts.lockAccount(tx, id);
  if (account === undefined) throw notFound('account');
  trail.concerns('account', id);
  trail.because(reason);
  return { id, role: RoleCode.parse(account.role), closed: account.status !== 'active', agencyId: account.agency_id };
}

/** Every session and every half-done login of the account ends now. */
export async function throwOut({ tx, now, trail }: Context, id: string): Promise<void> {
  await accounts.dropTickets(tx, id);
  trail.note('sessionsEnded', await store.revokeSessions(tx, id, now));
}
