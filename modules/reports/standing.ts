import { dayInJakarta } from '../../platform/http/context.ts';
import { State } from './model.ts';
import type { StandingRow } from './store-receipts.ts';

/** What a reporter is told: the state, who holds it, until when, and the day (not the hour) of the last act. */
export const standingView = (row: StandingRow) => ({
  state: State.parse(row.state),
  holder: row.holder,
  deadline: row.due_at,
  lastActionOn: dayInJakarta(row.last_action_at),
  receivedOn: dayInJakarta(row.received_at),
});
