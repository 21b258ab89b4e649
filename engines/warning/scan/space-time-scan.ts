import { aliasTable } from './alias-table.ts';
import { expectationScore, permutationScore } from './likelihood.ts';
import type { WindowScore } from './likelihood.ts';
import { nearestPlaces } from './neighbours.ts';
import type { Position } from './neighbours.ts';
import { drawPoisson, seededRandom } from './seeded-random.ts';
import type { SeededRandom } from './seeded-random.ts';
import { forEachWindow, fromTheEnd, leastExpected, prepareWindows } from './windows.ts';
import type { Windows } from './windows.ts';
import { UnusableSeries } from '../series/detector.ts';

export interface ScanOptions {
  /** Places in the largest zone. */
  readonly reach?: number;
  /** Periods in the longest window; all windows end with the last period. */
  readonly durations?: number;
  /** Random repetitions for the p-value. */
  readonly replicates?: number;
  readonly seed?: number;
  /** How many clusters are told, best first; they share no place. */
  readonly clusters?: number;
  /** Called with the share of the repetitions that is done. */
  readonly report?: (done: number) => void;
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
}

/** @source dossier: detection §3 (nearest villages, one to eight weeks) and §9 (999 repetitions) */
export const SCAN_DEFAULTS = { reach: 15, durations: 8, replicates: 999, seed: 1, clusters: 10 } as const;

interface Study {
  readonly windows: Windows;
  readonly counts: Float64Array;
  readonly score: WindowScore;
  readonly relativeRisk: (observed: number, expected: number) => number;
  /** Fills counts by place and period with one repetition in which nothing is going on. */
  readonly repeat: (random: SeededRandom, recent: Uint32Array) => void;
}

interface Found {
  readonly centre: number;
  readonly size: number;
  readonly duration: number;
  readonly observed: number;
  readonly expected: number;
  readonly llr: number;
}

/** The best window of each centre, best first; ties by the order of the places. */
function bestOfCentres({ windows, counts, score }: Study): Found[] {
  const best = new Map<number, Found>();
  forEachWindow(windows, counts, (centre, size, back, observed, expected) => {
    const llr = score(observed, expected);
    if (llr > (best.get(centre)?.llr ?? 0)) best.set(centre, { centre, size: size + 1, duration: back + 1, observed, expected, llr });
  });
  return [...best.values()].sort((a, b) => b.llr - a.llr || a.centre - b.centre);
}

/** Highest log likelihood ratio of each repetition. */
function repeatedMaxima(study: Study, options: Required<Omit<ScanOptions, 'report'>>, report: (done: number) => void): Float64Array {
  const { windows, score } = study;
  const random = seededRandom(options.seed);
  const maxima = new Float64Array(options.replicates);
  const recent = new Uint32Array(windows.places * windows.durations);
  const counts = new Float64Array(recent.length);
  let least = new Float64Array(1024);
  for (let repetition = 0; repetition < options.replicates; repetition += 1) {
    study.repeat(random, recent);
    let total = 0;
    for (const count of recent) total += count;
    if (total >= least.length) least = new Float64Array(total * 2);
    const highest = leastExpected(windows, fromTheEnd(recent, windows.durations, counts), least);
    for (let count = 1; count <= highest; count += 1)
      if (least[count]! < Infinity) maxima[repetition] = Math.max(maxima[repetition]!, score(count, least[count]!));
    report((repetition + 1) / options.replicates);
  }
  return maxima.sort();
}

/** Rounding must not make a repetition that equals the observed one weaker. */
const EQUAL = 1e-9;

function clustersOf(study: Study, options: Required<Omit<ScanOptions, 'report'>>, report: (done: number) => void): Cluster[] {
  const chosen: Found[] = [];
  const taken = new Set<number>();
  const { reach, nearest } = study.windows;
  const placesOf = ({ centre, size }: Found): number[] => [...nearest.subarray(centre * reach, centre * reach + size)];
  for (const candidate of bestOfCentres(study)) {
    if (chosen.length >= options.clusters) break;
    const places = placesOf(candidate);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    chosen.push(candidate);
  }
  if (chosen.length === 0) return [];
  const maxima = repeatedMaxima(study, options, report);
  return chosen.map((found) => {
    const { observed, expected, duration, llr } = found;
    const stronger = maxima.reduce((count, value) => count + (value >= llr * (1 - EQUAL) ? 1 : 0), 0);
    const relativeRisk = study.relativeRisk(observed, expected);
    const p = (stronger + 1) / (maxima.length + 1);
    return { places: placesOf(found), duration, observed, expected, relativeRisk, logLikelihoodRatio: llr, p };
  });
}

function settle(options: ScanOptions, places: number, periods: number): Required<Omit<ScanOptions, 'report'>> {
  const { report: _, ...given } = options;
  const settled = { ...SCAN_DEFAULTS, ...given };
  for (const name of ['reach', 'durations', 'replicates', 'clusters'] as const)
    if (!Number.isSafeInteger(settled[name]) || settled[name] < 1)
      throw new UnusableSeries(`${name}: ${settled[name]}; give a whole number, 1 or more`);
  if (!Number.isSafeInteger(settled.seed) || settled.seed < 0) throw new UnusableSeries(`seed: ${settled.seed}; give a whole number ≥ 0`);
  return { ...settled, reach: Math.min(settled.reach, places), durations: Math.min(settled.durations, periods) };
}

