import { z } from 'zod';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { ImportRowView } from '../contract.ts';
import type * as contract from '../contract.ts';
import { RowOutcome } from '../model.ts';
import * as store from '../store-imports.ts';
import { importView } from '../views.ts';
import { nextOf, offsetOf } from '../../../platform/http/count-cursor.ts';

const SHOWN_IMPORTS = 30;
const { faults: Faults, changes: Changes } = ImportRowView.shape;

export async function listImports(_: In<typeof contract.listImports>, { tx }: Context): Promise<Out<typeof contract.listImports>> {
  const rows = await store.listImports(tx, SHOWN_IMPORTS);
  const items = [];
  for (const row of rows) items.push(await importView(tx, row));
  return { items };
}

export async function getImport(
  { params, query }: In<typeof contract.getImport>,
  { tx }: Context,
): Promise<Out<typeof contract.getImport>> {
  const found = await store.findImport(tx, params.id);
  if (found === undefined) throw notFound('import');
  const offset = offsetOf(query.cursor);
  const rows = await store.importRows(tx, found.id, { outcome: query.outcome, limit: query.limit, offset });
  const view = await importView(tx, found);
  const total =
    query.outcome === undefined ? z.int().parse(Object.values(view.counts).reduce((a, b) => a + b, 0)) : view.counts[query.outcome];
  const reached = offset + rows.length;
  return {
    import: view,
    total,
    items: rows.map((row) => ({
      n: row.n,
      outcome: RowOutcome.parse(row.outcome),
      lines: row.lines,
      label: row.label,
      faults: Faults.parse(row.faults),
      changes: Changes.parse(row.changes),
    })),
    ...nextOf(reached, total),
  };
}
