import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { recruitersImported } from '../events.ts';
import { applySnapshot } from '../import-snapshot.ts';
import { REFUSALS } from '../model.ts';
import * as store from '../store-imports.ts';
import { importView } from '../views.ts';

export async function applyImport(
  { params }: In<typeof contract.applyImport>,
  context: Context,
): Promise<Out<typeof contract.applyImport>> {
  const { tx, now, actor, trail } = context;
  const found = await store.lockImport(tx, params.id);
  if (found === undefined) throw notFound('import');
  if (found.state !== 'checked') throw refused(REFUSALS.notChecked);
  await applySnapshot(context, found.id, found.kind);
  await store.markApplied(tx, found.id, actor.accountId, now);
  await context.announce(
    recruitersImported({ importId: found.id, kind: found.kind, undone: false }, { kind: 'recruiter-import', id: found.id }, null),
  );
  trail.concerns('recruiter-import', found.id);
  return importView(tx, { ...found, state: 'applied', applied_at: now });
}
