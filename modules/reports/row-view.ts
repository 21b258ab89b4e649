import type { Tx } from '../../platform/db/on-client.ts';
import { unitNames } from '../territory/index.ts';
import type { QueueRow } from './contract.ts';
import { Channel, reportNumber, Severity, State, Topic, Verdict } from './model.ts';
import type { QueueRecord } from './store-reading.ts';

const CLOCK_CODES = ['acknowledge', 'assess', 'act', 'refer'] as const;

/** Rows of the queue as the contract shows them; places get their names in one question. */
export async function rowViews(tx: Tx, rows: readonly QueueRecord[], now: string): Promise<QueueRow[]> {
  const names = await unitNames(
    tx,
    rows.flatMap((row) => row.territory ?? []),
  );
  return rows.map((row) => rowView(row, row.territory === null ? undefined : names.get(row.territory)?.full, now));
}

function rowView(row: QueueRecord, placeName: string | undefined, now: string): QueueRow {
  const code = CLOCK_CODES.find((one) => one === row.clock_code);
  return {
    id: row.id,
    number: reportNumber(row.id),
    state: State.parse(row.state),
    channel: Channel.parse(row.channel),
    topic: Topic.parse(row.topic),
    immediateDanger: row.immediate_danger,
    receivedAt: row.received_at,
    place: row.territory === null ? null : { code: row.territory, name: placeName ?? row.territory },
    peopleCount: row.people_count,
    departsOn: row.departs_on,
    destination: row.destination,
    bypassVillage: row.bypass_village,
    grade: row.source_grade === null ? null : `${row.source_grade}${row.information_grade ?? ''}`,
    severity: row.severity === null ? null : Severity.parse(row.severity),
    verdict: row.verdict === null ? null : Verdict.parse(row.verdict),
    deadline:
      code === undefined || row.due_at === null
        ? null
        : { code, dueAt: row.due_at, overdue: Date.parse(row.due_at) < Date.parse(now), source: row.clock_source ?? '' },
    attachments: row.attachments,
    repeats: row.repeats,
    follows: row.follows,
    maybeSame: row.maybe_same,
  };
}
