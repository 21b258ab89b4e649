import { cumulativeOf, massOf, tailOf } from './count-laws.ts';
import type { CountLaw } from './count-laws.ts';

/** Steps of the grid that one reference value k is cut into; the grid is exact for k rounded to it (our choice). */
const STEPS_PER_K = 3;
/** k above this is cut into this many steps of more than an event (our choice). */
const COARSE_ABOVE = 40;
/** Quarters of an event at least, so that k is not rounded much (our choice). */
const LEAST_PER_EVENT = 4;
/** Sums above this many grid steps are not tried; the limit then says so by being the highest (our choice). */
const MOST_STATES = 400;

/** Solves (I − R) L = 1 by elimination in place; L is the mean number of periods until the alarm. */
function meanRuns(transitions: Float64Array[], states: number): number {
  const right = new Float64Array(states).fill(1);
  const work = transitions.map((row, at) => Float64Array.from(row, (share, to) => (to === at ? 1 : 0) - share));
  for (let pivot = states - 1; pivot > 0; pivot -= 1) {
    const row = work[pivot]!;
    for (let at = 0; at < pivot; at += 1) {
      const other = work[at]!;
      const factor = other[pivot]! / row[pivot]!;
      if (factor === 0) continue;
      for (let column = 0; column < pivot; column += 1) other[column]! -= factor * row[column]!;
      right[at]! -= factor * right[pivot]!;
    }
  }
  return right[0]! / work[0]![0]!;
}

/** A sum of counts less k per period on a grid: `width` events per step, `down` steps for k. */
interface Grid {
  readonly width: number;
  readonly down: number;
}

function gridOf(k: number): Grid {
  // Up to some events per period the grid is a whole fraction of an event; above, counts share a step.
  const width = k >= COARSE_ABOVE ? k / COARSE_ABOVE : 1 / Math.max(LEAST_PER_EVENT, Math.ceil(STEPS_PER_K / k));
  return { width, down: Math.max(1, Math.round(k / width)) };
}

/** P(the count moves the sum up by `steps`). */
function massAtStep(law: CountLaw, steps: number, { width }: Grid): number {
  if (width > 1) {
    const high = Math.floor((steps + 0.5) * width - 1e-9);
    const low = Math.floor((steps - 0.5) * width - 1e-9);
    return cumulativeOf(law, high) - cumulativeOf(law, low);
  }
  const perEvent = Math.round(1 / width);
  return steps % perEvent === 0 ? massOf(law, steps / perEvent) : 0;
}

function runLength(law: CountLaw, grid: Grid, states: number): number {
  const masses = Array.from({ length: states + grid.down }, (_, steps) => massAtStep(law, steps, grid));
  const sums = masses.map(() => 0);
  let sum = 0;
  for (const [at, mass] of masses.entries()) sums[at] = sum += mass;
  const transitions = Array.from({ length: states }, (_, from) => {
    const row = new Float64Array(states);
    row[0] = from > grid.down ? 0 : (sums[grid.down - from] ?? 0);
    for (let to = Math.max(1, from - grid.down); to < states; to += 1) row[to] = masses[to - from + grid.down] ?? 0;
    return row;
  });
  return meanRuns(transitions, states);
}

/**
 * Mean number of periods until max(0, S + y − k) first reaches h, when every y follows `law` and S begins at 0.
 * @source Brook & Evans 1972 (Markov chain); k is rounded to the grid, which has three steps to it or more
 */
export function averageRunLength(law: CountLaw, k: number, h: number): number {
  const grid = gridOf(k);
  return runLength(law, grid, Math.max(1, Math.ceil(h / grid.width - 1e-9)));
}

/**
 * The smallest limit h whose mean time between false alarms is at least `periods`.
 * @returns h in events, the highest the grid can carry when even that is too low
 */
export function limitFor(law: CountLaw, k: number, periods: number): number {
  const grid = gridOf(k);
  if (tailOf(law, 1) === 0) return 1;
  let low = 0;
  let high = 8;
  while (high < MOST_STATES && runLength(law, grid, high) < periods) {
    low = high;
    high = Math.min(MOST_STATES, high * 2);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (runLength(law, grid, middle) < periods) low = middle;
    else high = middle;
  }
  return high * grid.width;
}
