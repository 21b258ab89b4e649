import { z } from 'zod';
import rows from '../../db/seed/law/referral-clocks.json' with { type: 'json' };
import { PlainDate } from '../../platform/contract/fields.ts';
import { Urgency } from './model.ts';

const ClockRow = z.object({
  code: z.string(),
  fromAgency: z.string().optional(),
  toAgency: z.string().optional(),
  /** Holds only when one of these is given. */
  urgency: z.array(Urgency).optional(),
  hours: z.int().positive().optional(),
  workingDays: z.int().positive().optional(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
  source: z.string(),
});
const CLOCKS = z.array(ClockRow).parse(rows);

export interface ReferralClock {
  readonly code: string;
  /** Hours run day and night; working days end with the office's day. */
  readonly span: { readonly hours: number } | { readonly workingDays: number };
  readonly words: string;
  readonly source: string;
}

/**
 * The clock of a hand-over: the first row that fits, from special to usual.
 * @param on the day it is sent; rows are dated
 */
export function clockFor(hand: { fromAgency: string; toAgency: string; urgency: readonly Urgency[] }, on: string): ReferralClock {
  const row = CLOCKS.find(
    (one) =>
      one.validFrom <= on &&
      (one.validTo === null || on <= one.validTo) &&
      (one.fromAgency === undefined || one.fromAgency === hand.fromAgency) &&
      (one.toAgency === undefined || one.toAgency === hand.toAgency) &&
      (one.urgency === undefined || one.urgency.some((sign) => hand.urgency.includes(sign))),
  );
  if (row === undefined) throw new Error(`no referral clock holds on ${on}`);
  const { code, source, hours, workingDays } = row;
  if (hours !== undefined) return { code, source, span: { hours }, words: `${hours} jam` };
  return { code, source, span: { workingDays: workingDays ?? 1 }, words: `${workingDays ?? 1} hari kerja` };
}
