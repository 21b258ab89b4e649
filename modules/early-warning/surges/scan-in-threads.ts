import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { judgeClusters } from '../../../engines/warning/scan/prepare-scan.ts';
import type { Cluster, PreparedScan } from '../../../engines/warning/scan/prepare-scan.ts';
import type { Chance } from '../../../engines/warning/scan/study.ts';
import { BLOCK, drawnUntil, finishedBlocks, isEnough } from './scan-blocks.ts';
import type { ThreadWork } from './scan-blocks.ts';

/** The large arrays are shared, not copied to each thread: all villages need 90 MB. */
function shareable(chance: Chance): Chance {
  const nearest = new Uint32Array(new SharedArrayBuffer(chance.windows.nearest.byteLength));
  nearest.set(chance.windows.nearest);
  const expected = new Float64Array(new SharedArrayBuffer(chance.windows.expected.byteLength));
  expected.set(chance.windows.expected);
  return { ...chance, windows: { ...chance.windows, nearest, expected } };
}

/**
 * Asks chance in several threads. The answer is the same on any number of threads: each repetition has its own stream, and whether it is
 * enough is decided on the repetitions in their order.
 * @param enough  see `chanceOf`; Infinity draws all
 * @throws        what a thread threw
 */
export async function scanInThreads(
  scan: PreparedScan,
  { replicates, seed, enough, threads }: { replicates: number; seed: number; enough: number; threads: number },
): Promise<Cluster[]> {
  if (scan.strongest === undefined) return [];
  const blocks = Math.ceil(replicates / BLOCK);
  const work: ThreadWork = {
    chance: shareable(scan.chance),
    seed,
    strongest: scan.strongest,
    enough,
    maxima: new Float64Array(new SharedArrayBuffer(replicates * Float64Array.BYTES_PER_ELEMENT)),
    finished: new Int32Array(new SharedArrayBuffer(blocks * Int32Array.BYTES_PER_ELEMENT)),
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./scan-thread.ts', import.meta.url), { workerData: work }));
  try {
    // `once` rejects when the thread reports an error instead.
    await Promise.all(workers.map((worker) => once(worker, 'exit')));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  // Threads may have drawn some more before they saw that it is enough: only what any number of threads would have drawn is judged.
  const finished = finishedBlocks(work.finished);
  let needed = 1;
  while (needed < finished && !isEnough(work, needed)) needed += 1;
  return judgeClusters(scan, work.maxima.subarray(0, drawnUntil(work.maxima, needed)), enough);
}
