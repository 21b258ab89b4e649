import type { PlainDate } from '../../platform/contract/fields.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { DecisionCode, DecisionState, EARLIER_YEARS, ObjectionOutcome, Purpose } from './model.ts';
import { earlierRows } from './store-facts.ts';
import type { EarlierRow } from './store-facts.ts';

/** An earlier application of the same person at any office, as a dated fact. Never an input of the score. */
export interface EarlierDecision {
  readonly applicationId: string;
  /** Who it is, as far as linking is done. */
  readonly personId: string | null;
  readonly office: { readonly id: string; readonly name: string };
  readonly receivedOn: PlainDate;
  readonly purpose: Purpose | null;
  readonly country: string | null;
  /** null: nothing decided yet. */
  readonly decision: DecisionCode | null;
  readonly decisionState: DecisionState | null;
  readonly decidedOn: PlainDate | null;
  readonly objectionOutcome: ObjectionOutcome | null;
}

/** The first day that still counts. */
export const earlierSince = (on: PlainDate): PlainDate =>
  `${Number(on.slice(0, 4)) - EARLIER_YEARS}${on.slice(4).replace('-02-29', '-02-28')}`;

const asFact = (row: EarlierRow): EarlierDecision => ({
  applicationId: row.application_id,
  personId: row.person_id,
  office: { id: row.office_id, name: row.office_name },
  receivedOn: row.received_on,
  purpose: Purpose.nullable().parse(row.purpose),
  country: row.country,
  decision: DecisionCode.nullable().parse(row.decision),
  decisionState: DecisionState.nullable().parse(row.decision_state),
  decidedOn: row.decided_on,
  objectionOutcome: ObjectionOutcome.nullable().parse(row.objection_outcome),
});

/** @param ask persons and keyed hashes of NIK, either may be empty; newest first */
export async function earlierOf(
  tx: Tx,
  ask: { readonly persons: readonly string[]; readonly niks: readonly string[]; readonly on: PlainDate },
): Promise<EarlierDecision[]> {
  if (ask.persons.length + ask.niks.length === 0) return [];
  return (await earlierRows(tx, { ...ask, since: earlierSince(ask.on) })).map(asFact);
}
