import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { importUndone } from '../events.ts';
import { importViews } from '../import-view.ts';
import { REFUSALS } from '../model.ts';
import * as store from '../store-imports.ts';

/** Takes an import back. Applications that somebody has begun to work on stay, and are counted. */
export async function undoImport(
  { params, body }: In<typeof contract.undoImport>,
  context: Context,
): Promise<Out<typeof contract.undoImport>> {
  const { tx, now, actor, trail } = context;
  const found = await store.lockImport(tx, params.id);
  if (found === undefined) throw notFound('import');
  if (found.state !== 'applied' && found.state !== 'applying') throw refused(REFUSALS.importState);
  const { undone, kept } = await store.undoApplications(tx, found.id);
  await store.setImport(tx, found.id, { state: 'undone', kept, undone_by: actor.accountId, undone_at: now });
  trail.concerns('application-import', found.id);
  trail.because(body.reason);
  trail.note('undone', undone);
  await context.announce(importUndone({ importId: found.id, applications: undone }, { kind: 'application-import', id: found.id }, null));
  const after = await store.findImport(tx, found.id);
  const [view] = await importViews(tx, after === undefined ? [] : [after]);
  if (view === undefined) throw notFound('import');
  return view;
}
