import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import { protectPerson } from '../../people/index.ts';
import type * as contract from '../contract.ts';
import { partiesOf } from '../store-parts.ts';
import { workOnCase } from '../work-on-case.ts';

export const reopenCase = ({ params, body }: In<typeof contract.reopenCase>, context: Context): Promise<Projected> =>
  workOnCase(context, params.id, 'reopen', async (file) => {
    if (file.compartment_id === null)
      for (const party of await partiesOf(context.tx, file.id))
        if (party.person_id !== null) await protectPerson(context, party.person_id, file.id);
    return { step: 'reopened', reason: body.reason, detail: { outcome: file.outcome }, set: { closed_at: null, outcome: null } };
  });
