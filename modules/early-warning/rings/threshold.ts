import { adaptiveThreshold, THRESHOLD_WEEKS } from '../../../engines/warning/budget/threshold.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { daysBetween } from '../detect/facts.ts';
import { Verdict, wasConfirmed } from '../model.ts';
import { officersOf } from '../surges/store-verdicts.ts';
import { dayBefore } from './seeds.ts';
import { strengthsOf } from './store-rings.ts';

/** Alerts an officer is shown in a week without any ring: the office's nerve is not spent. @source issue 4 (half an alert in a quiet year); engines/watch (.4) */
const QUIET_ALERTS = 0.4;
/** Below this no history makes a look of it. Our choice by the replay's figures (engines/watch, "Where the floor lies"): a bit less finds hardly more, and alarms more. */
const LEAST_BITS = 5;
/** So much more is a call to act. @source engines/watch (16 : 1) */
export const ACT_BITS = 4;
const MILLI = 1000;
const WEEK_DAYS = 7;

/** Least evidence of a look at an office today, in thousandths of a bit: what ordinary coincidence here reaches rarely enough. */
export async function leastMillibits({ tx, today }: JobContext, officeId: string): Promise<number> {
  const { rings, firstOn } = await strengthsOf(tx, officeId, dayBefore(today, THRESHOLD_WEEKS * WEEK_DAYS));
  if (firstOn === null) return LEAST_BITS * MILLI;
  const officers = Math.max(1, await officersOf(tx, officeId));
  const past = rings.map(({ millibits, on, verdict }) => ({
    weeksAgo: Math.floor(daysBetween(on, today) / WEEK_DAYS),
    score: millibits,
    confirmed: verdict !== null && wasConfirmed(Verdict.parse(verdict)) === true,
  }));
  const weeks = Math.ceil(daysBetween(firstOn, today) / WEEK_DAYS);
  const { score } = adaptiveThreshold(past, QUIET_ALERTS * officers, weeks, LEAST_BITS * MILLI);
  // Infinite: so much is ordinary here that only what is stronger than all of it is worth a look.
  const strongest = past.reduce((most, one) => Math.max(most, one.score + 1), 0);
  return Math.max(LEAST_BITS * MILLI, Math.min(score, strongest));
}
