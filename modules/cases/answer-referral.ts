import type { Out } from '../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { notify, revokeShare } from '../access/index.ts';
import type * as contract from './contract.ts';
import { referralMoved } from './events.ts';
import { NOTICES } from './flow-back.ts';
import { ReferralKind, ReferralState } from './model.ts';
import { mayAnswer } from './referral-states.ts';
import type { ReferralAct } from './referral-states.ts';
import { referralViews, sideOf } from './referral-view.ts';
import { partiesOf } from './store-parts.ts';
import * as store from './store-referrals.ts';
import type { ReferralRow } from './store-referrals.ts';

export type View = Out<typeof contract.getReferral>;

/** Loads and locks a hand-over and lets the rule decide; each side has its own acts. */
export async function beginAnswer(context: Context, id: string, act: ReferralAct, by: 'sender' | 'receiver'): Promise<ReferralRow> {
  const row = await store.findReferral(context.tx, id, true);
  if (row === undefined) throw notFound('referral');
  // The other end may see it but not do this: the same answer as when it is not there.
  if ((sideOf(row, context.actor.officeId) === 'sender') !== (by === 'sender')) throw notFound('referral');
  const decision = mayAnswer(ReferralState.parse(row.state), act, ReferralKind.parse(row.kind));
  if (!decision.ok) throw refused(decision.reason);
  return { ...row, state: decision.next };
}

/** Writes the line of history, tells the other side (never content), and answers. */
export async function finishAnswer(context: Context, row: ReferralRow, act: string, detail: object): Promise<View> {
  const { tx, actor, now, newId, trail } = context;
  await store.addAct(tx, {
    id: newId(),
    referral_id: row.id,
    act,
    by_account: actor.accountId,
    office_id: actor.officeId,
    at: now,
    detail,
  });
  const hand = {
    referralId: row.id,
    caseId: row.file_id,
    kind: ReferralKind.parse(row.kind),
    fromOfficeId: row.from_office_id,
    toOfficeId: row.to_office_id,
    state: ReferralState.parse(row.state),
  };
  await context.announce(referralMoved(hand, { kind: 'referral', id: row.id }, null));
  const other = actor.officeId === row.from_office_id ? row.to_office_id : row.from_office_id;
  await notify(context, { to: { officeId: other }, kind: `referral.${act}`, title: NOTICES.moved, link: `/rujukan/${row.id}` });
  trail.concerns('referral', row.id);
  trail.concerns('case', row.file_id);
  const after = await store.findReferral(tx, row.id);
  const [view] = after === undefined ? [] : await referralViews(context, [after]);
  if (view === undefined) throw notFound('referral');
  return view;
}

/** Ends what this hand-over gave; another accepted one of the same case, or of the same people, stays as it is. */
export async function endAccess(context: Context, row: ReferralRow): Promise<void> {
  const offices = [row.to_office_id, row.escalated_to_office_id].filter((id) => id !== null);
  const parties = await partiesOf(context.tx, row.file_id);
  // The pages of people first: once the case is out of sight, so are its parties, and the policies let nothing of theirs be ended.
  for (const officeId of offices)
    for (const party of parties)
      if (party.mention_id !== null)
        await revokeShare(context, { subject: { kind: 'mention', id: party.mention_id }, to: { officeId }, origin: row.id });
  for (const officeId of offices)
    await revokeShare(context, { subject: { kind: 'case', id: row.file_id }, to: { officeId }, origin: row.id });
}
