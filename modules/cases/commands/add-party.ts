import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { latestDayIn } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { mayAssign } from '../party-roles.ts';
import { workOnCase } from '../work-on-case.ts';
import { putParty } from '../put-party.ts';

export async function addParty({ params, body }: In<typeof contract.addParty>, context: Context): Promise<Projected> {
  return workOnCase(context, params.id, 'work', async (file) => {
    if (body.from > latestDayIn(context.now, [file.territory, ...context.actor.territories]))
      throw invalid('from', 'Tanggal peran belum tiba');
    const decision = mayAssign(body.role, [], context.actor.role);
    if (!decision.ok) throw refused(decision.reason);
    const party = await putParty(context, file, body);
    context.trail.concerns('party', party);
    return { step: 'party-added', reason: body.basis, detail: { party, role: body.role, child: body.child } };
  });
}