function checkRows(name: string, rows: readonly (readonly number[])[], places: readonly Position[], whole: boolean): number {
  const periods = rows[0]?.length ?? 0;
  if (rows.length !== places.length)
    throw new UnusableSeries(`${name}: ${rows.length} rows for ${places.length} places; give one for each`);
  if (periods === 0) throw new UnusableSeries(`${name}: no periods; give at least one`);
  for (const [at, row] of rows.entries()) {
    if (row.length !== periods) throw new UnusableSeries(`${name}[${at}]: ${row.length} periods where the first place has ${periods}`);
    const wrong = row.findIndex((value) => !(value >= 0 && Number.isFinite(value) && (!whole || Number.isInteger(value))));
    if (wrong >= 0) throw new UnusableSeries(`${name}[${at}][${wrong}]: ${row[wrong]}; give a ${whole ? 'whole ' : ''}number ≥ 0`);
  }
  for (const [at, { lat, lon }] of places.entries())
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
      throw new UnusableSeries(`places[${at}]: ${lat}, ${lon} is no position; give degrees, lat −90 … 90 and lon −180 … 180`);
  return periods;
}

const noReport = (): void => {};

/**
 * Prospective expectation-based Poisson scan: where are the last 1 … `durations` periods above what is expected there?
 * @param counts    per place, then period; only the last `durations` periods are looked at
 * @param expected  usual counts of the same shape; 0 allows no event there in the repetitions
 * @returns         clusters without shared places, best first; none when no window is above its expectation
 * @refuses         shapes that do not fit, counts that are no counts, positions off the globe, options below 1
 * @source          Neill 2009; Kulldorff 2001 (prospective cylinders); p by Monte Carlo, Dwass 1957
 */
export function scanExpectation(
  places: readonly Position[],
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  options: ScanOptions = {},
): Cluster[] {
  const periods = checkRows('counts', counts, places, true);
  if (checkRows('expected', expected, places, false) !== periods)
    throw new UnusableSeries(`expected: ${expected[0]?.length} periods for ${periods} periods of counts; give the same`);
  const settled = settle(options, places.length, periods);
  const { durations, reach } = settled;
  // A place where nothing is expected and something happens is beyond measure; a tiny expectation keeps the ratio finite.
  const usual = Float64Array.from(
    expected.flatMap((row) => row.slice(-durations)),
    (value) => Math.max(value, 1e-9),
  );
  const recent = Uint32Array.from(counts.flatMap((row) => row.slice(-durations)));
  const total = usual.reduce((sum, value) => sum + value, 0);
  const drawCell = aliasTable(usual);
  const study: Study = {
    windows: prepareWindows(nearestPlaces(places, reach), reach, usual, durations),
    counts: fromTheEnd(recent, durations, new Float64Array(recent.length)),
    score: expectationScore,
    relativeRisk: (observed, mean) => observed / mean,
    repeat(random, out) {
      out.fill(0);
      for (let left = drawPoisson(total, random); left > 0; left -= 1) out[drawCell(random)]! += 1;
    },
  };
  return clustersOf(study, settled, options.report ?? noReport);
}

/**
 * Prospective space-time permutation scan: needs no expectation, only events of a longer study; finds places whose share of the events rose.
 * @param counts  per place, then period, the whole study
 * @returns, @refuses as `scanExpectation`; a rise that is everywhere at once is not seen, by design
 * @source Kulldorff et al. 2005
 */
export function scanPermutation(places: readonly Position[], counts: readonly (readonly number[])[], options: ScanOptions = {}): Cluster[] {
  const periods = checkRows('counts', counts, places, true);
  const settled = settle(options, places.length, periods);
  const { durations, reach } = settled;
  const ofPlaces = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const ofPeriods = Array.from({ length: durations }, (_, at) =>
    counts.reduce((sum, row) => sum + (row[periods - durations + at] ?? 0), 0),
  );
  const total = ofPlaces.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const recent = Uint32Array.from(counts.flatMap((row) => row.slice(-durations)));
  const usual = Float64Array.from(ofPlaces.flatMap((place) => ofPeriods.map((period) => (place * period) / total)));
  const events = new Uint32Array(total);
  let filled = 0;
  for (const [place, count] of ofPlaces.entries()) for (let event = 0; event < count; event += 1) events[filled++] = place;
  const study: Study = {
    windows: prepareWindows(nearestPlaces(places, reach), reach, usual, durations),
    counts: fromTheEnd(recent, durations, new Float64Array(recent.length)),
    score: permutationScore(total),
    relativeRisk: (observed, mean) => (observed < total ? observed / mean / ((total - observed) / (total - mean)) : Infinity),
    repeat(random, out) {
      out.fill(0);
      // The recent periods are dealt to events drawn without putting back: places keep their totals, periods keep theirs.
      let dealt = 0;
      for (const [period, count] of ofPeriods.entries()) {
        for (let event = 0; event < count; event += 1, dealt += 1) {
          const at = dealt + random.below(total - dealt);
          const place = events[at]!;
          events[at] = events[dealt]!;
          events[dealt] = place;
          out[place * durations + period]! += 1;
        }
      }
    },
  };
  return clustersOf(study, settled, options.report ?? noReport);
}
