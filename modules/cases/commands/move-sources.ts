import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { mayDo } from '../case-states.ts';
import type * as contract from '../contract.ts';
import { caseOpened } from '../events.ts';
import { CaseState } from '../model.ts';
import * as cases from '../store-cases.ts';
import * as store from '../store-sources.ts';
import { tellHeld, tellLeft } from '../take-source.ts';
import { copyParties } from './work-on-parties.ts';
import { feedPlace, record, viewCase, workOnCase } from '../work-on-case.ts';
import type { StoredFile } from '../work-on-case.ts';
import { addSources, takeAll } from './open-case.ts';

type Case = Out<typeof contract.getCase>;
type Source = Awaited<ReturnType<typeof store.sourcesOf>>[number];

const standing = async (context: Context, fileId: string): Promise<Source[]> =>
  (await store.sourcesOf(context.tx, fileId)).filter((source) => source.detached_at === null);

export async function attachSources({ params, body }: In<typeof contract.attachSources>, context: Context): Promise<Case> {
  await store.lockSources(context.tx, body.sources);
  return workOnCase(context, params.id, 'work', async (file) => {
    const there = await store.standingSources(context.tx, body.sources);
    const elsewhere = there.find((one) => one.file_id !== file.id);
    if (elsewhere !== undefined) throw refused('case/source-taken', { case: elsewhere.file_id });
    const fresh = body.sources.filter((ref) => !there.some((one) => one.kind === ref.kind && one.source_id === ref.id));
    const ids = await addSources(context, file, await takeAll(context, fresh));
    return { step: 'source-attached', detail: { sources: ids } };
  });
}

/** Opened by mistake, or not about this: the source is free again, what was frozen stays to be read. */
export const detachSource = ({ params, body }: In<typeof contract.detachSource>, context: Context): Promise<Case> =>
  workOnCase(context, params.id, 'work', async (file) => {
    const sources = await standing(context, file.id);
    const source = sources.find((one) => one.id === body.source);
    if (source === undefined) throw notFound('source');
    if (sources.length === 1) throw refused('case/last-source');
    await store.detachSources(context.tx, [source.id], {
      at: context.now,
      account: context.actor.accountId,
      reason: body.reason,
      movedTo: null,
    });
    await tellLeft(context, source, file.id);
    return { step: 'source-detached', reason: body.reason, detail: { source: source.id } };
  });

/** Moves frozen sources, with their hash and day of freezing, from one case to another; both keep the history. */
async function moveSources(context: Context, from: StoredFile, to: StoredFile, sources: readonly Source[], reason: string): Promise<void> {
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

/** The other case takes the sources; this one stays to be read and points to it. */
export function mergeCase({ params, body }: In<typeof contract.mergeCase>, context: Context): Promise<Case> {
  if (params.id === body.into) throw refused('case/merge-itself');
  const { tx, now } = context;
  return workOnCase(context, params.id, 'merge', async (file) => {
    const into = await cases.lockFile(tx, body.into);
    if (into === undefined) throw notFound('case');
    const target = mayDo(CaseState.parse(into.state), 'work');
    if (!target.ok) throw refused(target.reason);
    // Between offices or across a compartment something would be shown that was not shared.
    if (into.office_id !== file.office_id || into.compartment_id !== file.compartment_id) throw refused('case/merge-across');
    if (((await cases.findHead(tx, file.id, now))?.open_referrals ?? 0) > 0) throw refused('case/referral-open');
    await moveSources(context, file, into, await standing(context, file.id), body.reason);
    await copyParties(context, file, into);
    await record(context, { ...into, state: target.next }, { step: 'merged-in', reason: body.reason, detail: { from: file.id } });
    return { step: 'merged', reason: body.reason, detail: { into: into.id }, set: { merged_into: into.id } };
  });
}

/** Part of the sources become a case of their own; the answer is the new case. */
export async function splitCase({ params, body }: In<typeof contract.splitCase>, context: Context): Promise<Case> {
  const { tx, actor, newId, now, today } = context;
  let made = '';
  await workOnCase(context, params.id, 'split', async (file) => {
    const sources = await standing(context, file.id);
    const moving = sources.filter((source) => body.sources.includes(source.id));
    if (moving.length < body.sources.length) throw notFound('source');
    if (moving.length === sources.length) throw refused('case/last-source');
    made = newId();
    const inside = file.compartment_id !== null;
    await cases.addFile(tx, {
      id: made,
      number: await cases.allocateNumber(tx, actor.officeId, Number(today.slice(0, 4)), inside),
      number_office_id: actor.officeId,
      agency_id: actor.agencyId,
      office_id: actor.officeId,
      territory: file.territory,
      classification: file.classification,
      compartment_id: file.compartment_id,
      team: file.team,
      state: 'open',
      modus: body.modus,
      summary: body.summary,
      conduct_from: file.conduct_from,
      conduct_to: file.conduct_to,
      opened_by: actor.accountId,
      opened_at: now,
      moved_at: now,
    });
    const fresh = await cases.lockFile(tx, made);
    if (fresh === undefined) throw new Error('a case that was split off is not seen by its maker');
    await moveSources(context, file, fresh, moving, body.reason);
    await record(context, fresh, { step: 'split-from', reason: body.reason, detail: { from: file.id } });
    const event = { caseId: made, sources: moving.map((one) => ({ kind: one.kind as 'alert', id: one.source_id })) };
    await context.announce(caseOpened(event, { kind: 'case', id: made }, feedPlace(fresh)));
    return { step: 'split', reason: body.reason, detail: { into: made } };
  });
  return viewCase(context, made);
}
