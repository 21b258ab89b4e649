import type { BaseRates } from './base-rates.ts';
import { around, findMeetings } from './block.ts';
import type { Meeting } from './block.ts';
import { connects, meetingPieces } from './meeting-evidence.ts';
import type { SharedPiece } from './meeting-evidence.ts';
import type { Ego, EgoIdentifier, EgoMember, EvidenceGroup, Fact } from './shape.ts';
import { weigh } from './weigh.ts';

/** One line of evidence: about one mention of one event, with its share of the bits. */
export interface EvidenceLine {
  readonly event: string;
  readonly mention: string;
  readonly code: string;
  readonly group: EvidenceGroup;
  /** What it is shared on, where it is shared. */
  readonly identifier?: EgoIdentifier;
  readonly bits: number;
}

export interface Judgement {
  /** The sum of the evidence; log2 likelihood ratio against the district's ordinary flow. */
  readonly bits: number;
  readonly groups: readonly EvidenceGroup[];
  /** Lines whose bits add up to `bits` within .01. */
  readonly evidence: readonly EvidenceLine[];
  readonly members: readonly EgoMember[];
  readonly identifiers: readonly EgoIdentifier[];
  /** Meeting points that were left out because they are hubs. */
  readonly hubs: readonly EgoIdentifier[];
  /** Two groups at least, two households at least, never place and time alone. */
  readonly mayAlert: boolean;
}

/** @source dossier: detection §6 */
const GROUPS_NEEDED = 2;
/** Share of victims whose own story stands out in spite of coaching. @source our choice, after dossier: simulator §2.8 (sensitivity .55) */
const VICTIMS_STANDING_OUT = 0.4;
/** What the members have in common as travellers repeats itself. */
const CONTEXT = /usual_cover|labour_corridor/;
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
  const weighed = weigh(
    pieces.map((piece, at) => ({
      ...piece,
      event: piece.on[0]?.event ?? '',
      unit: piece.shared === true ? '' : CONTEXT.test(piece.code) ? 'context' : (piece.on[0]?.event ?? ''),
      mention: String(at),
    })),
  );
  const evidence = weighed.pieces.flatMap((line) => spread(pieces[Number(line.mention)]!, line.bits));
  const households = new Set(members.map((member) => member.household));
  return {
    bits: weighed.bits,
    groups: weighed.groups,
    evidence: evidence.sort(byWeight),
    members,
    identifiers: meetings.map((meeting) => meeting.identifier),
    hubs: ego.identifiers.filter((identifier) => identifier.hub !== 'no'),
    mayAlert:
      new Set(members.map((member) => member.event)).size > 1 &&
      households.size > 1 &&
      weighed.groups.length >= GROUPS_NEEDED &&
      weighed.groups.some((group) => group !== 'place-time'),
  };
}

/**
 * One person's story speaks no louder than "this one stands out", whatever stands in it: some lawful applicants stand out, too.
 * @param standingOut  share of all applicants whose own story stands out
 */
function bounded(all: readonly Fact[], standingOut: number): Fact[] {
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

/** Divides what several events share over them, to the hundredth, nothing lost. */
function spread(piece: SharedPiece, bits: number): EvidenceLine[] {
  const whole = Math.round(bits * 100);
  const share = Math.trunc(whole / piece.on.length);
  return piece.on.map((member, at) => ({
    event: member.event,
    mention: member.mention,
    code: piece.code,
    group: piece.group,
    ...(piece.identifier && { identifier: piece.identifier }),
    bits: (at === 0 ? whole - share * (piece.on.length - 1) : share) / 100,
  }));
}

function byWeight(a: EvidenceLine, b: EvidenceLine): number {
  return b.bits - a.bits || (a.event < b.event ? -1 : a.event > b.event ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
