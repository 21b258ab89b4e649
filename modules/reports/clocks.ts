import type { JobContext } from '../../platform/outbox/job-context.ts';
import { dueAt, zoneOf } from '../territory/index.ts';
import { clockRuleFor } from './model.ts';
import type { State } from './model.ts';
import { meetClock } from './store-clocks.ts';
import { addClock } from './store-filing.ts';

interface Clocked {
  readonly id: string;
  readonly territory: string | null;
  readonly immediate: boolean;
}
type Clock = Pick<JobContext, 'tx' | 'now' | 'today' | 'newId'>;

/** @returns the rule of the day for this state and when it is over; `undefined` for a closed report */
export async function deadlineFor({ tx, now, today }: Clock, report: Clocked, state: State) {
  const rule = clockRuleFor(state, report.immediate, today);
  if (rule === undefined) return undefined;
  return { rule, dueAt: await dueAt(tx, now, rule.span, zoneOf(report.territory ?? '*')) };
}

/** Ends the running clock and starts that of the new state. */
export async function startClock(context: Clock, report: Clocked, state: State): Promise<void> {
  await meetClock(context.tx, report.id, context.now);
  const deadline = await deadlineFor(context, report, state);
  if (deadline !== undefined) await writeClock(context, report.id, deadline, context.newId());
}

export const writeClock = (
  { tx, now }: Clock,
  reportId: string,
  { rule, dueAt }: NonNullable<Awaited<ReturnType<typeof deadlineFor>>>,
  id: string,
) =>
  addClock(tx, {
    id,
    report_id: reportId,
    code: rule.code,
    during: rule.during,
    started_at: now,
    due_at: dueAt,
    next_escalation_at: dueAt,
    source: rule.source,
  });
