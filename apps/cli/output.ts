import { closeSync, createWriteStream, openSync, writeSync } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { UsageError, oneLine } from './exit-codes.ts';

/** Text out to a file or standard output, gathered into large writes that respect back-pressure. */
export interface Output {
  write(text: string): Promise<void> | void;
  close(): Promise<void>;
}

const WRITE_CHARACTERS = 1 << 16;

async function openFile(path: string): Promise<Writable> {
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch (problem) {
    throw new UsageError(`cannot write ${path}: ${oneLine(problem)}`);
  }
  return stream;
}

/**
 * Opens `--out FILE`, or standard output without it.
 * @refuses a path that cannot be written, with a UsageError
 */
export async function openOutput(path?: string): Promise<Output> {
  const toFile = path !== undefined && path !== '-';
  const stream: Writable = toFile ? await openFile(path) : process.stdout;
  let gathered = '';
  let broken: unknown;
  if (toFile) stream.on('error', (problem) => (broken = problem));
  const flush = async (): Promise<void> => {
    if (broken !== undefined) throw new UsageError(`cannot write ${path}: ${oneLine(broken)}`);
    const text = gathered;
    gathered = '';
    if (text !== '' && !stream.write(text)) await once(stream, 'drain');
  };
  return {
    write(text) {
      gathered += text;
      return gathered.length >= WRITE_CHARACTERS ? flush() : undefined;
    },
    async close() {
      await flush();
      if (!toFile) return;
      await new Promise<void>((resolve) => stream.end(resolve));
      if (broken !== undefined) throw new UsageError(`cannot write ${path}: ${oneLine(broken)}`);
    },
  };
}

/**
 * A file that is written from inside a calculation that cannot wait.
 * @refuses a path that cannot be written, with a UsageError
 */
export function openFileNow(path: string): { write(text: string): void; close(): void } {
  let gathered = '';
  let file: number;
  try {
    file = openSync(path, 'w');
  } catch (problem) {
    throw new UsageError(`cannot write ${path}: ${oneLine(problem)}`);
  }
  const flush = (): void => {
    if (gathered !== '') writeSync(file, gathered);
    gathered = '';
  };
  return {
    write(text) {
      gathered += text;
      if (gathered.length >= WRITE_CHARACTERS) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** One CSV line after RFC 4180: quotes only where a value needs them. */
export function csvLine(values: readonly (string | number | null | undefined)[]): string {
  return `${values.map(csvValue).join(',')}\n`;
}

function csvValue(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
