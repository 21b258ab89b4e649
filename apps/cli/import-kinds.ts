import * as passports from '../../modules/passports/contract.ts';
import * as recruiters from '../../modules/recruiters/contract.ts';
import type { Complaints } from './complaints.ts';
import type { OfficerDesk } from './officer-desk.ts';
import { createProgress } from './progress.ts';

export interface FileToImport {
  readonly bytes: Buffer;
  readonly name: string;
  readonly dryRun: boolean;
  readonly snapshotDate: string;
  readonly complete: boolean;
}
export interface Counted {
  readonly rows: number;
  readonly taken: number;
  readonly known: number;
}

const PAGE = 200;
/** Physical lines of the file, for `--rejects`; the header is line 1. */
const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n');

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}
/** Every item of a list that comes in pages. */
async function* all<T>(fetch: (query: { limit: number; cursor?: string }) => Promise<Page<T>>): AsyncGenerator<T> {
  let page = await fetch({ limit: PAGE });
  yield* page.items;
  while (page.next !== undefined) {
    page = await fetch({ limit: PAGE, cursor: page.next });
    yield* page.items;
  }
}

interface Fault {
  readonly field: string;
  readonly message: string;
}
const said = (faults: readonly Fault[]): string => faults.map(({ field, message }) => `${field}: ${message}`).join('; ');

/** Checks the whole file, names every bad cell, then takes the good rows in piece by piece. */
export async function importApplications(desk: OfficerDesk, file: FileToImport, complaints: Complaints): Promise<Counted> {
  let view = await desk.call(passports.checkImport, { upload: file.bytes, fileName: file.name });
  const params = { id: view.id };
  const lines = linesOf(file.bytes);
  for await (const { line, faults } of all((query) => desk.call(passports.importFaults, { params, query })))
    await complaints.reject(line, said(faults), lines[line - 1] ?? '');
  if (file.dryRun) return { rows: view.rows, taken: view.usable, known: view.known };
  const bar = createProgress();
  while (view.state === 'checked' || view.state === 'applying') {
    view = await desk.call(passports.applyImport, { params });
    bar.show(`${view.done} dari ${view.usable} permohonan`, view.usable === 0 ? 1 : view.done / view.usable);
  }
  bar.finish();
  return { rows: view.rows, taken: view.done, known: view.known };
}

/** A dated list of companies or schemes: checked, reported row by row, applied in one step. */
export async function importRecruiters(
  desk: OfficerDesk,
  kind: 'p3mi' | 'schemes',
  file: FileToImport,
  complaints: Complaints,
): Promise<Counted> {
  const checked = await desk.call(recruiters.checkImport, {
    query: { kind, snapshotDate: file.snapshotDate, complete: file.complete ? 'true' : 'false' },
    upload: file.bytes,
    fileName: file.name,
  });
  const params = { id: checked.id };
  const lines = linesOf(file.bytes);
  const unusable = all((query) => desk.call(recruiters.getImport, { params, query: { ...query, outcome: 'unusable' } }));
  for await (const { lines: at, faults } of unusable) {
    const [line = 0] = at;
    await complaints.reject(line, said(faults), lines[line - 1] ?? '');
  }
  const { counts } = checked;
  if (!file.dryRun) await desk.call(recruiters.applyImport, { params });
  const taken = counts.new + counts.changed + counts.ended;
  return { rows: taken + counts.same + counts.unusable, taken, known: counts.same };
}
