import type { Keyring } from '../../platform/crypto/keyring.ts';
import { maskName } from '../people/model.ts';
import { ApplicationState, DecisionCode, Origin, Purpose, ScreeningOutcome } from './model.ts';
import type { ApplicationLine } from './model.ts';
import { openDetails } from './sealed.ts';
import type { ApplicationRow } from './store.ts';

type LineRow = Pick<
  ApplicationRow,
  | 'id'
  | 'number'
  | 'state'
  | 'origin'
  | 'received_on'
  | 'received_at'
  | 'sealed_details'
  | 'purpose'
  | 'country'
  | 'depart_on'
  | 'outcome'
  | 'decision'
  | 'office_id'
  | 'office_name'
>;

/** One line of the queue. */
export const applicationLine = (keys: Keyring, row: LineRow): ApplicationLine => ({
  id: row.id,
  number: row.number,
  state: ApplicationState.parse(row.state),
  origin: Origin.parse(row.origin),
  receivedOn: row.received_on,
  receivedAt: row.received_at,
  maskedName: maskName(openDetails(keys, row.id, row.sealed_details).applicant.name),
  purpose: Purpose.nullable().parse(row.purpose),
  country: row.country,
  departOn: row.depart_on,
  outcome: ScreeningOutcome.nullable().parse(row.outcome),
  decision: DecisionCode.nullable().parse(row.decision),
  office: { id: row.office_id, name: row.office_name ?? '' },
});
