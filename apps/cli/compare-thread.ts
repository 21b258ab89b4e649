import { parentPort, workerData } from 'node:worker_threads';
import { openJob } from '../../engines/matching/table/index.ts';
import type { ThreadWork } from './compare-in-threads.ts';

/** Takes the next rows that no other thread has taken, until there are none. */
const { job, rows, rowsAtATime, taken } = workerData as ThreadWork;
const compare = openJob(job);
for (let from = 0; from < rows;) {
  from = Atomics.add(taken, 0, 1) * rowsAtATime;
  if (from >= rows) break;
  parentPort?.postMessage(compare(from, Math.min(rows, from + rowsAtATime)), []);
}
