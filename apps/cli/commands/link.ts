import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { LEVELS, createTable, linkTable, linkTableWith } from '../../../engines/matching/table/index.ts';
import type { LinkModel, LinkOptions, Linkage, Table, TableBuilder } from '../../../engines/matching/table/index.ts';
import { compareInThreads } from '../compare-in-threads.ts';
import { openComplaints, quoted } from '../complaints.ts';
import type { Complaints } from '../complaints.ts';
import { EXIT, UsageError, oneLine } from '../exit-codes.ts';
import { IdList } from '../id-list.ts';
import { commonFields, planFile, readColumnMap, writtenValue } from '../link-columns.ts';
import type { FilePlan, LinkField } from '../link-columns.ts';
import { csvLine, openFileNow, openOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import { REASONS, textOf } from '../record-fields.ts';
import { formatOf, readRows } from '../rows.ts';

const HELP = `kentongan link FILE [options]: which records are the same.
  --against OTHER.csv    link two files instead of one within itself
  --columns map.json     {"column":"role"}; without it well-known headers are recognised
                         roles: id full_name given_name surname birth_date birth_place sex nik phone passport_number
                         address street village_code place postcode identifier text ignore
  --pairs FILE           id_a,id_b,probability,match_weight of every compared pair
  --pairs-above P        only pairs at least this probable (0.01)
  --explain              one more column per field with its bits; they add up to match_weight
  --model FILE           use learnt weights · --export-model FILE  write them
  --threshold BITS       mean evidence that holds a cluster together (-1.25 log2 of the records a person, as learnt)
  --threads N            threads that compare (as many as processors from 100,000 rows on); the answer is the same
  --seed N · --out FILE · --rejects FILE · --format csv|jsonl
Out: CSV id,cluster_id
`;

/** How many lines tell of one kind of unusable value before they are only counted (our choice). */
const NOTES_PER_REASON = 5;

/** Tables up to this size are compared before threads have started (our choice). */
const ROWS_FOR_THREADS = 100_000;
/** More threads than this wait for memory (our choice). */
const MOST_THREADS = 8;

/** Links a table, the comparing in threads where they help. */
async function linkRows(table: Table, asked: number | undefined, options: LinkOptions): Promise<Linkage> {
  const threads = asked ?? (table.rows < ROWS_FOR_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism()));
  if (threads === 1) return linkTable(table, options);
  return linkTableWith((job, rows, rowsAtATime) => compareInThreads(threads, job, rows, rowsAtATime), table, options);
}

function numberOption(name: string, text: string | undefined, fallback: number, min: number, max: number): number {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isFinite(value) || value < min || value > max) throw new UsageError(`--${name} ${text}: give a number from ${min} to ${max}`);
  return value;
}

/**
 * Reads a model that `--export-model` wrote, for the same fields.
 * @refuses what is none, naming the field that does not fit
 */
async function readModel(path: string, fields: readonly LinkField[]): Promise<LinkModel> {
  let model: LinkModel;
  try {
    model = JSON.parse(await readFile(path, 'utf8')) as LinkModel;
  } catch (problem) {
    throw new UsageError(`--model ${path}: ${oneLine(problem)}`);
  }
  if (
    model.version !== 1 ||
    !Array.isArray(model.fields) ||
    !(model.lambda > 0 && model.lambda < 1) ||
    !(model.rowsPerPerson >= 1) ||
    !(model.householdLambda >= 0)
  )
    throw new UsageError(`--model ${path}: no model of this program`);
  const shares = (list: unknown, length: number): boolean =>
    Array.isArray(list) && list.length === length && list.every((share) => typeof share === 'number' && share > 0 && share <= 1);
  const chosen = fields.map((field) => {
    const known = model.fields.find((one) => one.field === field.name) ?? model.fields.find((one) => one.role === field.role);
    const levels = LEVELS[field.role].length;
    if (known?.role !== field.role || !shares(known.m, levels) || !shares(known.u, levels) || !shares(known.household, levels))
      throw new UsageError(`--model ${path}: has no weights for "${field.name}" (${field.role})`);
    return { ...known, field: field.name };
  });
  return { ...model, fields: chosen };
}

/** Why a value was not used as it stands; tables know a reason more than single records. */
const TABLE_REASONS: Readonly<Record<string, string>> = { ...REASONS, too_long: 'is too long; only its beginning is compared' };

