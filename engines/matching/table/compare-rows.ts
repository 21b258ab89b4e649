import type { LinkModel } from './learn.ts';
import { openColumn, shareColumn } from './columns.ts';
import type { Column, SharedColumn } from './columns.ts';
import { candidateWalk } from './runs.ts';
import type { KeyIndex } from './runs.ts';
import { pairScorer } from './score.ts';
import type { PairScorer } from './score.ts';

/** What comparing all candidate pairs needs; plain and in shared memory, so that `postMessage` copies next to nothing. */
export interface CompareJob {
  columns: SharedColumn[];
  keys: KeyIndex;
  /** In which order the rows are compared; undefined for that of the table. */
  order: Int32Array | undefined;
  model: LinkModel;
  /** Rows with a value, by field. */
  present: number[];
  source: Uint8Array | undefined;
  /** Pairs below are not kept. */
  floor: number;
}

/** The pairs of some rows that reached the floor; `from` and `to` are positions in the order of the job. */
export interface ComparedRows {
  from: number;
  to: number;
  a: Int32Array;
  b: Int32Array;
  bits: Float64Array;
  /** Pairs that were compared. */
  compared: number;
}

/** Rows that are compared at a time: enough to be worth a message (our choice). */
export const ROWS_AT_A_TIME = 2048;

/** Puts a job together. */
export function jobOf(columns: readonly Column[], rest: Omit<CompareJob, 'columns'>): CompareJob {
  return { ...rest, columns: columns.map(shareColumn) };
}

/** Takes up a job in a worker thread. Rows may be asked for in any order, each once. */
export function openJob(job: CompareJob): (from: number, to: number) => ComparedRows {
  const columns = job.columns.map(openColumn);
  return rowComparer(job, pairScorer(columns, job.model, job.present));
}

/** Compares the candidate pairs of a range of rows; each row may be asked for once. */
export function rowComparer(
  { keys, order, source, floor }: Pick<CompareJob, 'keys' | 'order' | 'source' | 'floor'>,
  scorer: PairScorer,
): (from: number, to: number) => ComparedRows {
  const walk = candidateWalk(keys);
  const keep = source === undefined ? undefined : (a: number, b: number): boolean => source[a] !== source[b];
  let a = new Int32Array(1 << 12);
  let b = new Int32Array(1 << 12);
  let weights = new Float64Array(1 << 12);
  return (from, to) => {
    let compared = 0;
    let length = 0;
    walk({ from, to, order, keep }, (row, others, count) => {
      compared += count;
      const left = scorer.sift(row, others, count, floor);
      for (let i = 0; i < left; i += 1) {
        const other = others[i] ?? 0;
        const bits = scorer.bits(row, other, floor);
        if (bits < floor) continue;
        if (length === a.length) {
          const [moreA, moreB, moreBits] = [new Int32Array(length * 2), new Int32Array(length * 2), new Float64Array(length * 2)];
          moreA.set(a);
          moreB.set(b);
          moreBits.set(weights);
          [a, b, weights] = [moreA, moreB, moreBits];
        }
        a[length] = row;
        b[length] = other;
        weights[length] = bits;
        length += 1;
      }
    });
    return { from, to, compared, a: a.slice(0, length), b: b.slice(0, length), bits: weights.slice(0, length) };
  };
}
