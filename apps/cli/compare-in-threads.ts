import { Worker } from 'node:worker_threads';
import type { CompareJob, ComparedRows } from '../../engines/matching/table/index.ts';

/** What each thread gets: the job in shared memory, and the number of the next rows that nobody has taken. */
export interface ThreadWork {
  job: CompareJob;
  rows: number;
  rowsAtATime: number;
  taken: Int32Array;
}

/**
 * Compares the candidate pairs of a table in several threads. Parts come in the order of the rows, whoever was first: the
 * answer is the same on any number of threads.
 * @throws what a thread threw
 */
export async function* compareInThreads(
  threads: number,
  job: CompareJob,
  rows: number,
  rowsAtATime: number,
): AsyncGenerator<ComparedRows, void, undefined> {
  const workerData: ThreadWork = { job, rows, rowsAtATime, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const ready = new Map<number, ComparedRows>();
  let problem: unknown;
  let wake = (): void => {};
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('compare-thread.ts', import.meta.url), { workerData });
    worker.on('message', (part: ComparedRows) => {
      ready.set(part.from, part);
      wake();
    });
    worker.on('error', (thrown) => {
      problem ??= thrown;
      wake();
    });
    return worker;
  });
  try {
    for (let from = 0; from < rows; from += rowsAtATime) {
      while (!ready.has(from)) {
        if (problem !== undefined) throw problem instanceof Error ? problem : new Error('a thread ended early');
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const part = ready.get(from);
      ready.delete(from);
      if (part !== undefined) yield part;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
