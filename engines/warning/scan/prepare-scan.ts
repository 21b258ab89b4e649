import { checkRows } from './check-rows.ts';
import { nearestPlaces } from './neighbours.ts';
import type { Position } from './neighbours.ts';
import { chanceOf, tailChanceOf } from './p-values.ts';
import { spatialOrder } from './spatial-order.ts';
import { scoreOf } from './study.ts';
import type { Chance } from './study.ts';
import { forEachWindow, fromTheEnd, prepareWindows } from './windows.ts';
import { UnusableSeries } from '../series/detector.ts';

export interface ScanSettings {
  /** Places in the largest zone. */
  readonly reach: number;
  /** Periods in the longest window; all windows end with the last period. */
  readonly durations: number;
  /** How many clusters are told, best first; they share no place. */
  readonly clusters: number;
}

export interface Cluster {
  /** Positions in the list of places, centre first. */
  readonly places: readonly number[];
  /** Length of the window in periods, ending with the last one. */
  readonly duration: number;
  readonly observed: number;
  readonly expected: number;
  readonly relativeRisk: number;
  readonly logLikelihoodRatio: number;
  /** Share of repetitions, the observed one counted in, whose best cluster is as strong. */
  readonly p: number;
  /** The same by a fitted tail, for clusters beyond the strongest repetition; undefined below 99 repetitions. */
  readonly tailP: number | undefined;
}

/** Clusters that stand out, before chance is asked how often as much comes by itself. */
export interface PreparedScan {
  readonly chance: Chance;
  readonly clusters: readonly Omit<Cluster, 'p' | 'tailP'>[];
  /** Log likelihood ratio of the best cluster; undefined when there is none. */
  readonly strongest: number | undefined;
}

/** Order in memory: near places near each other, and back again. */
interface Layout {
  readonly order: Uint32Array;
  readonly reach: number;
  readonly nearest: Uint32Array;
}

function layoutOf(places: readonly Position[], wanted: number): Layout {
  const reach = Math.min(wanted, places.length);
  const order = spatialOrder(places);
  const rank = new Uint32Array(places.length);
  for (const [at, place] of order.entries()) rank[place] = at;
  // Ties of distance are settled in the order of the list, so the neighbours are found before they are renamed.
  const plain = nearestPlaces(places, reach);
  const nearest = new Uint32Array(plain.length);
  for (const [at, place] of order.entries())
    for (let near = 0; near < reach; near += 1) nearest[at * reach + near] = rank[plain[place * reach + near]!]!;
  return { order, reach, nearest };
}

/** The last `durations` periods of each place, in the order of the layout. */
const lastOf = (rows: readonly (readonly number[])[], order: Uint32Array, durations: number): number[] =>
  [...order].flatMap((place) => (rows[place] ?? []).slice(-durations));

/**
 * Prepares the expectation-based Poisson scan; see `scanExpectation`.
 * @refuses shapes that do not fit, counts that are no counts, positions off the globe
 */
export function prepareExpectation(
  places: readonly Position[],
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  settings: ScanSettings,
): PreparedScan {
  const periods = checkRows('counts', counts, places, true);
  if (checkRows('expected', expected, places, false) !== periods)
    throw new UnusableSeries(`expected: ${expected[0]?.length} periods for ${periods} periods of counts; give the same`);
  const durations = Math.min(settings.durations, periods);
  const layout = layoutOf(places, settings.reach);
  // A place where nothing is expected and something happens is beyond measure; a tiny expectation keeps the ratio finite.
  const usual = Float64Array.from(lastOf(expected, layout.order, durations), (value) => Math.max(value, 1e-9));
  const windows = prepareWindows(layout.nearest, layout.reach, usual, durations);
  const recent = Uint32Array.from(lastOf(counts, layout.order, durations));
  const relativeRisk = (observed: number, mean: number): number => observed / mean;
  return prepared({ kind: 'expectation', windows, usual }, recent, layout, settings.clusters, relativeRisk);
}

/** Prepares the space-time permutation scan; see `scanPermutation`. */
export function preparePermutation(
  places: readonly Position[],
  counts: readonly (readonly number[])[],
  settings: ScanSettings,
): PreparedScan | undefined {
  const periods = checkRows('counts', counts, places, true);
  const durations = Math.min(settings.durations, periods);
  const layout = layoutOf(places, settings.reach);
  const ofPlaces = Array.from(layout.order, (place) => (counts[place] ?? []).reduce((sum, count) => sum + count, 0));
  const ofPeriods = Array.from({ length: durations }, (_, at) =>
    counts.reduce((sum, row) => sum + (row[periods - durations + at] ?? 0), 0),
  );
  const total = ofPlaces.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const recent = Uint32Array.from(lastOf(counts, layout.order, durations));
  const usual = Float64Array.from(ofPlaces.flatMap((place) => ofPeriods.map((period) => (place * period) / total)));
  const events = new Uint32Array(total);
  let filled = 0;
  for (const [place, count] of ofPlaces.entries()) for (let event = 0; event < count; event += 1) events[filled++] = place;
  const windows = prepareWindows(layout.nearest, layout.reach, usual, durations);
  const relativeRisk = (observed: number, mean: number): number =>
    observed < total ? observed / mean / ((total - observed) / (total - mean)) : Infinity;
  return prepared({ kind: 'permutation', windows, events, ofPeriods }, recent, layout, settings.clusters, relativeRisk);
}

interface Found {
  readonly centre: number;
  readonly size: number;
  readonly duration: number;
  readonly observed: number;
  readonly expected: number;
  readonly llr: number;
}

function prepared(
  chance: Chance,
  recent: Uint32Array,
  { order, reach, nearest }: Layout,
  most: number,
  relativeRisk: (observed: number, expected: number) => number,
): PreparedScan {
  const score = scoreOf(chance);
  const best = new Map<number, Found>();
  forEachWindow(
    chance.windows,
    fromTheEnd(recent, chance.windows.durations, new Uint32Array(recent.length)),
    (centre, size, back, observed, expected) => {
      const llr = score(observed, expected);
      if (llr > (best.get(centre)?.llr ?? 0)) best.set(centre, { centre, size: size + 1, duration: back + 1, observed, expected, llr });
    },
  );
  const taken = new Set<number>();
  const clusters: PreparedScan['clusters'][number][] = [];
  // Best first; ties by the order of the list.
  for (const { centre, size, duration, observed, expected, llr } of [...best.values()].sort(
    (a, b) => b.llr - a.llr || order[a.centre]! - order[b.centre]!,
  )) {
    if (clusters.length >= most) break;
    const places = [...nearest.subarray(centre * reach, centre * reach + size)].map((at) => order[at]!);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    clusters.push({ places, duration, observed, expected, relativeRisk: relativeRisk(observed, expected), logLikelihoodRatio: llr });
  }
  return { chance, clusters, strongest: clusters[0]?.logLikelihoodRatio };
}

/** Adds to each cluster how often chance alone is as strong. @param enough see `chanceOf` */
export function judgeClusters({ clusters }: PreparedScan, maxima: Float64Array, enough: number): Cluster[] {
  return clusters.map((cluster) => ({
    ...cluster,
    p: chanceOf(maxima, cluster.logLikelihoodRatio, enough),
    tailP: tailChanceOf(maxima, cluster.logLikelihoodRatio),
  }));
}
