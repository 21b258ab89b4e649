import { z } from 'zod';
import type { Tx } from '../../platform/db/on-client.ts';
import { ImportState } from './model.ts';
import type { ImportFault, ImportView } from './model.ts';
import { accountNames } from './store.ts';
import type { ImportRow } from './store-imports.ts';

export async function importViews(tx: Tx, rows: readonly ImportRow[]): Promise<ImportView[]> {
  const names = await accountNames(
    tx,
    rows.map((row) => row.made_by),
  );
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    state: ImportState.parse(row.state),
    rows: row.rows,
    usable: row.usable,
    broken: row.rows - row.usable - row.known,
    known: row.known,
    done: row.done,
    kept: row.kept,
    madeBy: names.get(row.made_by) ?? '',
    madeAt: row.made_at,
    finishedAt: row.finished_at,
  }));
}

const Faults = z.array(z.object({ field: z.string(), message: z.string() }));
export const importFault = (row: { line: number; faults: unknown }): ImportFault => ({ line: row.line, faults: Faults.parse(row.faults) });
