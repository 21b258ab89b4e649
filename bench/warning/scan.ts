/**
 * Measures the space-time scan on an invented country:
 * `node bench/warning/scan.ts [places] [replicates] [threads, 0 = none] [planted events a week, 0 = quiet] [enough]`.
 */
import os from 'node:os';
import { SCAN_DEFAULTS, scanExpectation } from '../../engines/warning/scan/space-time-scan.ts';
import { prepareExpectation } from '../../engines/warning/scan/prepare-scan.ts';
import { drawPoisson, seededRandom } from '../../engines/warning/scan/seeded-random.ts';
import { scanInThreads } from '../../modules/early-warning/surges/scan-in-threads.ts';

const [size = 5000, replicates = 999, threads = 0, added = 1, enough = Infinity] = process.argv.slice(2).map(Number);
const PERIODS = 8;
const random = seededRandom(20_261_122);
const places = Array.from({ length: size }, () => ({ lat: -8.6 + 2.6 * random.next(), lon: 106 + 9 * random.next() }));
/** Relevant events per village and week. @source dossier: detection §3 (.02 to .1) */
const expected = places.map(() => Array<number>(PERIODS).fill(0.02 + 0.08 * random.next()));
const counts = expected.map((row) => row.map((mean) => drawPoisson(mean, random)));
const planted = places
  .map(({ lat, lon }, at) => ({ at, far: Math.hypot(lat - (places[0]?.lat ?? 0), lon - (places[0]?.lon ?? 0)) }))
  .sort((a, b) => a.far - b.far)
  .slice(0, 4);
for (const { at } of planted) for (const period of [5, 6, 7]) counts[at]![period]! += added;

const load = os.loadavg().map((value) => value.toFixed(2));
const begun = process.cpuUsage();
const clock = performance.now();
const clusters =
  threads === 0
    ? scanExpectation(places, counts, expected, { replicates, enough })
    : await scanInThreads(prepareExpectation(places, counts, expected, SCAN_DEFAULTS), { replicates, seed: 1, enough, threads });
const used = process.cpuUsage(begun);
console.log(
  JSON.stringify({
    places: size,
    replicates,
    threads,
    seconds: Number(((performance.now() - clock) / 1000).toFixed(2)),
    processorSeconds: Number(((used.user + used.system) / 1e6).toFixed(2)),
    megabytes: Math.round(process.memoryUsage.rss() / 1e6),
    load,
    planted: planted.filter(({ at }) => clusters[0]?.places.includes(at)).length,
    clusters: clusters.map(({ logLikelihoodRatio, p, tailP }) =>
      [logLikelihoodRatio.toFixed(2), p.toFixed(4), tailP?.toExponential(2)].join(' '),
    ),
  }),
);
