import { headStart } from './head-start.ts';
import type { Composition } from './head-start.ts';
import type { Judgement } from './judgement.ts';

/** Below this rank no history makes a look of it. Our choice by replay: 3 bits find hardly anybody more, at twice the false alerts (engines/watch, "Where the floor lies"). */
export const LEAST_RANK_BITS = 4;
/** A head start is no evidence: so much has to be seen. Our choice. */
const LEAST_EVIDENCE_BITS = 2.5;
/** So much more than a look needs is a call to act. Our choice: 16 : 1. */
const ACT_BITS = 4;
/** Below this rank nobody is called to act, however quiet a small office is. Our choice by replay: of false calls 42 become 16, of true ones 99 become 87 (size S). */
const LEAST_ACT_RANK = 9;
/** Days an officer needs, and what is soon. @source contract: simulated districts, Scores (3 days); dossier: detection §6 (imminent departures) */
const HANDLING_DAYS = 3;
const SOON_DAYS = 14;
/** Our choice. */
const SOON_BITS = 2;

type Ranked = Pick<Judgement, 'bits'> & Composition;

/** Evidence and head start, in bits: the order in which circles are looked at, in the replay as in an office. */
export const rankOf = (judgement: Ranked): number => judgement.bits + headStart(judgement);

/**
 * What a circle is worth: nothing below the threshold or without evidence of its own. What people only told is looked into first: a hoax that was
 * agreed upon costs nobody an `act`.
 * @param least  rank of a look, in bits
 */
export function worthOf(judgement: Ranked, least: number): 'act' | 'look' | undefined {
  const rank = rankOf(judgement);
  if (rank < least || judgement.bits < LEAST_EVIDENCE_BITS) return undefined;
  return rank >= Math.max(least + ACT_BITS, LEAST_ACT_RANK) && judgement.members.some(({ kind }) => kind !== 'report') ? 'act' : 'look';
}

/** Rank in the queue: where somebody leaves soon, but late enough to be reached, it goes ahead. @param departsInDays of everybody concerned */
export function urgencyOf(rank: number, departsInDays: readonly number[]): number {
  return rank + (departsInDays.some((days) => days > HANDLING_DAYS && days <= SOON_DAYS) ? SOON_BITS : 0);
}
