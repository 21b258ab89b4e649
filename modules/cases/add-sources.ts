import type { z } from 'zod';
import { refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import type * as contract from './contract.ts';
import { freeze } from './snapshot.ts';
import * as store from './store-sources.ts';
import { takeSource, tellHeld } from './take-source.ts';
import type { Taken } from './take-source.ts';
import type { StoredFile } from './work-on-case.ts';
import { putArrivals } from './put-party.ts';

export type Ref = z.output<typeof contract.SourceRef>;

export async function takeAll(context: Context, refs: readonly Ref[]): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const ref of refs) taken.push(await takeSource(context, ref));
  return taken;
}

/** Freezes sources into a case, brings in their people as "linked", and tells their modules. */
export async function addSources(context: Context, file: StoredFile, taken: readonly Taken[]): Promise<string[]> {
  const { tx, actor, keys, newId, now } = context;
  const ids: string[] = [];
  for (const { snapshot, mentions } of taken) {
    const { sealed, sha256 } = freeze(keys, snapshot);
    const id = newId();
    const row = { id, file_id: file.id, kind: snapshot.kind, source_id: snapshot.sourceId, source_version: snapshot.version };
    const added = await store.addSource(tx, {
      ...row,
      sealed_snapshot: sealed,
      sha256,
      frozen_at: now,
      attached_at: now,
      attached_by: actor.accountId,
    });
    // It stands in a case that the asker must not know of: the same words as for a source that is not ready.
    if (!added) throw refused('case/source-not-ready');
    ids.push(id);
    await tellHeld(context, row, file);
    await putArrivals(context, file, mentions, 'Disebut dalam bukti saat perkara dibuka; peran belum dinilai');
  }
  return ids;
}
