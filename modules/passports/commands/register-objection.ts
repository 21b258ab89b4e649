import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../access/index.ts';
import { workingCalendar } from '../../territory/index.ts';
import { applicationView } from '../application-view.ts';
import { clockEnd } from '../clocks.ts';
import type * as contract from '../contract.ts';
import { objectionRegistered } from '../events.ts';
import { REFUSALS } from '../model.ts';
import { currentRules } from '../rule-sets.ts';
import { sealObjection } from '../sealed.ts';
import * as applications from '../store.ts';
import * as store from '../store-decisions.ts';

/** Decisions that take nothing from anybody, so there is nothing to object to. */
const NOTHING_TAKEN = new Set(['APPROVED', 'APPROVED_WITH_ADVICE', 'WITHDRAWN_BY_APPLICANT']);

/**
 * An objection starts the clock of the answer; a late one is kept and marked late.
 * @source UU 30/2014 art. 77 (dossier: verified §6)
 */
export async function registerObjection(
  { params, body }: In<typeof contract.registerObjection>,
  context: Context,
): Promise<Out<typeof contract.registerObjection>> {
  const { tx, actor, keys, now, today } = context;
  const decision = await store.lockDecision(tx, params.id);
  if (decision === undefined) throw notFound('decision');
  if (decision.state !== 'standing') throw refused(REFUSALS.notStanding);
  if (NOTHING_TAKEN.has(decision.decision)) throw refused(REFUSALS.notAdverse);
  if (body.receivedOn > today || body.receivedOn < (decision.standing_on ?? today))
    throw invalid('receivedOn', 'Tanggal keberatan diterima: antara hari keputusan dan hari ini');
  const open = (await store.objectionsOf(tx, decision.application_id)).some(
    (one) => one.decision_id === decision.id && one.state === 'open',
  );
  if (open) throw refused(REFUSALS.objectionOpen);
  const application = await applications.findApplication(tx, decision.application_id);
  const { vocabulary } = (await currentRules(tx)).data;
  const calendar = await workingCalendar(tx);
  const answerBy = clockEnd(vocabulary, calendar, 'OBJECTION_ANSWER', body.receivedOn);
  const id = context.newId();
  await store.addObjection(tx, {
    id,
    decision_id: decision.id,
    application_id: decision.application_id,
    received_on: body.receivedOn,
    late: body.receivedOn > (decision.objection_until ?? body.receivedOn),
    answer_by: answerBy,
    decree_by: clockEnd(vocabulary, calendar, 'OBJECTION_DECREE', answerBy),
    state: 'open',
    sealed_words: sealObjection(keys, id, { grounds: body.grounds, answer: null }),
    registered_by: actor.accountId,
    registered_at: now,
  });
  await notify(context, {
    to: { officeId: actor.officeId, role: 'KEPALA_KANTOR' },
    kind: 'objection.registered',
    title: 'Keberatan atas keputusan menunggu jawaban',
    link: `/permohonan/${decision.application_id}`,
  });
  await context.announce(
    objectionRegistered({ objection: id, application: decision.application_id }, { kind: 'objection', id }, application?.territory ?? null),
  );
  return applicationView(context, decision.application_id);
}
