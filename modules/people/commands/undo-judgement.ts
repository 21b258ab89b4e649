import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { personJudged } from '../events.ts';
import { COUNTING, mayUndo } from '../model.ts';
import * as store from '../store-judgements.ts';

export async function undoJudgement(
  { params, body }: In<typeof contract.undoJudgement>,
  context: Context,
): Promise<Out<typeof contract.undoJudgement>> {
  const { tx, actor, now, newId, trail } = context;
  const found = await store.lockJudgement(tx, params.id);
  if (found === undefined) throw notFound('judgement');
  const { id, mention_a: a, mention_b: b, verdict } = found;
  const decision = mayUndo(found.state, await store.areProtected(tx, [a, b]));
  if (!decision.ok) throw refused(decision.reason);
  await store.setState(tx, id, decision.next);
  const act = decision.next === 'undone' ? 'undone' : 'undo-asked';
  await store.addAct(tx, { id: newId(), judgement_id: id, act, by_account: actor.accountId, at: now, reason: body.reason });
  await context.announce(
    personJudged({ judgementId: id, a, b, verdict, standing: COUNTING.includes(decision.next) }, { kind: 'judgement', id }, null),
  );
  trail.concerns('judgement', id);
  trail.note('state', decision.next);
  return { id, state: decision.next };
}
