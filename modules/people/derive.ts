import { CLUSTER_THRESHOLD, clusterByMeanEvidence } from '../../engines/matching/index.ts';
import type { Judgement, ScoredEdge } from '../../engines/matching/index.ts';

/** A mention in the order of recording, with the person that it would be alone. */
export interface Node {
  readonly mentionId: string;
  readonly n: number;
  readonly seedPersonId: string;
}
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly zone: 'same' | 'review' | 'possible';
  readonly bits: number;
}
/** A judgement that counts; `n` is the order of judging. */
export interface Said {
  readonly id: string;
  readonly n: number;
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different' | 'unsure';
}
export interface Derived {
  /** Person of each mention. */
  readonly personOf: ReadonlyMap<string, string>;
  /** Judgements that a newer one contradicts: kept, without effect while the newer one stands. */
  readonly overridden: readonly string[];
}

/** Pairs that wait for a person never join two groups by themselves, however many they are. */
const REVIEW_CEILING_BITS = CLUSTER_THRESHOLD - 1;

/**
 * Persons from evidence and judgements: a pure function of what stands now, so taking a judgement back gives exactly the
 * view before it. `different` is a wall between whole groups, `same` a bond; where judgements contradict, the newest
 * holds. A person keeps the id of its oldest mention: a merge keeps the older person, a split gives back the earlier id.
 * @param against  evidence in bits against two mentions without a link being one person, 0 or less; it counts in the mean
 */
export function derivePersons(
  nodes: readonly Node[],
  links: readonly Link[],
  judgements: readonly Said[],
  against: (a: string, b: string) => number = () => 0,
): Derived {
  const ordered = [...nodes].sort((x, y) => x.n - y.n);
  const place = new Map(ordered.map((node, index) => [node.mentionId, index]));
  const { kept, overridden } = consistent(judgements, place);
  const edges: ScoredEdge[] = links.flatMap(({ a, b, zone, bits }) => {
    const [left, right] = [place.get(a), place.get(b)];
    if (left === undefined || right === undefined || zone === 'possible') return [];
    return [{ a: left, b: right, bits: zone === 'same' ? bits : Math.min(bits, REVIEW_CEILING_BITS) }];
  });
  const { clusters } = clusterByMeanEvidence(ordered.keys(), edges, kept, {
    pairBits: (a, b) => against(ordered[a]?.mentionId ?? '', ordered[b]?.mentionId ?? ''),
  });
  const personOf = new Map<string, string>();
  for (const cluster of clusters) {
    // Indices follow the order of recording: the first member is the oldest mention.
    const survivor = ordered[cluster[0] ?? 0]?.seedPersonId ?? '';
    for (const index of cluster) personOf.set(ordered[index]?.mentionId ?? '', survivor);
  }
  return { personOf, overridden };
}

/** Takes judgements newest first and leaves out those that contradict the ones taken. */
function consistent(judgements: readonly Said[], place: ReadonlyMap<string, number>): { kept: Judgement[]; overridden: string[] } {
  const home = new Map<number, number>();
  const find = (x: number): number => {
    let at = x;
    while (home.get(at) !== undefined && home.get(at) !== at) at = home.get(at) ?? at;
    return at;
  };
  const walls: [number, number][] = [];
  const kept: Judgement[] = [];
  const overridden: string[] = [];
  for (const { id, a, b, verdict } of [...judgements].sort((x, y) => y.n - x.n)) {
    const [left, right] = [place.get(a), place.get(b)];
    if (left === undefined || right === undefined || verdict === 'unsure') continue;
    const [homeA, homeB] = [find(left), find(right)];
    const walled = walls.some(([x, y]) => (find(x) === homeA && find(y) === homeB) || (find(x) === homeB && find(y) === homeA));
    if (verdict === 'same' ? walled : homeA === homeB) overridden.push(id);
    else {
      kept.push({ a: left, b: right, verdict });
      if (verdict === 'same') home.set(homeA, homeB);
      else walls.push([left, right]);
    }
  }
  return { kept, overridden };
}
