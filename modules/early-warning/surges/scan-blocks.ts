import { settledAfter } from '../../../engines/warning/scan/p-values.ts';
import type { Chance } from '../../../engines/warning/scan/study.ts';

/** Repetitions a thread draws at once: short enough to stop soon. */
export const BLOCK = 25;

/** What the threads of one scan share; all arrays lie in shared memory. */
export interface ThreadWork {
  readonly chance: Chance;
  readonly seed: number;
  readonly strongest: number;
  readonly enough: number;
  readonly maxima: Float64Array;
  /** 1 for each block whose maxima are written. */
  readonly finished: Int32Array;
  /** Number of blocks that threads have taken. */
  readonly taken: Int32Array;
}

/** @returns blocks that are finished without a gap, from the first */
export function finishedBlocks(finished: Int32Array): number {
  for (let block = 0; block < finished.length; block += 1) if (Atomics.load(finished, block) === 0) return block;
  return finished.length;
}

/** @returns repetitions that are drawn without a gap up to this block */
export const drawnUntil = (maxima: Float64Array, blocks: number): number => Math.min(maxima.length, blocks * BLOCK);

export function isEnough({ maxima, strongest, enough }: ThreadWork, blocks: number): boolean {
  return settledAfter(maxima.subarray(0, drawnUntil(maxima, blocks)), strongest, enough) !== undefined;
}
