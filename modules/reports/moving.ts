import type { Context } from '../../platform/http/context.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { notFound, refused } from '../../platform/contract/problem.ts';
import { startClock } from './clocks.ts';
import { reportMoved } from './events.ts';
import { mayMove, State, Verdict } from './model.ts';
import type { Act } from './model.ts';
import { sealNote } from './sealed.ts';
import { addStep } from './store-filing.ts';
import { findReport } from './store-reading.ts';
import type { ReportRecord } from './store-reading.ts';
import { setReport } from './store-triage.ts';

/** Where events of a report stand in the change feed: nowhere near the village when it bypasses the village. */
export const placeOf = (report: Pick<ReportRecord, 'territory' | 'bypass_village'>): string | null =>
  report.bypass_village ? null : report.territory;
export const subjectOf = (id: string) => ({ kind: 'report', id });

/** Loads a report within reach and holds it. @throws Problem not-found */
export async function lockReport(context: Pick<JobContext, 'tx'>, id: string): Promise<ReportRecord> {
  const report = await findReport(context.tx, id, true);
  if (report === undefined) throw notFound('report');
  return report;
}

export const standingOf = (report: ReportRecord) => ({
  state: State.parse(report.state),
  verdict: report.verdict === null ? null : Verdict.parse(report.verdict),
  follows: report.follows !== null,
});

export interface Move {
  readonly act: Act;
  readonly note?: string | undefined;
  readonly outcome?: string;
  /** Who acts; absent: the system. */
  readonly by?: string;
}

/** Lets the rule decide, then writes state, history and clock, and tells. @refuses whatever `mayMove` says */
export async function move(
  context: JobContext | Context,
  report: ReportRecord,
  wanted: Move,
  also: { verdict?: Verdict } = {},
): Promise<State> {
  const standing = { ...standingOf(report), ...(also.verdict !== undefined && { verdict: also.verdict }) };
  const decision = mayMove(standing, wanted.act);
  if (!decision.ok) throw refused(decision.reason);
  await write(context, report, wanted, decision.to);
  return decision.to;
}

/** The part of a move that every way there shares; `wanted.act` may be the word of a higher module. */
export async function write(
  context: JobContext | Context,
  report: ReportRecord,
  wanted: Omit<Move, 'act'> & { act: string },
  to: State,
): Promise<void> {
  const { tx, keys, now, newId } = context;
  const from = State.parse(report.state);
  const stepId = newId();
  const closing = to === 'selesai' ? { closed_at: now, outcome: wanted.outcome ?? null } : { closed_at: null, outcome: null };
  await setReport(tx, report.id, { state: to, last_action_at: now, ...closing });
  await addStep(tx, {
    id: stepId,
    report_id: report.id,
    at: now,
    act: wanted.act,
    from_state: from,
    to_state: to,
    account_id: wanted.by ?? null,
    outcome: wanted.outcome ?? null,
    sealed_note: wanted.note === undefined ? null : sealNote(keys, stepId, wanted.note),
  });
  if (to === from) return;
  await startClock(context, { id: report.id, territory: report.territory, immediate: report.immediate_danger }, to);
  await context.announce(reportMoved({ report: report.id, act: wanted.act, from, to }, subjectOf(report.id), placeOf(report)));
}
