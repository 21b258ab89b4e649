import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { sharesOf } from '../../access/index.ts';
import type * as contract from '../contract.ts';
import * as store from '../store-compartments.ts';
import { sealReferrals } from '../store-referrals.ts';
import { sourcesOf } from '../store-sources.ts';
import { tellHeld, tellLeft } from '../take-source.ts';
import { viewCase, workOnCase } from '../work-on-case.ts';
import { findHead } from '../store-cases.ts';

/** Closes a case to everybody but the members, or opens it again. What was shared must be taken back first. */
export async function sealCase({ params, body }: In<typeof contract.sealCase>, context: Context): Promise<Projected> {
  const { tx, actor, now } = context;
  await workOnCase(context, params.id, 'seal', async (file) => {
    const compartment = body.compartmentId === null ? undefined : await store.lockCompartment(tx, body.compartmentId);
    if (body.compartmentId !== null && compartment === undefined) throw notFound('compartment');
    const open = (await findHead(tx, file.id, now))?.open_referrals ?? 0;
    const shares = await sharesOf(context, { kind: 'case', id: file.id });
    if (open > 0 || shares.length > 0) throw refused('case/shared-out');
    const freed = { id: file.id, compartment_id: body.compartmentId };
    // A case that was opened inside tells nobody; one that is closed later must look the same: its warnings are free again.
    for (const source of (await sourcesOf(tx, file.id)).filter((one) => one.detached_at === null))
      await (body.compartmentId === null ? tellHeld(context, source, freed) : tellLeft(context, source, file.id));
    await sealReferrals(tx, file.id, body.compartmentId);
    const members = compartment?.members ?? [];
    const team = compartment === undefined ? [...new Set([...file.team, actor.accountId])] : file.team.filter((id) => members.includes(id));
    return {
      step: body.compartmentId === null ? 'unsealed' : 'sealed',
      reason: body.reason,
      set: { compartment_id: body.compartmentId, team },
    };
  });
  return viewCase(context, params.id);
}
