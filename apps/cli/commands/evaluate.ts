import { parseArgs } from 'node:util';
import { BOOTSTRAP_REPLICATES } from '../../../engines/evaluation/bootstrap.ts';
import { compareDistricts } from '../../../engines/evaluation/compare-districts.ts';
import type { District } from '../../../engines/evaluation/district.ts';
import { mentionKey } from '../../../engines/evaluation/linkage.ts';
import type { Clusters } from '../../../engines/evaluation/linkage.ts';
import { scoreDistrict } from '../../../engines/evaluation/score-district.ts';
import type { DistrictScore } from '../../../engines/evaluation/score-district.ts';
import { NOMINAL_RECURRENCE_DAYS } from '../../../engines/evaluation/surges.ts';
import { districtTable, summaryTable } from '../../../engines/evaluation/table.ts';
import { openComplaints } from '../complaints.ts';
import type { Complaints } from '../complaints.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import { readAlerts, readClusters, readSpeed } from '../truth-rows-alerts.ts';
import { writeShuffled } from '../truth-rows-shuffle.ts';
import { readDistrict } from '../truth-rows.ts';

const DEFAULT_SEED = 1;

const HELP = `kentongan evaluate DIR ALERTS [DIR ALERTS …] [options]: how good are the warnings, against the truth of a simulated district.
In: the folder of a data set with its truth/, and the warnings that replay wrote for it. Several pairs are paired seeds: the summary
    adds them up and gives ours ÷ baseline with 95 % intervals by bootstrap over the seeds; one pair draws its rings instead.
  --json            every score as one JSON object: one pair {"format":1,"ours",…}; several {"format":1,"districts":[…],"summary":{…}}
  --by-type         a table by type of ring beside what was reachable
  --missed          every ring from which nobody was preventable, with the reason
  --clusters FILE   what replay --clusters wrote: adds the linkage scores (once for each pair, in their order)
  --speed FILE      {"cpu_seconds","peak_megabytes"} of the replay: adds events per second and core (once for each pair)
  --surge-every D   nominal days between false village surges of one officer (${NOMINAL_RECURRENCE_DAYS})
  --seed N          of the bootstrap (${DEFAULT_SEED}; ${BOOTSTRAP_REPLICATES} draws)
  --out FILE · --rejects FILE
Tripwire: kentongan evaluate DIR --shuffle-truth SEED --out DIR2 copies the data set with a shuffled truth; replay must write the same bytes.
Scores: contract of the simulated districts; engines/evaluation/README.md. Baselines: fan-in under the same weekly budget (ranked weekly and
daily), EARS C2 by village. Ceiling: alarm at the second (linked) event of each ring.
`;

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  json: flag, 'by-type': flag, missed: flag, clusters: many, speed: many, 'surge-every': text, seed: text, 'shuffle-truth': text, out: text, rejects: text,
  help: { type: 'boolean', short: 'h' },
} as const; // prettier-ignore

interface Pair {
  readonly folder: string;
  readonly alerts: string;
  readonly clusters: string | undefined;
  readonly speed: string | undefined;
}

/** A district's scores and what was read for them. */
interface Evaluated extends DistrictScore {
  readonly input: {
    readonly lines: number;
    readonly used: number;
    readonly rejected: number;
    readonly updates: number;
    readonly watch: number;
    readonly bits_mismatched: number;
  };
}

function wholeNumber(name: string, given: string | undefined, fallback: number, least: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (given?.trim() === '' || !Number.isSafeInteger(value) || value < least)
    throw new UsageError(`--${name} ${given}: give a whole number, ${least} or more`);
  return value;
}

function pairsOf(positionals: readonly string[], clusters: readonly string[], speeds: readonly string[]): Pair[] {
  if (positionals.length === 0 || positionals.length % 2 === 1)
    throw new UsageError('give pairs: the folder of a data set, then the warnings for it (evaluate DIR alerts.ndjson)');
  const count = positionals.length / 2;
  for (const [name, list] of [['clusters', clusters] as const, ['speed', speeds] as const])
    if (list.length > 0 && list.length !== count)
      throw new UsageError(`--${name}: ${list.length} files for ${count} data sets; give one for each, in their order`);
  return Array.from({ length: count }, (_, at) => ({
    folder: positionals[at * 2]!,
    alerts: positionals[at * 2 + 1]!,
    clusters: clusters[at],
    speed: speeds[at],
  }));
}

function mentionsWithout({ mentions }: District, clusters: Clusters): number {
  return [...mentions].reduce(
    (sum, [event, list]) => sum + list.filter(({ mention }) => !clusters.has(mentionKey(event, mention))).length,
    0,
  );
}

async function evaluate(pair: Pair, surgeEveryDays: number, bootstrapSeed: number, complaints: Complaints): Promise<Evaluated> {
  const district = await readDistrict(pair.folder, complaints, pair.clusters !== undefined);
  const { versions, lines, rejected, bitsMismatched } = await readAlerts(pair.alerts, district, complaints);
  const clusters = pair.clusters === undefined ? undefined : await readClusters(pair.clusters, complaints);
  if (clusters !== undefined) {
    const lost = mentionsWithout(district, clusters);
    // Two programs that call a place by different names would otherwise read as bad linkage.
    if (lost > 0)
      complaints.note(
        `${pair.clusters}: ${lost} mentions of truth/mentions.csv have no cluster and stand alone; check the names of the mentions`,
      );
  }
  const speed = pair.speed === undefined ? undefined : await readSpeed(pair.speed, district.events.size);
  const score = scoreDistrict(district, versions, { clusters, speed, surgeEveryDays, bootstrapSeed });
  const input = {
    lines,
    used: versions.length,
    rejected,
    updates: versions.length - new Set(versions.map(({ id }) => id)).size,
    watch: versions.filter(({ level }) => level === 'watch').length,
    bits_mismatched: bitsMismatched,
  };
  return { ...score, input };
}

/** `kentongan evaluate`: every score of the contract, with the baselines and the ceiling of the same data. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return EXIT.allUsed;
  }
  const complaints = await openComplaints(values.rejects);
  if (values['shuffle-truth'] !== undefined) {
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1 || values.out === undefined)
      throw new UsageError('--shuffle-truth: give one folder and --out FOLDER for its copy');
    await writeShuffled(folder, values.out, wholeNumber('shuffle-truth', values['shuffle-truth'], 0, 0), complaints);
    return complaints.close();
  }
  const pairs = pairsOf(positionals, values.clusters ?? [], values.speed ?? []);
  const seed = wholeNumber('seed', values.seed, DEFAULT_SEED, 0);
  const surgeEvery = wholeNumber('surge-every', values['surge-every'], NOMINAL_RECURRENCE_DAYS, 1);
  const progress = createProgress();
  const scores: Evaluated[] = [];
  for (const [at, pair] of pairs.entries()) {
    progress.show(`scoring ${pair.folder}`, at / pairs.length);
    scores.push(await evaluate(pair, surgeEvery, seed, complaints));
  }
  const [only] = scores;
  const summary = scores.length > 1 ? compareDistricts(scores, seed) : undefined;
  progress.finish();
  const output = await openOutput(values.out);
  if (values.json === true)
    await output.write(`${JSON.stringify(summary === undefined ? only : { format: 1, districts: scores, summary })}\n`);
  else {
    const show = { byType: values['by-type'] === true, missed: values.missed === true };
    const tables = scores.map((score) => districtTable(score, show));
    if (summary !== undefined) tables.push(summaryTable(summary));
    await output.write(tables.join('\n'));
  }
  await output.close();
  return complaints.close();
}
