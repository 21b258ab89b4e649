import { clusterByMeanEvidence } from './average-linkage.ts';
import type { ClusterOptions, Judgement, ScoredEdge } from './average-linkage.ts';

/** Which entity each mention belongs to. */
export type Partition = ReadonlyMap<number, number>;

/** What happened to public case numbers; recorded so that officers can follow. */
export type CaseEvent = { kind: 'opened' | 'merged' | 'split' | 'closed'; caseId: number; other?: number; mentions: number[] };

/** A component with more mentions than this is not re-opened in one request (our choice, after dossier: linkage §4). */
export const LARGEST_COMPONENT = 200;

/** Mentions that hang together with the touched ones through edges and judgements; undefined when there are too many. */
export function touchedComponent(
  touched: Iterable<number>,
  neighbours: (mention: number) => Iterable<number>,
  largest = LARGEST_COMPONENT,
): Set<number> | undefined {
  const component = new Set(touched);
  for (const mention of component) {
    for (const other of neighbours(mention)) component.add(other);
    if (component.size > largest) return undefined;
  }
  return component;
}

/**
 * Clusters the touched mentions anew; all others stay where they are. Because clusters never cross components, the
 * result is the one that clustering everything would give.
 * @param component  whole connected component(s), see touchedComponent
 * @returns          a new partition; each entity is named by its smallest mention
 */
export function reopen(
  before: Partition,
  component: ReadonlySet<number>,
  edges: readonly ScoredEdge[],
  judgements: readonly Judgement[] = [],
  options: ClusterOptions = {},
): Map<number, number> {
  const inside = edges.filter((edge) => component.has(edge.a) && component.has(edge.b));
  const after = new Map(before);
  for (const mention of component) after.delete(mention);
  for (const cluster of clusterByMeanEvidence(component, inside, judgements, options).clusters) {
    for (const mention of cluster) after.set(mention, cluster[0] ?? mention);
  }
  return after;
}

/**
 * Carries public case numbers from one partition to the next: an entity keeps the number that most of its mentions had.
 * @param caseOf   case number by mention, before
 * @param nextId   makes a fresh case number
 */
export function carryCaseIds(
  caseOf: ReadonlyMap<number, number>,
  after: Partition,
  nextId: () => number,
): { caseOf: Map<number, number>; events: CaseEvent[] } {
  const entities = new Map<number, number[]>();
  for (const [mention, entity] of after) entities.set(entity, [...(entities.get(entity) ?? []), mention]);
  const claims: { entity: number; caseId: number; mentions: number }[] = [];
  for (const [entity, mentions] of entities) {
    const counts = new Map<number, number>();
    for (const mention of mentions) {
      const caseId = caseOf.get(mention);
      if (caseId !== undefined) counts.set(caseId, (counts.get(caseId) ?? 0) + 1);
    }
    for (const [caseId, count] of counts) claims.push({ entity, caseId, mentions: count });
  }
  claims.sort((a, b) => b.mentions - a.mentions || a.caseId - b.caseId || a.entity - b.entity);
  const given = new Map<number, number>();
  const taken = new Set<number>();
  for (const { entity, caseId } of claims) {
    if (given.has(entity) || taken.has(caseId)) continue;
    given.set(entity, caseId);
    taken.add(caseId);
  }
  const events: CaseEvent[] = [];
  const next = new Map<number, number>();
  for (const [entity, mentions] of entities) {
    const olds = new Set(mentions.map((mention) => caseOf.get(mention)).filter((caseId) => caseId !== undefined));
    let caseId = given.get(entity);
    if (caseId === undefined) {
      caseId = nextId();
      const from = [...olds][0];
      events.push(from === undefined ? { kind: 'opened', caseId, mentions } : { kind: 'split', caseId, other: from, mentions });
    }
    for (const old of olds) if (old !== caseId && !taken.has(old)) events.push({ kind: 'merged', caseId, other: old, mentions });
    for (const mention of mentions) next.set(mention, caseId);
  }
  const living = new Set(next.values());
  const mergedAway = new Set(events.filter((event) => event.kind === 'merged').map((event) => event.other));
  for (const caseId of new Set(caseOf.values()))
    if (!living.has(caseId) && !mergedAway.has(caseId)) events.push({ kind: 'closed', caseId, mentions: [] });
  return { caseOf: next, events };
}
