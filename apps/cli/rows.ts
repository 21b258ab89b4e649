import type { Complaints } from './complaints.ts';
import { readCsv } from './csv.ts';
import { UsageError } from './exit-codes.ts';
import type { InputRow } from './input-row.ts';
import { readJsonLines } from './jsonl.ts';
import { openSource } from './source.ts';

export type { InputRow } from './input-row.ts';

export type RowFormat = 'csv' | 'jsonl';

/**
 * The format of an input: `--format` if given, else by the ending; standard input without `--format` is JSON Lines.
 * @refuses another format or an ending that says nothing, with a UsageError
 */
export function formatOf(path: string | undefined, asked?: string): RowFormat {
  if (asked === 'csv' || asked === 'jsonl') return asked;
  if (asked !== undefined) throw new UsageError(`--format ${asked}: use csv or jsonl`);
  if (path === undefined || path === '-') return 'jsonl';
  if (/\.(csv|tsv|txt)$/i.test(path)) return 'csv';
  if (/\.(jsonl|ndjson|json)$/i.test(path)) return 'jsonl';
  throw new UsageError(`${path}: the ending does not say what it is; add --format csv or --format jsonl`);
}

/**
 * Streams the rows of a file or of standard input; what is no row goes to the complaints and the rest goes on.
 * @param path        file, `-` or undefined for standard input
 * @param complaints  gets every rejected line with its number
 * @param onBytes     called with the share of the file that was read, for a progress bar
 * @refuses           unusable files with a UsageError
 */
export async function* readRows(
  path: string | undefined,
  format: RowFormat,
  complaints: Complaints,
  onBytes?: (share: number | undefined) => void,
): AsyncGenerator<InputRow> {
  const source = await openSource(path);
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of source.chunks) {
      read += chunk.length;
      onBytes?.(source.bytes ? read / source.bytes : undefined);
      yield chunk;
    }
  }
  const outcomes = format === 'csv' ? readCsv(source.name, counted()) : readJsonLines(counted());
  for await (const outcome of outcomes) {
    if ('row' in outcome) yield outcome.row;
    else await complaints.reject(outcome.line, outcome.problem, outcome.raw);
  }
}
