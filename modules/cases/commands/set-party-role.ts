import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { latestDayIn } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { PartyRole } from '../model.ts';
import { mayAssign } from '../party-roles.ts';
import * as store from '../store-parts.ts';
import { workOnCase } from '../work-on-case.ts';
import { beginRole } from '../put-party.ts';

/** Begins or ends one role; the other roles of the person stand as they are. */
export async function setPartyRole({ params, body }: In<typeof contract.setPartyRole>, context: Context): Promise<Projected> {
  const { tx, actor } = context;
  return workOnCase(context, params.id, 'work', async (file) => {
    if (body.day > latestDayIn(context.now, [file.territory, ...actor.territories])) throw invalid('day', 'Tanggal belum tiba');
    const party = await store.findParty(tx, file.id, body.party);
    if (party === undefined) throw notFound('party');
    const standing = await store.standingRoles(tx, party.id);
    if (body.child !== undefined) await store.setChild(tx, party.id, body.child);
    if (body.act === 'begin') {
      const roles = standing.map((one) => PartyRole.parse(one.role));
      const decision = mayAssign(body.role, roles, actor.role);
      if (!decision.ok) throw refused(decision.reason);
      await beginRole(context, file, party.id, body);
    } else {
      const ended = standing.find((one) => one.role === body.role);
      if (ended === undefined) throw refused('party/role-absent');
      await store.endRole(tx, ended.id, body.day, body.basis, actor.accountId);
    }
    context.trail.concerns('party', party.id);
    return { step: `role-${body.act}`, reason: body.basis, detail: { party: party.id, role: body.role, child: body.child ?? party.child } };
  });
}
