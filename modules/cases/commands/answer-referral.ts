import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify, revokeShare, share } from '../../access/index.ts';
import { mayDo } from '../case-states.ts';
import type * as contract from '../contract.ts';
import { referralMoved } from '../events.ts';
import { NOTICES } from '../flow-back.ts';
import { CaseState, FIELD_WORDS, ReferralKind, ReferralState, SECRECY_NOTICE } from '../model.ts';
import { mayAnswer } from '../referral-states.ts';
import type { ReferralAct } from '../referral-states.ts';
import { referralViews, sideOf } from '../referral-view.ts';
import * as cases from '../store-cases.ts';
import { partiesOf } from '../store-parts.ts';
import * as store from '../store-referrals.ts';
import type { ReferralRow } from '../store-referrals.ts';
import { record } from '../work-on-case.ts';

type View = Out<typeof contract.getReferral>;

/** Loads and locks a hand-over and lets the rule decide; each side has its own acts. */
async function begin(context: Context, id: string, act: ReferralAct, by: 'sender' | 'receiver'): Promise<ReferralRow> {
  const row = await store.findReferral(context.tx, id, true);
  if (row === undefined) throw notFound('referral');
  // The other end may see it but not do this: the same answer as when it is not there.
  if ((sideOf(row, context.actor.officeId) === 'sender') !== (by === 'sender')) throw notFound('referral');
  const decision = mayAnswer(ReferralState.parse(row.state), act, ReferralKind.parse(row.kind));
  if (!decision.ok) throw refused(decision.reason);
  return { ...row, state: decision.next };
}

/** Writes the line of history, tells the other side (never content), and answers. */
async function finish(context: Context, row: ReferralRow, act: string, detail: object): Promise<View> {
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

/** The secrecy notice was shown; now the receiver sees the chosen fields, or, for a transfer, owns the case. */
export async function acceptReferral({ params }: In<typeof contract.acceptReferral>, context: Context): Promise<View> {
  const { tx, actor, now, trail } = context;
  const row = await begin(context, params.id, 'accept', 'receiver');
  await store.changeReferral(tx, row.id, {
    state: row.state,
    accepted_at: now,
    accepted_by: actor.accountId,
    secrecy_version: SECRECY_NOTICE.version,
  });
  const transfer = row.kind === 'transfer';
  const fields = transfer ? [...Object.keys(FIELD_WORDS), 'ownership'] : row.fields;
  const subject = { kind: 'case', id: row.file_id };
  const to = { officeId: actor.officeId };
  await share(context, { subject, to, purpose: row.purpose, fields, by: row.sent_by });
  await shareNames(context, row, fields);
  if (transfer) {
    await takeOver(context, row);
    await revokeShare(context, { subject, to });
  }
  trail.note('secrecyNotice', SECRECY_NOTICE.version);
  return finish(context, row, 'accepted', { secrecyNotice: SECRECY_NOTICE.version, office: actor.officeId });
}

/** Who may open names may also open the pages of these people; `people` has its own lock and its own purpose. */
async function shareNames(context: Context, row: ReferralRow, fields: readonly string[]): Promise<void> {
  if (!fields.includes('identity') || !fields.includes('parties')) return;
  for (const party of await partiesOf(context.tx, row.file_id)) {
    if (party.mention_id === null) continue;
    const subject = { kind: 'mention', id: party.mention_id };
    await share(context, { subject, to: { officeId: context.actor.officeId }, purpose: row.purpose, by: row.sent_by });
  }
}

/** The case changes hands: the team of the old owner no longer sees it, the number stays. */
async function takeOver(context: Context, row: ReferralRow): Promise<void> {
  const { tx, actor } = context;
  const file = await cases.lockFile(tx, row.file_id);
  if (file === undefined) throw notFound('case');
  const decision = mayDo(CaseState.parse(file.state), 'work');
  if (!decision.ok) throw refused(decision.reason);
  await record(
    context,
    { ...file, state: decision.next },
    {
      step: 'taken-over',
      detail: { referral: row.id, from: row.from_office_id },
      set: { agency_id: actor.agencyId, office_id: actor.officeId, team: [actor.accountId] },
    },
  );
}

export async function returnReferral({ params, body }: In<typeof contract.returnReferral>, context: Context): Promise<View> {
  const { tx, actor, now } = context;
  const row = await begin(context, params.id, 'return', 'receiver');
  const proposed = body.proposedOfficeId;
  if (proposed !== undefined) {
    if ((await store.findOffice(tx, proposed)) === undefined) throw invalid('proposedOfficeId', 'Kantor yang diusulkan tidak dikenal');
    if (proposed === row.to_office_id || proposed === row.from_office_id) throw refused('referral/proposal-unusable');
  }
  await store.changeReferral(tx, row.id, {
    state: row.state,
    returned_at: now,
    returned_by: actor.accountId,
    return_code: body.code,
    return_reason: body.reason,
    proposed_office_id: proposed ?? null,
  });
  return finish(context, row, 'returned', { code: body.code, proposed: proposed ?? null });
}

/** The sender takes it back; whatever access it gave ends at once. */
export async function revokeReferral({ params, body }: In<typeof contract.revokeReferral>, context: Context): Promise<View> {
  const { tx, actor, now } = context;
  const row = await begin(context, params.id, 'revoke', 'sender');
  await store.changeReferral(tx, row.id, { state: row.state, revoked_at: now, revoked_by: actor.accountId, revoke_reason: body.reason });
  await endAccess(context, row);
  return finish(context, row, 'revoked', {});
}

/** The work at the receiver is over: its outcome goes to the sender, and its access ends. */
export async function reportOutcome({ params, body }: In<typeof contract.reportOutcome>, context: Context): Promise<View> {
  const { tx, actor, now } = context;
  const row = await begin(context, params.id, 'outcome', 'receiver');
  await store.changeReferral(tx, row.id, {
    state: row.state,
    outcome: body.outcome,
    outcome_text: body.text,
    outcome_at: now,
    outcome_by: actor.accountId,
  });
  const view = await finish(context, row, 'outcome', { outcome: body.outcome });
  await endAccess(context, row);
  return view;
}

async function endAccess(context: Context, row: ReferralRow): Promise<void> {
  const offices = [row.to_office_id, row.escalated_to_office_id].filter((id) => id !== null);
  const parties = await partiesOf(context.tx, row.file_id);
  for (const officeId of offices) {
    await revokeShare(context, { subject: { kind: 'case', id: row.file_id }, to: { officeId } });
    for (const party of parties)
      if (party.mention_id !== null) await revokeShare(context, { subject: { kind: 'mention', id: party.mention_id }, to: { officeId } });
  }
}
