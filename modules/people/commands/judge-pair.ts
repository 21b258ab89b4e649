import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { personJudged } from '../events.ts';
import { COUNTING, firstState, REFUSALS } from '../model.ts';
import * as store from '../store-judgements.ts';
import { findMentions } from '../store-mentions.ts';

/** Persons follow from the judgement within seconds, by event. */
export async function judgePair({ body }: In<typeof contract.judgePair>, context: Context): Promise<Out<typeof contract.judgePair>> {
  const { tx, actor, now, newId, trail } = context;
  if (body.a === body.b) throw refused(REFUSALS.sameMention);
  const mentions = await findMentions(tx, [body.a, body.b]);
  if (mentions.length < 2) throw notFound('mention');
  const [a, b] = body.a < body.b ? [body.a, body.b] : [body.b, body.a];
  if (await store.pairIsJudged(tx, a, b)) throw refused(REFUSALS.samePair);
  const state = firstState(await store.areProtected(tx, [a, b]));
  const id = newId();
  await store.addJudgement(tx, { id, mention_a: a, mention_b: b, verdict: body.verdict, state, asked_by: actor.accountId });
  await store.addAct(tx, { id: newId(), judgement_id: id, act: 'made', by_account: actor.accountId, at: now, reason: body.reason });
  const payload = { judgementId: id, a, b, verdict: body.verdict, standing: COUNTING.includes(state) };
  await context.announce(personJudged(payload, { kind: 'judgement', id }, mentions[0]?.territory ?? null));
  for (const mention of mentions) trail.concerns('mention', mention.id);
  trail.note('verdict', body.verdict);
  trail.note('state', state);
  return { id, state };
}
