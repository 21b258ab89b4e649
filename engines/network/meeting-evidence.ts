import { MOST_REACH } from './base-rates.ts';
import type { BaseRates, Manner } from './base-rates.ts';
import type { Meeting } from './block.ts';
import { fanInSurprise } from './fan-in.ts';
import type { SharedPiece } from './judgement.ts';
import { purposeOf } from './story-words.ts';
import type { EgoMember, EvidenceGroup, IdentifierKind } from './shape.ts';

/** Share of a ring's identifiers that reach 2, 3, … households. @source our choice, after dossier: detection §5 (share .3) */
const RING_REACH: Record<Manner, readonly number[]> = {
  together: [1, 1, 0.25, 0.18, 0.13, 0.1, 0.08],
  village: [1, 1, 0.12, 0.06, 0.03, 0.015, 0.008],
  near: [1, 1, 0.25, 0.18, 0.13, 0.1, 0.08],
  wide: [1, 1, 0.25, 0.18, 0.13, 0.1, 0.08],
};
/**
 * Friends and neighbours come together and share a phone; rings let people come one by one. Less than a link (of circles joined by nothing else 15 were true
 * and some 1,600 false in three simulators, decision 0041), but for two alone from two villages, of whom one in fourteen was true. Our choice.
 */
const TOGETHER_BITS = 0.5;
const PAIR_TOGETHER_BITS = 1.5;
/** So many kecamatan and destinations are looked at, that one of them stands out by chance: log2 of about 750. */
const CELLS_BITS = 9.5;
/** Share of a ring's identifiers that somebody reports. @source dossier: simulator §2.10 (.10 per victim, phone in .40) */
const RING_REPORTED = 0.2;
/** Share of ordinary identifiers that a report names, per household behind them, and how many identifiers that guess is worth. Our choice. */
const ORDINARY_REPORTED = 0.0008;
/** Independent reports that tell of one matter without any application: 2, 3, more. Our choice, after dossier: detection §2 (2–20 % real). */
const REPORTS_BITS: readonly number[] = [0, 0, 3, 4.2, 4.8];
/** Two reports that name one number, account or handle which the register does not know: seldom chance. Our choice, after replay. */
const SHARED_IN_REPORTS_BITS = 5.5;
/** Two reports that name somebody alike: common bynames meet. A licensed company is named by many. Our choice. */
const NAMED_IN_REPORTS_BITS = 2;
/** A like matter is judged from place, destination and time only; that is little. */
const MATTER_BITS = 0.5;
/** The same set of applicants on two identifiers and more. @source dossier: detection §4.4 (temporal biclique) */
const BICLIQUE_BITS = 1.5;
const BICLIQUE_APPLICANTS = 3;
const TOLD_BITS: Partial<Record<IdentifierKind, number>> = {
  matter: MATTER_BITS,
  name: NAMED_IN_REPORTS_BITS,
  company: NAMED_IN_REPORTS_BITS,
};
/** Reports that agree in no name and no number are often of different things. Our choice. */
const UNNAMED_SHARE = 0.4;
const SAME_DESTINATION_BITS = 1;
/** Our choice. */
const WORDING_BESIDES_BITS = 1.5;
/** Weaker links are no links. Our choice. */
const LINKING_BITS = 1;
/**
 * Among so many wordings (twelve villages in a year) one that meets is worth its bits; each doubling costs one, because among tens of thousands
 * of sayings some meet by chance (size M, seeds 1 to 3: of 338 circles begun by a wording 2 were rings). Our choice.
 */
const FEW_WORDINGS = 3000;
const MANNERS: readonly Manner[] = ['village', 'near', 'wide'];
/** A wording alone connects strangers only when it is rare. Our choice. */
const LINKING_WORDING_BITS = 4;
const DISTRICT_LENGTH = 8;
const NEAR_DAYS = 60;
const NEAR_BITS = 0.7;
/** A reporter of whom nothing is known. @source dossier: detection §2: Beta(2,6) */
const NEW_REPORTER = 0.25;

const GROUP: Partial<Record<IdentifierKind, EvidenceGroup>> = { account: 'money', story: 'story', place: 'place-time' };

