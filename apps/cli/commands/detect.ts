import { parseArgs } from 'node:util';
import { SCAN_DEFAULTS, scanExpectation, scanPermutation } from '../../../engines/warning/scan/space-time-scan.ts';
import { usualCounts } from '../../../engines/warning/scan/usual-counts.ts';
import { asExpected, chooseMethod, cusumBaseline, farringtonFor } from '../../../engines/warning/series/choose-method.ts';
import { CUSUM_ALPHA, detectCusum, detectStandardCusum, STANDARD_H, STANDARD_K } from '../../../engines/warning/series/cusum.ts';
import { mean, UnusableSeries } from '../../../engines/warning/series/detector.ts';
import type { Series, Verdict } from '../../../engines/warning/series/detector.ts';
import { detectEars } from '../../../engines/warning/series/ears.ts';
import { detectFarrington, FARRINGTON_FLEXIBLE, FARRINGTON_ORIGINAL } from '../../../engines/warning/series/farrington.ts';
import { BOUND_RULES } from '../../../engines/warning/series/farrington-bound.ts';
import { detectGammaPoisson, GAMMA_POISSON_ALPHA } from '../../../engines/warning/series/gamma-poisson.ts';
import { groupPlaces } from '../../../engines/warning/series/group-places.ts';
import { PERIODS_PER_YEAR, readPeriod } from '../../../engines/warning/series/periods.ts';
import { openComplaints, quoted } from '../complaints.ts';
import type { Complaints } from '../complaints.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { csvLine, openOutput } from '../output.ts';
import type { Output } from '../output.ts';
import { createProgress } from '../progress.ts';
import { readCounts, readPlaces } from '../series-rows.ts';
import type { CountTable } from '../series-rows.ts';

const METHODS = ['auto', 'ears-c1', 'ears-c2', 'ears-c3', 'cusum', 'farrington', 'farrington-original', 'gamma-poisson', 'scan'] as const;
type Method = (typeof METHODS)[number];
/** Methods that learn from the other places, or are places. */
type Shared = 'auto' | 'gamma-poisson' | 'scan';
const CUSUM_FORMS = ['classic', 'poisson', 'negative-binomial'] as const;
/** Rarer counts are too far from the normal law for the classical CUSUM: one event would alarm (our choice). */
const CLASSIC_FROM = 1;

const HELP = `kentongan detect [FILE|-] [options]: is this more than usual.
In: CSV place,period,count[,population][,expected]; period = ISO day or ISO week; a period without a row counts as 0
  --method M        ${METHODS.join(' | ')}
                    auto: rare events or a short past: gamma-poisson, which borrows from the neighbours; else whichever of
                    gamma-poisson, farrington and cusum finds most added outbreaks in a back-test without alarming in 5 % of it
  --alpha P         share of false alarms (ears .001, c3 .025 is usual; farrington .05; the others .005)
  --from PERIOD     first period that is judged; what lies before is learnt from
  --years N --bound delta|nb-plugin|muan     farrington: years back (4), rule of the upper bound (delta)
  --cusum classic|poisson|negative-binomial   classic: standardised counts with --k K --h H (${STANDARD_K}, ${STANDARD_H}), usual from one event a
                    period on; the others add up evidence for a rise, with the limit set by --alpha. Learns from two thirds of the past
Scan:
  --places FILE     CSV place,lat,lon
  --scan expectation|permutation             against the usual counts, or against the other places (default: by the length of the past)
  --reach N --durations N                    most places of a zone (${SCAN_DEFAULTS.reach}), most periods of a window (${SCAN_DEFAULTS.durations})
  --replicates N --seed N --clusters N       repetitions for p (${SCAN_DEFAULTS.replicates}), seed (${SCAN_DEFAULTS.seed}), clusters told (${SCAN_DEFAULTS.clusters})
  --out FILE · --rejects FILE · --format csv|jsonl
Out: CSV place,period,observed,expected,upper,p,alarm, empty where the past is too short (cusum and ears-c3 have no p);
     scan: places,start,end,observed,expected,relative_risk,log_likelihood_ratio,p with places divided by ";"
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  method: text, alpha: text, from: text, years: text, bound: text, cusum: text, k: text, h: text, places: text, scan: text, reach: text, durations: text,
  replicates: text, seed: text, clusters: text, out: text, rejects: text, format: text, help: { type: 'boolean', short: 'h' },
} as const; // prettier-ignore
type Values = Partial<Record<Exclude<keyof typeof OPTIONS, 'help'>, string>>;

function oneOf<T extends string>(name: string, value: string | undefined, list: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = list.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${name} ${value}: use ${list.join(', ')}`);
  return found;
}

