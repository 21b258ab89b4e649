import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { endProtection, protectPerson } from '../../people/index.ts';
import { mayClose } from '../case-states.ts';
import type * as contract from '../contract.ts';
import { flowBack } from '../flow-back.ts';
import { CaseState } from '../model.ts';
import { findHead } from '../store-cases.ts';
import { findAccounts } from '../store-referrals.ts';
import { lockCompartment } from '../store-compartments.ts';
import { partiesOf } from '../store-parts.ts';
import { workOnCase } from '../work-on-case.ts';

type Case = Out<typeof contract.getCase>;

/** Summary, modus and days of conduct; the law that holds follows the days. */
export function describeCase({ params, body }: In<typeof contract.describeCase>, context: Context): Promise<Case> {
  const { conductFrom, conductTo } = body;
  if (conductFrom === null && conductTo !== null) throw invalid('conductFrom', 'Isi hari pertama kejadian');
  if (conductFrom !== null && conductTo !== null && conductTo < conductFrom)
    throw invalid('conductTo', 'Hari terakhir tidak boleh sebelum hari pertama');
  if (conductFrom !== null && conductFrom > context.today) throw invalid('conductFrom', 'Hari kejadian belum tiba');
  return workOnCase(context, params.id, 'work', async (file) => ({
    step: 'described',
    detail: { modus: body.modus, conductFrom, conductTo, before: [file.modus, file.conduct_from ?? '', file.conduct_to ?? ''] },
    set: { summary: body.summary, modus: body.modus, conduct_from: conductFrom, conduct_to: conductTo },
  }));
}

export const moveCase = ({ params, body }: In<typeof contract.moveCase>, context: Context): Promise<Case> =>
  workOnCase(context, params.id, body.act, async () => ({ step: body.act, reason: body.reason }));

/** With an outcome, nothing hanging on it and nobody left in danger; the outcome flows back to whoever handed the case on. */
export function closeCase({ params, body }: In<typeof contract.closeCase>, context: Context): Promise<Case> {
  const { tx, now } = context;
  return workOnCase(context, params.id, 'close', async (file) => {
    const head = await findHead(tx, file.id, now);
    const ends = { openTasks: head?.open_tasks ?? 0, openReferrals: head?.open_referrals ?? 0, risk: file.risk };
    const decision = mayClose(CaseState.parse(file.state), ends);
    if (!decision.ok) throw refused(decision.reason);
    await endProtection(context, file.id);
    await flowBack(context, file, body.outcome, body.reason);
    return { step: 'closed', reason: body.reason, detail: { outcome: body.outcome }, set: { closed_at: now, outcome: body.outcome } };
  });
}

export const reopenCase = ({ params, body }: In<typeof contract.reopenCase>, context: Context): Promise<Case> =>
  workOnCase(context, params.id, 'reopen', async (file) => {
    if (file.compartment_id === null)
      for (const party of await partiesOf(context.tx, file.id))
        if (party.person_id !== null) await protectPerson(context, party.person_id, file.id);
    return { step: 'reopened', reason: body.reason, detail: { outcome: file.outcome }, set: { closed_at: null, outcome: null } };
  });

/** The case team sees the case beyond reach; in a compartment only its members can be on the team. */
export function changeTeam({ params, body }: In<typeof contract.changeTeam>, context: Context): Promise<Case> {
  const { tx } = context;
  return workOnCase(context, params.id, 'work', async (file) => {
    const known = body.add.length === 0 ? [] : await findAccounts(tx, body.add);
    if (body.add.some((id) => !known.some((one) => one.id === id && one.status === 'active'))) throw notFound('account');
    if (file.compartment_id !== null) {
      const members = (await lockCompartment(tx, file.compartment_id))?.members ?? [];
      if (body.add.some((id) => !members.includes(id))) throw refused('case/outside-compartment');
    }
    const team = [...new Set([...file.team, ...body.add])].filter((id) => !body.remove.includes(id));
    return { step: 'team', reason: body.reason, detail: { add: body.add, remove: body.remove }, set: { team } };
  });
}
