/**
 * Postings of one index generation: ids sorted by key. The upper half of a key is a position in `start`, the lower half
 * stands in `low`: 6 bytes a posting.
 */
export interface Postings {
  start: Uint32Array;
  low: Uint16Array;
  ids: Int32Array;
}

const BUCKETS = 1 << 16;

/** Memory that worker threads may read together. */
function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(Math.max(bytes, 8));
}

/** A growing pair of arrays: one key and one id per posting. */
export class PostingBuffer {
  keys: Int32Array;
  ids: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.keys = new Int32Array(capacity);
    this.ids = new Int32Array(capacity);
  }

  push(key: number, id: number): void {
    if (this.length === this.keys.length) {
      const keys = new Int32Array(this.length * 2);
      const ids = new Int32Array(this.length * 2);
      keys.set(this.keys);
      ids.set(this.ids);
      this.keys = keys;
      this.ids = ids;
    }
    this.keys[this.length] = key;
    this.ids[this.length] = id;
    this.length += 1;
  }
}

/** Postings between two pauses of work that goes in steps: about half a millisecond. Our choice. */
export const POSTINGS_A_STEP = 8_192;

/** Sorts postings by key, then id: one counting pass over the upper half, a small sort inside each bucket. */
export function buildPostings(buffer: PostingBuffer): Postings {
  const steps = buildInSteps(buffer);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with pauses. The buffer must not change meanwhile. */
export function* buildInSteps({ keys, ids, length }: PostingBuffer): Generator<void, Postings> {
  const start = new Uint32Array(shared((BUCKETS + 1) * 4));
  for (let i = 0; i < length; i += 1) {
    const bucket = ((keys[i] ?? 0) >>> 16) + 1;
    start[bucket] = (start[bucket] ?? 0) + 1;
    if (i % POSTINGS_A_STEP === 0) yield;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) start[bucket + 1] = (start[bucket + 1] ?? 0) + (start[bucket] ?? 0);
  const next = start.slice(0, BUCKETS);
  const low = new Uint16Array(shared(length * 2));
  const sorted = new Int32Array(shared(length * 4));
  for (let i = 0; i < length; i += 1) {
    const key = keys[i] ?? 0;
    const at = next[key >>> 16] ?? 0;
    next[key >>> 16] = at + 1;
    low[at] = key & 0xffff;
    sorted[at] = ids[i] ?? 0;
    if (i % POSTINGS_A_STEP === 0) yield;
  }
  let scratch = new Float64Array(256);
  let paused = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const from = start[bucket] ?? 0;
    const size = (start[bucket + 1] ?? 0) - from;
    if (size < 2) continue;
    if (size > scratch.length) scratch = new Float64Array(size * 2);
    // The lower half of the key and the id fit one double without loss: 16 + 32 bits.
    const part = scratch.subarray(0, size);
    for (let i = 0; i < size; i += 1) part[i] = (low[from + i] ?? 0) * 0x1_0000_0000 + ((sorted[from + i] ?? 0) >>> 0);
    part.sort();
    for (let i = 0; i < size; i += 1) {
      const value = part[i] ?? 0;
      low[from + i] = Math.floor(value / 0x1_0000_0000);
      sorted[from + i] = (value % 0x1_0000_0000) | 0;
    }
    if (from + size - paused < POSTINGS_A_STEP) continue;
    paused = from + size;
    yield;
  }
  return { start, low, ids: sorted };
}

/**
 * Merges two sorted generations into one, leaving out the ids that are dropped from the first: linear, for an index that
 * takes in its newest mentions.
 */
export function mergePostings(base: Postings, fresh: Postings, isDropped: (id: number) => boolean): Postings {
  const start = new Uint32Array(shared((BUCKETS + 1) * 4));
  const low = new Uint16Array(shared((base.ids.length + fresh.ids.length) * 2));
  const ids = new Int32Array(shared((base.ids.length + fresh.ids.length) * 4));
  let length = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    let a = base.start[bucket] ?? 0;
    let b = fresh.start[bucket] ?? 0;
    const endA = base.start[bucket + 1] ?? 0;
    const endB = fresh.start[bucket + 1] ?? 0;
    while (a < endA || b < endB) {
      const [lowA, idA] = [base.low[a] ?? 0, base.ids[a] ?? 0];
      const [lowB, idB] = [fresh.low[b] ?? 0, fresh.ids[b] ?? 0];
      const takeA = b >= endB || (a < endA && (lowA < lowB || (lowA === lowB && idA <= idB)));
      if (takeA) a += 1;
      else b += 1;
      if (takeA && isDropped(idA)) continue;
      low[length] = takeA ? lowA : lowB;
      ids[length] = takeA ? idA : idB;
      length += 1;
    }
    start[bucket + 1] = length;
  }
  return { start, low: low.subarray(0, length), ids: ids.subarray(0, length) };
}

/** Where the run of a key begins; its end is found by walking. */
function lowerBound(low: Uint16Array, from: number, to: number, wanted: number): number {
  let left = from;
  let right = to;
  while (left < right) {
    const middle = (left + right) >>> 1;
    if ((low[middle] ?? 0) < wanted) left = middle + 1;
    else right = middle;
  }
  return left;
}

/** First and last position (exclusive) of a key's run. */
export function findRun(postings: Postings, key: number): [from: number, to: number] {
  const { start, low } = postings;
  const bucket = key >>> 16;
  const wanted = key & 0xffff;
  const from = start[bucket] ?? 0;
  const to = start[bucket + 1] ?? 0;
  const first = lowerBound(low, from, to, wanted);
  return [first, wanted === 0xffff ? to : lowerBound(low, first, to, wanted + 1)];
}
