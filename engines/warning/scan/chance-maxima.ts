import { seededRandom } from './seeded-random.ts';
import { repeater, scoreOf } from './study.ts';
import type { Chance } from './study.ts';
import { fromTheEnd, leastExpected } from './windows.ts';

/** Seeds of repetitions differ in the upper half of the 53 bits, so that seeds of scans (the lower half) never meet. */
const STREAM = 4_294_967_296;
const STREAMS = 2_097_152;

/** Repetition number `at` of a scan has its own stream: it is the same on whatever thread it is drawn. */
const seedOf = (seed: number, at: number): number => (seed % STREAM) + ((Math.floor(seed / STREAM) + at + 1) % STREAMS) * STREAM;

/** Draws repetitions `from` … `to` − 1 and gives the highest log likelihood ratio of each, in order. */
export type DrawMaxima = (from: number, to: number, report?: (done: number) => void) => Float64Array;

/** Prepares drawing; `report` is called after each repetition with the number of the next one. */
export function chanceMaxima(chance: Chance, seed: number): DrawMaxima {
  const { windows } = chance;
  const score = scoreOf(chance);
  const repeat = repeater(chance);
  const recent = new Uint32Array(windows.places * windows.durations);
  const counts = new Uint32Array(recent.length);
  let least = new Float64Array(1024);
  return (from, to, report) => {
    const maxima = new Float64Array(to - from);
    for (let at = from; at < to; at += 1) {
      repeat(seededRandom(seedOf(seed, at)), recent);
      let total = 0;
      for (const count of recent) total += count;
      if (total >= least.length) least = new Float64Array(total * 2);
      const highest = leastExpected(windows, fromTheEnd(recent, windows.durations, counts), least);
      let best = 0;
      for (let count = 1; count <= highest; count += 1) if (least[count]! < Infinity) best = Math.max(best, score(count, least[count]!));
      maxima[at - from] = best;
      report?.(at + 1);
    }
    return maxima;
  };
}
