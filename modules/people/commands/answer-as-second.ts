import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { personJudged } from '../events.ts';
import { COUNTING, mayAnswerAsSecond } from '../model.ts';
import * as store from '../store-judgements.ts';

/** The second pair of eyes where an open case concerns the person. Whoever asked last cannot answer. */
export async function answerAsSecond(
  { params, body }: In<typeof contract.answerAsSecond>,
  context: Context,
): Promise<Out<typeof contract.answerAsSecond>> {
  const { tx, actor, now, newId, trail } = context;
  const found = await store.lockJudgement(tx, params.id);
  if (found === undefined) throw notFound('judgement');
  const acts = await store.actsOf(tx, [found.id]);
  const asker = acts.at(-1)?.by_account ?? found.asked_by;
  const decision = mayAnswerAsSecond(found.state, asker, actor.accountId, body.agrees);
  if (!decision.ok) throw refused(decision.reason);
  const { id, mention_a: a, mention_b: b, verdict } = found;
  await store.setState(tx, id, decision.next);
  await store.addAct(tx, { id: newId(), judgement_id: id, act: decision.act, by_account: actor.accountId, at: now, reason: body.reason });
  await context.announce(
    personJudged({ judgementId: id, a, b, verdict, standing: COUNTING.includes(decision.next) }, { kind: 'judgement', id }, null),
  );
  trail.concerns('judgement', id);
  trail.note('state', decision.next);
  return { id, state: decision.next };
}
