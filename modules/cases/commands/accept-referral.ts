import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { revokeShare, share } from '../../access/index.ts';
import { mayDo } from '../case-states.ts';
import type * as contract from '../contract.ts';
import { CaseState, FIELD_WORDS, SECRECY_NOTICE } from '../model.ts';
import * as cases from '../store-cases.ts';
import { partiesOf } from '../store-parts.ts';
import * as store from '../store-referrals.ts';
import type { ReferralRow } from '../store-referrals.ts';
import { record } from '../work-on-case.ts';
import { beginAnswer, finishAnswer } from '../answer-referral.ts';
import type { View } from '../answer-referral.ts';

/** The secrecy notice was shown; now the receiver sees the chosen fields, or, for a transfer, owns the case. */
export async function acceptReferral({ params }: In<typeof contract.acceptReferral>, context: Context): Promise<View> {
  const { tx, actor, now, trail } = context;
  const row = await beginAnswer(context, params.id, 'accept', 'receiver');
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
  await share(context, { subject, to, purpose: row.purpose, fields, by: row.sent_by, origin: row.id });
  await shareNames(context, row, fields);
  if (transfer) {
    await takeOver(context, row);
    await revokeShare(context, { subject, to });
  }
  trail.note('secrecyNotice', SECRECY_NOTICE.version);
  return finishAnswer(context, row, 'accepted', { secrecyNotice: SECRECY_NOTICE.version, office: actor.officeId });
}

/** Who may open names may also open the pages of these people; `people` has its own lock and its own purpose. */
async function shareNames(context: Context, row: ReferralRow, fields: readonly string[]): Promise<void> {
  if (!fields.includes('identity') || !fields.includes('parties')) return;
  for (const party of await partiesOf(context.tx, row.file_id)) {
    if (party.mention_id === null) continue;
    const subject = { kind: 'mention', id: party.mention_id };
    await share(context, { subject, to: { officeId: context.actor.officeId }, purpose: row.purpose, by: row.sent_by, origin: row.id });
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
