import { z } from 'zod';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { atOffice } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import type { NewApplication } from '../contract.ts';
import { importViews } from '../import-view.ts';
import { REFUSALS } from '../model.ts';
import { readRow } from '../read-row.ts';
import { recordApplications } from '../record-application.ts';
import * as applications from '../store.ts';
import * as store from '../store-imports.ts';

/** So many lines are one request and one transaction: a second or two, and what is done stays done. Our choice. */
const CHUNK = 500;
/** Lines written with shared statements and mentions side by side, so that the connection never waits for us. Our choice. */
const TOGETHER = 50;
const Cells = z.record(z.string(), z.string());

/** Takes the next lines in. Called again until `done` reaches `usable`; a broken connection loses at most one chunk's answer. */
export async function applyImport(
  { params }: In<typeof contract.applyImport>,
  context: Context,
): Promise<Out<typeof contract.applyImport>> {
  const { tx, now, trail } = context;
  const found = await store.lockImport(tx, params.id);
  if (found === undefined) throw notFound('import');
  if (found.state !== 'checked' && found.state !== 'applying') throw refused(REFUSALS.importState);
  const rows = await store.nextRows(tx, found.id, CHUNK);
  const { done, dropped, alreadyThere } = await takeIn(atOffice(context), found.id, rows);
  await store.markDone(tx, found.id, done);
  const finished = rows.length < CHUNK;
  const counts = { done: found.done + done.length, usable: found.usable - dropped, known: found.known + alreadyThere };
  await store.setImport(tx, found.id, { ...counts, state: finished ? 'applied' : 'applying', ...(finished && { finished_at: now }) });
  trail.concerns('application-import', found.id);
  trail.note('done', done.length);
  const after = await store.findImport(tx, found.id);
  const [view] = await importViews(tx, after === undefined ? [] : [after]);
  if (view === undefined) throw notFound('import');
  return view;
}

/** Lines whose number came in another way since the check are dropped with a fault, not doubled; those of a known reference are done. */
async function takeIn(
  context: Context,
  importId: string,
  rows: readonly { line: number; sealed_row: Buffer | null }[],
): Promise<{ done: { line: number; application: string }[]; dropped: number; alreadyThere: number }> {
  const { tx, keys, actor, today } = context;
  const open = rows.flatMap(({ line, sealed_row: sealed }) =>
    sealed === null ? [] : [{ line, cells: Cells.parse(JSON.parse(keys.openText('identifier', sealed, `${importId} ${line}`))) }],
  );
  const column = (name: string): string[] => open.flatMap((row) => row.cells[name] ?? []);
  const known = await applications.knownReferences(tx, actor.officeId, column('nomor'), column('referensi'));
  const usable: { line: number; input: NewApplication }[] = [];
  let dropped = 0;
  let alreadyThere = 0;
  for (const row of open) {
    if (known.references.has(row.cells['referensi'] ?? '')) {
      await store.markRow(tx, importId, row.line, { outcome: 'known', faults: '[]' });
      dropped += 1;
      alreadyThere += 1;
      continue;
    }
    // Villages were looked up by the check; the schema reads the cells again into an application.
    const read = readRow({ ...row, tooLong: false }, () => true, today);
    const faults = read.ok ? [] : read.faults;
    if (known.numbers.has(row.cells['nomor'] ?? ''))
      faults.push({ field: 'nomor', message: 'Nomor permohonan ini masuk lewat jalan lain sesudah diperiksa' });
    if (!read.ok || faults.length > 0) {
      await store.markRow(tx, importId, row.line, { outcome: 'broken', faults: JSON.stringify(faults) });
      dropped += 1;
      continue;
    }
    usable.push({ line: row.line, input: read.input });
  }
  const done: { line: number; application: string }[] = [];
  for (let from = 0; from < usable.length; from += TOGETHER) {
    const part = usable.slice(from, from + TOGETHER);
    const rows = await recordApplications(
      context,
      part.map((one) => one.input),
      { origin: 'import', importId },
    );
    part.forEach(({ line }, i) => done.push({ line, application: rows[i]?.id ?? '' }));
  }
  return { done, dropped, alreadyThere };
}