/** How many unrelated parties meet: who came on one visit is one party, as friends are, and so is a household on several visits. */
export function reachOf(
  members: readonly { readonly party: string; readonly household: string; readonly village?: string | undefined }[],
): { manner: Manner; n: number } {
  const households = new Set(members.map((member) => member.household)).size;
  const partyOf = new Map<string, string>();
  const root = (party: string): string => {
    let at = party;
    while (partyOf.has(at)) at = partyOf.get(at)!;
    return at;
  };
  const seen = new Map<string, string>();
  for (const { party, household } of members) {
    const other = seen.get(household);
    if (other === undefined) seen.set(household, party);
    else if (root(other) !== root(party)) {
      const [low, high] = [root(other), root(party)].sort();
      partyOf.set(high!, low!);
    }
  }
  const parties = new Set(members.map((member) => root(member.party))).size;
  if (parties === 1) return { manner: 'together', n: households };
  // Who tells no village is nobody's neighbour: people from far away often have none that the office knows.
  const villages = new Set(members.map(({ village, household }) => village ?? `? ${household}`));
  const districts = new Set(members.flatMap(({ village }) => village?.slice(0, DISTRICT_LENGTH) ?? []));
  return { manner: districts.size > 1 ? 'wide' : villages.size > 1 ? 'near' : 'village', n: parties };
}

const applicants = (members: readonly EgoMember[]): EgoMember[] => members.filter((member) => member.kind === 'application');
const reports = (members: readonly EgoMember[]): EgoMember[] => members.filter((member) => member.kind === 'report');
const distinct = (members: readonly EgoMember[]): number => new Set(members.map((member) => member.household)).size;

/** The evidence of meeting: on identifiers, in reports, in place and time. */
export function meetingPieces(meetings: readonly Meeting[], members: readonly EgoMember[], rates: BaseRates): SharedPiece[] {
  return [
    ...oneHelper(meetings.flatMap((meeting) => onIdentifier(meeting, rates).map((piece) => besides(piece, meeting, meetings)))),
    ...meetings.flatMap((meeting) => reportedOn(meeting, rates)),
    ...biclique(meetings),
    ...voices(meetings, members),
    ...destination(members),
    ...nearness(members),
  ];
}

/** How much oftener ring identifiers reach so many than this district's ordinary ones do, in bits. */
function reachBits(kind: IdentifierKind, flow: string, n: number, manner: Manner, rates: BaseRates): number {
  const bits = Math.log2((RING_REACH[manner][Math.min(n, MOST_REACH)] ?? 1) / rates.reachRate(flow, n, manner));
  return kind === 'story' ? bits - Math.log2(Math.max(1, rates.identifiers('story') / FEW_WORDINGS)) : bits;
}

/** Whether so many parties on a wording of this flow could connect them. */
export function wordingMayConnect(flow: string, n: number, rates: BaseRates): boolean {
  return MANNERS.some((manner) => reachBits('story', flow, n, manner, rates) >= LINKING_WORDING_BITS);
}

/** Unrelated applicants on one identifier: rarer than the district's ordinary flow, and more than this identifier's own past. */
function onIdentifier({ identifier, members }: Meeting, rates: BaseRates): SharedPiece[] {
  const people = applicants(members);
  const { manner, n } = reachOf(people);
  if (n < 2) return [];
  const rare =
    identifier.kind === 'place'
      ? -CELLS_BITS + fanInSurprise(n, identifier.past) / Math.LN2
      : reachBits(identifier.kind, identifier.flow ?? identifier.kind, n, manner, rates);
  const { past } = identifier;
  const fresh = past.windows === 0 && past.households === 0;
  const surprising = fresh ? Number.POSITIVE_INFINITY : fanInSurprise(n, past) / Math.LN2;
  const villages = new Set(people.map(({ village }) => village));
  const pair = n === 2 && villages.size === 2 && !villages.has(undefined);
  const together = pair ? PAIR_TOGETHER_BITS : TOGETHER_BITS;
  const bits = Math.min(rare, surprising, manner === 'together' ? together : Number.POSITIVE_INFINITY);
  if (bits <= 0) return [];
  return [{ code: `shared_${identifier.kind}_${manner}`, group: GROUP[identifier.kind] ?? 'network', bits, on: people, identifier }];
}

function biclique(meetings: readonly Meeting[]): SharedPiece[] {
  // Signatures of one wording are one identifier.
  const sets = meetings.filter(({ identifier: { kind } }) => kind !== 'place' && kind !== 'matter' && kind !== 'story');
  for (const [at, one] of sets.entries())
    for (const other of sets.slice(at + 1)) {
      const both = applicants(one.members).filter((member) => other.members.includes(member));
      if (distinct(both) >= BICLIQUE_APPLICANTS && reachOf(both).manner !== 'together')
        return [{ code: 'same_set', group: 'network', bits: BICLIQUE_BITS, on: both }];
    }
  return [];
}

/** People who meet elsewhere, too, tell of one trip in one wording: then it says little. */
function besides(piece: SharedPiece, meeting: Meeting, all: readonly Meeting[]): SharedPiece {
  if (meeting.identifier.kind !== 'story') return piece;
  const elsewhere = all.some(
    (other) => other.identifier.kind !== 'story' && other.members.filter((member) => meeting.members.includes(member)).length > 1,
  );
  return elsewhere ? { ...piece, bits: Math.min(piece.bits, WORDING_BESIDES_BITS) } : piece;
}

