import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { needsTwo, PROPOSAL_HOURS, RoleCode } from '../model.ts';
import type { FirstPassword } from '../secrets.ts';
import { isLoginTaken } from '../store-accounts.ts';
import * as store from '../store-account-proposals.ts';
import { tellOtherAdministrators, tellWatchers } from '../tell-watchers.ts';
import { proposalView } from '../view-proposal.ts';
import { makeAccount, mayBeMade } from './create-account.ts';

const HOUR_MS = 3_600_000;
const ASKED = { kind: 'account.proposed', title: 'Usulan akun baru menunggu pengesahan', link: '/akun' };
/** Those who watch over the log hear of it at once. */
const MADE = { kind: 'account.guarded-created', title: 'Akun yang dijaga dua administrator dibuat', link: '/audit?verb=account.created' };

/** Asks another administrator for an account of a guarded role; until then there is none. @refuses account/needs-one for the others */
export async function proposeAccount(
  { body }: In<typeof contract.proposeAccount>,
  context: Context,
): Promise<Out<typeof contract.proposeAccount>> {
  const { tx, actor, now, newId, trail } = context;
  if (!needsTwo(body.role)) throw refused('account/needs-one');
  await mayBeMade(context, body);
  if (await isLoginTaken(tx, body.login)) throw refused('account/login-taken');
  await store.lapse(tx, body.login, now);
  const id = newId();
  const added = await store.add(tx, {
    id,
    login: body.login,
    display_name: body.displayName,
    role: body.role,
    office_id: body.officeId,
    territories: body.territories ?? null,
    reason: body.reason,
    proposed_by: actor.accountId,
    proposed_at: now,
    expires_at: new Date(Date.parse(now) + PROPOSAL_HOURS * HOUR_MS).toISOString(),
    state: 'open',
  });
  if (!added) throw refused('account/already-proposed');
  trail.concerns('account-proposal', id);
  trail.note('role', body.role);
  trail.because(body.reason);
  trail.note('administratorsTold', await tellOtherAdministrators(context, actor.accountId, ASKED));
  const row = await store.find(tx, id, now);
  if (row === undefined) throw notFound('account-proposal');
  return proposalView(context, row);
}

/** The second administrator confirms, and hands over the first password. @refuses account/own-proposal, and what making one refuses */
export async function confirmAccount(
  { params, body }: In<typeof contract.confirmAccount>,
  context: Context,
  first: FirstPassword,
): Promise<Out<typeof contract.confirmAccount>> {
  const { tx, actor, now, newId, trail } = context;
  const proposal = await store.lock(tx, params.id, now);
  if (proposal === undefined) throw notFound('account-proposal');
  trail.concerns('account-proposal', proposal.id);
  trail.because(body.reason);
  if (proposal.proposed_by === actor.accountId) throw refused('account/own-proposal');
  const { login, display_name: displayName, office_id: officeId, territories } = proposal;
  const wanted = { login, displayName, role: RoleCode.parse(proposal.role), officeId, territories: territories ?? undefined };
  const { agencyId } = await mayBeMade(context, wanted);
  const accountId = newId();
  // The proposal first: the database makes the account only when it finds it agreed on.
  await store.decide(tx, proposal.id, { state: 'confirmed', decided_by: actor.accountId, decided_at: now, account_id: accountId });
  const made = await makeAccount(context, accountId, wanted, first);
  trail.note('proposedBy', proposal.proposed_by);
  await tellWatchers(context, agencyId, MADE);
  return made;
}

/** Another administrator refuses, or the proposer takes it back. */
export async function refuseAccount(
  { params, body }: In<typeof contract.refuseAccount>,
  context: Context,
): Promise<Out<typeof contract.refuseAccount>> {
  const { tx, actor, now, trail } = context;
  const proposal = await store.lock(tx, params.id, now);
  if (proposal === undefined) throw notFound('account-proposal');
  trail.concerns('account-proposal', proposal.id);
  trail.because(body.reason);
  await store.decide(tx, proposal.id, { state: 'refused', decided_by: actor.accountId, decided_at: now });
  return DONE;
}
