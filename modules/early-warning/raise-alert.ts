import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { Draft } from './detect/facts.ts';
import { headStartOfKind } from './head-start.ts';
import { mergeEvidence } from './merge-evidence.ts';
import { placeInQueue } from './place-in-queue.ts';
import { weightsAt } from './rule-weights/store.ts';
import * as store from './store.ts';
import { writeAlert } from './write-alert.ts';

/**
 * Raises an alert, or adds to the one that stands: evidence is joined by key, combined anew, and the version grows when
 * something was added. Too little evidence raises nothing and stays what it is: facts on the records.
 * @returns the alert's id, or `undefined` when there is none
 */
export async function raiseAlert(context: JobContext, draft: Draft): Promise<string | undefined> {
  const { tx } = context;
  const known = await store.findAlertByKey(tx, draft.kind, draft.key, draft.place.officeId);
  const merged = mergeEvidence(
    known === undefined ? [] : await store.evidenceOf(tx, [known.id]),
    draft.pieces,
    await weightsAt(tx, draft.place.officeId),
  );
  if (known === undefined && merged.combined.level === 'none') return undefined;
  if (known !== undefined && !merged.changed) return known.id;
  const { millibits, level } = merged.combined;
  const headStart = headStartOfKind(draft.kind);
  const state = await placeInQueue(
    context,
    draft.place.officeId,
    { millibits, headStart, territory: draft.place.territory, departsOn: draft.departsOn },
    known,
    merged.pieces.map(({ kind, group, countedMillibits }) => ({ kind, group, millibits: countedMillibits })),
  );
  return writeAlert(context, { ...draft, ...merged, millibits, headStart, level: level === 'act' ? 'act' : 'look', state }, known);
}
