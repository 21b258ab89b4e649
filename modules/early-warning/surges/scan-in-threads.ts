import { Worker } from 'node:worker_threads';
import { settledAfter } from '../../../engines/warning/scan/p-values.ts';
import { judgeClusters } from '../../../engines/warning/scan/prepare-scan.ts';
import type { Cluster, PreparedScan } from '../../../engines/warning/scan/prepare-scan.ts';
import type { Chance } from '../../../engines/warning/scan/study.ts';

export interface ThreadWork {
  readonly chance: Chance;
  readonly seed: number;
}
export interface ThreadOrder {
  readonly from: number;
  readonly to: number;
}
export interface ThreadShare {
  readonly from: number;
  readonly maxima: Float64Array;
}

/** Repetitions a thread draws at once: short enough to stop soon, long enough to make messages free. */
const BLOCK = 25;

function shared<List extends Float64Array | Uint32Array>(list: List, make: (buffer: SharedArrayBuffer) => List): List {
  const copy = make(new SharedArrayBuffer(list.byteLength));
  copy.set(list);
  return copy;
}

/** The large arrays are shared, not copied to each thread: all villages need 90 MB. */
function shareable(chance: Chance): Chance {
  const { nearest, expected } = chance.windows;
  const windows = {
    ...chance.windows,
    nearest: shared(nearest, (buffer) => new Uint32Array(buffer)),
    expected: shared(expected, (buffer) => new Float64Array(buffer)),
  };
  return { ...chance, windows };
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
  const { strongest } = scan;
  if (strongest === undefined) return [];
  const work: ThreadWork = { chance: shareable(scan.chance), seed };
  const maxima = new Float64Array(replicates);
  const waiting = new Map<number, Float64Array>();
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./scan-thread.ts', import.meta.url), { workerData: work }));
  let ordered = 0;
  let joined = 0;
  const order = (worker: Worker): void => {
    if (ordered >= replicates) return;
    const block: ThreadOrder = { from: ordered, to: Math.min(replicates, ordered + BLOCK) };
    ordered = block.to;
    worker.postMessage(block);
  };
  /** Joins the blocks that have arrived without a gap. @returns is it enough */
  const join = ({ from, maxima: block }: ThreadShare): boolean => {
    waiting.set(from, block);
    for (let next = waiting.get(joined); next !== undefined; next = waiting.get(joined)) {
      maxima.set(next, joined);
      waiting.delete(joined);
      joined += next.length;
      if (settledAfter(maxima.subarray(0, joined), strongest, enough) !== undefined) return true;
    }
    return joined === replicates;
  };
  try {
    await new Promise<void>((resolve, reject) => {
      for (const worker of workers) {
        worker.on('message', (share: ThreadShare) => {
          if (join(share)) resolve();
          else order(worker);
        });
        worker.on('error', reject);
        order(worker);
      }
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return judgeClusters(scan, maxima.subarray(0, joined), enough);
}
