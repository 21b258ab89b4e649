import { combine32, mix32 } from '../hash.ts';
import { PostingBuffer, buildPostings, eachRun } from '../index/postings.ts';
import { MOST_ATOMS, SketchCounter, atomMaker } from './atoms.ts';
import type { Column, Role } from './columns.ts';
import { IntList } from './string-pool.ts';

/**
 * Rows that share a key stand together in `ids`, ascending; the last of each run is written as its complement. A row knows
 * where it stands in its runs (`starts`, `at`), so that its later neighbours are found without looking a key up.
 */
export interface KeyIndex {
  starts: Int32Array;
  at: Int32Array;
  ids: Int32Array;
  /** Candidate pairs when each is counted once for every key that it shares. */
  mostPairs: number;
}

/** Later rows that share a key with `row`, each once; `others` is reused by the next call. */
export type VisitRun = (row: number, others: Int32Array, count: number) => void;

/**
 * A key's expected run is rows × 2^-bits; it must stay below this. @source dossier: linkage §4 "Growth rule"
 * Small tables afford longer runs, which find more.
 */
const WANTED_RUN = 50;
const WANTED_RUN_LARGE = 12;
/**
 * Where most rows have an identifier, that finds nearly all pairs by itself and the other keys may be shorter: on 120,000
 * generated Indonesian records 7 for 12 costs 0.0001 of recall and saves 37 % of the pairs; on 200,000 5 for 7 costs 0.0003 and
 * saves another 14 % (our choice).
 */
const WANTED_RUN_IDENTIFIED = 5;
const LARGE_TABLE = 100_000;
/** A run longer than this says nothing any more. @source dossier: linkage §4 "Look-up" */
const LONGEST_RUN = 400;
/** At most this many keys a row. Our choice. */
const MOST_KEYS = 36;
/** Two atoms of one row are rarely independent: a pair must be this much rarer than the rule asks (our choice). */
const PAIR_MARGIN = 1;

const IDENTIFYING: ReadonlySet<Role> = new Set<Role>(['nik', 'passport_number', 'identifier']);

/** Whether one column of identifiers is filled on most rows. */
function mostlyIdentified(columns: readonly Column[], rows: number): boolean {
  return columns.some((column) => {
    if (column.kind !== 'code' || !IDENTIFYING.has(column.role)) return false;
    const filled = column.codes.reduce((sum, code) => sum + (code === 0 ? 0 : 1), 0);
    return filled * 2 > rows;
  });
}

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
  const wanted = rows <= LARGE_TABLE ? WANTED_RUN : mostlyIdentified(columns, rows) ? WANTED_RUN_IDENTIFIED : WANTED_RUN_LARGE;
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

/** Drops keys that nobody shares or too many do, and turns the rest into runs. */
function thin(starts: Int32Array, keys: IntList, seen: SketchCounter, rows: number): KeyIndex {
  const buffer = new PostingBuffer(1);
  buffer.ids = new Int32Array(keys.length);
  let kept = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) {
      const key = keys.values[i] ?? 0;
      if (seen.get(key) < 2) continue;
      keys.values[kept] = key;
      buffer.ids[kept] = row;
      kept += 1;
    }
  }
  buffer.keys = keys.values;
  buffer.length = kept;
  const postings = buildPostings(buffer);
  return layOutRuns(postings.ids, rows, (visit) => eachRun(postings, visit));
}

/** Closes the gaps between runs that count, in place, and notes where each row stands. */
function layOutRuns(ids: Int32Array, rows: number, visitRuns: (visit: (from: number, to: number) => void) => void): KeyIndex {
  const starts = new Int32Array(rows + 1);
  let mostPairs = 0;
  let length = 0;
  visitRuns((from, to) => {
    const size = to - from;
    if (size > LONGEST_RUN) return;
    mostPairs += (size * (size - 1)) / 2;
    for (let i = from; i < to; i += 1) {
      const id = ids[i] ?? 0;
      const last = i === to - 1;
      ids[length] = last ? ~id : id;
      length += 1;
      if (!last) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
    }
  });
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const at = new Int32Array(starts[rows] ?? 0);
  const next = starts.slice(0, rows);
  for (let position = 0; position < length; position += 1) {
    const id = ids[position] ?? 0;
    if (id < 0) continue;
    const slot = next[id] ?? 0;
    at[slot] = position;
    next[id] = slot + 1;
  }
  return { starts, at, ids: ids.slice(0, length), mostPairs };
}

/**
 * Visits every candidate pair once, row by row.
 * @param keep   false for pairs that are not wanted, e.g. of one file
 * @param every  only the pairs of about every so manieth row, for samples; drawn by number, so that no rhythm of the file is met
 */
export function eachCandidateRun(
  { starts, at, ids }: KeyIndex,
  rows: number,
  visit: VisitRun,
  keep?: (a: number, b: number) => boolean,
  report?: (done: number) => void,
  every = 1,
): void {
  const stamp = new Int32Array(rows).fill(-1);
  let others = new Int32Array(1024);
  for (let row = 0; row < rows; row += 1) {
    if (every > 1 && (mix32(row) >>> 0) % every !== 0) continue;
    let count = 0;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) {
      let id = 0;
      for (let position = (at[i] ?? 0) + 1; id >= 0; position += 1) {
        id = ids[position] ?? -1;
        const other = id < 0 ? ~id : id;
        if (stamp[other] === row) continue;
        stamp[other] = row;
        if (keep !== undefined && !keep(row, other)) continue;
        if (count === others.length) {
          const larger = new Int32Array(count * 2);
          larger.set(others);
          others = larger;
        }
        others[count] = other;
        count += 1;
      }
    }
    if (count > 0) visit(row, others, count);
    if (row % 4096 === 0) report?.(row / rows);
  }
}
