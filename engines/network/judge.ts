import type { BaseRates } from './base-rates.ts';
import { around, findMeetings } from './block.ts';
import type { Meeting } from './block.ts';
import { judgementOf } from './judgement.ts';
import type { Judgement, SharedPiece } from './judgement.ts';
import { connects, meetingPieces } from './meeting-evidence.ts';
import type { Ego, EgoMember, Fact } from './shape.ts';

/** Share of victims whose own story stands out in spite of coaching. @source our choice, after dossier: simulator §2.8 (sensitivity .55) */
const VICTIMS_STANDING_OUT = 0.4;
/** What somebody looked up is not bounded. */
const VERDICTS: ReadonlySet<string> = new Set(['placed_lawfully', 'officer_dismissed', 'officer_confirmed']);

/**
 * Is this neighbourhood a ring, a recruiter's circle, or nothing? A pure function: the replay feeds it from memory, the product from
 * PostgreSQL.
 * @param rates  what is ordinary in this district
 * @returns      undefined when no two households meet on anything that can connect
 * @source       dossier: detection §4, §6
 */
export function judgeNeighbourhood(ego: Ego, rates: BaseRates): Judgement | undefined {
  const meetings = around(
    findMeetings(ego).filter((meeting) => connects(meeting, rates)),
    ego.focus,
  );
  if (meetings.length === 0) return undefined;
  const members = membersOf(meetings);
  const pieces: SharedPiece[] = [
    ...meetingPieces(meetings, members, rates).map((piece) => ({ ...piece, shared: true })),
    ...members.flatMap((member) => bounded(member.facts, ego.standingOut).map((fact) => ({ ...fact, on: [member] }))),
  ];
  const identifiers = meetings.map((meeting) => meeting.identifier);
  return judgementOf(
    ego.weights === undefined ? pieces : pieces.map((piece) => asDecided(piece, ego.weights?.get(piece.code))),
    members,
    identifiers,
    ego.identifiers.filter((identifier) => identifier.hub !== 'no'),
  );
}

/** What speaks for concern as people decided; what speaks against stays. */
const asDecided = (piece: SharedPiece, share = 1): SharedPiece => (piece.bits > 0 ? { ...piece, bits: piece.bits * share } : piece);

/**
 * One person's story speaks no louder than "this one stands out", whatever stands in it: some lawful applicants stand out, too.
 * @param standingOut  share of all applicants whose own story stands out
 */
export function bounded(all: readonly Fact[], standingOut: number): Fact[] {
  const facts = all.filter((fact) => !VERDICTS.has(fact.code));
  const verdicts = all.filter((fact) => VERDICTS.has(fact.code));
  return [...verdicts, ...boundedStory(facts, standingOut)];
}

function boundedStory(facts: readonly Fact[], standingOut: number): Fact[] {
  const sum = facts.reduce((all, fact) => all + fact.bits, 0);
  const most = Math.log2(VICTIMS_STANDING_OUT / Math.min(VICTIMS_STANDING_OUT, standingOut));
  const least = Math.log2((1 - VICTIMS_STANDING_OUT) / (1 - Math.min(0.5, standingOut)));
  if (sum > most) {
    const risen = facts.filter((fact) => fact.bits > 0).reduce((all, fact) => all + fact.bits, 0);
    return facts.map((fact) => (fact.bits > 0 ? { ...fact, bits: (fact.bits * (most - sum + risen)) / risen } : fact));
  }
  if (sum >= least) return [...facts];
  const fallen = facts.filter((fact) => fact.bits < 0).reduce((all, fact) => all + fact.bits, 0);
  return facts.map((fact) => (fact.bits < 0 ? { ...fact, bits: (fact.bits * (least - sum + fallen)) / fallen } : fact));
}

function membersOf(meetings: readonly Meeting[]): EgoMember[] {
  const members = new Map<string, EgoMember>();
  for (const { members: list } of meetings) for (const member of list) members.set(`${member.event} ${member.mention}`, member);
  return [...members.values()].sort(
    (a, b) => a.day - b.day || (a.event < b.event ? -1 : a.event > b.event ? 1 : a.mention < b.mention ? -1 : 1),
  );
}
