import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { needsTwo, PROPOSAL_HOURS } from '../model.ts';
import { lockOther, throwOut } from '../other-account.ts';
import type { LockedAccount } from '../other-account.ts';
import type { FirstPassword } from '../secrets.ts';
import * as proposals from '../store-resets.ts';
import * as store from '../store.ts';
import { tellOtherAdministrators, tellWatchers } from '../tell-watchers.ts';
import { showAccount } from '../view-account.ts';

type Given = Out<typeof contract.resetAccount>;
const HOUR_MS = 3_600_000;
const WATCHED = {
  kind: 'account.reset-watched',
  title: 'Akun yang dijaga dua administrator diatur ulang',
  link: '/audit?verb=account.reset',
};

/** A new first password; the second factor is taken off and every session ends. @refuses account/needs-two for roles that two administrators guard */
export async function resetAccount(
  { params, body }: In<typeof contract.resetAccount>,
  context: Context,
  first: FirstPassword,
): Promise<Given> {
  const account = await lockOpen(context, params.id, body.reason);
  if (needsTwo(account.role)) throw refused('account/needs-two');
  return reset(context, account, first);
}

/** Asks another administrator to confirm; nothing changes for the account until then. */
export async function proposeReset(
  { params, body }: In<typeof contract.proposeReset>,
  context: Context,
): Promise<Out<typeof contract.proposeReset>> {
  const { tx, actor, now, newId, trail } = context;
  const account = await lockOpen(context, params.id, body.reason);
  if (!needsTwo(account.role)) throw refused('account/needs-one');
  await proposals.lapseProposals(tx, account.id, now);
  if ((await proposals.lockProposal(tx, account.id, now)) !== undefined) throw refused('account/already-proposed');
  await proposals.addProposal(tx, {
    id: newId(),
    account_id: account.id,
    proposed_by: actor.accountId,
    proposed_at: now,
    reason: body.reason,
    expires_at: new Date(Date.parse(now) + PROPOSAL_HOURS * HOUR_MS).toISOString(),
  });
  const asked = { kind: 'account.reset-proposed', title: 'Usulan atur ulang akun menunggu pengesahan', link: '/akun' };
  trail.note('administratorsTold', await tellOtherAdministrators(context, actor.accountId, asked));
  return showAccount(context, account.id);
}

/** The second administrator confirms and hands over the first password. @refuses account/own-proposal */
export async function confirmReset(
  { params, body }: In<typeof contract.confirmReset>,
  context: Context,
  first: FirstPassword,
): Promise<Given> {
  const { tx, actor, now, trail } = context;
  const account = await lockOpen(context, params.id, body.reason);
  const proposal = await proposals.lockProposal(tx, account.id, now);
  if (proposal === undefined) throw refused('account/no-proposal');
  if (proposal.proposed_by === actor.accountId) throw refused('account/own-proposal');
  await proposals.decideProposal(tx, proposal.id, 'confirmed', actor.accountId, now);
  trail.concerns('reset-proposal', proposal.id);
  trail.note('proposedBy', proposal.proposed_by);
  await tellWatchers(context, account.agencyId, WATCHED);
  return reset(context, account, first);
}

/** Another administrator refuses, or the proposer takes it back. */
export async function refuseReset(
  { params, body }: In<typeof contract.refuseReset>,
  context: Context,
): Promise<Out<typeof contract.refuseReset>> {
  const { tx, actor, now, trail } = context;
  const account = await lockOther(context, params.id, body.reason);
  const proposal = await proposals.lockProposal(tx, account.id, now);
  if (proposal === undefined) throw refused('account/no-proposal');
  await proposals.decideProposal(tx, proposal.id, 'refused', actor.accountId, now);
  trail.concerns('reset-proposal', proposal.id);
  return showAccount(context, account.id);
}

async function lockOpen(context: Context, id: string, reason: string): Promise<LockedAccount> {
  const account = await lockOther(context, id, reason);
  if (account.closed) throw refused('account/closed');
  return account;
}

async function reset(context: Context, account: LockedAccount, first: FirstPassword): Promise<Given> {
  await store.setPassword(context.tx, account.id, first.hash, true);
  await store.removeTotp(context.tx, account.id);
  await store.replaceRecoveryCodes(context.tx, account.id, []);
  await throwOut(context, account.id);
  return { account: await showAccount(context, account.id), firstPassword: first.clear };
}
