/** Zones × durations: every window is the `zone` nearest places of a centre over the last `duration` periods. */
export interface Windows {
  readonly places: number;
  /** Places in the largest zone. */
  readonly reach: number;
  /** Periods in the longest window. */
  readonly durations: number;
  /** `reach` places per centre, nearest first. */
  readonly nearest: Uint32Array;
  /** Expected events of each window: by centre, then places in the zone, then duration. */
  readonly expected: Float64Array;
}

/** Sums over the last 1, 2, … periods: by place, then duration. */
export function fromTheEnd<List extends Float64Array | Uint32Array>(recent: List, durations: number, out: List): List {
  for (let start = 0; start < recent.length; start += durations) {
    let sum = 0;
    for (let back = 0; back < durations; back += 1) out[start + back] = sum += recent[start + durations - 1 - back]!;
  }
  return out;
}

/**
 * Expected events of all windows, once for the observed counts and all replicates.
 * @param recent  expected events by place, then period, the last `durations` periods in order of time
 */
export function prepareWindows(nearest: Uint32Array, reach: number, recent: Float64Array, durations: number): Windows {
  const places = recent.length / durations;
  const single = fromTheEnd(recent, durations, new Float64Array(recent.length));
  const expected = new Float64Array(places * reach * durations);
  for (let centre = 0; centre < places; centre += 1) {
    for (let size = 0; size < reach; size += 1) {
      const here = (centre * reach + size) * durations;
      const place = nearest[centre * reach + size]! * durations;
      for (let back = 0; back < durations; back += 1)
        expected[here + back] = single[place + back]! + (size === 0 ? 0 : expected[here - durations + back]!);
    }
  }
  return { places, reach, durations, nearest, expected };
}

/** Calls back for every window with events that no smaller or shorter window equals; the others cannot be the maximum. */
export function forEachWindow(
  windows: Windows,
  counts: Uint32Array,
  visit: (centre: number, size: number, back: number, count: number, expected: number) => void,
): void {
  const { places, reach, durations, nearest, expected } = windows;
  const sums = new Float64Array(durations);
  for (let centre = 0; centre < places; centre += 1) {
    sums.fill(0);
    for (let size = 0; size < reach; size += 1) {
      const place = nearest[centre * reach + size]! * durations;
      if (counts[place + durations - 1] === 0) continue;
      const here = (centre * reach + size) * durations;
      let shorter = 0;
      for (let back = 0; back < durations; back += 1) {
        const count = (sums[back]! += counts[place + back]!);
        if (count > shorter) visit(centre, size, back, count, expected[here + back]!);
        shorter = count;
      }
    }
  }
}

/**
 * The least expectation that any window has for each number of events. The best window for a number of events is the one with the least
 * expectation, so the maximum needs one logarithm per number of events instead of one per window.
 * @param least  room for every count that can occur; is filled with Infinity and then with the result
 * @returns      the highest count that occurred
 */
export function leastExpected(windows: Windows, counts: Uint32Array, least: Float64Array): number {
  const { places, reach, durations, nearest, expected } = windows;
  const sums = new Float64Array(durations);
  least.fill(Infinity);
  let highest = 0;
  for (let centre = 0; centre < places; centre += 1) {
    const zone = centre * reach;
    sums.fill(0);
    for (let size = 0; size < reach; size += 1) {
      const place = nearest[zone + size]! * durations;
      if (counts[place + durations - 1] === 0) continue;
      const here = (zone + size) * durations;
      // Durations without an event of the added place, and those that add none to the shorter one, cannot be the best.
      let back = 0;
      while (counts[place + back] === 0) back += 1;
      let shorter = -1;
      for (; back < durations; back += 1) {
        const count = sums[back]! + counts[place + back]!;
        sums[back] = count;
        if (count === shorter) continue;
        shorter = count;
        const usual = expected[here + back]!;
        if (usual < least[count]!) least[count] = usual;
      }
    }
    if (sums[durations - 1]! > highest) highest = sums[durations - 1]!;
  }
  return highest;
}
