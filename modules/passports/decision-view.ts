import type { Keyring } from '../../platform/crypto/keyring.ts';
import { plusDays } from '../territory/model.ts';
import { DecisionCode, DecisionState, ObjectionKind, ObjectionOutcome, ObjectionState } from './model.ts';
import type { DecisionView, ObjectionView } from './model.ts';
import type { RuleSet } from './rule-sets.ts';
import { openObjection, openWords } from './sealed.ts';
import type { DecisionRow, ObjectionRow } from './store-decisions.ts';

/** The Indonesian name of a reason: an indicator of the day, or a ground of the vocabulary. */
export function reasonText(rules: RuleSet, code: string, on: string): string {
  const indicator = rules.prepared.on(on).byCode.get(code)?.indicator;
  return indicator?.name ?? rules.data.vocabulary.reasons.find((row) => row.code === code)?.name ?? code;
}

export function decisionView(keys: Keyring, row: DecisionRow, rules: RuleSet, names: ReadonlyMap<string, string>): DecisionView {
  const words = openWords(keys, row.id, row.sealed_words);
  const { vocabulary, papers } = rules.data;
  const word = vocabulary.decisions.find((one) => one.code === row.decision);
  return {
    id: row.id,
    decision: DecisionCode.parse(row.decision),
    name: word?.name ?? row.decision,
    adverse: word?.adverse ?? false,
    state: DecisionState.parse(row.state),
    onDay: row.on_day,
    reasons: row.reasons.map((code) => ({ code, text: reasonText(rules, code, row.on_day), fact: words.facts[code] ?? null })),
    legalBases: row.legal_bases.map((code) => {
      const basis = vocabulary.legalBases.find((one) => one.code === code);
      return { code, citation: basis?.citation ?? code, verified: basis?.verified ?? false };
    }),
    papersAsked: row.papers_asked.map((code) => ({ code, name: papers.find((one) => one.code === code)?.name ?? code })),
    bringBy: row.bring_by,
    advice: words.advice,
    overrides: row.overrides,
    overrideReason: words.overrideReason,
    note: words.note,
    proposedBy: names.get(row.proposed_by) ?? '',
    proposedAt: row.proposed_at,
    answeredBy: row.answered_by === null ? null : (names.get(row.answered_by) ?? ''),
    standingOn: row.standing_on,
    deliverBy: row.deliver_by,
    objectionUntil: row.objection_until,
  };
}

/** @param left working days until the last day of the answer, for an open one */
export function objectionView(keys: Keyring, row: ObjectionRow, left: number): ObjectionView {
  const words = openObjection(keys, row.id, row.sealed_words);
  return {
    id: row.id,
    kind: ObjectionKind.parse(row.kind),
    receivedOn: row.received_on,
    late: row.late,
    answerBy: row.answer_by,
    decreeBy: row.decree_by,
    state: ObjectionState.parse(row.state),
    outcome: ObjectionOutcome.nullable().parse(row.outcome),
    grounds: words.grounds,
    answer: words.answer,
    workingDaysLeft: row.state === 'open' ? left : null,
    appealUntil: row.appeal_until,
    silence: {
      meaning: row.silence === 'granted' ? 'granted' : 'nothing',
      from: row.silent_on ?? plusDays(row.answer_by, 1),
      source: row.silence_source,
    },
  };
}
