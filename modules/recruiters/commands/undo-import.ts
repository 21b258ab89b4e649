import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { recruitersImported } from '../events.ts';
import { undoSnapshot } from '../import-snapshot.ts';
import { REFUSALS } from '../model.ts';
import * as store from '../store-imports.ts';
import { importView } from '../views.ts';

/** Only the last applied import of its kind: the records of an older one may have been changed by a later one. */
export async function undoImport(
  { params, body }: In<typeof contract.undoImport>,
  context: Context,
): Promise<Out<typeof contract.undoImport>> {
  const { tx, now, actor, trail } = context;
  const found = await store.lockImport(tx, params.id);
  if (found === undefined) throw notFound('import');
  if (found.state !== 'applied') throw refused(REFUSALS.notApplied);
  if ((await store.lastApplied(tx, found.kind))?.id !== found.id) throw refused(REFUSALS.notLast);
  await undoSnapshot(context, found.id, found.kind);
  await store.markUndone(tx, found.id, actor.accountId, now);
  await context.announce(
    recruitersImported({ importId: found.id, kind: found.kind, undone: true }, { kind: 'recruiter-import', id: found.id }, null),
  );
  trail.concerns('recruiter-import', found.id);
  trail.because(body.reason);
  return importView(tx, { ...found, state: 'undone', undone_at: now });
}
