import { chanceMaxima } from './chance-maxima.ts';
import type { Position } from './neighbours.ts';
import { settledAfter } from './p-values.ts';
import { judgeClusters, prepareExpectation, preparePermutation } from './prepare-scan.ts';
import type { Cluster, PreparedScan, ScanSettings } from './prepare-scan.ts';
import { UnusableSeries } from '../series/detector.ts';

export interface ScanOptions extends Partial<ScanSettings> {
  /** Random repetitions for the p-value. */
  readonly replicates?: number;
  readonly seed?: number;
  /** Stop once the best cluster was reached so often by chance; see `ENOUGH_STRONGER`. Not given: draw all repetitions. */
  readonly enough?: number;
  /** Called with the share of the repetitions that is done. */
  readonly report?: (done: number) => void;
}

/** @source dossier: detection §3 (nearest villages, one to eight weeks) and §9 (999 repetitions) */
export const SCAN_DEFAULTS = { reach: 15, durations: 8, replicates: 999, seed: 1, clusters: 10 } as const;
/** Repetitions between two looks whether it is enough. */
const BLOCK = 25;

/** @refuses options below 1, a seed that is no whole number */
export function settleScan(options: ScanOptions): Required<Omit<ScanOptions, 'report'>> {
  const { report: _, ...given } = options;
  const settled = { ...SCAN_DEFAULTS, enough: Infinity, ...given };
  for (const name of ['reach', 'durations', 'replicates', 'clusters'] as const)
    if (!Number.isSafeInteger(settled[name]) || settled[name] < 1)
      throw new UnusableSeries(`${name}: ${settled[name]}; give a whole number, 1 or more`);
  if (!Number.isSafeInteger(settled.seed) || settled.seed < 0) throw new UnusableSeries(`seed: ${settled.seed}; give a whole number ≥ 0`);
  if (!(settled.enough >= 1)) throw new UnusableSeries(`enough: ${settled.enough}; give a whole number, 1 or more`);
  return settled;
}

function finish(scan: PreparedScan, options: ScanOptions): Cluster[] {
  const { replicates, seed, enough } = settleScan(options);
  if (scan.strongest === undefined) return [];
  const maxima = new Float64Array(replicates);
  const draw = chanceMaxima(scan.chance, seed);
  let drawn = 0;
  while (drawn < replicates && settledAfter(maxima.subarray(0, drawn), scan.strongest, enough) === undefined) {
    const until = enough === Infinity ? replicates : Math.min(replicates, drawn + BLOCK);
    maxima.set(
      draw(drawn, until, (done) => options.report?.(done / replicates)),
      drawn,
    );
    drawn = until;
  }
  return judgeClusters(scan, maxima.subarray(0, drawn), enough);
}

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
  return finish(prepareExpectation(places, counts, expected, settleScan(options)), options);
}

/**
 * Prospective space-time permutation scan: needs no expectation, only events of a longer study; finds places whose share of the events rose.
 * @param counts  per place, then period, the whole study
 * @returns, @refuses as `scanExpectation`; a rise that is everywhere at once is not seen, by design
 * @source Kulldorff et al. 2005
 */
export function scanPermutation(places: readonly Position[], counts: readonly (readonly number[])[], options: ScanOptions = {}): Cluster[] {
  const scan = preparePermutation(places, counts, settleScan(options));
  return scan === undefined ? [] : finish(scan, options);
}
