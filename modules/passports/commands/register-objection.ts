import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify, superiorOf } from '../../access/index.ts';
import { atOffice, workingCalendar } from '../../territory/index.ts';
import { applicationView } from '../application-view.ts';
import { clockEnd, clockOn } from '../clocks.ts';
import type * as contract from '../contract.ts';
import { objectionRegistered } from '../events.ts';
import { REFUSALS } from '../model.ts';
import { currentRules } from '../rule-sets.ts';
import { sealObjection } from '../sealed.ts';
import * as applications from '../store.ts';
import * as store from '../store-decisions.ts';
import type { DecisionRow, ObjectionRow } from '../store-decisions.ts';

type Body = In<typeof contract.registerObjection>['body'];
/** Decisions that take nothing from anybody, so there is nothing to object to. */
const NOTHING_TAKEN = new Set(['APPROVED', 'APPROVED_WITH_ADVICE', 'WITHDRAWN_BY_APPLICANT']);
const TITLES = {
  objection: 'Keberatan atas keputusan menunggu jawaban',
  appeal: 'Banding atas keputusan menunggu jawaban atasan',
} as const;

/**
 * An objection, or an appeal against its answer, starts the clock of the answer; a late one is kept and marked late. What
 * silence will mean is written down with it, as the law of the day says.
 * @source UU 30/2014 art. 77–78 (dossier: verified §6)
 */
export async function registerObjection(
  { params, body }: In<typeof contract.registerObjection>,
  asked: Context,
): Promise<Out<typeof contract.registerObjection>> {
  const context = atOffice(asked);
  const { tx, actor, keys, now, today } = context;
  const decision = await store.lockDecision(tx, params.id);
  if (decision === undefined) throw notFound('decision');
  if (decision.state !== 'standing') throw refused(REFUSALS.notStanding);
  if (NOTHING_TAKEN.has(decision.decision)) throw refused(REFUSALS.notAdverse);
  const { earliest, until, of } = termOf(decision, await objectionsOf(context, decision), body.kind, today);
  if (body.receivedOn > today || body.receivedOn < earliest)
    throw invalid('receivedOn', 'Tanggal diterima: antara hari keputusan atau jawaban, dan hari ini');
  const application = await applications.findApplication(tx, decision.application_id);
  const { vocabulary } = (await currentRules(tx)).data;
  const calendar = await workingCalendar(tx);
  const code = body.kind === 'appeal' ? 'APPEAL_ANSWER' : 'OBJECTION_ANSWER';
  const answerBy = clockEnd(vocabulary, calendar, code, body.receivedOn);
  const clock = clockOn(vocabulary, code, body.receivedOn);
  const id = context.newId();
  await store.addObjection(tx, {
    id,
    decision_id: decision.id,
    application_id: decision.application_id,
    kind: body.kind,
    of_objection: of,
    received_on: body.receivedOn,
    late: body.receivedOn > until,
    answer_by: answerBy,
    decree_by: clockEnd(vocabulary, calendar, 'OBJECTION_DECREE', answerBy),
    silence: clock.silence ?? 'nothing',
    silence_source: clock.source,
    state: 'open',
    sealed_words: sealObjection(keys, id, { grounds: body.grounds, answer: null }),
    registered_by: actor.accountId,
    registered_at: now,
  });
  await tellHeads(context, body.kind, decision.application_id);
  await context.announce(
    objectionRegistered({ objection: id, application: decision.application_id }, { kind: 'objection', id }, application?.territory ?? null),
  );
  return applicationView(context, decision.application_id);
}

/** Those of this decision. @throws when one of them still waits for its answer */
async function objectionsOf({ tx }: Context, decision: DecisionRow): Promise<ObjectionRow[]> {
  const all = (await store.objectionsOf(tx, decision.application_id)).filter((one) => one.decision_id === decision.id);
  if (all.some((one) => one.state === 'open')) throw refused(REFUSALS.objectionOpen);
  return all;
}

interface Term {
  readonly earliest: string;
  readonly until: string;
  /** The objection whose answer is appealed. */
  readonly of: string | null;
}

/** Within which days it may come in time. An appeal needs an answer that did not grant everything. */
function termOf(decision: DecisionRow, all: readonly ObjectionRow[], kind: Body['kind'], today: string): Term {
  if (kind === 'objection') return { earliest: decision.standing_on ?? today, until: decision.objection_until ?? today, of: null };
  const answered = all.findLast((one) => one.kind === 'objection' && one.appeal_until !== null);
  if (answered === undefined) throw refused(REFUSALS.nothingToAppeal);
  return { earliest: answered.answered_on ?? today, until: answered.appeal_until ?? today, of: answered.id };
}

/** The head of the office; of an appeal also the heads above, who answer it. */
async function tellHeads(context: Context, kind: Body['kind'], applicationId: string): Promise<void> {
  const notice = { kind: `${kind}.registered`, title: TITLES[kind], link: `/permohonan/${applicationId}` };
  await notify(context, { ...notice, to: { officeId: context.actor.officeId, role: 'KEPALA_KANTOR' } });
  const above = kind === 'appeal' ? await superiorOf(context.tx, context.actor.officeId) : undefined;
  for (const head of above?.heads ?? []) await notify(context, { ...notice, to: { accountId: head.accountId } });
}
