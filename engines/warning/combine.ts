/** Kinds of evidence that lean on one another; within a group only the strongest counts in full. */
export type EvidenceGroup = 'identity' | 'story' | 'document' | 'money' | 'network' | 'report' | 'record' | 'place-time';

/** One piece of evidence: whole hundreds of millibits (log2 likelihood ratio × 1000), positive speaks for concern. */
export interface Piece {
  readonly key: string;
  readonly group: EvidenceGroup;
  readonly millibits: number;
}

export interface Combined {
  /** Sum of all contributions, exactly. */
  readonly millibits: number;
  readonly contributions: readonly { readonly key: string; readonly group: EvidenceGroup; readonly millibits: number }[];
  /** Groups that speak for concern. */
  readonly groups: readonly EvidenceGroup[];
  readonly level: 'none' | 'look' | 'act';
}

/** 4 nats: no group alone may convince. @source dossier: detection §6 */
export const GROUP_CAP_MILLIBITS = 5_700;
/** Further pieces of a group repeat the first in part. @source dossier: detection §6 */
const REST_SHARE = 0.3;
/** @source dossier: detection §6: an alert needs two groups; place and time alone never alert */
export const GROUPS_NEEDED = 2;
/** Our choice until verdicts calibrate it: about 1 in 15 at the 0.5 % base rate is worth a look. */
export const LOOK_MILLIBITS = 3_800;
/** Even odds at the 0.5 % base rate: log2(0.995 / 0.005) = 7.6 bits. */
export const ACT_MILLIBITS = 7_600;

/**
 * Adds dependent evidence: in each group the strongest piece for concern counts in full, the rest by 30 %, together at
 * most the cap; what speaks against counts in full. The contributions add up to the sum exactly.
 * @throws RangeError when a weight is not a whole hundred of millibits
 * @source dossier: detection §6
 */
export function combine(pieces: readonly Piece[]): Combined {
  for (const piece of pieces)
    if (!Number.isInteger(piece.millibits / 100))
      throw new RangeError(`weight of ${piece.key} is ${piece.millibits}: use whole hundreds of millibits`);
  const contributions = [...groupBy(pieces).values()].flatMap(inGroup);
  const groups = [...new Set(contributions.filter((c) => c.millibits > 0).map((c) => c.group))];
  const millibits = contributions.reduce((sum, c) => sum + c.millibits, 0);
  return { millibits, contributions, groups, level: levelOf(millibits, groups) };
}

function levelOf(millibits: number, groups: readonly EvidenceGroup[]): Combined['level'] {
  if (groups.length < GROUPS_NEEDED || millibits < LOOK_MILLIBITS || groups.every((g) => g === 'place-time')) return 'none';
  return millibits >= ACT_MILLIBITS ? 'act' : 'look';
}

function groupBy(pieces: readonly Piece[]): Map<EvidenceGroup, Piece[]> {
  const groups = new Map<EvidenceGroup, Piece[]>();
  for (const piece of pieces) groups.set(piece.group, [...(groups.get(piece.group) ?? []), piece]);
  return groups;
}

function inGroup(pieces: readonly Piece[]): Piece[] {
  const against = pieces.filter((p) => p.millibits <= 0);
  const forConcern = pieces.filter((p) => p.millibits > 0).sort((a, b) => b.millibits - a.millibits || (a.key < b.key ? -1 : 1));
  let room = GROUP_CAP_MILLIBITS;
  const counted = forConcern.map((piece, i) => {
    const wanted = i === 0 ? piece.millibits : Math.round(piece.millibits * REST_SHARE);
    const millibits = Math.min(wanted, room);
    room -= millibits;
    return { ...piece, millibits };
  });
  return [...counted, ...against];
}
