import { mix32 } from '../hash.ts';
import type { TwiceSeen } from './atoms.ts';
import { IntList, sharedInts } from './number-lists.ts';

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

const BUCKET_BITS = 16;
const BUCKETS = 1 << BUCKET_BITS;

/** Rows by bucket of their keys, in ascending order, with the rest of each key. */
interface Buckets {
  ends: Uint32Array;
  rest: Uint16Array;
  rows: Int32Array;
}

/** Sorts keys that came twice into buckets. The pieces are given back as they are read. */
function intoBuckets(pieces: (Int32Array | undefined)[], counts: Uint8Array, seen: TwiceSeen): Buckets {
  const ends = new Uint32Array(BUCKETS + 1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let left = total;
  for (const piece of pieces) {
    const length = Math.min(left, piece?.length ?? 0);
    for (let i = 0; i < length; i += 1) {
      const key = piece?.[i] ?? 0;
      if (seen.has(key)) ends[(key >>> BUCKET_BITS) + 1] = (ends[(key >>> BUCKET_BITS) + 1] ?? 0) + 1;
    }
    left -= length;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) ends[bucket + 1] = (ends[bucket + 1] ?? 0) + (ends[bucket] ?? 0);
  const rest = new Uint16Array(ends[BUCKETS] ?? 0);
  const rows = new Int32Array(ends[BUCKETS] ?? 0);
  let [number, at] = [0, 0];
  let piece = pieces[0];
  for (let row = 0; row < counts.length; row += 1) {
    for (let i = counts[row] ?? 0; i > 0; i -= 1) {
      if (at === piece?.length) {
        pieces[number] = undefined;
        number += 1;
        piece = pieces[number];
        at = 0;
      }
      const key = piece?.[at] ?? 0;
      at += 1;
      if (!seen.has(key)) continue;
      const place = ends[key >>> BUCKET_BITS] ?? 0;
      ends[key >>> BUCKET_BITS] = place + 1;
      rest[place] = key & 0xffff;
      rows[place] = row;
    }
  }
  // Each bucket's beginning has moved to its end.
  return { ends, rest, rows };
}

/**
 * Brings equal keys of each bucket together, in place: runs one after another, rows ascending, the last of each run as its
 * complement. Rows that stand alone and runs that are too long go.
 */
function intoRuns({ ends, rest, rows }: Buckets, longest: number): Int32Array {
  let scratch = new Float64Array(256);
  let from = 0;
  let length = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const size = (ends[bucket] ?? 0) - from;
    if (size > scratch.length) scratch = new Float64Array(size * 2);
    // The rest of the key and the row fit one double without loss: 16 + 31 bits.
    const part = scratch.subarray(0, size);
    for (let i = 0; i < size; i += 1) part[i] = (rest[from + i] ?? 0) * 0x8000_0000 + (rows[from + i] ?? 0);
    part.sort();
    for (let begin = 0; begin < size;) {
      const key = Math.floor((scratch[begin] ?? 0) / 0x8000_0000);
      const next = (key + 1) * 0x8000_0000;
      let end = begin + 1;
      while (end < size && (scratch[end] ?? 0) < next) end += 1;
      if (end - begin > 1 && end - begin <= longest) {
        for (let i = begin; i < end; i += 1) rows[length + i - begin] = (scratch[i] ?? 0) - key * 0x8000_0000;
        length += end - begin;
        rows[length - 1] = ~(rows[length - 1] ?? 0);
      }
      begin = end;
    }
    from += size;
  }
  return rows.subarray(0, length);
}

function intoStarts(counts: Int32Array): void {
  for (let row = 1; row < counts.length; row += 1) counts[row] = (counts[row] ?? 0) + (counts[row - 1] ?? 0);
}

/**
 * Turns keys into runs; keys that one row has or more than `longest` are left out.
 * @param pieces  keys of all rows one after another
 * @param counts  keys by row
 */
export function layOutRuns(pieces: Int32Array[], counts: Uint8Array, seen: TwiceSeen, longest: number): KeyIndex {
  const runs = intoRuns(intoBuckets(pieces, counts, seen), longest);
  const count = counts.length;
  const starts = sharedInts(count + 1);
  const middleStarts = sharedInts(count + 1);
  let mostPairs = 0;
  for (let from = 0, at = 0; at < runs.length; at += 1) {
    const row = runs[at] ?? 0;
    if (row >= 0) {
      if (at > from) middleStarts[row + 1] = (middleStarts[row + 1] ?? 0) + 1;
      continue;
    }
    const first = runs[from] ?? 0;
    mostPairs += ((at - from + 1) * (at - from)) / 2;
    starts[first + 1] = (starts[first + 1] ?? 0) + at - from;
    from = at + 1;
  }
  intoStarts(starts);
  const others = sharedInts(starts[count] ?? 0);
  const next = starts.slice(0, count);
  for (let from = 0, at = 0; at < runs.length; at += 1) {
    if ((runs[at] ?? 0) >= 0) continue;
    const first = runs[from] ?? 0;
    const place = next[first] ?? 0;
    for (let i = from + 1; i <= at; i += 1) others[place + i - from - 1] = runs[i] ?? 0;
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
  return ({ from, to, every = 1, keep }, visit) => {
    for (let row = from; row < to; row += 1) {
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
