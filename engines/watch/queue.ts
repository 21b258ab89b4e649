import { besideLooks, rankOf, urgencyOf, worthOf } from '../network/index.ts';
import type { Judgement } from '../network/index.ts';
import type { RingFile } from './alert-book.ts';

/** An alert is shown again when so much has come to it. Our choice. */
const UPDATE_BITS = 2;
const UPDATE_EVENTS = 2;
/** Another applicant is somebody who may still be reached, as long as the circle has not become weaker than so much. Our choice by replay. */
const WEAKER_BITS = 0.5;
/** Our choice. */
const DRAWN_BITS = 2;
const DRAWN_DAYS = 7;

/** Rank in the queue today. */
export const urgency = (judgement: Judgement, today: number): number =>
  urgencyOf(
    rankOf(judgement),
    judgement.members.flatMap(({ departs }) => (departs === undefined ? [] : [departs - today])),
  );

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
  if (worthOf(judgement, least) === undefined) return false;
  if (shown === undefined) return true;
  const bits = besideLooks(judgement);
  if (bits >= shown.bits + UPDATE_BITS && eventsOf(judgement) >= shown.events + UPDATE_EVENTS) return true;
  return bits >= shown.bits - WEAKER_BITS && peopleOf(judgement).some((event) => !shown.people.has(event));
}

/** Events of everybody in a circle but those who only reported. */
export function peopleOf({ members }: Judgement): string[] {
  return members.flatMap(({ kind, event }) => (kind === 'report' ? [] : [event]));
}

/** Distinct events of a circle. */
export function eventsOf(judgement: Judgement): number {
  return new Set(judgement.members.map((member) => member.event)).size;
}
