import { mix32 } from '../hash.ts';
import type { TwiceSeen } from './atoms.ts';
import { IntList, PieceList, sharedInts } from './number-lists.ts';

/**
 * Runs of rows that share a key, ascending. A run stands with its first row, which is not written again: `others` from
 * `starts[row]` holds the later rows of all its runs, the last of each as its complement. A row in the middle of a run knows
 * where the rows behind it begin (`middleStarts`, `middles`), so that later neighbours are found without looking a key up.
 */
export interface KeyIndex {
  starts: Int32Array;
  others: Int32Array;
  middleStarts: Int32Array;
  middles: Int32Array;
  /** Candidate pairs when each is counted once for every key that it shares. */
  mostPairs: number;
}

/** Later rows that share a key with `row`, each once; `others` is reused by the next call. */
export type VisitRun = (row: number, others: Int32Array, count: number) => void;

/** Keys are sorted in parts by their highest bits: a part fits the near caches, and little memory is needed at a time. */
const PART_BITS = 3;
const BUCKET_BITS = 13;
const BUCKETS = 1 << BUCKET_BITS;
const REST_BITS = 16;
/** The rest of a key and a row fit one double without loss: 16 + 31 bits. */
const ROWS = 0x8000_0000;

/** Keys of all rows one after another, and how many each row has. */
export interface RowKeys {
  keys: PieceList;
  counts: Uint8Array;
}

/** Drops keys that came once, in place. */
export function keepTwice({ keys, counts }: RowKeys, seen: TwiceSeen): void {
  let [at, kept] = [0, 0];
  for (let row = 0; row < counts.length; row += 1) {
    const before = kept;
    for (const end = at + (counts[row] ?? 0); at < end; at += 1) {
      const key = keys.get(at);
      if (!seen.has(key)) continue;
      keys.set(kept, key);
      kept += 1;
    }
    counts[row] = kept - before;
  }
  keys.cut(kept);
}

/** Rows by bucket of their keys, in ascending order, with the rest of each key; `ends` where each bucket ends. */
interface Buckets {
  ends: Uint32Array;
  rest: Uint16Array;
  rows: Int32Array;
}

/** Sorts the keys of one part into buckets. */
function intoBuckets({ keys, counts }: RowKeys, part: number): Buckets {
  const ends = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const high = keys.get(at) >>> REST_BITS;
    if (high >>> BUCKET_BITS === part) ends[(high & (BUCKETS - 1)) + 1] = (ends[(high & (BUCKETS - 1)) + 1] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) ends[bucket + 1] = (ends[bucket + 1] ?? 0) + (ends[bucket] ?? 0);
  const rest = new Uint16Array(ends[BUCKETS] ?? 0);
  const rows = new Int32Array(ends[BUCKETS] ?? 0);
  let at = 0;
  for (let row = 0; row < counts.length; row += 1) {
    for (const end = at + (counts[row] ?? 0); at < end; at += 1) {
      const key = keys.get(at);
      const high = key >>> REST_BITS;
      if (high >>> BUCKET_BITS !== part) continue;
      const place = ends[high & (BUCKETS - 1)] ?? 0;
      ends[high & (BUCKETS - 1)] = place + 1;
      rest[place] = key & 0xffff;
      rows[place] = row;
    }
  }
  // Each bucket's beginning has moved to its end.
  return { ends, rest, rows };
}

/**
 * Brings equal keys of each bucket together: runs one after another, rows ascending, the last of each as its complement. Rows
 * that stand alone and runs that are too long are left out.
 */
function addRuns({ ends, rest, rows }: Buckets, longest: number, runs: PieceList): void {
  let scratch = new Float64Array(256);
  let from = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const size = (ends[bucket] ?? 0) - from;
    if (size > scratch.length) scratch = new Float64Array(size * 2);
    const part = scratch.subarray(0, size);
    for (let i = 0; i < size; i += 1) part[i] = (rest[from + i] ?? 0) * ROWS + (rows[from + i] ?? 0);
    part.sort();
    for (let begin = 0; begin < size;) {
      const key = Math.floor((scratch[begin] ?? 0) / ROWS) * ROWS;
      let end = begin + 1;
      while (end < size && (scratch[end] ?? 0) < key + ROWS) end += 1;
      if (end - begin > 1 && end - begin <= longest) {
        for (let i = begin; i < end - 1; i += 1) runs.push((scratch[i] ?? 0) - key);
        runs.push(~((scratch[end - 1] ?? 0) - key));
      }
      begin = end;
    }
    from += size;
  }
}

