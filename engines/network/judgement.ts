import type { EgoIdentifier, EgoMember, EvidenceGroup } from './shape.ts';
import { oncePerLook } from './finding.ts';
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

/** A piece of evidence that stands on one or more members. */
export interface SharedPiece {
  readonly code: string;
  readonly group: EvidenceGroup;
  readonly bits: number;
  readonly on: readonly EgoMember[];
  readonly identifier?: EgoIdentifier;
  /** Stands on what is shared, not on one member's own story. */
  readonly shared?: boolean;
  /** The look of an officer that found it. */
  readonly of?: string;
}

/** @source dossier: detection §6 */
const GROUPS_NEEDED = 2;
/** What the members have in common as travellers repeats itself. */
const CONTEXT = /usual_cover|labour_corridor/;

/** What a helper does alike for all whom he helps is one thing: papers that he fetches, and who pays. */
const OF_HELPER: ReadonlySet<EvidenceGroup> = new Set<EvidenceGroup>(['document', 'money']);

function unitOf({ shared, code, group, on, of }: SharedPiece): string {
  if (of !== undefined) return `look ${of}`;
  if (shared === true) return '';
  if (CONTEXT.test(code)) return 'context';
  return OF_HELPER.has(group) ? code.replace(/^not_/, '') : (on[0]?.event ?? '');
}

/**
 * Weighs pieces of evidence in their groups and spreads each over the events it stands on.
 * What one look of an officer found counts once.
 * @param members  everybody concerned, who need not all carry evidence
 */
export function judgementOf(
  all: readonly SharedPiece[],
  members: readonly EgoMember[],
  identifiers: readonly EgoIdentifier[],
  hubs: readonly EgoIdentifier[],
): Judgement {
  const pieces = oncePerLook(all);
  const weighed = weigh(
    pieces.map((piece, at) => ({
      ...piece,
      event: piece.on[0]?.event ?? '',
      unit: unitOf(piece),
      mention: String(at),
    })),
  );
  const evidence = weighed.pieces.flatMap((line) => spread(pieces[Number(line.mention)]!, line.bits));
  return {
    bits: weighed.bits,
    groups: weighed.groups,
    evidence: evidence.sort(byWeight),
    members,
    identifiers,
    hubs,
    mayAlert:
      new Set(members.map((member) => member.event)).size > 1 &&
      new Set(members.map((member) => member.household)).size > 1 &&
      weighed.groups.length >= GROUPS_NEEDED &&
      weighed.groups.some((group) => group !== 'place-time'),
  };
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
