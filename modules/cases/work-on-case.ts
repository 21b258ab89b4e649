import type { Updateable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import { notFound, refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { regencyOf } from '../territory/model.ts';
import { mayDo } from './case-states.ts';
import type { CaseAct } from './case-states.ts';
import { caseChanged } from './events.ts';
import { CaseState, Outcome } from './model.ts';
import { project } from './projection.ts';
import type { Projected } from './projection.ts';
import { findCase } from './read-file.ts';
import * as store from './store-cases.ts';
import { sourcesOf } from './store-sources.ts';

export type StoredFile = NonNullable<Awaited<ReturnType<typeof store.lockFile>>>;

/** What an act did, for the history and the row of the case. */
export interface Work {
  readonly step: string;
  /** Codes and ids only. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  readonly reason?: string;
  readonly set?: Updateable<DB['cases.file']>;
}

/**
 * A place for events: the kabupaten or kota, since a case is the business of offices, and what it comes from may bypass its village. A
 * case in a compartment has none: nothing of it reaches the feed of a territory.
 */
export const feedPlace = (file: { readonly compartment_id: string | null; readonly territory: string | null }): string | null =>
  file.compartment_id !== null || file.territory === null ? null : (regencyOf(file.territory) ?? file.territory);

/**
 * The five beats of every change to a case its asker owns: load and lock · may it be done now · the work · history and event ·
 * the case as the asker sees it.
 * @throws Problem not-found when the asker does not own it; the refusals of `mayDo`
 */
export async function workOnCase(
  context: Context,
  id: string,
  act: CaseAct,
  work: (file: StoredFile) => Promise<Work>,
): Promise<Projected> {
  const file = await store.lockFile(context.tx, id);
  if (file === undefined) throw notFound('case');
  const decision = mayDo(CaseState.parse(file.state), act);
  if (!decision.ok) throw refused(decision.reason);
  const done = await work(file);
  await record(context, { ...file, state: decision.next }, done);
  return viewCase(context, id);
}

/** Writes the row, the line of history and the event of one act. */
export async function record(context: Context, file: StoredFile, done: Work): Promise<void> {
  const { tx, actor, now, newId, trail } = context;
  const set = { state: file.state, ...done.set };
  await store.changeFile(tx, file.id, now, set);
  await store.addStep(tx, {
    id: newId(),
    file_id: file.id,
    kind: done.step,
    detail: done.detail ?? {},
    reason: done.reason ?? null,
    by_account: actor.accountId,
    office_id: actor.officeId,
    at: now,
  });
  trail.concerns('case', file.id);
  const standing = (await sourcesOf(tx, file.id)).filter((source) => source.detached_at === null);
  const event = {
    caseId: file.id,
    step: done.step,
    state: CaseState.parse(set.state),
    outcome: Outcome.nullable().parse(set.outcome ?? null),
    sources: standing.map((source) => ({ kind: source.kind as 'alert', id: source.source_id })),
  };
  await context.announce(caseChanged(event, { kind: 'case', id: file.id }, feedPlace(file)));
}

/** The case as the asker sees it. @throws Problem not-found */
export async function viewCase(context: Context, id: string): Promise<Projected> {
  const found = await findCase(context, id, context.actor);
  if (found === undefined) throw notFound('case');
  const view = project(found.file, found.lens, context.now);
  context.trail.concerns('case', id);
  for (const party of view.parties ?? []) context.trail.concerns('party', party.id);
  context.trail.note('lens', view.lens);
  return view;
}