/** All runs of two rows or more; the keys are given back. */
function intoRuns(made: RowKeys, longest: number): PieceList {
  const runs = new PieceList();
  for (let part = 0; part < 1 << PART_BITS; part += 1) addRuns(intoBuckets(made, part), longest, runs);
  made.keys.cut(0);
  return runs;
}

function intoStarts(counts: Int32Array): void {
  for (let row = 1; row < counts.length; row += 1) counts[row] = (counts[row] ?? 0) + (counts[row - 1] ?? 0);
}

/**
 * Turns keys into runs; keys that one row has or more than `longest` are left out.
 * @param made  the keys; emptied on the way
 */
export function layOutRuns(made: RowKeys, longest: number): KeyIndex {
  const runs = intoRuns(made, longest);
  const count = made.counts.length;
  const starts = sharedInts(count + 1);
  const middleStarts = sharedInts(count + 1);
  let mostPairs = 0;
  for (let from = 0, at = 0; at < runs.length; at += 1) {
    const row = runs.get(at);
    if (row >= 0) {
      if (at > from) middleStarts[row + 1] = (middleStarts[row + 1] ?? 0) + 1;
      continue;
    }
    const first = runs.get(from);
    mostPairs += ((at - from + 1) * (at - from)) / 2;
    starts[first + 1] = (starts[first + 1] ?? 0) + at - from;
    from = at + 1;
  }
  intoStarts(starts);
  const others = sharedInts(starts[count] ?? 0);
  const next = starts.slice(0, count);
  for (let from = 0, at = 0; at < runs.length; at += 1) {
    if (runs.get(at) >= 0) continue;
    const first = runs.get(from);
    const place = next[first] ?? 0;
    for (let i = from + 1; i <= at; i += 1) others[place + i - from - 1] = runs.get(i);
    next[first] = place + at - from;
    from = at + 1;
  }
  intoStarts(middleStarts);
  const middles = sharedInts(middleStarts[count] ?? 0);
  next.set(middleStarts.subarray(0, count));
  for (let at = 0; at < others.length; at += 1) {
    const row = others[at] ?? 0;
    if (row < 0) continue;
    const place = next[row] ?? 0;
    middles[place] = at + 1;
    next[row] = place + 1;
  }
  return { starts, others, middleStarts, middles, mostPairs };
}

/** Which rows are visited: a range, and only some of them for samples. */
export interface Visited {
  from: number;
  to: number;
  /** Rows by position, when `from` and `to` are positions in another order. */
  order?: Int32Array | undefined;
  /** Only about every so manieth row; drawn by number, so that no rhythm of the file is met. */
  every?: number;
  /** False for pairs that are not wanted, e.g. of one file. */
  keep?: ((a: number, b: number) => boolean) | undefined;
}

/** Makes a walk over candidate pairs, row by row: each pair once. A walk visits each row once; for a second time make another. */
export function candidateWalk({ starts, others, middleStarts, middles }: KeyIndex): (visited: Visited, visit: VisitRun) => void {
  const rows = starts.length - 1;
  const stamp = new Int32Array(rows).fill(-1);
  const found = new IntList();
  return ({ from, to, order, every = 1, keep }, visit) => {
    for (let position = from; position < to; position += 1) {
      const row = order === undefined ? position : (order[position] ?? 0);
      if (every > 1 && (mix32(row) >>> 0) % every !== 0) continue;
      found.length = 0;
      const take = (other: number): void => {
        if (stamp[other] === row) return;
        stamp[other] = row;
        if (keep === undefined || keep(row, other)) found.push(other);
      };
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at += 1) {
        const other = others[at] ?? 0;
        take(other < 0 ? ~other : other);
      }
      for (let i = middleStarts[row] ?? 0; i < (middleStarts[row + 1] ?? 0); i += 1) {
        let other = 0;
        for (let at = middles[i] ?? 0; other >= 0; at += 1) {
          other = others[at] ?? -1;
          take(other < 0 ? ~other : other);
        }
      }
      if (found.length > 0) visit(row, found.values, found.length);
    }
  };
}
