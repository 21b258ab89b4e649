import { EXIT } from './exit-codes.ts';
import { openOutput } from './output.ts';

/** Where rows that cannot be used are reported: standard error, and `--rejects FILE` when given. */
export interface Complaints {
  /** Rejects a row: `line 17: birth_date: "31/02/1999" is no date`. */
  reject(line: number, problem: string, raw: string): Promise<void>;
  /** Says something about the whole file without rejecting a row. */
  note(text: string): void;
  rejected(): number;
  /** Closes the rejects file and gives the exit code of the run. */
  close(): Promise<number>;
}

/** Above this many the terminal stays readable: the rest is counted, and still written to the rejects file (our choice). */
const SHOWN_AT_MOST = 1000;

/**
 * Opens the complaint book of one command.
 * @param rejectsPath  value of `--rejects`; the file gets the rejected rows as they were read
 */
export async function openComplaints(rejectsPath?: string): Promise<Complaints> {
  const file = rejectsPath === undefined ? undefined : await openOutput(rejectsPath);
  let count = 0;
  return {
    async reject(line, problem, raw) {
      count += 1;
      if (count <= SHOWN_AT_MOST) process.stderr.write(`line ${line}: ${problem}\n`);
      await file?.write(`${raw.replace(/\r?\n$/, '')}\n`);
    },
    note(text) {
      process.stderr.write(`${text}\n`);
    },
    rejected: () => count,
    async close() {
      if (count > SHOWN_AT_MOST) process.stderr.write(`… and ${count - SHOWN_AT_MOST} more rejected rows\n`);
      await file?.close();
      return count > 0 ? EXIT.someRejected : EXIT.allUsed;
    },
  };
}

/** How a value is shown inside a complaint: short, on one line. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
