import type { District } from './district.ts';
import { share } from './numbers.ts';

interface Shares {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface PartitionScore {
  readonly mentions: number;
  /** Over pairs of mentions with at least one end in the stream. */
  readonly pairwise: Shares;
  /** Mean over the mentions of the stream; their clusters are taken whole, with what other streams put in. */
  readonly b_cubed: Shares;
}

/** Cluster of a mention, by `mentionKey`. */
export type Clusters = ReadonlyMap<string, string>;

/** Name of a mention across files. */
export function mentionKey(event: string, mention: string): string {
  return `${event}\t${mention}`;
}

interface Size {
  all: number;
  inside: number;
}

interface Cell extends Size {
  readonly cluster: Size;
  readonly person: Size;
}

const pairs = (n: number): number => (n * (n - 1)) / 2;
const touching = ({ all, inside }: Size): number => pairs(all) - pairs(all - inside);

function shares(precision: number | null, recall: number | null): Shares {
  if (precision === null || recall === null) return { precision, recall, f1: null };
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function sizeOf(sizes: Map<string, Size>, name: string): Size {
  let size = sizes.get(name);
  if (size === undefined) sizes.set(name, (size = { all: 0, inside: 0 }));
  return size;
}

/**
 * Compares a partition of the mentions with the truth. A mention without a cluster stands alone; one without a person is left out.
 * @param inside  mentions that are scored, by stream; all without it
 * @source Bagga & Baldwin 1998 (B-cubed)
 */
export function scorePartition(district: District, clusters: Clusters, inside: (stream: string) => boolean = () => true): PartitionScore {
  const clusterSizes = new Map<string, Size>();
  const personSizes = new Map<string, Size>();
  const cells = new Map<string, Cell>();
  let mentions = 0;
  for (const [event, list] of district.mentions) {
    const counts = inside(district.events.get(event)?.stream ?? '') ? 1 : 0;
    for (const { mention, person } of list) {
      const key = mentionKey(event, mention);
      const cluster = clusters.get(key) ?? `\t${key}`;
      const sizes = { cluster: sizeOf(clusterSizes, cluster), person: sizeOf(personSizes, person) };
      const cellName = `${cluster}\n${person}`;
      let cell = cells.get(cellName);
      if (cell === undefined) cells.set(cellName, (cell = { all: 0, inside: 0, ...sizes }));
      for (const size of [sizes.cluster, sizes.person, cell]) {
        size.all += 1;
        size.inside += counts;
      }
      mentions += counts;
    }
  }
  let right = 0;
  let precision = 0;
  let recall = 0;
  for (const cell of cells.values()) {
    right += touching(cell);
    precision += (cell.inside * cell.all) / cell.cluster.all;
    recall += (cell.inside * cell.all) / cell.person.all;
  }
  const total = (sizes: Map<string, Size>): number => [...sizes.values()].reduce((sum, size) => sum + touching(size), 0);
  return {
    mentions,
    pairwise: shares(share(right, total(clusterSizes)), share(right, total(personSizes))),
    b_cubed: shares(share(precision, mentions), share(recall, mentions)),
  };
}
