import { POSTINGS_A_STEP } from './postings.ts';
import type { Postings } from './postings.ts';

const BUCKETS = 1 << 16;
const SHIFT = 0x1_0000_0000;

/**
 * Makes one generation of several, leaving out the ids that are dropped. It goes in steps: nobody may have to wait for a
 * million mentions to be merged.
 */
export function* gatherPostings(parts: readonly Postings[], isDropped: (id: number) => boolean): Generator<void, Postings> {
  const most = parts.reduce((sum, part) => sum + part.ids.length, 0);
  const start = new Uint32Array(new SharedArrayBuffer((BUCKETS + 1) * 4));
  const low = new Uint16Array(new SharedArrayBuffer(Math.max(most * 2, 8)));
  const ids = new Int32Array(new SharedArrayBuffer(Math.max(most * 4, 8)));
  let scratch = new Float64Array(1024);
  let length = 0;
  let sincePause = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    let size = 0;
    for (const part of parts) {
      const [from, to] = [part.start[bucket] ?? 0, part.start[bucket + 1] ?? 0];
      if (size + to - from > scratch.length) {
        const larger = new Float64Array((size + to - from) * 2);
        larger.set(scratch);
        scratch = larger;
      }
      for (let at = from; at < to; at += 1) {
        const id = part.ids[at] ?? 0;
        if (isDropped(id)) continue;
        // The lower half of the key and the id fit one double without loss: 16 + 31 bits.
        scratch[size] = (part.low[at] ?? 0) * SHIFT + id;
        size += 1;
      }
    }
    if (size > 1) scratch.subarray(0, size).sort();
    for (let i = 0; i < size; i += 1) {
      const value = scratch[i] ?? 0;
      low[length] = Math.floor(value / SHIFT);
      ids[length] = value % SHIFT;
      length += 1;
    }
    start[bucket + 1] = length;
    sincePause += size + parts.length;
    if (sincePause < POSTINGS_A_STEP) continue;
    sincePause = 0;
    yield;
  }
  return { start, low: low.subarray(0, length), ids: ids.subarray(0, length) };
}
