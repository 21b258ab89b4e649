import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../../apps/cli/reading-data.ts';
import { linkReports } from '../../engines/reading/index.ts';

/** `node bench/reading/links.ts FILE…`: pair precision and recall of linked reports. */
const gazetteer = await loadGazetteer();
for (const file of process.argv.slice(2)) {
  const reports = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string; date: string; same_event: string });
  const linked = linkReports(reports, gazetteer);
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const [at, one] of reports.entries()) {
    for (const [other, two] of reports.entries()) {
      if (other <= at) continue;
      const together = linked[at]?.cluster === linked[other]?.cluster;
      const wished = one.same_event === two.same_event;
      if (together && wished) right += 1;
      if (together && !wished) {
        wrong += 1;
        console.log(`wrong ${one.id} ${two.id}: ${linked[other]?.same_because.join('; ')}`);
      }
      if (!together && wished) {
        missed += 1;
        console.log(`missed ${one.id} ${two.id}`);
      }
    }
  }
  console.log(
    `${file}: precision ${(right / Math.max(1, right + wrong)).toFixed(3)} recall ${(right / Math.max(1, right + missed)).toFixed(3)}`,
  );
}
