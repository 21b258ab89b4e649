import { refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import * as store from './store-sources.ts';
import { tellHeld, tellLeft } from './take-source.ts';
import type { StoredFile } from './work-on-case.ts';

type Source = Awaited<ReturnType<typeof store.sourcesOf>>[number];

export const standingIn = async (context: Context, fileId: string): Promise<Source[]> =>
  (await store.sourcesOf(context.tx, fileId)).filter((source) => source.detached_at === null);

/** Moves frozen sources, with their hash and day of freezing, from one case to another; both keep the history. */
export async function moveSources(
  context: Context,
  from: StoredFile,
  to: StoredFile,
  sources: readonly Source[],
  reason: string,
): Promise<void> {
  const { tx, actor, newId, now } = context;
  if (sources.length === 0) return;
  const ids = sources.map((source) => source.id);
  await store.detachSources(tx, ids, { at: now, account: actor.accountId, reason, movedTo: to.id });
  for (const source of sources) {
    const { kind, source_id, source_version, sealed_snapshot, sha256, frozen_at } = source;
    const row = { kind, source_id, source_version, sealed_snapshot, sha256, frozen_at };
    const moved = { id: newId(), file_id: to.id, ...row, attached_at: now, attached_by: actor.accountId };
    if (!(await store.addSource(tx, moved))) throw refused('case/source-not-ready');
    await tellLeft(context, source, from.id);
    await tellHeld(context, source, to);
  }
}
