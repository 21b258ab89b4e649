import { ENOUGH_STRONGER } from '../../../engines/warning/scan/p-values.ts';
import type { Position } from '../../../engines/warning/scan/neighbours.ts';
import { prepareExpectation, preparePermutation } from '../../../engines/warning/scan/prepare-scan.ts';
import type { Cluster, PreparedScan, ScanSettings } from '../../../engines/warning/scan/prepare-scan.ts';
import { SCAN_DEFAULTS } from '../../../engines/warning/scan/space-time-scan.ts';
import { usualCounts } from '../../../engines/warning/scan/usual-counts.ts';
import { groupPlaces } from '../../../engines/warning/series/group-places.ts';
import type { AgencyLook, JudgedVillage } from './judge-agency.ts';
import { scanInThreads } from './scan-in-threads.ts';

/** Fewer places are no neighbourhood. Our choice. */
const LEAST_PLACES = 5;
/** Below this a second thread costs more to start than it saves (measured: bench/warning). */
const ONE_THREAD_UNTIL = 2_000;
/** Clusters that chance makes oftener are not told. Our choice: one night in twenty. */
const CLUSTER_P = 0.05;
/** A past must be this long before usual counts of single villages can be trusted; until then villages are held against one another. Our choice. */
const LEAST_FOR_USUAL = 26;

export interface VillageCluster extends Omit<Cluster, 'places'> {
  readonly codes: readonly string[];
}

/** Against what neighbours are scanned, by the length of the past in weeks. */
export const scanKind = (weeks: number): 'expectation' | 'permutation' => (weeks < LEAST_FOR_USUAL ? 'permutation' : 'expectation');

/**
 * Neighbouring villages that are above what is usual together.
 * @param points  of the villages that have one; the others are left out
 * @param week    names the seed, so that a look can be repeated
 */
export async function scanVillages(
  look: AgencyLook,
  points: ReadonlyMap<string, { lat: number; lon: number }>,
  week: number,
): Promise<{ scanned: number; clusters: VillageCluster[] }> {
  const members = look.villages.filter(({ code }) => points.has(code));
  // At least as many weeks to learn from as to look at.
  const durations = Math.min(SCAN_DEFAULTS.durations, Math.floor(look.length / 2));
  if (members.length < LEAST_PLACES || durations < 1) return { scanned: 0, clusters: [] };
  const where = members.map(({ code }) => points.get(code)!);
  const scan = prepare(look, members, where, { ...SCAN_DEFAULTS, durations });
  if (scan === undefined) return { scanned: members.length, clusters: [] };
  const threads = members.length > ONE_THREAD_UNTIL ? 2 : 1;
  const clusters = await scanInThreads(scan, { replicates: SCAN_DEFAULTS.replicates, seed: week, enough: ENOUGH_STRONGER, threads });
  const told = clusters.filter(({ p, places }) => p <= CLUSTER_P && places.length > 1);
  return {
    scanned: members.length,
    clusters: told.map(({ places, ...cluster }) => ({ ...cluster, codes: places.map((at) => members[at]!.code) })),
  };
}

function prepare(
  look: AgencyLook,
  members: readonly JudgedVillage[],
  where: readonly Position[],
  settings: ScanSettings,
): PreparedScan | undefined {
  const counts = members.map(({ place }) => place.counts);
  if (scanKind(look.length) === 'permutation') return preparePermutation(where, counts, settings);
  const usual = new Map<string, number[]>();
  const groups = Map.groupBy(groupPlaces(members.map(({ code }) => code)).entries(), ([, group]) => group); // prettier-ignore
  for (const group of groups.values()) {
    const villages = group.map(([at]) => members[at]!);
    const series = villages.map(({ place, exposure }) => ({ counts: place.counts, population: exposure })); // prettier-ignore
    const expected = usualCounts(series, settings.durations);
    for (const [index, { code }] of villages.entries()) usual.set(code, expected[index]!);
  }
  const expected = members.map(({ code }) => usual.get(code)!); // prettier-ignore
  return prepareExpectation(where, counts.map((row) => row.slice(-settings.durations)), expected, settings); // prettier-ignore
}
