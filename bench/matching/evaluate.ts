/** Evaluation of a partition against the truth. Shares no code with the engine. */

/** Precision, recall and their harmonic mean. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

export interface PartitionScore {
  /** Over all pairs of records that one side calls the same. */
  pairs: Score;
  /** Mean over records: share of the record's cluster that is right, share of its person that was found. */
  bCubed: Score;
  /** Share of people whose cluster is exactly right. */
  exactClusters: number;
  largestCluster: number;
}

function score(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/**
 * Compares clusters with the truth.
 * @param found,truth  cluster and person of each record, by position
 * @param counted      records that count, e.g. a slice; all without it
 */
export function scorePartition(
  found: readonly (string | number)[],
  truth: readonly (string | number)[],
  counted: (record: number) => boolean = () => true,
): PartitionScore {
  const sizes = (labels: readonly (string | number)[]): Map<string | number, number> => {
    const counts = new Map<string | number, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  };
  const foundSizes = sizes(found);
  const truthSizes = sizes(truth);
  const cells = new Map<string, number>();
  found.forEach((cluster, record) => {
    const cell = `${cluster}\t${truth[record]}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  });
  let precision = 0;
  let recall = 0;
  let records = 0;
  let exact = 0;
  let people = 0;
  found.forEach((cluster, record) => {
    if (!counted(record)) return;
    const person = truth[record] ?? '';
    const both = cells.get(`${cluster}\t${person}`) ?? 0;
    const inCluster = foundSizes.get(cluster) ?? 1;
    const ofPerson = truthSizes.get(person) ?? 1;
    precision += both / inCluster;
    recall += both / ofPerson;
    records += 1;
    people += 1 / ofPerson;
    if (both === inCluster && both === ofPerson) exact += 1 / ofPerson;
  });
  let right = 0;
  for (const count of cells.values()) right += pairsOf(count);
  const total = (counts: Map<string | number, number>): number => [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return {
    pairs: score(right / Math.max(1, total(foundSizes)), right / Math.max(1, total(truthSizes))),
    bCubed: score(precision / Math.max(1, records), recall / Math.max(1, records)),
    exactClusters: exact / Math.max(1e-9, people),
    largestCluster: [...foundSizes.values()].reduce((largest, size) => Math.max(largest, size), 0),
  };
}

/** As `scorePartition` for clusters and people by number, in a few bytes a record: for millions of them. */
export function scoreNumbers(found: Int32Array, truth: Int32Array): PartitionScore {
  const count = (labels: Int32Array): Int32Array => {
    const counts = new Int32Array(labels.reduce((most, label) => Math.max(most, label), -1) + 1);
    for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
    return counts;
  };
  const [foundSizes, truthSizes] = [count(found), count(truth)];
  const cells = Float64Array.from(found, (cluster, record) => (truth[record] ?? 0) * 2 ** 26 + cluster).sort();
  let [precision, recall, exact, right, people] = [0, 0, 0, 0, 0];
  for (let from = 0; from < cells.length;) {
    const cell = cells[from] ?? 0;
    let to = from + 1;
    while (cells[to] === cell) to += 1;
    const both = to - from;
    const inCluster = foundSizes[cell % 2 ** 26] ?? 1;
    const ofPerson = truthSizes[Math.floor(cell / 2 ** 26)] ?? 1;
    precision += (both * both) / inCluster;
    recall += (both * both) / ofPerson;
    right += pairsOf(both);
    if (both === inCluster && both === ofPerson) exact += 1;
    from = to;
  }
  for (const size of truthSizes) if (size > 0) people += 1;
  const total = (counts: Int32Array): number => counts.reduce((sum, size) => sum + pairsOf(size), 0);
  return {
    pairs: score(right / Math.max(1, total(foundSizes)), right / Math.max(1, total(truthSizes))),
    bCubed: score(precision / Math.max(1, found.length), recall / Math.max(1, found.length)),
    exactClusters: exact / Math.max(1, people),
    largestCluster: foundSizes.reduce((largest, size) => Math.max(largest, size), 0),
  };
}

/** How well stated probabilities keep their word. */
export interface Calibration {
  /** Expected calibration error over ten bins of equal width. */
  ece: number;
  brier: number;
  bins: { from: number; pairs: number; stated: number; observed: number }[];
}

/** Reliability of probabilities against the truth. */
export function calibrate(judged: Iterable<{ probability: number; same: boolean }>): Calibration {
  const bins = Array.from({ length: 10 }, (_, index) => ({ from: index / 10, pairs: 0, stated: 0, observed: 0 }));
  let squares = 0;
  let total = 0;
  for (const { probability, same } of judged) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    if (bin === undefined) continue;
    bin.pairs += 1;
    bin.stated += probability;
    bin.observed += same ? 1 : 0;
    squares += (probability - (same ? 1 : 0)) ** 2;
    total += 1;
  }
  const ece = bins.reduce((sum, bin) => sum + Math.abs(bin.stated - bin.observed), 0) / Math.max(1, total);
  return {
    ece,
    brier: squares / Math.max(1, total),
    bins: bins.map((bin) => ({ ...bin, stated: bin.stated / Math.max(1, bin.pairs), observed: bin.observed / Math.max(1, bin.pairs) })),
  };
}

/** Share of true pairs that are among the candidates. */
export function candidateRecall(truePairs: Iterable<readonly [number, number]>, isCandidate: (a: number, b: number) => boolean): number {
  let all = 0;
  let found = 0;
  for (const [a, b] of truePairs) {
    all += 1;
    if (isCandidate(a, b)) found += 1;
  }
  return all === 0 ? 1 : found / all;
}
