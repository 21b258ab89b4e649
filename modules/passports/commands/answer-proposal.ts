import type { Proposed } from '../../../engines/screening/decisions.ts';
import { mayDecide } from '../../../engines/screening/may-decide.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../access/index.ts';
import { atOffice } from '../../territory/index.ts';
import { applicationView } from '../application-view.ts';
import type * as contract from '../contract.ts';
import { screen } from '../interview-view.ts';
import type { Loaded } from '../load-interview.ts';
import { DecisionCode, FollowUpCode, REFUSALS } from '../model.ts';
import { planFollowUps } from '../open-follow-ups.ts';
import { lockedInterview } from '../open-interview.ts';
import { currentRules } from '../rule-sets.ts';
import { openWords, sealWords } from '../sealed.ts';
import { makeItStand } from '../stand.ts';
import * as applications from '../store.ts';
import * as store from '../store-decisions.ts';
import type { DecisionRow } from '../store-decisions.ts';

/** The proposal and its application, held. @throws Problem when out of reach or already answered */
async function waiting(context: Context, id: string): Promise<{ row: DecisionRow; loaded: Loaded }> {
  const row = await store.lockDecision(context.tx, id);
  if (row === undefined) throw notFound('decision');
  if (row.state !== 'proposed') throw refused(REFUSALS.notPending);
  return { row, loaded: await lockedInterview(context, row.application_id) };
}

/** The second officer agrees: everything is checked again with the law of today, then the decision stands. */
export async function approveDecision(
  { params }: In<typeof contract.approveDecision>,
  asked: Context,
): Promise<Out<typeof contract.approveDecision>> {
  const context = atOffice(asked);
  const { tx, actor, today, keys, trail } = context;
  const { row, loaded } = await waiting(context, params.id);
  const rules = await currentRules(tx);
  const screening = screen(loaded);
  const words = openWords(keys, row.id, row.sealed_words);
  const code = DecisionCode.parse(row.decision);
  const proposed: Proposed = {
    decision: code,
    on: today,
    reasons: row.reasons.map((reason) => ({ code: reason, ...(words.facts[reason] !== undefined && { fact: words.facts[reason] }) })),
    legalBases: row.legal_bases,
    officer: row.proposed_by,
    secondOfficer: actor.accountId,
    ...(row.term_count !== null && { term: { unit: row.term_unit === 'month' ? 'month' : 'day', count: row.term_count } }),
    papersAsked: row.papers_asked,
  };
  const may = mayDecide(proposed, screening, loaded.rules.prepared, rules.data.vocabulary);
  if (!may.ok) throw refused(may.reason);
  const followUps = row.follow_ups.map((one) => FollowUpCode.parse(one));
  const planned = await planFollowUps(context, loaded, followUps, screening.outcome === 'URGENT');
  await makeItStand(context, loaded, { id: row.id, code, reasons: row.reasons, answeredBy: actor.accountId }, rules, planned);
  trail.note('decision', code);
  return applicationView(context, row.application_id);
}

/** The second officer does not agree: the application goes back to the proposer with the reason. */
export async function returnDecision(
  { params, body }: In<typeof contract.returnDecision>,
  context: Context,
): Promise<Out<typeof contract.returnDecision>> {
  const { tx, actor, keys, now } = context;
  const { row } = await waiting(context, params.id);
  if (row.proposed_by === actor.accountId) throw refused('second-officer/same');
  const words = openWords(keys, row.id, row.sealed_words);
  await store.setDecision(tx, row.id, {
    state: 'returned',
    answered_by: actor.accountId,
    answered_at: now,
    sealed_words: sealWords(keys, row.id, { ...words, note: body.reason }),
  });
  await applications.setState(tx, row.application_id, { state: 'screened' });
  await notify(context, {
    to: { accountId: row.proposed_by },
    kind: 'decision.returned',
    title: 'Usulan keputusan dikembalikan',
    link: `/permohonan/${row.application_id}`,
  });
  return applicationView(context, row.application_id);
}
