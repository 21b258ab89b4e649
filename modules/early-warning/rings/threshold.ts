import { headStart, LEAST_RANK_BITS, worthOf } from '../../../engines/network/index.ts';
import type { Judgement } from '../../../engines/network/index.ts';
import { adaptiveThreshold, THRESHOLD_WEEKS } from '../../../engines/warning/budget/threshold.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { daysBetween } from '../detect/facts.ts';
import { Verdict, wasConfirmed } from '../model.ts';
import { officersOf } from '../surges/store-verdicts.ts';
import { dayBefore } from './seeds.ts';
import { strengthsOf } from './store-rings.ts';

/** Alerts an officer is shown in a week without any ring: the office's nerve is not spent. @source issue 4 (half an alert in a quiet year); engines/watch (.4) */
const QUIET_ALERTS = 0.4;
/** Until so many weeks are counted here, the head start orders the queue but lets nothing through. @source engines/watch (LEARNT_WEEKS) */
const YOUNG_WEEKS = 8;
/** Evidence of a look in those weeks. Our choice. */
const YOUNG_BITS = 5;
const MILLI = 1000;
const WEEK_DAYS = 7;

/** What an alert needs at an office today, in thousandths of a bit. */
export interface Bar {
  /** Evidence and head start. */
  readonly rank: number;
  readonly evidence: number;
}

/** What ordinary coincidence at an office reaches rarely enough. */
export async function barOf({ tx, today }: JobContext, officeId: string): Promise<Bar> {
  const { rings, firstOn } = await strengthsOf(tx, officeId, dayBefore(today, THRESHOLD_WEEKS * WEEK_DAYS));
  const weeks = firstOn === null ? 0 : Math.ceil(daysBetween(firstOn, today) / WEEK_DAYS);
  const young = weeks < YOUNG_WEEKS;
  const floor = (young ? YOUNG_BITS : LEAST_RANK_BITS) * MILLI;
  const past = rings.map(({ millibits, on, verdict }) => ({
    weeksAgo: Math.floor(daysBetween(on, today) / WEEK_DAYS),
    score: millibits,
    confirmed: verdict !== null && wasConfirmed(Verdict.parse(verdict)) === true,
  }));
  const officers = Math.max(1, await officersOf(tx, officeId));
  const { score } = adaptiveThreshold(past, QUIET_ALERTS * officers, weeks, floor);
  // Infinite: so much is ordinary here that only what is stronger than all of it is worth a look.
  const strongest = past.reduce((most, one) => Math.max(most, one.score + 1), 0);
  return { rank: Math.max(floor, Math.min(score, strongest)), evidence: young ? floor : 0 };
}

/**
 * What a judgement is worth here, by the very rule of the replay.
 * @param millibits what its lines weigh: less than the judgement itself where they rest on a mere possibility
 * @returns headStart in thousandths of a bit
 */
export function weighed(judgement: Judgement, millibits: number, bar: Bar): { worth: 'act' | 'look' | undefined; headStart: number } {
  const enough = judgement.mayAlert && millibits >= bar.evidence;
  const worth = enough ? worthOf({ ...judgement, bits: millibits / MILLI }, bar.rank / MILLI) : undefined;
  return { worth, headStart: Math.round(headStart(judgement) * MILLI) };
}
