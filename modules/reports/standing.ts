import { dayAt, zoneOf } from '../territory/index.ts';
import { State } from './model.ts';
import type { StandingRow } from './store-receipts.ts';

/** What a reporter is told: the state, who holds it, until when, and the day (not the hour) of the last act where it happens. */
export const standingView = (row: StandingRow) => ({
  state: State.parse(row.state),
  holder: row.holder,
  deadline: row.due_at,
  lastActionOn: dayAt(row.last_action_at, zoneOf(row.territory ?? '*')),
  receivedOn: dayAt(row.received_at, zoneOf(row.territory ?? '*')),
});
