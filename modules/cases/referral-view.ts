import type { z } from 'zod';
import type { Context } from '../../platform/http/context.ts';
import { dayWhere, workingCalendar, workingDaysBetween } from '../territory/index.ts';
import { CaseView } from './contract.ts';
import type { ReferralAct, ReferralRow as Row, ReferralView } from './contract.ts';
import { ReturnCode, ShareField, Urgency } from './model.ts';
import { referralLine } from './read-file.ts';
import { isOpen, mayAnswer } from './referral-states.ts';
import type { ReferralRow } from './store-referrals.ts';

type View = z.input<typeof ReferralView>;
type Side = View['side'];
const LINKED_ACTS = ['accept', 'return', 'revoke', 'outcome'] as const;
const OF_SIDE: Record<Side, ReadonlySet<z.output<typeof ReferralAct>>> = {
  receiver: new Set(['accept', 'return', 'outcome'] as const),
  superior: new Set(['accept', 'return', 'outcome'] as const),
  sender: new Set(['revoke'] as const),
};

const ENDED: ReadonlySet<View['state']> = new Set(['returned', 'revoked', 'done']);

/** From which end this account looks at a hand-over. */
export const sideOf = (row: Pick<ReferralRow, 'to_office_id' | 'escalated_to_office_id'>, officeId: string): Side => {
  if (row.to_office_id === officeId) return 'receiver';
  return row.escalated_to_office_id === officeId ? 'superior' : 'sender';
};

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** Hand-overs as their reader sees them; what of the case is shown was projected when it was sent. */
export async function referralViews(
  context: Pick<Context, 'tx' | 'actor' | 'keys' | 'now'>,
  rows: readonly ReferralRow[],
): Promise<View[]> {
  const { tx, actor, keys, now } = context;
  const calendar = await workingCalendar(tx);
  const dayHere = (at: string): string => dayWhere(at, actor.territories);
  return rows.map((row) => {
    const line = referralLine(row);
    const side = sideOf(row, actor.officeId);
    const open = isOpen(line.state);
    // What ended leaves the receiver with its own record of it (who, when, why asked and answered), not with the case.
    const closed = side !== 'sender' && ENDED.has(line.state);
    const acts = LINKED_ACTS.filter((act) => OF_SIDE[side].has(act) && mayAnswer(line.state, act, line.kind).ok);
    return {
      ...line,
      caseId: row.file_id,
      number: row.file_number,
      purpose: row.purpose,
      message: closed ? null : row.message,
      fields: row.fields.map((field) => ShareField.parse(field)),
      urgency: row.urgency.map((sign) => Urgency.parse(sign)),
      clock: row.clock,
      side,
      late: open && (line.state === 'escalated' || row.due_at < now),
      workingDaysLeft: open ? workingDaysBetween(calendar, dayHere(now), dayHere(row.due_at)) : null,
      superior: named(row.escalated_to_office_id, row.up_name),
      returned:
        row.returned_at === null
          ? null
          : {
              code: ReturnCode.parse(row.return_code),
              reason: row.return_reason ?? '',
              proposed: named(row.proposed_office_id, row.proposed_name),
              at: row.returned_at,
            },
      revokedReason: row.revoke_reason,
      outcomeText: row.outcome_text,
      acceptedAt: row.accepted_at,
      offer: closed ? null : CaseView.parse(JSON.parse(keys.openText('narrative', row.sealed_offer, row.id))),
      acts: line.state === 'accepted' && side !== 'sender' ? [...acts, 'open-case'] : acts,
    };
  });
}

/** A line of the inbox is made from the same view, and shows no more of the case than its offer does. */
export const rowOf = ({ offer, message: _message, ...view }: View): z.input<typeof Row> => ({
  ...view,
  summary: offer?.summary ?? null,
  riskLevel: offer?.risk?.value ?? null,
});
