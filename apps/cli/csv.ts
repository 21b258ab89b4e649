import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { UsageError, oneLine } from './exit-codes.ts';
import type { LineOutcome } from './jsonl.ts';
import { csvLine } from './output.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** A header longer than this is no header (our choice). */
const LONGEST_HEADER = 1 << 20;

/** The delimiter that the header line uses most, quoted parts left out. A lone column counts as comma. */
export function sniffDelimiter(headerLine: string): string {
  const bare = headerLine.replace(/"[^"]*"?/g, '');
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = bare.split(delimiter).length - 1;
    if (count > most) {
      best = delimiter;
      most = count;
    }
  }
  return best;
}

/** Column names of the header; an empty or repeated one gets the number of its column so that none is lost. */
export function headerNames(fields: readonly string[]): string[] {
  const seen = new Set<string>();
  return fields.map((field, index) => {
    const trimmed = field.trim();
    const name = trimmed === '' || seen.has(trimmed) ? `${trimmed === '' ? 'column' : trimmed}_${index + 1}` : trimmed;
    seen.add(name);
    return name;
  });
}

async function* withFirst(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

/**
 * Reads CSV: RFC 4180 quoting, `,` or `;` or tab by the header. Rows with another number of fields are problems, not rows.
 * @refuses an empty file or one whose header cannot be read, with a UsageError
 */
export async function* readCsv(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<LineOutcome> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const next = await iterator.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    end = head.indexOf(10);
    if (head.length > LONGEST_HEADER && end < 0) throw new UsageError(`${name} has no line end in its first million bytes; is it CSV?`);
  }
  if (head.length === 0) throw new UsageError(`${name} is empty; a CSV file needs a header line`);
  const delimiter = sniffDelimiter(head.subarray(0, end < 0 ? head.length : end).toString('utf8'));

  const skipped: { line: number; problem: string; raw: string }[] = [];
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip(error, raw) {
      skipped.push({ line: Number(error?.['lines'] ?? 0), problem: `row: ${oneLine(error)}`, raw: raw ?? '' });
      return undefined;
    },
  });
  const source = Readable.from(withFirst(head, iterator), { objectMode: false });
  source.on('error', (problem) => parser.destroy(problem));
  source.pipe(parser);

  let header: string[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      while (skipped.length > 0) yield skipped.shift()!;
      if (header === undefined) {
        header = headerNames(record);
        continue;
      }
      const raw = (): string => csvLine(record).trimEnd();
      if (record.length !== header.length && !onlyEmptyBeyond(record, header.length)) {
        yield { line: info.lines, problem: `row: ${record.length} fields where the header has ${header.length}`, raw: raw() };
        continue;
      }
      const values: Record<string, unknown> = {};
      for (let column = 0; column < header.length; column += 1) values[header[column] ?? ''] = record[column];
      yield { row: { line: info.lines, values, raw } };
    }
    yield* skipped;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function onlyEmptyBeyond(record: readonly string[], from: number): boolean {
  return record.length > from && record.slice(from).every((value) => value === '');
}
