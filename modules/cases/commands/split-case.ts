import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { caseOpened } from '../events.ts';
import * as cases from '../store-cases.ts';
import { feedPlace, record, viewCase, workOnCase } from '../work-on-case.ts';
import { standingIn, moveSources } from '../move-sources.ts';

/** Part of the sources become a case of their own; the answer is the new case. */
export async function splitCase({ params, body }: In<typeof contract.splitCase>, context: Context): Promise<Projected> {
  const { tx, actor, newId, now, today } = context;
  let made = '';
  await workOnCase(context, params.id, 'split', async (file) => {
    const sources = await standingIn(context, file.id);
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
