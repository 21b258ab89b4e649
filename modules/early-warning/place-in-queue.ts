import { chooseForWeek } from '../../engines/warning/budget/choose-week.ts';
import type { Candidate, Desk } from '../../engines/warning/budget/choose-week.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { daysBetween } from './detect/facts.ts';
import type { AlertState } from './model.ts';
import * as store from './store.ts';
import { startOfWeek } from './week.ts';

/** New evidence of at least one bit wakes an alert that was judged or put to sleep. Our choice. */
const WAKES_MILLIBITS = 1_000;
/** Letters of a kecamatan's code: 35.05.01. */
const KECAMATAN_LENGTH = 8;

export const candidateOf = (
  alert: { id: string; millibits: number; territory: string | null; departsOn: string | null },
  today: string,
): Candidate => ({
  id: alert.id,
  score: alert.millibits,
  kecamatan: alert.territory === null || alert.territory.length < KECAMATAN_LENGTH ? undefined : alert.territory.slice(0, KECAMATAN_LENGTH),
  leavesInDays: alert.departsOn === null ? undefined : daysBetween(today, alert.departsOn),
});

/** The desk of an office this week; what enters has passed its threshold already. */
export async function deskOf({ tx, now }: JobContext, officeId: string): Promise<Desk> {
  const week = await store.weekOf(tx, officeId, startOfWeek(now));
  return {
    officers: week.officers,
    unspentLastWeek: week.unspentLastWeek,
    shown: week.territories.map((territory) => ({ kecamatan: territory?.slice(0, KECAMATAN_LENGTH) })),
    threshold: Number.NEGATIVE_INFINITY,
  };
}

/**
 * A shown alert stays; a judged or sleeping one wakes only for new evidence; a new one needs a place in the office's week.
 * @param grown what was added since, in thousandths of a bit; what officers found themselves is nothing new
 */
export async function placeInQueue(
  context: JobContext,
  officeId: string,
  alert: { millibits: number; territory: string | null; departsOn: string | null },
  known: store.AlertRow | undefined,
  grown: number = alert.millibits - (known?.millibits ?? 0),
): Promise<AlertState> {
  const state = known?.state as AlertState | undefined;
  if (state === 'new' || state === 'in-case' || state === 'joined') return state;
  if ((state === 'judged' || state === 'snoozed') && grown < WAKES_MILLIBITS) return state;
  const { shown } = chooseForWeek([candidateOf({ id: 'this', ...alert }, context.today)], await deskOf(context, officeId));
  return shown.length > 0 ? 'new' : 'waiting';
}
