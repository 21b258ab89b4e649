import type { InputRow } from './input-row.ts';

/** What a line turned out to be: a row, or the reason why it is none. */
export type LineOutcome = { row: InputRow } | { line: number; problem: string; raw: string };

/** A longer line is rejected instead of being gathered without end (our choice). */
const LONGEST_LINE = 32 << 20;

/**
 * JSON keeps 17 digits of a number at most; a bare NIK of Papua is beyond 2^53 and would lose its last digit.
 * Such numbers are kept as the text that stands in the file.
 */
function keepLongNumbers(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '') ? context?.source : value;
}

const LONG_NUMBER = /\d{16}/;

/** One line of JSON as a row; anything but an object is a problem with the remedy in it. */
export function parseJsonLine(text: string, line: number): LineOutcome {
  try {
    const value: unknown = LONG_NUMBER.test(text) ? JSON.parse(text, keepLongNumbers) : JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { line, problem: 'row: not a JSON object; each line must be one {…}', raw: text };
    }
    return { row: { line, values: value as Record<string, unknown>, raw: () => text } };
  } catch {
    return { line, problem: 'row: not valid JSON; each line must be one complete {…}', raw: text };
  }
}

/** Splits bytes into lines and reads each one. Blank lines are skipped. */
export async function* readJsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<LineOutcome> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
      line += 1;
      const text = rest.slice(from, end).trim();
      from = end + 1;
      if (text !== '') yield parseJsonLine(text, line);
    }
    rest = rest.slice(from);
    if (rest.length > LONGEST_LINE) {
      yield { line: line + 1, problem: 'row: longer than 32 million characters; is this JSON Lines?', raw: rest.slice(0, 200) };
      return;
    }
  }
  const last = (rest + decoder.decode()).trim();
  if (last !== '') yield parseJsonLine(last, line + 1);
}