/** Tells what was left out: a few lines per reason, then a count. */
function createNotes(complaints: Complaints) {
  const counts = new Map<string, number>();
  return {
    add(line: number, field: string, value: string, reason: string): void {
      const why = TABLE_REASONS[reason] ?? reason;
      const key = `${field}: ${why}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= NOTES_PER_REASON) complaints.note(`line ${line}: ${field}: ${quoted(value)} ${why}`);
    },
    finish(): void {
      for (const [key, count] of counts) if (count > NOTES_PER_REASON) complaints.note(`${key}: ${count} values in all`);
    },
  };
}

interface Loaded {
  ids: IdList;
  table: TableBuilder;
  fields: LinkField[];
}

async function headersOf(path: string | undefined, format: 'csv' | 'jsonl'): Promise<string[]> {
  const silent: Complaints = { reject: async () => {}, note() {}, rejected: () => 0, close: async () => 0 };
  for await (const row of readRows(path, format, silent)) return Object.keys(row.values);
  return [];
}

async function load(
  files: readonly string[],
  asked: string | undefined,
  map: Awaited<ReturnType<typeof readColumnMap>> | undefined,
  complaints: Complaints,
): Promise<Loaded> {
  const plans: FilePlan[] = [];
  const formats = files.map((file) => formatOf(file, asked ?? (file === '-' ? 'csv' : undefined)));
  const progress = createProgress();
  const notes = createNotes(complaints);
  let loaded: Loaded | undefined;
  const begin = (headers: readonly string[]): Loaded => {
    plans.unshift(planFile(headers, map));
    const unknown = [...new Set(plans.flatMap((plan) => plan.unknown))];
    if (unknown.length > 0) complaints.note(`columns not recognised and left out: ${unknown.join(', ')} (--columns says what they are)`);
    const fields = commonFields(plans);
    return { ids: new IdList(), fields, table: createTable(fields, files.length > 1) };
  };
  for (const [index, file] of files.entries()) if (index > 0) plans.push(planFile(await headersOf(file, formats[index] ?? 'csv'), map));
  for (const [source, file] of files.entries()) {
    let number = 0;
    const show = (share: number | undefined): void => progress.show(`reading ${file}`, share);
    for await (const row of readRows(file, formats[source] ?? 'csv', complaints, show)) {
      loaded ??= begin(Object.keys(row.values));
      number += 1;
      const plan = plans[source];
      const id = plan?.id === undefined ? `${files.length > 1 ? `${source + 1}:` : ''}${number}` : textOf(row.values[plan.id]);
      if (id === undefined) {
        await complaints.reject(row.line, `${plan?.id}: empty; every record needs an id`, row.raw());
        continue;
      }
      const values = loaded.fields.map((field) => writtenValue(textOf(row.values[field.headers[source] ?? ''])));
      for (const { field, value, reason } of loaded.table.add(values, source)) notes.add(row.line, field, value, reason);
      loaded.ids.push(id);
    }
  }
  progress.finish();
  notes.finish();
  return loaded ?? begin(await headersOf(files[0], formats[0] ?? 'csv'));
}

/** `kentongan link`: clusters of one file, or links between two. */
export async function run(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = {
    against: text,
    columns: text,
    pairs: text,
    'pairs-above': text,
    model: text,
    'export-model': text,
    threshold: text,
    seed: text,
    threads: text,
    out: text,
    rejects: text,
    format: text,
  } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...options, explain: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return EXIT.allUsed;
  }
  if (positionals.length > 1) throw new UsageError('give one FILE; a second one goes behind --against');
  if (values.explain === true && values.pairs === undefined) throw new UsageError('--explain belongs to --pairs FILE');
  const above = numberOption('pairs-above', values['pairs-above'], 0.01, 1e-9, 1 - 1e-9);
  const threshold = values.threshold === undefined ? undefined : numberOption('threshold', values.threshold, 0, -50, 200);
  const seed = numberOption('seed', values.seed, 1, 0, 2 ** 31);
  const threads = values.threads === undefined ? undefined : Math.round(numberOption('threads', values.threads, 1, 1, 64));
  const files = [positionals[0] ?? '-', ...(values.against === undefined ? [] : [values.against])];
  const map = values.columns === undefined ? undefined : await readColumnMap(values.columns);
  const complaints = await openComplaints(values.rejects);
  const { ids, table, fields } = await load(files, values.format, map, complaints);
  const model = values.model === undefined ? undefined : await readModel(values.model, fields);

  const pairs = values.pairs === undefined ? undefined : openFileNow(values.pairs);
  const explain = values.explain === true;
  pairs?.write(
    csvLine([
      'id_a',
      'id_b',
      'probability',
      'match_weight',
      ...(explain ? ['prior', ...fields.map((field) => field.name), 'household'] : []),
    ]),
  );
  const progress = createProgress();
  const linkage = await linkRows(table.finish(), threads, {
    seed,
    ...(threshold !== undefined && { threshold }),
    ...(model && { model }),
    report: (step, done) => progress.show(step, done),
    ...(pairs && {
      pairsAboveBits: Math.log2(above / (1 - above)),
      onPair(a: number, b: number, bits: number, lines: () => { bits: number }[]): void {
        const more = explain ? lines().map((line) => line.bits) : [];
        pairs.write(csvLine([ids.get(a), ids.get(b), (1 / (1 + 2 ** -bits)).toPrecision(6), bits, ...more]));
      },
    }),
  });
  progress.finish();
  pairs?.close();
  if (values['export-model'] !== undefined) await writeFile(values['export-model'], `${JSON.stringify(linkage.model, undefined, 2)}\n`);

  const output = await openOutput(values.out);
  await output.write('id,cluster_id\n');
  const numbers = new Int32Array(ids.length);
  let clusters = 0;
  for (let row = 0; row < ids.length; row += 1) {
    const first = linkage.cluster[row] ?? row;
    if (numbers[first] === 0) {
      clusters += 1;
      numbers[first] = clusters;
    }
    await output.write(csvLine([ids.get(row), `c${numbers[first]}`]));
  }
  await output.close();
  return complaints.close();
}
