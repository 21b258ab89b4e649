import { combine32 } from '../hash.ts';
import { ATOM, SketchCounter, TwiceSeen, atomReader } from './atoms.ts';
import type { Atoms } from './atoms.ts';
import type { Column, Role } from './columns.ts';
import { PieceList } from './number-lists.ts';
import { keepTwice, layOutRuns } from './runs.ts';
import type { KeyIndex, RowKeys } from './runs.ts';

/**
 * A key's expected run is rows × 2^-bits; it must stay below this. @source dossier: linkage §4 "Growth rule"
 * Small tables afford longer runs, which find more: 150 for 50 is +0.003 B-cubed on the dirtiest historical persons.
 */
const WANTED_RUN = 100;
const WANTED_RUN_LARGE = 12;
/**
 * Where most rows have an identifier, that finds nearly all pairs by itself. Between 5 and 40 the answer hardly changes (pair F1
 * 0.965 on a million generated records, with 5.5 to 53 million pairs); 15 gives 18 pairs a row, at a million and at ten (our choice).
 */
const WANTED_RUN_IDENTIFIED = 15;
const LARGE_TABLE = 100_000;
/** A run longer than this says nothing any more. @source dossier: linkage §4 "Look-up" */
const LONGEST_RUN = 400;
/**
 * Beyond this many rows the longest run shrinks as the table grows, so that pairs a row stay bounded: the parts of a key are
 * less independent than the growth rule takes them for (a village and the district of a NIK). Our choice.
 */
const ROWS_OF_LONG_RUNS = 1_000_000;
const LEAST_LONGEST_RUN = 40;
/** At most this many keys a row. Our choice. */
const MOST_KEYS = 36;
/** Two atoms of one row are rarely independent: a pair must be this much rarer than the rule asks (our choice). */
const PAIR_MARGIN = 1;
/** Keys a row that the table of what came twice is made for; more only keep a few keys of one row. */
const EXPECTED_KEYS = 16;

/** From here on memory is worth more than time: some 30 bytes a row against two CPU seconds a million (our choice). */
const ROWS_MADE_AT_ONCE = 2_000_000;

const IDENTIFYING: ReadonlySet<Role> = new Set<Role>(['nik', 'passport_number', 'identifier']);

/** Whether one column of identifiers is filled on most rows. */
function mostlyIdentified(columns: readonly Column[], rows: number): boolean {
  return columns.some(({ role, codes }) => {
    if (!IDENTIFYING.has(role)) return false;
    let filled = 0;
    for (let row = 0; row < rows; row += 1) if (codes[row] !== 0) filled += 1;
    return filled * 2 > rows;
  });
}

function longestRun(rows: number): number {
  return rows <= ROWS_OF_LONG_RUNS ? LONGEST_RUN : Math.max(LEAST_LONGEST_RUN, Math.round((LONGEST_RUN * ROWS_OF_LONG_RUNS) / rows));
}

/** Makes the keys of a row from its atoms: rare atoms alone, others in pairs. */
function keyMaker(columns: readonly Column[], rows: number) {
  const wanted = rows <= LARGE_TABLE ? WANTED_RUN : mostlyIdentified(columns, rows) ? WANTED_RUN_IDENTIFIED : WANTED_RUN_LARGE;
  const need = Math.fround(Math.max(1, Math.log2(rows / wanted)));
  const alone = Math.fround(Math.log2(rows / longestRun(rows)));
  // Atoms that are too common to be a key.
  const open = { hashes: new Int32Array(64), bits: new Float32Array(64), about: new Int32Array(64), kinds: new Uint8Array(64) };
  const keys = new Int32Array(MOST_KEYS + 64);
  let count = 0;
  const put = (key: number): void => {
    for (let i = 0; i < count; i += 1) if (keys[i] === key) return;
    keys[count] = key;
    count += 1;
  };
  const make = (atoms: Atoms): number => {
    count = 0;
    let common = 0;
    for (let i = 0; i < atoms.count; i += 1) {
      const hash = atoms.hashes[i] ?? 0;
      const bits = atoms.bits[i] ?? 0;
      if (bits >= (atoms.kinds[i] === ATOM.alone ? alone : need)) put(hash);
      else {
        open.hashes[common] = hash;
        open.bits[common] = bits;
        open.about[common] = atoms.about[i] ?? 0;
        open.kinds[common] = atoms.kinds[i] ?? 0;
        common += 1;
      }
    }
    for (let i = 0; i < common && count < MOST_KEYS; i += 1) {
      const a = open.hashes[i] ?? 0;
      const about = open.about[i] ?? 0;
      const word = open.kinds[i] === ATOM.word;
      const least = need + PAIR_MARGIN - (open.bits[i] ?? 0);
      for (let j = i + 1; j < common && count < MOST_KEYS; j += 1) {
        if ((open.bits[j] ?? 0) < least) continue;
        // Two words of one name are two facts, a word and the whole name are one.
        if ((about & (open.about[j] ?? 0)) !== 0 && !(word && open.kinds[j] === ATOM.word)) continue;
        const b = open.hashes[j] ?? 0;
        put(a < b ? combine32(a, b) : combine32(b, a));
      }
    }
    return count;
  };
  return { keys, make };
}

/** Makes the keys of all rows that some other row has, too. */
function makeKeys(columns: readonly Column[], rows: number, isFirst: (row: number) => boolean, report?: (done: number) => void): RowKeys {
  const { read, settle } = atomReader(columns);
  const counter = new SketchCounter(rows * 4);
  for (let row = 0; row < rows; row += 1) {
    if (!isFirst(row)) continue;
    const { hashes, count } = read(row);
    for (let i = 0; i < count; i += 1) counter.add(hashes[i] ?? 0);
    if (row % 16_384 === 0) report?.((0.3 * row) / rows);
  }
  settle((hash) => Math.log2(rows / Math.max(1, counter.get(hash))));
  const { keys, make } = keyMaker(columns, rows);
  const seen = new TwiceSeen(rows * EXPECTED_KEYS);
  const made = { keys: new PieceList(), counts: new Uint8Array(rows) };
  // A third of all keys is kept: a large table makes them twice rather than hold all of them at once.
  const twice = rows > ROWS_MADE_AT_ONCE;
  for (let round = twice ? 0 : 1; round < 2; round += 1) {
    for (let row = 0; row < rows; row += 1) {
      if (!isFirst(row)) continue;
      const count = make(read(row));
      let kept = 0;
      for (let i = 0; i < count; i += 1) {
        const key = keys[i] ?? 0;
        if (round === 0 || !twice) seen.add(key);
        if (round === 0 || (twice && !seen.has(key))) continue;
        made.keys.push(key);
        kept += 1;
      }
      made.counts[row] = kept;
      if (row % 16_384 === 0) report?.(0.3 + ((twice ? round : 0) + row / rows) * (twice ? 0.25 : 0.5));
    }
  }
  if (!twice) keepTwice(made, seen);
  return made;
}

/** Runs of candidates. Rows with the same content in every column stand for each other: only the first gets keys. */
export function buildKeys(
  columns: readonly Column[],
  rows: number,
  isFirst: (row: number) => boolean,
  report?: (done: number) => void,
): KeyIndex {
  return layOutRuns(makeKeys(columns, rows, isFirst, report), longestRun(rows));
}
