import { createHash } from 'node:crypto';
import { refused } from '../../platform/contract/problem.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { REFUSALS } from './model.ts';
import type { ImportKind, RowOutcome } from './model.ts';
import { mergeRecruiter, mergeScheme, planImport } from './plan-import.ts';
import type { PlannedRow } from './plan-import.ts';
import { readP3mi } from './read-p3mi.ts';
import { readSchemes } from './read-schemes.ts';
import { RecruiterState, SchemeState } from './record-states.ts';
import * as store from './store-imports.ts';

export interface SnapshotFile {
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly snapshotDate: string;
  readonly complete: boolean;
}
interface Beats {
  readonly tx: Tx;
  readonly now: string;
  readonly newId: () => string;
}

/** Reads a file, compares it with what is there and keeps the plan. Changes nothing else. @throws Problem naming the file */
export async function checkSnapshot({ tx, now, newId }: Beats, file: SnapshotFile, by: string | null): Promise<string> {
  const rows = file.kind === 'p3mi' ? await planP3mi(tx, file) : await planSchemes(tx, file);
  const counts: Record<RowOutcome, number> = { new: 0, changed: 0, same: 0, ended: 0, unusable: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  const id = newId();
  await store.addImport(
    tx,
    {
      id,
      kind: file.kind,
      file_name: file.fileName,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      snapshot_date: file.snapshotDate,
      complete: file.complete,
      counts,
      made_by: by,
      made_at: now,
    },
    rows,
  );
  return id;
}

async function planP3mi(tx: Tx, file: SnapshotFile): Promise<PlannedRow<RecruiterState>[]> {
  return planImport(readP3mi(file.bytes), await store.recruiterStates(tx), {
    merge: mergeRecruiter,
    end: (before) => (before.endedOn === null ? { ...before, endedOn: file.snapshotDate } : undefined),
    complete: file.complete,
  });
}
async function planSchemes(tx: Tx, file: SnapshotFile): Promise<PlannedRow<SchemeState>[]> {
  return planImport(readSchemes(file.bytes), await store.schemeStates(tx), {
    merge: mergeScheme,
    end: (before) => (before.validTo === null ? { ...before, validTo: file.snapshotDate } : undefined),
    complete: file.complete,
  });
}

/**
 * Writes the planned records. Each must still be what the check saw.
 * @throws Problem `import/stale` when a record was changed since the check
 */
export async function applySnapshot({ tx, newId }: Beats, importId: string, kind: ImportKind): Promise<void> {
  const rows = await store.changedRows(tx, importId);
  await mustStandAs(
    tx,
    kind,
    rows.map((row) => ({ id: row.subject_id ?? '', state: row.before })),
  );
  await put(
    tx,
    kind,
    rows.map((row) => row.after),
    newId,
  );
}

/** Puts every record back as it was before; new ones are withdrawn. @throws Problem `import/stale` */
export async function undoSnapshot({ tx, newId }: Beats, importId: string, kind: ImportKind): Promise<void> {
  const rows = await store.changedRows(tx, importId);
  await mustStandAs(
    tx,
    kind,
    rows.map((row) => ({ id: row.subject_id ?? '', state: row.after })),
  );
  for (const row of rows) {
    if (row.before !== null) continue;
    if (kind === 'p3mi') await store.withdrawRecruiter(tx, row.subject_id ?? '');
    else await store.withdrawScheme(tx, row.subject_id ?? '');
  }
  await put(
    tx,
    kind,
    rows.flatMap((row) => (row.before === null ? [] : [row.before])),
    newId,
  );
}

async function put(tx: Tx, kind: ImportKind, states: readonly unknown[], newId: () => string): Promise<void> {
  if (kind === 'p3mi')
    await store.putRecruiters(
      tx,
      states.map((state) => RecruiterState.parse(state)),
      newId,
    );
  else for (const state of states) await store.putScheme(tx, SchemeState.parse(state));
}

async function mustStandAs(tx: Tx, kind: ImportKind, wanted: readonly { id: string; state: unknown }[]): Promise<void> {
  const ids = wanted.map(({ id }) => id);
  const present = kind === 'p3mi' ? await store.recruiterStates(tx, ids) : await store.schemeStates(tx, ids);
  for (const { id, state } of wanted) {
    const now = present.get(id);
    const known =
      state === null || state === undefined ? undefined : kind === 'p3mi' ? RecruiterState.parse(state) : SchemeState.parse(state);
    if (fingerprint(now) !== fingerprint(known)) throw refused(REFUSALS.stale, { record: id });
  }
}

/** A record that was withdrawn is as good as one that never was. The order of aliases and statuses means nothing. */
function fingerprint(state: RecruiterState | SchemeState | undefined): string {
  if (state === undefined || state.withdrawn) return '';
  const { withdrawn: _, ...rest } = state;
  return JSON.stringify(
    'aliases' in rest
      ? { ...rest, aliases: [...rest.aliases].sort(), statuses: rest.statuses.map((one) => JSON.stringify(one)).sort() }
      : rest,
  );
}
