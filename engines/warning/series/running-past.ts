import type { Series } from './detector.ts';

/** Sums over stretches of time, each in one step. */
export interface RunningPast {
  readonly places: number;
  /** Events and exposure of the periods that end with `at`. */
  window(place: number, at: number, periods: number): { sum: number; exposure: number };
  /** Events and exposure before `at`, as far back as the memory; `scatter` is Σ count²/exposure. */
  before(place: number, at: number): { sum: number; exposure: number; scatter: number; periods: number };
}

/**
 * Prepares running sums for a group of series.
 * @param memory  how many periods `before` looks back
 */
export function runningPast(group: readonly Series[], memory: number): RunningPast {
  // Populations are scaled by one factor for the whole group, so that rates are per average place and period.
  const populations = group.flatMap(({ population }) => population ?? []);
  const scale = populations.length === 0 ? 1 : populations.reduce((sum, value) => sum + value, 0) / populations.length;
  const running = group.map(({ counts, population, expected }) => {
    const length = counts.length;
    const sums = new Float64Array(length + 1);
    const exposures = new Float64Array(length + 1);
    const scatters = new Float64Array(length + 1);
    for (const [at, count] of counts.entries()) {
      const exposure = expected?.[at] ?? (population?.[at] ?? scale) / scale;
      sums[at + 1] = sums[at]! + count;
      exposures[at + 1] = exposures[at]! + exposure;
      scatters[at + 1] = scatters[at]! + count ** 2 / exposure;
    }
    return { sums, exposures, scatters };
  });
  return {
    places: group.length,
    window(place, at, periods) {
      const { sums, exposures } = running[place]!;
      return { sum: sums[at + 1]! - sums[at + 1 - periods]!, exposure: exposures[at + 1]! - exposures[at + 1 - periods]! };
    },
    before(place, at) {
      const { sums, exposures, scatters } = running[place]!;
      const first = Math.max(0, at - memory);
      return {
        sum: sums[at]! - sums[first]!,
        exposure: exposures[at]! - exposures[first]!,
        scatter: scatters[at]! - scatters[first]!,
        periods: at - first,
      };
    },
  };
}
