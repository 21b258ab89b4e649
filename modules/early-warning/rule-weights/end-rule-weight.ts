import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract-tuning.ts';
import * as store from './store.ts';

/** Back to the expert's weight, from the next look on. */
export async function endRuleWeight(
  { params, body }: In<typeof contract.endRuleWeight>,
  { tx, actor, now, trail }: Context,
): Promise<Out<typeof contract.endRuleWeight>> {
  const ended = await store.end(tx, params.id, { ended_by: actor.accountId, ended_at: now, end_reason: body.reason });
  if (ended === undefined) throw notFound('rule-weight');
  trail.concerns('rule-weight', params.id);
  trail.because(body.reason);
  trail.note('rule', ended.kind);
  return { id: params.id };
}
