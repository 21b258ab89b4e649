import { parentPort, workerData } from 'node:worker_threads';
import { chanceMaxima } from '../../../engines/warning/scan/chance-maxima.ts';
import type { ThreadOrder, ThreadShare, ThreadWork } from './scan-in-threads.ts';

/** Draws the blocks of repetitions that `scanInThreads` orders. */
const { chance, seed } = workerData as ThreadWork;
const draw = chanceMaxima(chance, seed);
parentPort?.on('message', ({ from, to }: ThreadOrder) => {
  const share: ThreadShare = { from, maxima: draw(from, to) };
  parentPort?.postMessage(share);
});
