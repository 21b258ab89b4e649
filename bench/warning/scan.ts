/** Measures the space-time scan on an invented country: `node bench/warning/scan.ts [places] [replicates]`. */
import os from 'node:os';
import { scanExpectation } from '../../engines/warning/scan/space-time-scan.ts';
import { drawPoisson, seededRandom } from '../../engines/warning/scan/seeded-random.ts';

const size = Number(process.argv[2] ?? 5000);
const replicates = Number(process.argv[3] ?? 999);
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
for (const { at } of planted) for (const period of [5, 6, 7]) counts[at]![period]! += 1;

const load = os.loadavg().map((value) => value.toFixed(2));
const begun = process.cpuUsage();
const clock = performance.now();
const clusters = scanExpectation(places, counts, expected, { replicates });
const used = process.cpuUsage(begun);
const best = clusters[0];
console.log(
  JSON.stringify({
    places: size,
    replicates,
    seconds: Number(((performance.now() - clock) / 1000).toFixed(2)),
    processorSeconds: Number(((used.user + used.system) / 1e6).toFixed(2)),
    megabytes: Math.round(process.memoryUsage.rss() / 1e6),
    load,
    best: best && { ...best, planted: planted.filter(({ at }) => best.places.includes(at)).length },
  }),
);
