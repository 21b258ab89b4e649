/** An edge between two nodes with its evidence in bits. */
export interface ScoredEdge {
  a: number;
  b: number;
  bits: number;
}

/** What a person said about two mentions. It beats every weight. */
export interface Judgement {
  a: number;
  b: number;
  verdict: 'same' | 'different';
}

export interface ClusterOptions {
  /** Two clusters merge while the mean evidence over all their cross pairs is at least this. */
  threshold?: number;
  /** Larger clusters are not built; what would have made one is reported. */
  largest?: number;
  /** Evidence of a pair that has no edge; 0 without it. */
  pairBits?: (a: number, b: number) => number;
  /** How much a node has to say: the mean over cross pairs is weighed by the product of both. 1 without it. */
  weightOf?: (node: number) => number;
}

export interface Clustering {
  /** Members by cluster, each sorted, clusters by their first member. */
  clusters: number[][];
  /** Pairs of clusters (by first member) that only the guard on size kept apart: for a person to look at. */
  refused: [number, number][];
}

/** @source dossier: linkage §2, average linkage at 8 bits */
export const CLUSTER_THRESHOLD = 8;
/** @source dossier: linkage §4 "Clustering" */
export const LARGEST_CLUSTER = 60;

interface HeapEntry {
  mean: number;
  a: number;
  b: number;
  /** Sizes when the entry was made; other sizes now mean that it is stale. */
  stamp: number;
}

function before(x: HeapEntry, y: HeapEntry): boolean {
  return x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));
}

class Heap {
  private items: HeapEntry[] = [];

  push(entry: HeapEntry): void {
    const { items } = this;
    let at = items.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !before(entry, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = entry;
  }

  pop(): HeapEntry | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const left = items[child];
      if (left === undefined) break;
      const right = items[child + 1];
      if (right !== undefined && before(right, left)) child += 1;
      const smaller = items[child];
      if (smaller === undefined || !before(smaller, last)) break;
      items[at] = smaller;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

/**
 * Clusters by mean evidence. The result depends on the edges only, never on the order in which they came.
 * @param nodes       all nodes; one without edges is a cluster of its own
 * @param edges       each pair once; positive and negative evidence
 * @param judgements  `different` is a wall between whole clusters, `same` joins whatever the weights say, unless a wall stands there
 */
export function clusterByMeanEvidence(
  nodes: Iterable<number>,
  edges: readonly ScoredEdge[],
  judgements: readonly Judgement[] = [],
  { threshold = CLUSTER_THRESHOLD, largest = LARGEST_CLUSTER, pairBits, weightOf }: ClusterOptions = {},
): Clustering {
  const members = new Map<number, number[]>();
  const sums = new Map<number, Map<number, number>>();
  const home = new Map<number, number>();
  /** Weight of each node alone, and of each cluster as a whole. */
  const own = new Map<number, number>();
  const total = new Map<number, number>();
  for (const node of nodes) {
    members.set(node, [node]);
    home.set(node, node);
    const weight = weightOf?.(node) ?? 1;
    own.set(node, weight);
    total.set(node, weight);
  }
  const shareOf = (a: number, b: number): number => (own.get(a) ?? 1) * (own.get(b) ?? 1);
  const link = (a: number, b: number, bits: number): void => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = sums.get(x) ?? new Map<number, number>();
      row.set(y, bits);
      sums.set(x, row);
    }
  };
  const exact = new Map<number, number>();
  const pairKey = (a: number, b: number): number => (a < b ? a * 0x400_0000 + b : b * 0x400_0000 + a);
  for (const { a, b, bits } of edges) {
    if (!members.has(a) || !members.has(b) || a === b) continue;
    link(a, b, bits * shareOf(a, b));
    if (pairBits !== undefined) exact.set(pairKey(a, b), bits);
  }
  for (const { a, b, verdict } of judgements) {
    if (verdict === 'different' && members.has(a) && members.has(b)) link(a, b, Number.NEGATIVE_INFINITY);
  }

  const sizeOf = (cluster: number): number => members.get(cluster)?.length ?? 0;
  const stampOf = (a: number, b: number): number => sizeOf(a) * 0x10_0000 + sizeOf(b);
  const heap = new Heap();
  const offer = (a: number, b: number, sum: number): void => {
    const mean = sum / ((total.get(a) ?? 1) * (total.get(b) ?? 1));
    if (mean >= threshold) heap.push(a < b ? { mean, a, b, stamp: stampOf(a, b) } : { mean, a: b, b: a, stamp: stampOf(b, a) });
  };
  /** Sum between two clusters that have no edge yet, from the pairs themselves. */
  const unseen = (a: number, b: number): number => {
    if (pairBits === undefined) return 0;
    let sum = 0;
    for (const x of members.get(a) ?? [])
      for (const y of members.get(b) ?? []) sum += shareOf(x, y) * (exact.get(pairKey(x, y)) ?? pairBits(x, y));
    return sum;
  };
  const merge = (a: number, b: number): void => {
    const [keep, gone] = a < b ? [a, b] : [b, a];
    const keptRow = sums.get(keep) ?? new Map<number, number>();
    const goneRow = sums.get(gone) ?? new Map<number, number>();
    for (const other of new Set([...keptRow.keys(), ...goneRow.keys()])) {
      if (other === keep || other === gone) continue;
      const sum = (keptRow.get(other) ?? unseen(keep, other)) + (goneRow.get(other) ?? unseen(gone, other));
      keptRow.set(other, sum);
      const row = sums.get(other);
      row?.delete(gone);
      row?.set(keep, sum);
    }
    keptRow.delete(gone);
    sums.set(keep, keptRow);
    sums.delete(gone);
    members.set(keep, [...(members.get(keep) ?? []), ...(members.get(gone) ?? [])]);
    for (const node of members.get(gone) ?? []) home.set(node, keep);
    total.set(keep, (total.get(keep) ?? 0) + (total.get(gone) ?? 0));
    members.delete(gone);
    for (const [other, sum] of keptRow) offer(keep, other, sum);
  };
  for (const [a, row] of sums) for (const [b, bits] of row) if (a < b) offer(a, b, bits);
  const bridges = judgements.filter((judgement) => judgement.verdict === 'same').sort((x, y) => x.a - y.a || x.b - y.b);
  for (const { a, b } of bridges) {
    const [left, right] = [home.get(a), home.get(b)];
    if (left === undefined || right === undefined || left === right) continue;
    if ((sums.get(left)?.get(right) ?? 0) !== Number.NEGATIVE_INFINITY) merge(left, right);
  }
  const refused: [number, number][] = [];
  for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
    const { a, b, stamp } = entry;
    if (!members.has(a) || !members.has(b) || stamp !== stampOf(a, b)) continue;
    if (sizeOf(a) + sizeOf(b) > largest) refused.push([a, b]);
    else merge(a, b);
  }
  const clusters = [...members.values()].map((list) => list.sort((x, y) => x - y)).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  const still = refused.filter(([a, b]) => members.has(a) && members.has(b));
  return { clusters, refused: still };
}
