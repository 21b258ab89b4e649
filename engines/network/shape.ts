/** Groups of evidence that lean on one another; place and time alone never alert. @source dossier: detection §6 */
export type EvidenceGroup = 'identity' | 'story' | 'document' | 'money' | 'network' | 'report' | 'record' | 'place-time';

/**
 * What can tie events together. `story` is a wording of an answer, `matter` a recruiter or incident that reports describe alike,
 * `name` a named person, `place` a village in a short time.
 */
export type IdentifierKind =
  'phone' | 'email' | 'account' | 'handle' | 'plate' | 'address' | 'company' | 'name' | 'story' | 'matter' | 'place';

/** One fact of one event with its weight: log2 of how much likelier it is in a ring than in this district's ordinary flow. */
export interface Fact {
  /** Stable code, e.g. `schedule_unknown`; the text comes from `words.ts`. */
  readonly code: string;
  readonly group: EvidenceGroup;
  readonly bits: number;
  /** The look of an officer that found it: of all whom one look is about it counts once. */
  readonly of?: string;
}

/** An event in the neighbourhood: somebody's application, or a report. No names and no protected trait ever stand here. */
export interface EgoMember {
  /** Id of the event. */
  readonly event: string;
  /** `applicant`, `guarantor` or the position in the report's mentions. */
  readonly mention: string;
  readonly kind: 'application' | 'report' | 'placement';
  /** Day number of the arrival. */
  readonly day: number;
  /** Two members of one household (or one person) never connect anything. For a report: who reports. */
  readonly household: string;
  /** Who came to the desk together; members of one visit count as one party. */
  readonly party: string;
  /** Kemendagri code of the village, 13 characters, or shorter, or undefined. */
  readonly village?: string | undefined;
  /** ISO 3166 alpha-2. */
  readonly destination?: string | undefined;
  readonly purpose?: string | undefined;
  /** Day number of a known departure. */
  readonly departs?: number | undefined;
  readonly facts: readonly Fact[];
  /** Reports only: chance that it is worth acting on, from the reporter's record. 0 … 1 */
  readonly reliability?: number;
}

/** A registered or learnt meeting point of many unrelated people: it stays visible but cannot connect. */
export type HubState = 'no' | 'registered' | 'learnt';

export interface EgoIdentifier {
  /** `kind:canonical value`; the order of lists never matters, these keys do. */
  readonly key: string;
  readonly kind: IdentifierKind;
  /** As an officer reads it. */
  readonly shown: string;
  readonly hub: HubState;
  /** Distinct households before the window, and how many windows of the same length that past has. */
  readonly past: { readonly households: number; readonly windows: number };
  /** People or events of the district that carry any identifier of this kind. */
  readonly population: number;
  /** Which ordinary flow it is compared with, where that is finer than its kind (answers of five words, of six …). */
  readonly flow?: string | undefined;
  /** How many carry this one. */
  readonly degree: number;
}

/** Member × identifier, with the probability that the mention really is this identifier. */
export interface EgoTie {
  readonly member: number;
  readonly identifier: number;
  readonly probability: number;
}

/** A neighbourhood of at most `LARGEST_EGO` nodes: what the product reads from PostgreSQL and the replay from memory. */
export interface Ego {
  /** Day number on which the question is asked. */
  readonly day: number;
  /** Share of the district's applicants whose own story stands out (8 : 1 or more). */
  readonly standingOut: number;
  /** Key of the identifier that the question is about; without it the whole neighbourhood is. */
  readonly focus?: string;
  /** What people decided that evidence of a code weighs here, as a share of the expert's weight; 1 where nothing is said. */
  readonly weights?: ReadonlyMap<string, number> | undefined;
  readonly members: readonly EgoMember[];
  readonly identifiers: readonly EgoIdentifier[];
  readonly ties: readonly EgoTie[];
}

/** @source dossier: detection §4.4 */
export const LARGEST_EGO = 300;
/** Window in which identifiers count as reused, days. @source dossier: detection §4.2 */
export const WINDOW_DAYS = 91;
