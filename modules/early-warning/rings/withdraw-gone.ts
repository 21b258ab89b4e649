import type { JobContext } from '../../../platform/outbox/job-context.ts';
import type { AlertKind, AlertState } from '../model.ts';
import { mergeEvidence } from '../merge-evidence.ts';
import * as alerts from '../store.ts';
import { writeAlert } from '../write-alert.ts';
import { touch } from './judge-touched.ts';
import { goneSentence, weakened } from './ring-alert.ts';
import { alertsOnGone, endMentionsOfGone, goneAmong, goneMembers } from './store-gone.ts';

/**
 * An import was taken back: what its applications said counts nowhere any more. Rings are judged anew, alerts about single matters lose those pieces
 * and say so; what nothing holds any longer leaves the queue.
 */
export async function withdrawGone(context: JobContext): Promise<void> {
  const { tx, now } = context;
  await touch(context, await goneMembers(tx));
  await endMentionsOfGone(tx, now);
  for (const row of await alertsOnGone(tx)) await withdraw(context, row);
}

async function withdraw(context: JobContext, row: alerts.AlertRow): Promise<void> {
  const { tx } = context;
  const standing = await alerts.evidenceOf(tx, [row.id]);
  const subject = row.key.startsWith('application:') ? [row.key.slice('application:'.length)] : [];
  const ids = standing.flatMap(({ source_kind, source_id }) => (source_kind === 'application' && source_id !== null ? [source_id] : []));
  const gone = await goneAmong(tx, [...new Set([...ids, ...subject])]);
  const kept = subject.some((id) => gone.has(id)) ? [] : standing.filter(({ source_id }) => source_id === null || !gone.has(source_id));
  // A report that meets nobody is no meeting.
  const holds = kept.some(({ source_kind }) => source_kind !== 'report' && source_kind !== 'recruiter');
  const { pieces, combined } = mergeEvidence(holds ? kept : [], []);
  const stands = combined.level !== 'none';
  await writeAlert(
    context,
    {
      kind: row.kind as AlertKind,
      key: row.key,
      place: { agencyId: row.agency_id, officeId: row.office_id, territory: row.territory },
      departsOn: row.departs_on,
      level: combined.level === 'act' ? 'act' : 'look',
      millibits: stands ? combined.millibits : 0,
      headStart: stands ? row.head_start_millibits : 0,
      state: stands ? (row.state as AlertState) : weakened(row.state as AlertState, true),
      pieces: stands ? pieces : [],
      unknowns: [...goneSentence(gone.size), ...(stands ? row.unknowns : [])],
      mentions: [],
      replaces: true,
    },
    row,
  );
}
