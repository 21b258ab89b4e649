import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { circleOf } from '../give-tasks.ts';
import { countColleagues } from '../store-colleagues.ts';
import { lockCompartment } from '../store-compartments.ts';
import { workOnCase } from '../work-on-case.ts';

/**
 * The case team sees the case beyond reach: officers of the owning agency or of an office on the case; in a compartment only
 * its members. Whoever is neither reads as not there.
 */
export function changeTeam({ params, body }: In<typeof contract.changeTeam>, context: Context): Promise<Projected> {
  const { tx } = context;
  return workOnCase(context, params.id, 'work', async (file) => {
    const added = new Set(body.add);
    if ((await countColleagues(tx, await circleOf(context, file), [...added])) < added.size) throw notFound('account');
    if (file.compartment_id !== null) {
      const members = (await lockCompartment(tx, file.compartment_id))?.members ?? [];
      if (body.add.some((id) => !members.includes(id))) throw refused('case/outside-compartment');
    }
    const team = [...new Set([...file.team, ...body.add])].filter((id) => !body.remove.includes(id));
    return { step: 'team', reason: body.reason, detail: { add: body.add, remove: body.remove }, set: { team } };
  });
}
