import type { Projected } from '../projection.ts';
import type { In } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { endProtection } from '../../people/index.ts';
import { mayClose } from '../case-states.ts';
import type * as contract from '../contract.ts';
import { flowBack } from '../flow-back.ts';
import { CaseState } from '../model.ts';
import { findHead } from '../store-cases.ts';
import { workOnCase } from '../work-on-case.ts';

/** With an outcome, nothing hanging on it and nobody left in danger; the outcome flows back to whoever handed the case on. */
export function closeCase({ params, body }: In<typeof contract.closeCase>, context: Context): Promise<Projected> {
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
