import { ENOUGH_STRONGER } from '../../../engines/warning/scan/p-values.ts';
import { prepareExpectation } from '../../../engines/warning/scan/prepare-scan.ts';
import type { Cluster } from '../../../engines/warning/scan/prepare-scan.ts';
import { SCAN_DEFAULTS } from '../../../engines/warning/scan/space-time-scan.ts';
import { usualCounts } from '../../../engines/warning/scan/usual-counts.ts';
import { groupPlaces } from '../../../engines/warning/series/group-places.ts';
import type { AgencyLook } from './judge-agency.ts';
import { scanInThreads } from './scan-in-threads.ts';

/** Fewer places are no neighbourhood. Our choice. */
const LEAST_PLACES = 5;
/** Below this a second thread costs more to start than it saves (measured: bench/warning). */
const ONE_THREAD_UNTIL = 2_000;
/** Clusters that chance makes oftener are not told. Our choice: one night in twenty. */
const CLUSTER_P = 0.05;

export interface VillageCluster extends Omit<Cluster, 'places'> {
  readonly codes: readonly string[];
}

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
  const durations = Math.min(SCAN_DEFAULTS.durations, look.length - 1);
  if (members.length < LEAST_PLACES || durations < 1) return { scanned: 0, clusters: [] };
  const usual = new Map<string, number[]>();
  const groups = Map.groupBy(groupPlaces(members.map(({ code }) => code)).entries(), ([, group]) => group); // prettier-ignore
  for (const group of groups.values()) {
    const villages = group.map(([at]) => members[at]!);
    const expected = usualCounts(villages.map(({ place, exposure }) => ({ counts: place.counts, population: exposure })), durations); // prettier-ignore
    for (const [index, { code }] of villages.entries()) usual.set(code, expected[index]!);
  }
  const scan = prepareExpectation(
    members.map(({ code }) => points.get(code)!),
    members.map(({ place }) => place.counts.slice(-durations)),
    members.map(({ code }) => usual.get(code)!),
    { ...SCAN_DEFAULTS, durations },
  );
  const threads = members.length > ONE_THREAD_UNTIL ? 2 : 1;
  const clusters = await scanInThreads(scan, { replicates: SCAN_DEFAULTS.replicates, seed: week, enough: ENOUGH_STRONGER, threads });
  const told = clusters.filter(({ p, places }) => p <= CLUSTER_P && places.length > 1);
  return {
    scanned: members.length,
    clusters: told.map(({ places, ...cluster }) => ({ ...cluster, codes: places.map((at) => members[at]!.code) })),
  };
}
