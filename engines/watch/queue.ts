import type { Judgement } from '../network/index.ts';
import { rankOf } from './alert-book.ts';
import type { RingFile } from './alert-book.ts';

/** An alert is shown again when so much has come to it. Our choice. */
const UPDATE_BITS = 2;
const UPDATE_EVENTS = 2;
/** Days an officer needs, and what is soon. @source contract: simulated districts, Scores (3 days); dossier: detection §6 (imminent departures) */
const HANDLING_DAYS = 3;
const SOON_DAYS = 14;
/** Our choice. */
const SOON_BITS = 2;
const DRAWN_BITS = 2;
/** A head start is no evidence: so much has to be seen. Our choice. */
const LEAST_EVIDENCE_BITS = 2.5;
const DRAWN_DAYS = 7;

/** Evidence in the queue: who leaves soon, but late enough to be reached, goes ahead. */
export function urgency(judgement: Judgement, today: number): number {
  const soon = judgement.members.some(
    ({ departs }) => departs !== undefined && departs > today + HANDLING_DAYS && departs <= today + SOON_DAYS,
  );
  return rankOf(judgement) + (soon ? SOON_BITS : 0);
}

/** One of the circles a little under the threshold, by a lot that nobody can bend: the smallest hash of its id. */
export function drawOne(files: readonly RingFile[], least: number, today: number): RingFile | undefined {
  const middling = files.filter(
    ({ judgement, shown, lastDay }) =>
      shown === undefined && today - lastDay <= DRAWN_DAYS && rankOf(judgement) < least && rankOf(judgement) >= least - DRAWN_BITS,
  );
  const lot = ({ id }: RingFile): number =>
    id.split('').reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);
  return middling.sort((a, b) => lot(a) - lot(b))[0];
}

export function worthShowing({ judgement, shown }: RingFile, least: number): boolean {
  if (rankOf(judgement) < least || judgement.bits < LEAST_EVIDENCE_BITS) return false;
  return shown === undefined || (judgement.bits >= shown.bits + UPDATE_BITS && eventsOf(judgement) >= shown.events + UPDATE_EVENTS);
}

/** Distinct events of a circle. */
export function eventsOf(judgement: Judgement): number {
  return new Set(judgement.members.map((member) => member.event)).size;
}
