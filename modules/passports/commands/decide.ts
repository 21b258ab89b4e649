import type { Proposed } from '../../../engines/screening/decisions.ts';
import type { Screening } from '../../../engines/screening/ledger.ts';
import { mayDecide } from '../../../engines/screening/may-decide.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../access/index.ts';
import { atOffice } from '../../territory/index.ts';
import { applicationView } from '../application-view.ts';
import { termEnd } from '../clocks.ts';
import type * as contract from '../contract.ts';
import { keepScreening } from '../keep-screening.ts';
import type { Loaded } from '../load-interview.ts';
import { ApplicationState, REFUSALS } from '../model.ts';
import { planFollowUps } from '../open-follow-ups.ts';
import { lockedInterview } from '../open-interview.ts';
import { currentRules } from '../rule-sets.ts';
import type { RuleSet } from '../rule-sets.ts';
import { mayBeDecided, overridesOutcome } from '../rules.ts';
import { sealWords } from '../sealed.ts';
import { makeItStand } from '../stand.ts';
import * as applications from '../store.ts';
import * as store from '../store-decisions.ts';

type Body = In<typeof contract.decide>['body'];
/** Stands for the second officer until there is one: everything else about the decision is checked at once. */
const SOMEBODY_ELSE = 'petugas kedua';

/** The officer decides. An adverse decision waits for a second officer; one against the screening says why. */
export async function decide({ params, body }: In<typeof contract.decide>, asked: Context): Promise<Out<typeof contract.decide>> {
  const context = atOffice(asked);
  const { tx, actor, now, today, trail } = context;
  const loaded = await lockedInterview(context, params.id);
  if (!mayBeDecided(ApplicationState.parse(loaded.row.state))) throw refused(REFUSALS.decided);
  const rules = await currentRules(tx);
  const { id: screeningId, screening } = await keepScreening(context, loaded);
  const adverse = check(body, screening, loaded, rules, context);
  const overrides = overridesOutcome(body.decision, screening.outcome);
  if (overrides && body.overrideReason === undefined) throw refused(REFUSALS.overrideReason);
  const planned = await planFollowUps(context, loaded, body.followUps, screening.outcome === 'URGENT');
  const id = context.newId();
  const reasons = body.reasons.map((reason) => reason.code);
  await store.addDecision(tx, {
    id,
    application_id: params.id,
    screening_id: screeningId,
    decision: body.decision,
    state: 'proposed',
    on_day: today,
    reasons,
    sealed_words: sealWords(context.keys, id, {
      facts: factsOf(body, loaded),
      advice: body.advice ?? null,
      overrideReason: body.overrideReason ?? null,
      note: null,
    }),
    legal_bases: body.legalBases,
    papers_asked: body.papersAsked,
    ...(body.term !== undefined && { term_unit: body.term.unit, term_count: body.term.count, bring_by: termEnd(today, body.term) }),
    follow_ups: body.followUps,
    engine_outcome: screening.outcome,
    overrides,
    rule_set: rules.version,
    proposed_by: actor.accountId,
    proposed_at: now,
  });
  trail.note('decision', body.decision);
  trail.note('overrides', overrides);
  if (adverse) await askSecondOfficer(context, loaded, screening);
  else await makeItStand(context, loaded, { id, code: body.decision, reasons }, rules, planned);
  return applicationView(context, params.id);
}

/** @returns whether the decision is adverse @throws Problem with the engine's refusal */
function check(body: Body, screening: Screening, loaded: Loaded, rules: RuleSet, { actor, today }: Context): boolean {
  const { reasons, term, papersAsked, decision, legalBases } = body;
  const proposed: Proposed = {
    decision,
    on: today,
    reasons: reasons.map(({ code, fact }) => ({ code, ...(fact !== undefined && { fact }) })),
    legalBases,
    officer: actor.accountId,
    secondOfficer: SOMEBODY_ELSE,
    ...(term !== undefined && { term }),
    papersAsked,
  };
  const may = mayDecide(proposed, screening, loaded.rules.prepared, rules.data.vocabulary);
  if (!may.ok) throw refused(may.reason);
  return rules.data.vocabulary.decisions.find((row) => row.code === decision)?.adverse === true;
}

/** Facts of the reasons: what the officer wrote now, else what was written when the indicator was marked. */
function factsOf(body: Body, { interview }: Loaded): Record<string, string> {
  const known = new Map<string, string>(interview.ledger.derived.map((fact) => [fact.code, fact.fact]));
  for (const mark of interview.ledger.marks) if (mark.fact !== undefined) known.set(mark.code, mark.fact);
  const facts: Record<string, string> = {};
  for (const { code, fact } of body.reasons) {
    const said = fact ?? known.get(code);
    if (said !== undefined) facts[code] = said;
  }
  return facts;
}

async function askSecondOfficer(context: Context, { row }: Loaded, screening: Screening): Promise<void> {
  await applications.setState(context.tx, row.id, { state: 'proposed', outcome: screening.outcome });
  for (const role of ['KEPALA_KANTOR', 'ANALIS_INTELDAKIM'] as const)
    await notify(context, {
      to: { officeId: row.office_id, role },
      kind: 'decision.pending',
      title: 'Keputusan menunggu petugas kedua',
      link: '/keputusan-menunggu',
    });
}
