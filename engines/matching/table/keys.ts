import { combine32 } from '../hash.ts';
import { PostingBuffer, buildPostings, eachRun } from '../index/postings.ts';
import type { Postings } from '../index/postings.ts';
import { MOST_ATOMS, SketchCounter, atomMaker } from './atoms.ts';
import type { Column } from './columns.ts';
import { IntList } from './string-pool.ts';

/** Keys by row and rows by key; keys of a single row are left out. */
export interface KeyIndex {
  starts: Int32Array;
  keys: Int32Array;
  postings: Postings;
  /** Candidate pairs when each is counted once for every key that it shares. */
  mostPairs: number;
}

/**
 * A key's expected run is rows × 2^-bits; it must stay below this. @source dossier: linkage §4 "Growth rule"
 * Small tables afford longer runs, which find more.
 */
const WANTED_RUN = 50;
const WANTED_RUN_LARGE = 12;
const LARGE_TABLE = 100_000;
/** A run longer than this says nothing any more. @source dossier: linkage §4 "Look-up" */
const LONGEST_RUN = 400;
/** At most this many keys a row. Our choice. */
const MOST_KEYS = 36;
/** Two atoms of one row are rarely independent: a pair must be this much rarer than the rule asks (our choice). */
const PAIR_MARGIN = 1;

/** Rows with the same content in every column stand for each other: only the first gets keys. */
export function buildKeys(
  columns: readonly Column[],
  rows: number,
  isFirst: (row: number) => boolean,
  report?: (done: number) => void,
): KeyIndex {
  const make = atomMaker(columns);
  const atoms = new Int32Array(MOST_ATOMS);
  const fields = new Uint8Array(MOST_ATOMS);
  const certain = new Uint8Array(MOST_ATOMS);
  const counter = new SketchCounter(rows * 4);
  for (let row = 0; row < rows; row += 1) {
    if (!isFirst(row)) continue;
    const count = make(row, atoms, fields, certain);
    for (let i = 0; i < count; i += 1) counter.add(atoms[i] ?? 0);
    if (row % 16_384 === 0) report?.((0.3 * row) / rows);
  }
  const wanted = rows > LARGE_TABLE ? WANTED_RUN_LARGE : WANTED_RUN;
  const need = Math.max(1, Math.log2(rows / wanted));
  const bits = new Float64Array(MOST_ATOMS);
  const starts = new IntList(rows + 1);
  const keys = new IntList(rows * 8 + 16);
  const seen = new SketchCounter(rows * 8);
  for (let row = 0; row < rows; row += 1) {
    starts.push(keys.length);
    if (!isFirst(row)) continue;
    const from = keys.length;
    const put = (key: number): void => {
      for (let i = from; i < keys.length; i += 1) if (keys.values[i] === key) return;
      keys.push(key);
      seen.add(key);
    };
    const count = make(row, atoms, fields, certain);
    for (let i = 0; i < count; i += 1) {
      bits[i] = Math.log2(rows / Math.max(1, counter.get(atoms[i] ?? 0)));
      const alone = certain[i] === 1 ? counter.get(atoms[i] ?? 0) <= LONGEST_RUN : (bits[i] ?? 0) >= need;
      if (!alone) continue;
      put(atoms[i] ?? 0);
      bits[i] = -1;
    }
    for (let i = 0; i < count; i += 1) {
      for (let j = i + 1; j < count && keys.length - from < MOST_KEYS; j += 1) {
        const first = bits[i] ?? 0;
        const second = bits[j] ?? 0;
        if (
          first < 0 ||
          second < 0 ||
          first + second < need + PAIR_MARGIN ||
          (fields[i] === fields[j] && columns[fields[i] ?? 0]?.kind !== 'tokens')
        )
          continue;
        const a = atoms[i] ?? 0;
        const b = atoms[j] ?? 0;
        put(a < b ? combine32(a, b) : combine32(b, a));
      }
    }
    if (row % 16_384 === 0) report?.(0.3 + (0.5 * row) / rows);
  }
  starts.push(keys.length);
  return thin(starts.trim(), keys, seen, rows);
}

/** Drops keys that nobody shares, then sorts the rest. */
function thin(starts: Int32Array, keys: IntList, seen: SketchCounter, rows: number): KeyIndex {
  let kept = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    starts[row] = kept;
    for (let i = from; i < to; i += 1) {
      const key = keys.values[i] ?? 0;
      if (seen.get(key) < 2) continue;
      keys.values[kept] = key;
      kept += 1;
    }
  }
  starts[rows] = kept;
  keys.length = kept;
  const list = keys.trim();
  const buffer = new PostingBuffer(1);
  buffer.keys = list;
  buffer.ids = new Int32Array(kept);
  for (let row = 0; row < rows; row += 1) buffer.ids.fill(row, starts[row], starts[row + 1]);
  buffer.length = kept;
  const postings = buildPostings(buffer);
  let mostPairs = 0;
  eachRun(postings, (from, to) => {
    if (to - from <= LONGEST_RUN) mostPairs += ((to - from) * (to - from - 1)) / 2;
  });
  return { starts, keys: list, postings, mostPairs };
}

/**
 * Visits every candidate pair once, row by row.
 * @param keep  false for pairs that are not wanted, e.g. of one file
 */
export function eachCandidatePair(
  index: KeyIndex,
  rows: number,
  visit: (a: number, b: number) => void,
  keep?: (a: number, b: number) => boolean,
  report?: (done: number) => void,
): void {
  const { starts, keys, postings } = index;
  const { start, low, ids } = postings;
  const stamp = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) {
      const key = keys[i] ?? 0;
      const wanted = key & 0xffff;
      const end = start[(key >>> 16) + 1] ?? 0;
      let at = start[key >>> 16] ?? 0;
      let right = end;
      while (at < right) {
        const middle = (at + right) >>> 1;
        if ((low[middle] ?? 0) < wanted) at = middle + 1;
        else right = middle;
      }
      // Ids ascend inside a run: a run is too long when its LONGEST_RUN-th successor still has the key.
      const last = at + LONGEST_RUN;
      if (last < end && low[last] === wanted) continue;
      for (; at < end && low[at] === wanted; at += 1) {
        const other = ids[at] ?? 0;
        if (other <= row || stamp[other] === row) continue;
        stamp[other] = row;
        if (keep === undefined || keep(row, other)) visit(row, other);
      }
    }
    if (row % 4096 === 0) report?.(row / rows);
  }
}
