import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { CLASSIFICATION_RANK } from '../../../platform/contract/fields.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { findUnit, latestDayIn } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { caseOpened } from '../events.ts';
import * as cases from '../store-cases.ts';
import { lockCompartment } from '../store-compartments.ts';
import * as store from '../store-sources.ts';
import type { Taken } from '../take-source.ts';
import { feedPlace, viewCase } from '../work-on-case.ts';
import type { StoredFile } from '../work-on-case.ts';
import { takeAll, addSources } from '../add-sources.ts';
import type { Ref } from '../add-sources.ts';

const RISK_UNKNOWN = 'unknown';

/**
 * Opens a case from alerts, a report or a letter. Asking again for the same sources answers with the case there is; two who ask
 * at the same time get one case. Evidence is frozen with its version at this moment.
 */
export async function openCase({ body }: In<typeof contract.openCase>, context: Context): Promise<Out<typeof contract.openCase>> {
  const { tx, trail } = context;
  await checkBody(body, context);
  const refs = distinct(body.sources);
  await store.lockSources(tx, refs);
  const standing = await store.standingSources(tx, refs);
  const there = new Set(standing.map((one) => one.file_id));
  const [known] = there;
  if (known !== undefined) {
    if (there.size > 1 || standing.length < refs.length) throw refused('case/source-taken', { case: known });
    trail.note('existed', true);
    return { ...(await viewCase(context, known)), existed: true };
  }
  const taken = await takeAll(context, refs);
  const file = await addFile(context, body, taken);
  await addSources(context, file, taken);
  const sources = refs.map(({ kind, id }) => ({ kind, id }));
  await context.announce(caseOpened({ caseId: file.id, sources }, { kind: 'case', id: file.id }, feedPlace(file)));
  return { ...(await viewCase(context, file.id)), existed: false };
}

const distinct = (refs: readonly Ref[]): Ref[] => [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()];

async function checkBody(body: In<typeof contract.openCase>['body'], context: Context): Promise<void> {
  const { conductFrom, conductTo, territory, compartmentId } = body;
  if (conductTo !== undefined && (conductFrom === undefined || conductTo < conductFrom))
    throw invalid('conductTo', 'Hari terakhir tidak boleh sebelum hari pertama');
  if (conductFrom !== undefined && conductFrom > latestDayIn(context.now, [territory ?? null, ...context.actor.territories]))
    throw invalid('conductFrom', 'Hari kejadian belum tiba');
  if (territory !== undefined && (await findUnit(context.tx, territory)) === undefined)
    throw invalid('territory', 'Kode wilayah ini tidak dikenal');
  if (compartmentId !== undefined && (await lockCompartment(context.tx, compartmentId)) === undefined) throw notFound('compartment');
}

async function addFile(context: Context, body: In<typeof contract.openCase>['body'], taken: readonly Taken[]): Promise<StoredFile> {
  const { tx, actor, newId, now, today } = context;
  const inside = body.compartmentId !== undefined;
  const id = newId();
  const year = Number(today.slice(0, 4));
  await cases.addFile(tx, {
    id,
    number: await cases.allocateNumber(tx, actor.officeId, year, inside),
    number_office_id: actor.officeId,
    agency_id: actor.agencyId,
    office_id: actor.officeId,
    territory: body.territory ?? taken.find((one) => one.territory !== null)?.territory ?? null,
    classification: Math.max(CLASSIFICATION_RANK[body.classification], ...taken.map((one) => one.classification)),
    compartment_id: body.compartmentId ?? null,
    team: [actor.accountId],
    state: 'open',
    modus: body.modus,
    summary: body.summary,
    conduct_from: body.conductFrom ?? null,
    conduct_to: body.conductTo ?? null,
    risk: RISK_UNKNOWN,
    opened_by: actor.accountId,
    opened_at: now,
    moved_at: now,
  });
  await cases.addStep(tx, {
    id: newId(),
    file_id: id,
    kind: 'opened',
    detail: { sources: taken.map(({ snapshot }) => `${snapshot.kind} ${snapshot.version}`) },
    reason: null,
    by_account: actor.accountId,
    office_id: actor.officeId,
    at: now,
  });
  const file = await cases.lockFile(tx, id);
  if (file === undefined) throw new Error('a case that was opened is not seen by its opener');
  return file;
}
