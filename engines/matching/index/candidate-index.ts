import { Bits } from './bits.ts';
import { candidateFinder } from './find-candidates.ts';
import { PostingBuffer, buildPostings, mergePostings } from './postings.ts';
import type { Postings } from './postings.ts';

/** Where candidates come from: this index, or PostgreSQL with `keys && $1`. */
export interface CandidateSource {
  /** Ids that share a key, the rarest keys first, at most `budget` of them. */
  find(keys: readonly number[], budget?: number): readonly number[] | Promise<readonly number[]>;
}

/** A rebuildable cache of blocking keys: base, delta and tombstones. Ids are non-negative 31-bit integers. */
export interface CandidateIndex extends CandidateSource {
  readonly size: number;
  /** Adds a mention, or replaces its keys. */
  add(id: number, keys: readonly number[]): void;
  /** Adds many mentions at once, each id and key once: for the start after a crash. Faster than one by one. */
  load(mentions: Iterable<readonly [id: number, keys: ArrayLike<number>]>): void;
  /** Takes a mention out; false when it was not there. */
  remove(id: number): boolean;
  has(id: number): boolean;
  find(keys: readonly number[], budget?: number): number[];
  /** Merges the delta into the base; happens by itself when the delta is large. */
  compact(): void;
  /** What worker threads may read: shared memory, read-only by agreement. Compacts first; see readShared. */
  share(): SharedIndex;
  bytes(): number;
}

/** @source dossier: linkage §4 "Look-up" */
export const INTERACTIVE_BUDGET = 64;
/** Newest mentions that wait in the delta before they are merged. */
const DELTA_LIMIT = 65_536;

/** An index as worker threads see it; sent with `postMessage` it is not copied. */
export interface SharedIndex {
  postings: Postings;
  /** One bit for each id that is gone. */
  dead: Uint32Array;
}

/** Reads an index that another thread shares: the same answers as there when it was shared. */
export function readShared({ postings, dead }: SharedIndex): CandidateSource {
  const find = candidateFinder();
  return {
    find: (keys, budget = INTERACTIVE_BUDGET) => find(postings, keys, budget, (id) => ((dead[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0),
  };
}

/** Creates an empty index. */
export function createCandidateIndex(): CandidateIndex {
  let base: Postings = buildPostings(new PostingBuffer(1));
  let inBase = new Bits();
  let dead = new Bits();
  let delta = new Map<number, readonly number[]>();
  let deltaRuns = new Map<number, number[]>();
  let size = 0;
  const find = candidateFinder();

  const dropFromDelta = (id: number): boolean => {
    const keys = delta.get(id);
    if (keys === undefined) return false;
    delta.delete(id);
    for (const key of keys) {
      const run = deltaRuns.get(key);
      if (run === undefined) continue;
      const rest = run.filter((other) => other !== id);
      if (rest.length === 0) deltaRuns.delete(key);
      else deltaRuns.set(key, rest);
    }
    return true;
  };
  const aliveInBase = (id: number): boolean => inBase.has(id) && !dead.has(id);

  const takeIn = (buffer: PostingBuffer): void => {
    const fresh = buildPostings(buffer);
    base = base.ids.length === 0 ? fresh : mergePostings(base, fresh, (id) => dead.has(id));
  };

  const compact = (): void => {
    if (delta.size === 0) return;
    const buffer = new PostingBuffer(delta.size * 12);
    for (const [id, keys] of delta) {
      for (const key of keys) buffer.push(key, id);
      inBase.set(id, true);
    }
    takeIn(buffer);
    for (const id of delta.keys()) dead.set(id, false);
    delta = new Map();
    deltaRuns = new Map();
  };

  const remove = (id: number): boolean => {
    const was = dropFromDelta(id) || aliveInBase(id);
    if (inBase.has(id)) dead.set(id, true);
    if (was) size -= 1;
    return was;
  };

  return {
    get size() {
      return size;
    },
    has: (id) => delta.has(id) || aliveInBase(id),
    add(id, keys) {
      remove(id);
      size += 1;
      const unique = [...new Set(keys)];
      delta.set(id, unique);
      for (const key of unique) {
        const run = deltaRuns.get(key);
        if (run === undefined) deltaRuns.set(key, [id]);
        else run.push(id);
      }
      if (delta.size >= DELTA_LIMIT) compact();
    },
    load(mentions) {
      compact();
      const buffer = new PostingBuffer(1 << 16);
      const added: number[] = [];
      for (const [id, keys] of mentions) {
        remove(id);
        size += 1;
        for (let i = 0; i < keys.length; i += 1) buffer.push(keys[i] ?? 0, id);
        added.push(id);
      }
      takeIn(buffer);
      for (const id of added) {
        inBase.set(id, true);
        dead.set(id, false);
      }
    },
    remove,
    find: (keys, budget = INTERACTIVE_BUDGET) => find(base, keys, budget, (id) => dead.has(id), deltaRuns),
    compact,
    share() {
      compact();
      return { postings: base, dead: dead.shared() };
    },
    bytes: () => base.start.byteLength + base.low.byteLength + base.ids.byteLength + inBase.bytes + dead.bytes,
  };
}