function numberOption(name: keyof Values, values: Values, least: number, most: number, whole: boolean): number | undefined {
  const given = values[name];
  if (given === undefined) return undefined;
  const value = Number(given);
  if (given.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw new UsageError(`--${name} ${given}: give a ${whole ? 'whole ' : ''}number from ${least} to ${most}`);
  return value;
}

interface Settings {
  readonly alpha: number | undefined;
  /** Position of the first period that is judged; 0 = all that have a past. */
  readonly from: number;
  readonly values: Values;
}

/** The classical CUSUM for ordinary levels or when its k or h is given, else that of a count law. */
function judgeCusum(series: Series, baseline: number, alpha: number | undefined, values: Values): Verdict[] {
  if (baseline < 2 || baseline >= series.counts.length) return [];
  const k = numberOption('k', values, 1e-6, 1e6, false);
  const h = numberOption('h', values, 1e-6, 1e6, false);
  const ordinary = mean(series.counts.slice(0, baseline)) >= CLASSIC_FROM && alpha === undefined && series.expected === undefined;
  const form = oneOf('cusum', values.cusum, CUSUM_FORMS) ?? (k !== undefined || h !== undefined || ordinary ? 'classic' : undefined);
  if (form === 'classic') return detectStandardCusum(series, baseline, k, h);
  return detectCusum(series, { baseline, alpha: alpha ?? CUSUM_ALPHA, law: form ?? 'auto' });
}

/** The method that judges one place by itself. */
function judgeAlone(series: Series, table: CountTable, method: Exclude<Method, Shared>, { alpha, from, values }: Settings): Verdict[] {
  if (method === 'cusum') return judgeCusum(series, from > 0 ? from : cusumBaseline(table.periods), alpha, values);
  if (method !== 'farrington' && method !== 'farrington-original') {
    const rule = method === 'ears-c1' ? 'c1' : method === 'ears-c2' ? 'c2' : 'c3';
    return detectEars(series, rule, alpha === undefined ? {} : { alpha });
  }
  const frequency = PERIODS_PER_YEAR[table.step];
  const plain = method === 'farrington-original' ? FARRINGTON_ORIGINAL : FARRINGTON_FLEXIBLE;
  const excluded = Math.round((plain.excluded * frequency) / plain.frequency);
  const years = numberOption('years', values, 1, 20, true) ?? plain.years;
  const bound = oneOf('bound', values.bound, BOUND_RULES) ?? plain.bound;
  return detectFarrington(series, { ...plain, frequency, excluded, years, bound, alpha: alpha ?? plain.alpha }, from);
}

/** Verdicts of all places by place. */
function judgeAll(table: CountTable, method: Exclude<Method, 'scan'>, settings: Settings, report: (done: number) => void): Verdict[][] {
  const { from } = settings;
  const verdicts: Verdict[][] = table.series.map(() => []);
  if (method !== 'auto' && method !== 'gamma-poisson') {
    for (const [place, series] of table.series.entries()) {
      verdicts[place] = judgeAlone(series, table, method, settings);
      report((place + 1) / table.series.length);
    }
    return verdicts;
  }
  const alpha = settings.alpha ?? GAMMA_POISSON_ALPHA;
  const groups = Map.groupBy(groupPlaces(table.places).entries(), ([, group]) => group);
  for (const members of groups.values()) {
    const group = members.map(([place]) => table.series[place]!);
    const judged = detectGammaPoisson(group, { alpha, from });
    for (const [index, [place]] of members.entries()) verdicts[place] = judged[index] ?? [];
  }
  if (method === 'gamma-poisson') return verdicts;
  const frequency = PERIODS_PER_YEAR[table.step];
  for (const [place, series] of table.series.entries()) {
    const choice = chooseMethod(series, frequency, alpha).method;
    if (choice === 'farrington') verdicts[place] = detectFarrington(series, farringtonFor(frequency, alpha), from);
    if (choice === 'cusum')
      verdicts[place] = detectCusum(asExpected(series), { baseline: from > 1 ? from : cusumBaseline(table.periods), alpha });
    report((place + 1) / table.series.length);
  }
  return verdicts;
}

const digits = (value: number, count: number): string => String(Number(value.toPrecision(count)));

async function writeVerdicts(table: CountTable, verdicts: readonly (readonly Verdict[])[], from: number, output: Output): Promise<void> {
  const byPeriod = verdicts.map((list) => new Map(list.map((verdict) => [verdict.at, verdict])));
  await output.write('place,period,observed,expected,upper,p,alarm\n');
  for (const { place, at } of table.rows) {
    if (at < from) continue;
    const verdict = byPeriod[place]?.get(at);
    const p = verdict?.p === undefined ? '' : digits(verdict.p, 4);
    const numbers = verdict === undefined ? ['', '', ''] : [digits(verdict.expected, 7), digits(verdict.upper, 7), p];
    const start = [table.places[place], table.nameOf(at), table.series[place]?.counts[at]];
    await output.write(csvLine([...start, ...numbers, String(verdict?.alarm ?? false)]));
  }
}

/** Scans the places that have a position; rows of the others were noted. */
async function runScan(table: CountTable, values: Values, complaints: Complaints, output: Output): Promise<void> {
  if (values.places === undefined) throw new UsageError('--method scan needs --places FILE with place,lat,lon');
  const positions = await readPlaces(values.places, complaints);
  const members = table.places.map((place, at) => ({ place, at })).filter(({ place }) => positions.has(place));
  const lost = table.places.filter((place) => !positions.has(place));
  if (lost.length > 0)
    complaints.note(
      `${lost.length} places have no row in ${values.places} and are left out: ${lost.slice(0, 5).map(quoted).join(', ')}${lost.length > 5 ? ', …' : ''}`,
    );
  if (members.length === 0) throw new UsageError(`no place of the counts is in ${values.places}; the names must be the same`);
  const series = members.map(({ at }) => table.series[at]!);
  const durations = Math.min(numberOption('durations', values, 1, 400, true) ?? SCAN_DEFAULTS.durations, table.periods);
  const given = series.every(({ expected }) => expected !== undefined);
  const long = table.periods >= 2 * durations;
  const kind = oneOf('scan', values.scan, ['expectation', 'permutation'] as const) ?? (given || long ? 'expectation' : 'permutation');
  if (kind === 'expectation' && !given && table.periods <= durations)
    throw new UsageError(
      `--scan expectation: ${table.periods} periods leave none to learn from; add an expected column or use permutation`,
    );
  const progress = createProgress();
  const options = {
    durations,
    reach: numberOption('reach', values, 1, 1000, true) ?? SCAN_DEFAULTS.reach,
    replicates: numberOption('replicates', values, 1, 1_000_000, true) ?? SCAN_DEFAULTS.replicates,
    seed: numberOption('seed', values, 0, Number.MAX_SAFE_INTEGER, true) ?? SCAN_DEFAULTS.seed,
    clusters: numberOption('clusters', values, 1, 1_000_000, true) ?? SCAN_DEFAULTS.clusters,
    report: (done: number) => progress.show('repeating by chance', done),
  };
  const where = members.map(({ place }) => positions.get(place)!);
  const counts = series.map((one) => (kind === 'permutation' ? one.counts : one.counts.slice(-durations)));
  const usual = given ? series.map((one) => (one.expected ?? []).slice(-durations)) : undefined;
  const clusters =
    kind === 'permutation'
      ? scanPermutation(where, counts, options)
      : scanExpectation(where, counts, usual ?? usualCounts(series, durations), options);
  progress.finish();
  await output.write('places,start,end,observed,expected,relative_risk,log_likelihood_ratio,p\n');
  for (const cluster of clusters) {
    const names = cluster.places.map((at) => members[at]?.place).join(';');
    const span = [table.nameOf(table.periods - cluster.duration), table.nameOf(table.periods - 1)];
    const { observed, expected, relativeRisk, logLikelihoodRatio, p } = cluster;
    const numbers = [expected, relativeRisk, logLikelihoodRatio].map((value) => digits(value, 7));
    await output.write(csvLine([names, ...span, observed, ...numbers, digits(p, 4)]));
  }
}

/** `kentongan detect`: which periods, or which places together, are above what is usual. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return EXIT.allUsed;
  }
  if (positionals.length > 1) throw new UsageError(`one FILE only, not ${positionals.length}`);
  const { help: _, ...given } = values;
  const method = oneOf('method', values.method, METHODS) ?? 'auto';
  const alpha = numberOption('alpha', given, 1e-12, 0.499, false);
  if (values.from !== undefined && readPeriod(values.from) === undefined)
    throw new UsageError(`--from ${values.from}: give a day (2025-12-21) or a week (2025-W07)`);
  const complaints = await openComplaints(values.rejects);
  const table = await readCounts(positionals[0], values.format, complaints);
  const from = values.from === undefined ? 0 : table.positionOf(values.from);
  const output = await openOutput(values.out);
  const progress = createProgress();
  try {
    if (method === 'scan') await runScan(table, given, complaints, output);
    else {
      const verdicts = judgeAll(table, method, { alpha, from, values: given }, (done) => progress.show('judging', done));
      progress.finish();
      if (verdicts.every((list) => list.length === 0))
        complaints.note(`${table.periods} ${table.step}s are too few for ${method}: nothing is judged; gamma-poisson and auto need least`);
      await writeVerdicts(table, verdicts, from, output);
    }
  } catch (problem) {
    if (problem instanceof UnusableSeries) throw new UsageError(problem.message);
    throw problem;
  }
  await output.close();
  return complaints.close();
}
