import { parseArgs } from 'node:util';
import {
  IDENTIFIER_KINDS,
  compareIdentifiers,
  compareMentions,
  compareNames,
  defaultPopulation,
  normaliseMention,
} from '../../../engines/matching/index.ts';
import type { Comparison, Evidence, FieldProblem, IdentifierKind, Population } from '../../../engines/matching/index.ts';
import { openComplaints, quoted } from '../complaints.ts';
import type { Complaints } from '../complaints.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openOutput } from '../output.ts';
import { FIELD_NAMES, REASONS, mentionInputOf, textOf } from '../record-fields.ts';
import { formatOf, readRows } from '../rows.ts';
import type { InputRow } from '../rows.ts';

const HELP = `kentongan compare [FILE|-] [options]: the evidence between two records.
In: JSON Lines {"id","a":{…},"b":{…}} with the field names of link.
  --names FILE.tsv        compare names only: columns left and right
  --identifiers FILE.tsv  columns type, left, right; right "-" asks whether left is valid
  --population N          number of people that the records may speak of (1000000)
  --out FILE · --rejects FILE · --format jsonl|csv
Out: JSON Lines {"id","zone","match_weight","explanation":[{"field","level","a","b","bits","how_common"}]}
`;

/** Weight of an identifier result when it stands alone. @source dossier: indonesian-identity §6–9 */
const RESULT_BITS: Readonly<Record<string, number>> = {
  same: 20, same_repaired: 19, same_group: 18, same_default: 11.5, agrees: 12, typo: 8, group_differs: 8, swapped: 7, near: 2, serial_differs: 2, sex_shift: 3, weak_conflict: -1,
  ambiguous: 1, different: -7,
}; // prettier-ignore

const CLOSE_RESULTS = new Set([
  'typo',
  'group_differs',
  'swapped',
  'near',
  'serial_differs',
  'sex_shift',
  'same_default',
  'ambiguous',
  'weak_conflict',
]);

const shown = (lines: readonly Evidence[]): object[] => lines.map(({ howCommon, ...line }) => ({ ...line, how_common: howCommon }));

const answer = (comparison: Comparison): object => ({
  zone: comparison.zone,
  match_weight: comparison.matchWeight,
  ...(comparison.relation && { relation: comparison.relation }),
  explanation: shown(comparison.explanation),
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notes(side: string, problems: readonly FieldProblem[]): string[] {
  return problems.map(
    ({ field, value, reason }) => `${side}.${FIELD_NAMES[field] ?? field}: ${quoted(value)} ${REASONS[reason] ?? reason}`,
  );
}

async function comparePair(row: InputRow, population: Population, complaints: Complaints): Promise<object | undefined> {
  const { id, a, b } = row.values;
  if (!isRecord(a) || !isRecord(b)) {
    await complaints.reject(row.line, `${isRecord(a) ? 'b' : 'a'}: no record; each line needs {"id","a":{…},"b":{…}}`, row.raw());
    return undefined;
  }
  const left = normaliseMention(mentionInputOf(a));
  const right = normaliseMention(mentionInputOf(b));
  for (const text of [...notes('a', left.problems), ...notes('b', right.problems)]) complaints.note(`line ${row.line}: ${text}`);
  return { id: id ?? row.line, ...answer(compareMentions(left.mention, right.mention, population)) };
}

async function compareNamePair(row: InputRow, population: Population, complaints: Complaints): Promise<object | undefined> {
  const left = textOf(row.values['left']);
  const right = textOf(row.values['right']);
  if (left === undefined || right === undefined) {
    await complaints.reject(row.line, `${left === undefined ? 'left' : 'right'}: empty; both names are needed`, row.raw());
    return undefined;
  }
  const level = compareNames(left, right);
  const comparison = compareMentions(normaliseMention({ name: left }).mention, normaliseMention({ name: right }).mention, population);
  return { id: row.values['id'] ?? row.line - 1, level, same_name: level !== 'D', ...answer(comparison) };
}

async function compareIdentifierPair(row: InputRow, complaints: Complaints): Promise<object | undefined> {
  const type = textOf(row.values['type']);
  const left = textOf(row.values['left']);
  const right = textOf(row.values['right']) ?? '-';
  const kind = IDENTIFIER_KINDS.find((one): one is IdentifierKind => one === type);
  if (kind === undefined || left === undefined) {
    const problem = kind === undefined ? `type: ${quoted(type ?? '')} is none of ${IDENTIFIER_KINDS.join(', ')}` : 'left: empty';
    await complaints.reject(row.line, problem, row.raw());
    return undefined;
  }
  const alone = right === '-';
  const result = compareIdentifiers(kind, left, alone ? undefined : right);
  const bits = alone ? 0 : (RESULT_BITS[result] ?? 0);
  const zone = alone || CLOSE_RESULTS.has(result) ? 'possible' : bits > 0 ? 'review' : 'different';
  const explanation = alone ? [] : [{ field: kind, level: result, a: left, b: right, bits, how_common: null }];
  return { id: row.values['id'] ?? row.line - 1, result, zone, match_weight: bits, explanation };
}

function populationOf(text: string | undefined): Population {
  const size = text === undefined ? undefined : Number(text);
  if (size !== undefined && !(Number.isFinite(size) && size >= 2))
    throw new UsageError(`--population ${text}: give a number of people, 2 or more`);
  return defaultPopulation(size);
}

/** `kentongan compare`: the evidence between two records, two names, or two identifiers. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      names: { type: 'string' },
      identifiers: { type: 'string' },
      population: { type: 'string' },
      out: { type: 'string' },
      rejects: { type: 'string' },
      format: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return EXIT.allUsed;
  }
  const list = values.names ?? values.identifiers;
  if (
    (values.names !== undefined && values.identifiers !== undefined) ||
    (list !== undefined && positionals.length > 0) ||
    positionals.length > 1
  ) {
    throw new UsageError('give one input: FILE, or --names FILE, or --identifiers FILE');
  }
  const population = populationOf(values.population);
  const complaints = await openComplaints(values.rejects);
  const output = await openOutput(values.out);
  const path = list ?? positionals[0];
  const format = list === undefined || values.format !== undefined ? formatOf(path, values.format) : 'csv';
  if (list === undefined && format === 'csv')
    throw new UsageError('compare reads pairs from JSON Lines; use --names or --identifiers for lists in columns');
  const needed = list === undefined ? [] : values.names === undefined ? ['type', 'left'] : ['left', 'right'];
  for await (const row of readRows(path, format, complaints)) {
    const absent = needed.find((column) => !Object.hasOwn(row.values, column));
    if (absent !== undefined) throw new UsageError(`${path} has no column "${absent}"; it needs ${needed.join(' and ')}`);
    const judged =
      list === undefined
        ? comparePair(row, population, complaints)
        : values.names === undefined
          ? compareIdentifierPair(row, complaints)
          : compareNamePair(row, population, complaints);
    const line = await judged;
    if (line !== undefined) await output.write(`${JSON.stringify(line)}\n`);
  }
  await output.close();
  return complaints.close();
}
