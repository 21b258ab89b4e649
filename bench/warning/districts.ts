/**
 * Whole districts, from chance to score: `node bench/warning/districts.ts [seeds=32] [scenario=base] [size=M] [--first N] [--jobs N] [--out FILE]`.
 * For every seed: simulate → replay → evaluate, each in a child process at the lowest priority, two seeds at a time at most; the data set is
 * thrown away and the scores are kept. Prints the table over the paired seeds with processor seconds and load.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareDistricts } from '../../engines/evaluation/compare-districts.ts';
import type { DistrictScore } from '../../engines/evaluation/score-district.ts';
import { figure, summaryTable } from '../../engines/evaluation/table.ts';
import { pooled, runCommand } from './districts-children.ts';
import type { Usage } from './districts-children.ts';

const MOST_AT_ONCE = 2;
const BOOTSTRAP_SEED = 20_261_122;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    first: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    out: { type: 'string' },
  },
});
const [seeds = '32', scenario = 'base', size = 'M'] = positionals;

interface SeedResult {
  readonly score: DistrictScore;
  readonly simulate: Usage;
  readonly replay: Usage;
  readonly evaluate: Usage;
}

async function oneSeed(seed: number): Promise<SeedResult> {
  const folder = await mkdtemp(join(os.tmpdir(), `district-${scenario}-${seed}-`));
  const at = (name: string): string => join(folder, name);
  try {
    const simulate = await runCommand(
      ['simulate', '--scenario', scenario, '--seed', String(seed), '--size', size, '--out', at('set')],
      at('simulate.json'),
    );
    const replay = await runCommand(
      ['replay', at('set'), '--out', at('alerts.ndjson'), '--clusters', at('clusters.csv')],
      at('replay.json'),
    );
    const files = ['--clusters', at('clusters.csv'), '--speed', at('replay.json'), '--out', at('score.json')];
    const evaluate = await runCommand(['evaluate', at('set'), at('alerts.ndjson'), '--json', ...files], at('evaluate.json'));
    const score = JSON.parse(await readFile(at('score.json'), 'utf8')) as DistrictScore;
    const { ours, ceiling, dataset } = score;
    const load = os.loadavg()[0]?.toFixed(1);
    process.stderr.write(`seed ${seed}: ${dataset.events} events, ${dataset.rings} rings, preventable ${ours.preventable}/${ours.victims} (linked ceiling ${ceiling.linked.preventable}), precision ${figure(ours.precision.precision)}, fan-in ${score.baselines.fan_in.preventable}; processor s ${[simulate, replay, evaluate].map((usage) => usage.cpu_seconds.toFixed(1)).join(' + ')}, load ${load}\n`); // prettier-ignore
    return { score, simulate, replay, evaluate };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const first = Number(values.first);
/** A seed that fails is told and left out: what the others gave is not lost. */
const attempt = (seed: number): Promise<SeedResult | undefined> =>
  oneSeed(seed).catch((problem: unknown) => {
    process.stderr.write(`seed ${seed} failed: ${String(problem)}\n`);
    process.exitCode = 1;
    return undefined;
  });
const jobs = Array.from({ length: Number(seeds) }, (_, at) => () => attempt(first + at));
const loadBefore = os.loadavg()[0] ?? 0;
const results = (await pooled(jobs, Math.min(MOST_AT_ONCE, Number(values.jobs)))).filter((result) => result !== undefined);
const scores = results.map(({ score }) => score);
const summary = compareDistricts(scores, BOOTSTRAP_SEED);
const mean = (of: (result: SeedResult) => number): string => (results.reduce((sum, one) => sum + of(one), 0) / results.length).toFixed(1);
const most = (of: (result: SeedResult) => number): string => Math.max(...results.map(of)).toFixed(0);
console.log(summaryTable(summary));
console.log(
  [
    `scenario ${scenario}, size ${size}, ${scores.length} of the seeds ${first} to ${first + jobs.length - 1}; ${mean((r) => r.score.dataset.events)} events and ${mean((r) => r.score.dataset.rings)} rings a seed`,
    `processor seconds a seed: simulate ${mean((r) => r.simulate.cpu_seconds)}, replay ${mean((r) => r.replay.cpu_seconds)}, evaluate ${mean((r) => r.evaluate.cpu_seconds)}`,
    `peak memory MB: simulate ${most((r) => r.simulate.peak_megabytes)}, replay ${most((r) => r.replay.peak_megabytes)}, evaluate ${most((r) => r.evaluate.peak_megabytes)}`,
    `load average ${loadBefore.toFixed(1)} at the start, ${(os.loadavg()[0] ?? 0).toFixed(1)} at the end`,
  ].join('\n'),
);
if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify({ format: 1, districts: scores, summary })}\n`);
