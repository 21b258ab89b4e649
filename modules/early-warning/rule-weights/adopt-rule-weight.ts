import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract-tuning.ts';
import { rulesNow } from './rules-now.ts';
import { mayAdopt } from './model.ts';
import * as store from './store.ts';

/** The head of an office lets a rule weigh what its verdicts taught, from the next look on; one that weighed otherwise before is ended. */
export async function adoptRuleWeight(
  { body }: In<typeof contract.adoptRuleWeight>,
  { tx, actor, now, newId, trail }: Context,
): Promise<Out<typeof contract.adoptRuleWeight>> {
  const inUse = await store.inUseAt(tx, actor.officeId);
  const before = inUse.find(({ kind }) => kind === body.kind);
  const rule = (await rulesNow(tx, inUse)).find(({ kind }) => kind === body.kind);
  const decision = mayAdopt(rule, before?.percent ?? 100);
  if (!decision.ok) throw refused(decision.reason);
  if (rule === undefined || rule.percent !== body.percent) throw refused('rule-weight/changed-meanwhile');
  if (before !== undefined) await store.end(tx, before.id, { ended_by: actor.accountId, ended_at: now, end_reason: body.reason });
  const id = newId();
  await store.adopt(tx, {
    id,
    agency_id: actor.agencyId,
    office_id: actor.officeId,
    kind: rule.kind,
    sentence: rule.sentence,
    percent: rule.percent,
    expert_millibits: rule.expert,
    learnt_millibits: rule.learnt,
    verdicts: rule.verdicts,
    reason: body.reason,
    adopted_by: actor.accountId,
    adopted_at: now,
  });
  trail.concerns('rule-weight', id);
  trail.because(body.reason);
  trail.note('rule', rule.kind);
  trail.note('percent', rule.percent);
  return { id };
}
