import type { z } from 'zod';
import type { Tx } from '../../platform/db/on-client.ts';
import type { ImportView, RecruiterLine } from './contract.ts';
import { RecruiterKind, statusOnDay } from './model.ts';
import type { StatusEntry } from './model.ts';
import type { RecruiterRow } from './store.ts';
import { lastApplied } from './store-imports.ts';
import type { findImport } from './store-imports.ts';

export const lineOf = (row: RecruiterRow, entries: readonly StatusEntry[] | undefined, on: string): RecruiterLine => ({
  id: row.id,
  kind: RecruiterKind.parse(row.kind),
  name: row.name,
  city: row.city,
  status: statusView(entries, on, row.ended_on),
});

export function statusView(
  entries: readonly StatusEntry[] | undefined,
  on: string,
  endedOn: string | null,
): z.input<typeof RecruiterLine>['status'] {
  const { contradictions, ...found } = statusOnDay(entries ?? [], on, endedOn);
  return { ...found, contradictions: [...contradictions] };
}

type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>;
export async function importView(tx: Tx, row: ImportRow): Promise<ImportView> {
  const last = row.state === 'applied' ? await lastApplied(tx, row.kind) : undefined;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    fileName: row.file_name,
    snapshotDate: row.snapshot_date,
    complete: row.complete,
    counts: row.counts,
    madeAt: row.made_at,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
    undoable: last?.id === row.id,
  };
}
