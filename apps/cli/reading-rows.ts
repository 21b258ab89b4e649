import { parseArgs } from 'node:util';
import { openComplaints, quoted } from './complaints.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { openOutput } from './output.ts';
import type { Output } from './output.ts';
import { createProgress } from './progress.ts';
import { formatOf, readRows } from './rows.ts';

/** One text to read, as the reading commands take it. */
export interface TextRow {
  readonly id: string;
  readonly text: string;
  readonly date: string | undefined;
}

/** Texts that are judged as a whole take more than proportional time. Our choice: thirty pages, a second or two. */
export const LONGEST_JUDGED = 100_000;

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Columns without which no row of a CSV file can be used. */
const NEEDED = ['id', 'text'] as const;

/** @refuses a CSV file that lacks a column as a whole: its rows would all be rejected for the same reason */
function checkColumns(values: Record<string, unknown>, name: string): void {
  const missing = NEEDED.find((column) => !(column in values));
  if (missing !== undefined)
    throw new UsageError(
      `${name} has no column "${missing}"; it needs id, text and may have date; found ${Object.keys(values).join(', ')}`,
    );
}

/** What is wrong with a row, or the row. */
function textRow(values: Record<string, unknown>, longest: number): TextRow | string {
  const { id, text, date } = values;
  if (typeof text !== 'string') return `text: ${quoted(text ?? null)} is no text; give {"id","text"}`;
  if (typeof id !== 'string' && typeof id !== 'number') return `id: ${quoted(id ?? null)} is no identifier; give {"id","text"}`;
  if (text.length > longest) return `text: ${text.length} characters, at most ${longest}; cut it into single messages`;
  if (date === undefined || date === null || date === '') return { id: String(id), text, date: undefined };
  if (typeof date !== 'string' || !DATE.test(date)) return `date: ${quoted(date)} is no date; write 2025-12-21, 2025-12 or 2025`;
  return { id: String(id), text, date };
}

/**
 * Runs a command that reads `{"id","text","date"?}` row by row.
 * @param prepare  loads what the command needs once; gives back the work on one row, and optionally the end of the work
 * @param longest  characters of a text; longer ones are rejected
 * @returns        the exit code of the contract
 */
export async function runOnTexts(
  args: string[],
  usage: string,
  prepare: () => Promise<{ row(row: TextRow, output: Output): Promise<void> | void; end?(output: Output): Promise<void> | void }>,
  longest = Number.POSITIVE_INFINITY,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, rejects: { type: 'string' }, format: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(`${usage}\n`);
    return EXIT.allUsed;
  }
  if (positionals.length > 1) throw new UsageError(`one FILE only, not ${positionals.length}; ${usage}`);
  const format = formatOf(positionals[0], values.format);
  const work = await prepare();
  const complaints = await openComplaints(values.rejects);
  const output = await openOutput(values.out);
  const bar = createProgress();
  let share: number | undefined;
  let done = 0;
  for await (const row of readRows(positionals[0], format, complaints, (read) => (share = read))) {
    if (format === 'csv' && done === 0) checkColumns(row.values, positionals[0] ?? 'standard input');
    const text = textRow(row.values, longest);
    if (typeof text === 'string') await complaints.reject(row.line, text, row.raw());
    else await work.row(text, output);
    done += 1;
    bar.show(`${done}`, share);
  }
  await work.end?.(output);
  bar.finish();
  await output.close();
  return complaints.close();
}
