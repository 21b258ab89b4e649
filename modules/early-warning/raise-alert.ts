import { mayShow } from '../../engines/warning/budget.ts';
import { notify } from '../access/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { daysBetween } from './detect/facts.ts';
import type { Draft } from './detect/facts.ts';
import { alertRaised } from './events.ts';
import { mergeEvidence } from './merge-evidence.ts';
import type { Merged } from './merge-evidence.ts';
import type { AlertState } from './model.ts';
import * as store from './store.ts';
import { officeCode, startOfWeek } from './week.ts';

/** TERBATAS: an alert tells of people. */
const CLASSIFICATION = 2;
/** New evidence of at least one bit wakes an alert that was judged or put to sleep. Our choice. */
const WAKES_MILLIBITS = 1_000;

/**
 * Raises an alert, or adds to the one that stands: evidence is joined by key, combined anew, and the version grows when
 * something was added. Too little evidence raises nothing and stays what it is: facts on the records.
 * @returns the alert's id, or `undefined` when there is none
 */
export async function raiseAlert(context: JobContext, draft: Draft): Promise<string | undefined> {
  const { tx } = context;
  const known = await store.findAlertByKey(tx, draft.kind, draft.key, draft.place.officeId);
  const merged = mergeEvidence(known === undefined ? [] : await store.evidenceOf(tx, [known.id]), draft.pieces);
  if (known === undefined && merged.combined.level === 'none') return undefined;
  if (known !== undefined && !merged.changed) return known.id;
  const id = known?.id ?? context.newId();
  const version = (known?.version ?? 0) + 1;
  const state = await nextState(context, draft, known, merged.combined.millibits);
  await putAlert(context, draft, known, { id, version, state, merged });
  await store.putMentions(tx, id, draft.mentions);
  const level = merged.combined.level === 'act' ? 'act' : 'look';
  await context.announce(
    alertRaised({ alert: id, kind: draft.kind, level, version, shown: state === 'new' }, { kind: 'alert', id }, draft.place.territory),
  );
  if (state === 'new') await tellOffice(context, draft.place.officeId, id, known === undefined);
  return id;
}

async function putAlert(
  context: JobContext,
  draft: Draft,
  known: store.AlertRow | undefined,
  next: { id: string; version: number; state: AlertState; merged: Merged },
): Promise<void> {
  const { tx, now, newId } = context;
  const change = {
    version: next.version,
    level: next.merged.combined.level === 'act' ? 'act' : 'look',
    millibits: next.merged.combined.millibits,
    state: next.state,
    unknowns: [...draft.unknowns],
    departs_on: draft.departsOn,
    changed_at: now,
    shown_at: known?.shown_at ?? (next.state === 'new' ? now : null),
  };
  if (known !== undefined) await store.changeAlert(tx, next.id, change);
  else
    await store.addAlert(tx, {
      ...change,
      id: next.id,
      number: await store.nextNumber(tx, await officeCode(tx, draft.place.officeId), now.slice(0, 4)),
      kind: draft.kind,
      key: draft.key,
      agency_id: draft.place.agencyId,
      office_id: draft.place.officeId,
      territory: draft.place.territory,
      classification: CLASSIFICATION,
      raised_at: now,
    });
  await store.putEvidence(
    tx,
    next.merged.pieces.map((p) => ({
      id: newId(),
      alert_id: next.id,
      key: p.key,
      evidence_group: p.group,
      kind: p.kind,
      sentence: p.sentence,
      millibits: p.millibits,
      counted_millibits: p.countedMillibits,
      source_kind: p.source.kind,
      source_id: p.source.id,
      mention_id: p.mentionId ?? null,
      observed_at: p.observedAt,
      added_in_version: next.version,
    })),
  );
}

const tellOffice = (context: JobContext, officeId: string, id: string, isNew: boolean) =>
  notify(context, {
    to: { officeId, role: 'ANALIS_INTELDAKIM' },
    kind: 'alert',
    title: isNew ? 'Ada peringatan baru' : 'Ada bukti baru pada sebuah peringatan',
    link: `/peringatan/${id}`,
  });

/** A shown alert stays; a judged or sleeping one wakes only for new evidence; a new one needs room in the week's budget. */
async function nextState(
  { tx, now, today }: JobContext,
  draft: Draft,
  known: store.AlertRow | undefined,
  millibits: number,
): Promise<AlertState> {
  const state = known?.state as AlertState | undefined;
  if (state === 'new' || state === 'in-case') return state;
  const grown = millibits - (known?.millibits ?? 0);
  if ((state === 'judged' || state === 'snoozed') && grown < WAKES_MILLIBITS) return state;
  const week = await store.weekOf(tx, draft.place.officeId, startOfWeek(now));
  return mayShow(week, draft.departsOn === null ? undefined : daysBetween(today, draft.departsOn)) ? 'new' : 'waiting';
}
