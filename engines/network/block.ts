import { densestBlock } from './peel.ts';
import { denserThanChance } from './rewiring.ts';
import type { Ego, EgoIdentifier, EgoMember } from './shape.ts';
import { CONNECTING_NATS, specificity } from './specificity.ts';

/** Ties less sure than this do not connect; they may be shown as questions. Our choice. */
const SURE_TIE = 0.3;
/** Smaller neighbourhoods are all one knot; the test against rewired graphs has nothing to say (our choice). */
const TESTED_FROM_TIES = 40;

/** One identifier on which several parties of the block meet. */
export interface Meeting {
  readonly identifier: EgoIdentifier;
  readonly members: readonly EgoMember[];
  /** Surest tie to each member, same order. */
  readonly sureness: readonly number[];
}

/**
 * The meetings that belong to one matter: those two of whose members, or one report, also meet elsewhere. One traveller who knows two
 * helpers does not make one circle of them.
 */
export function around(meetings: readonly Meeting[], focus: string | undefined): Meeting[] {
  const first = focus === undefined ? meetings[0] : meetings.find(({ identifier }) => identifier.key === focus);
  if (first === undefined) return [];
  const taken = new Set([first]);
  for (const one of taken) {
    for (const other of meetings) {
      if (taken.has(other)) continue;
      const both = one.members.filter((member) => other.members.includes(member));
      if (both.length > 1 || both.some((member) => member.kind === 'report')) taken.add(other);
    }
  }
  return meetings.filter((meeting) => taken.has(meeting));
}

/**
 * The part of a neighbourhood that hangs together: densest block over telling ties, then every member tied to what connects it.
 * Hubs and identifiers within one household connect nothing.
 * @source dossier: detection §4.1–4.4
 */
export function findMeetings(ego: Ego): Meeting[] {
  const weight = ego.identifiers.map(specificity);
  const ties = ego.ties.filter((tie) => tie.probability >= SURE_TIE && weight[tie.identifier]! >= CONNECTING_NATS);
  const households = new Map<number, Set<string>>();
  for (const { identifier, member } of ties)
    households.set(identifier, (households.get(identifier) ?? new Set()).add(ego.members[member]!.household));
  const shared = ties.filter((tie) => (households.get(tie.identifier)?.size ?? 0) > 1);
  if (shared.length === 0) return [];
  const offset = ego.members.length;
  const nodes = offset + ego.identifiers.length;
  const edges = shared.map((tie) => ({
    a: tie.member,
    b: offset + tie.identifier,
    weight: weight[tie.identifier]! * tie.probability,
  }));
  const block = densestBlock(nodes, edges);
  if (edges.length >= TESTED_FROM_TIES && !denserThanChance(nodes, edges, block.density)) return [];
  const inside = new Set(block.nodes);
  const kept = [...new Set(shared.map((tie) => tie.identifier))].filter((identifier) => inside.has(offset + identifier));
  return kept
    .map((identifier) => {
      const own = shared.filter((tie) => tie.identifier === identifier);
      const members = [...new Set(own.map((tie) => tie.member))].sort((a, b) =>
        ego.members[a]!.event < ego.members[b]!.event ? -1 : ego.members[a]!.event > ego.members[b]!.event ? 1 : a - b,
      );
      return {
        identifier: ego.identifiers[identifier]!,
        members: members.map((member) => ego.members[member]!),
        sureness: members.map((member) => Math.max(...own.filter((t) => t.member === member).map((t) => t.probability))),
      };
    })
    .sort((a, b) => b.members.length - a.members.length || (a.identifier.key < b.identifier.key ? -1 : 1));
}
