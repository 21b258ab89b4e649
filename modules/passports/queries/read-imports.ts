import { z } from 'zod';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../../../platform/http/place-cursor.ts';
import { importFault, importViews } from '../import-view.ts';
import * as store from '../store-imports.ts';

export async function listImports({ query }: In<typeof contract.listImports>, { tx }: Context): Promise<Out<typeof contract.listImports>> {
  const { rows, total } = await store.listImports(tx, { after: readCursor(query.cursor), limit: query.limit });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: await importViews(tx, shown),
    total,
    ...(rows.length > shown.length && last !== undefined && { next: writeCursor({ at: last.made_at, id: last.id }) }),
  };
}

export async function getImport({ params }: In<typeof contract.getImport>, { tx }: Context): Promise<Out<typeof contract.getImport>> {
  const row = await store.findImport(tx, params.id);
  const [view] = await importViews(tx, row === undefined ? [] : [row]);
  if (view === undefined) throw notFound('import');
  return view;
}

const Line = z.coerce.number().int().min(0).max(1_000_000);
/** The broken lines, in the order of the file. */
export async function importFaults(
  { params, query }: In<typeof contract.importFaults>,
  { tx }: Context,
): Promise<Out<typeof contract.importFaults>> {
  if ((await store.findImport(tx, params.id)) === undefined) throw notFound('import');
  const after = Line.safeParse(query.cursor ?? '0');
  if (!after.success) throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  const { rows, total } = await store.faultsOf(tx, params.id, { afterLine: after.data, limit: query.limit });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(importFault),
    total,
    ...(rows.length > shown.length && last !== undefined && { next: String(last.line) }),
  };
}
