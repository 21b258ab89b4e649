import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { mayDo } from '../case-states.ts';
import type * as contract from '../contract.ts';
import { CaseState } from '../model.ts';
import * as cases from '../store-cases.ts';
import { copyParties } from '../put-party.ts';
import { record, workOnCase } from '../work-on-case.ts';
import { standingIn, moveSources } from '../move-sources.ts';

/** The other case takes the sources; this one stays to be read and points to it. */
export function mergeCase({ params, body }: In<typeof contract.mergeCase>, context: Context): Promise<Projected> {
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
    await moveSources(context, file, into, await standingIn(context, file.id), body.reason);
    await copyParties(context, file, into);
    await record(context, { ...into, state: target.next }, { step: 'merged-in', reason: body.reason, detail: { from: file.id } });
    return { step: 'merged', reason: body.reason, detail: { into: into.id }, set: { merged_into: into.id } };
  });
}