/**
 * Who fills in the forms of several people often pays for them, too: where an account and a number are shared by the same people they are one
 * helper, and the account is no second group of evidence.
 */
function oneHelper(pieces: readonly SharedPiece[]): SharedPiece[] {
  return pieces.map((piece) => {
    const alike = pieces.some((other) => other.group === 'network' && distinct(other.on.filter((member) => piece.on.includes(member))) > 1);
    return piece.group === 'money' && alike ? { ...piece, group: 'network' } : piece;
  });
}

/** A meeting that says nothing against chance connects nobody. */
export function connects(meeting: Meeting, rates: BaseRates): boolean {
  return [...onIdentifier(meeting, rates), ...reportedOn(meeting, rates)].some(
    (piece) => piece.bits >= (meeting.identifier.kind === 'story' ? LINKING_WORDING_BITS : LINKING_BITS),
  );
}

function reliability(list: readonly EgoMember[]): number {
  return Math.max(...list.map((member) => (member.reliability ?? NEW_REPORTER) / NEW_REPORTER));
}

/** Workers' helpers are reported far oftener than travellers' are, mostly in good faith: each flow has its own ordinary rate. */
export function toldFlow(kind: IdentifierKind, people: readonly { readonly purpose?: string | undefined }[]): string {
  return `told ${kind} ${people.every(({ purpose }) => purpose !== undefined && purposeOf(purpose) === 'work') ? 'work' : 'other'}`;
}

/** Reports that name what applicants show, or what other reporters name. */
function reportedOn({ identifier, members: list, sureness }: Meeting, rates: BaseRates): SharedPiece[] {
  const [telling, people] = [reports(list), applicants(list)];
  const pieces: SharedPiece[] = [];
  if (telling.length > 0) {
    if (people.length > 0 && identifier.kind !== 'place') {
      const sure = Math.min(...list.map((member, at) => (member.kind === 'report' || people.includes(member) ? (sureness[at] ?? 1) : 1)));
      const ordinary = Math.max(
        ORDINARY_REPORTED * Math.max(1, distinct(people), identifier.degree),
        rates.reachRate(toldFlow(identifier.kind, people), 2, 'wide'),
      );
      const bits = Math.log2(RING_REPORTED / Math.min(RING_REPORTED, ordinary)) * sure * Math.min(1.3, Math.sqrt(reliability(telling)));
      if (bits > 0) pieces.push({ code: `reported_${identifier.kind}`, group: 'report', bits, on: [...telling, ...people], identifier });
    } else if (distinct(telling) > 1 && identifier.kind !== 'place')
      pieces.push({
        code: `told_${identifier.kind}`,
        group: 'network',
        bits: TOLD_BITS[identifier.kind] ?? SHARED_IN_REPORTS_BITS,
        on: telling,
        identifier,
      });
  }
  return pieces;
}

const named = (meetings: readonly Meeting[]): boolean => meetings.some(({ identifier }) => identifier.kind !== 'matter');

/** Several people who tell of one matter independently. */
function voices(meetings: readonly Meeting[], members: readonly EgoMember[]): SharedPiece[] {
  const all = reports(members);
  if (all.length === 0) return [];
  const n = distinct(all);
  if (n > 1) {
    const bits =
      (members.some(({ kind }) => kind === 'application') || named(meetings) ? 1 : UNNAMED_SHARE) *
      (REPORTS_BITS[Math.min(n, REPORTS_BITS.length - 1)] ?? 0) *
      Math.min(1.3, Math.sqrt(reliability(all)));
    return [{ code: 'several_reports', group: 'report', bits, on: all }];
  }
  return [];
}

/** Reports and applications that name one destination. Applicants alone share it for ordinary reasons. */
function destination(members: readonly EgoMember[]): SharedPiece[] {
  const telling = reports(members).filter((member) => member.destination !== undefined);
  for (const country of new Set(telling.map((member) => member.destination))) {
    const on = members.filter((member) => member.destination === country);
    if (distinct(on) > 1) return [{ code: 'same_destination', group: 'story', bits: SAME_DESTINATION_BITS, on }];
  }
  return [];
}

function nearness(members: readonly EgoMember[]): SharedPiece[] {
  const days = members.map((member) => member.day);
  if (reports(members).length === 0 || Math.max(...days) - Math.min(...days) > NEAR_DAYS) return [];
  const districts = new Set(members.flatMap((member) => (member.village === undefined ? [] : [member.village.slice(0, DISTRICT_LENGTH)])));
  return districts.size === 1 ? [{ code: 'near', group: 'place-time', bits: NEAR_BITS, on: members }] : [];
}
