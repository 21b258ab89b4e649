import { workerData } from 'node:worker_threads';
import { chanceMaxima } from '../../../engines/warning/scan/chance-maxima.ts';
import { BLOCK, finishedBlocks, isEnough } from './scan-blocks.ts';
import type { ThreadWork } from './scan-blocks.ts';

/** Takes the next block of repetitions that nobody has, until there is none or it is enough. */
const work = workerData as ThreadWork;
const { maxima, finished, taken } = work;
const draw = chanceMaxima(work.chance, work.seed);
for (let block = Atomics.add(taken, 0, 1); block < finished.length; block = Atomics.add(taken, 0, 1)) {
  if (isEnough(work, finishedBlocks(finished))) break;
  const from = block * BLOCK;
  maxima.set(draw(from, Math.min(maxima.length, from + BLOCK)), from);
  Atomics.store(finished, block, 1);
}
