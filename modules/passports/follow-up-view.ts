import type { Tx } from '../../platform/db/on-client.ts';
import { unitNames } from '../territory/index.ts';
import { FollowUpCode, FollowUpOutcome, FollowUpState, Purpose } from './model.ts';
import type { FollowUpLine } from './model.ts';
import { accountNames } from './store.ts';
import type { FollowUpRow } from './store-follow-ups.ts';

/** Whether a clock of this follow-up has run out: the first step, or the contact. */
const isOverdue = (row: FollowUpRow, now: string): boolean =>
  (row.state === 'open' && row.due_at < now) || (['open', 'not-found'].includes(row.state) && row.contact_by < now);

/** Lines without identity: opening one shows whom to contact, and is logged. */
export async function followUpLines(tx: Tx, rows: readonly FollowUpRow[], now: string): Promise<FollowUpLine[]> {
  const places = await unitNames(tx, [...new Set(rows.map((row) => row.territory))]);
  const names = await accountNames(
    tx,
    rows.map((row) => row.taken_by),
  );
  return rows.map((row) => ({
    id: row.id,
    code: FollowUpCode.parse(row.code),
    state: FollowUpState.parse(row.state),
    outcome: FollowUpOutcome.nullable().parse(row.outcome),
    purpose: Purpose.nullable().parse(row.purpose),
    country: row.country,
    village: places.get(row.territory)?.full ?? row.territory,
    toOffice: { id: row.to_office_id, name: row.to_office_name ?? '' },
    takenBy: row.taken_by === null ? null : (names.get(row.taken_by) ?? ''),
    openedAt: row.opened_at,
    dueAt: row.due_at,
    contactBy: row.contact_by,
    overdue: isOverdue(row, now),
  }));
}
