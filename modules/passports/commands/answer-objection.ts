import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { atOffice, workingCalendar } from '../../territory/index.ts';
import { applicationView } from '../application-view.ts';
import { clockEnd } from '../clocks.ts';
import type * as contract from '../contract.ts';
import { objectionAnswered } from '../events.ts';
import { REFUSALS } from '../model.ts';
import { currentRules } from '../rule-sets.ts';
import { openObjection, sealObjection } from '../sealed.ts';
import * as applications from '../store.ts';
import * as store from '../store-decisions.ts';
import { takeBack } from '../take-back.ts';

/**
 * Somebody other than the proposer answers; of an appeal, writes down what the superior answered. Granted: the decision no
 * longer stands. Not granted in full: the days of an appeal begin.
 */
export async function answerObjection(
  { params, body }: In<typeof contract.answerObjection>,
  asked: Context,
): Promise<Out<typeof contract.answerObjection>> {
  const context = atOffice(asked);
  const { tx, actor, keys, today } = context;
  const objection = await store.lockObjection(tx, params.id);
  if (objection === undefined) throw notFound('objection');
  if (objection.state !== 'open') throw refused(REFUSALS.objectionClosed);
  const decision = await store.lockDecision(tx, objection.decision_id);
  if (decision === undefined) throw notFound('decision');
  if (decision.proposed_by === actor.accountId) throw refused('second-officer/same');
  const words = openObjection(keys, objection.id, objection.sealed_words);
  await store.setObjection(tx, objection.id, {
    state: 'answered',
    outcome: body.outcome,
    answered_by: actor.accountId,
    answered_on: today,
    appeal_until: objection.kind === 'objection' && body.outcome !== 'granted' ? await appealUntil(context) : null,
    sealed_words: sealObjection(keys, objection.id, { ...words, answer: body.answer }),
  });
  const application = await applications.findApplication(tx, objection.application_id);
  await context.announce(
    objectionAnswered(
      { objection: objection.id, application: objection.application_id, outcome: body.outcome },
      { kind: 'objection', id: objection.id },
      application?.territory ?? null,
    ),
  );
  if (body.outcome === 'granted' && decision.state === 'standing') await takeBack(context, decision, 'Keberatan dikabulkan');
  return applicationView(context, objection.application_id);
}

/** The last day of an appeal against an answer of today. @source UU 30/2014 art. 78(1) */
const appealUntil = async ({ tx, today }: Context): Promise<string> =>
  clockEnd((await currentRules(tx)).data.vocabulary, await workingCalendar(tx), 'APPEAL', today);
