import { bootstrap, weighted } from './bootstrap.ts';
import type { Estimate } from './bootstrap.ts';
import type { Ring } from './district.ts';
import { leaving, preventableAt } from './hits.ts';

/** Intervals of the headline within one district: its rings are drawn with replacement. */
export interface RingIntervals {
  readonly over: 'rings';
  readonly preventable_share: Estimate;
  /** Ours ÷ the weekly fan-in. */
  readonly preventable_to_fan_in: Estimate;
}

/** Bootstrap over the rings of one district. @source dossier: detection §7 ("bootstrap over rings and seeds") */
export function ringIntervals(
  rings: readonly Ring[],
  ours: ReadonlyMap<Ring, number>,
  theirs: ReadonlyMap<Ring, number>,
  seed: number,
): RingIntervals {
  const reached = (first: ReadonlyMap<Ring, number>): number[] => rings.map((ring) => preventableAt(ring, first.get(ring) ?? Infinity));
  const victims = rings.map(leaving);
  const [mine, other] = [reached(ours), reached(theirs)];
  return {
    over: 'rings',
    preventable_share: bootstrap(rings.length, (weights) => weighted(weights, mine) / weighted(weights, victims), seed),
    preventable_to_fan_in: bootstrap(rings.length, (weights) => weighted(weights, mine) / weighted(weights, other), seed),
  };
}
