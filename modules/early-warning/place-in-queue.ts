import { urgencyOf } from '../../engines/network/index.ts';
import { chooseForWeek } from '../../engines/warning/budget/choose-week.ts';
import type { Candidate, Desk } from '../../engines/warning/budget/choose-week.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { daysBetween } from './detect/facts.ts';
import { freshGroups, WAKES_MILLIBITS } from './model.ts';
import type { AlertState, Spoken } from './model.ts';
import * as store from './store.ts';
import { startOfWeek } from './week.ts';

/** Letters of a kecamatan's code: 35.05.01. */
const KECAMATAN_LENGTH = 8;

const MILLI = 1000;

/** What waits for a place in the week. */
export interface Waiting {
  readonly millibits: number;
  readonly headStart: number;
  readonly territory: string | null;
  readonly departsOn: string | null;
}

/** Evidence, head start and who leaves soon: the order of the replay. */
export function candidateOf(
  { id, millibits, headStart, territory, departsOn }: Waiting & { readonly id: string },
  today: string,
): Candidate {
  const leavesInDays = departsOn === null ? undefined : daysBetween(today, departsOn);
  return {
    id,
    score: urgencyOf((millibits + headStart) / MILLI, leavesInDays === undefined ? [] : [leavesInDays]) * MILLI,
    kecamatan: territory === null || territory.length < KECAMATAN_LENGTH ? undefined : territory.slice(0, KECAMATAN_LENGTH),
    leavesInDays,
  };
}

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
 * A shown alert stays; a judged or sleeping one wakes only for new evidence, and one that was found to be no ring only for evidence of another group;
 * a new one needs a place in the office's week.
 * @param lines all that speaks now
 * @param grown what was added since, in thousandths of a bit; what officers found themselves is nothing new
 */
export async function placeInQueue(
  context: JobContext,
  officeId: string,
  alert: Waiting,
  known: store.AlertRow | undefined,
  lines: readonly Spoken[],
  grown: number = alert.millibits - (known?.millibits ?? 0),
): Promise<AlertState> {
  const state = known?.state as AlertState | undefined;
  if (state === 'new' || state === 'in-case' || state === 'joined') return state;
  if (known !== undefined && (state === 'judged' || state === 'snoozed')) {
    if (grown < WAKES_MILLIBITS) return state;
    if (freshGroups(await store.lastVerdict(context.tx, known.id), lines, context.now)?.length === 0) return state;
  }
  const { shown } = chooseForWeek([candidateOf({ id: 'this', ...alert }, context.today)], await deskOf(context, officeId));
  return shown.length > 0 ? 'new' : 'waiting';
}
