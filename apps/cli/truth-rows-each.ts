import type { Complaints } from './complaints.ts';
import { formatOf, readRows } from './rows.ts';
import type { InputRow } from './rows.ts';
import { BadField, complaintsAbout } from './truth-rows-fields.ts';

/** Runs over the rows of a file; a row with a bad field is rejected and the rest goes on. */
export async function eachRow(path: string, complaints: Complaints, use: (row: InputRow) => void): Promise<void> {
  const about = complaintsAbout(path, complaints);
  for await (const row of readRows(path, formatOf(path), about)) {
    try {
      use(row);
    } catch (problem) {
      if (!(problem instanceof BadField)) throw problem;
      await about.reject(row.line, problem.message, row.raw());
    }
  }
}
