import { describe, expect, it } from 'vitest';
import { DecisionCode, FollowUpState } from './model.ts';
import { mayStep, nextSteps, overridesOutcome, possibleOutcomes } from './rules.ts';

describe('a decision against the screening', () => {
  it.each([
    ['APPROVED', 'NO_CONCERN', false],
    ['APPROVED', 'ASK_MORE', true],
    ['APPROVED_WITH_ADVICE', 'ASK_MORE', false],
    ['POSTPONED_INCOMPLETE', 'ASK_MORE', false],
    ['POSTPONED_EXAMINATION', 'ASK_MORE', true],
    ['REFUSED_NP_INDICATION', 'NO_CONCERN', true],
    ['REFUSED_NP_INDICATION', 'REFER', false],
    ['POSTPONED_EXAMINATION', 'URGENT', false],
    ['APPROVED', 'REFER', true],
    ['POSTPONED_INCOMPLETE', 'URGENT', true],
  ] as const)('%s after %s: %s', (decision, outcome, overrides) => {
    expect(overridesOutcome(decision, outcome)).toBe(overrides);
  });
  it('does not exist where the screening says nothing about it', () => {
    for (const decision of [
      'REJECTED_SYSTEM_DUPLICATE',
      'POSTPONED_LOST_DAMAGED',
      'CANCELLED_NOT_COLLECTED',
      'WITHDRAWN_BY_APPLICANT',
    ] as const)
      for (const outcome of ['NO_CONCERN', 'ASK_MORE', 'REFER', 'URGENT'] as const) expect(overridesOutcome(decision, outcome)).toBe(false);
    expect(DecisionCode.options).toHaveLength(10);
  });
});

describe('the steps of a follow-up', () => {
  it('end only with an outcome that fits where one stands', () => {
    expect(mayStep('open', 'contacted', undefined)).toEqual({ ok: true });
    expect(mayStep('open', 'closed', 'on-legal-route')).toEqual({ ok: false, reason: 'follow-up/step-not-possible' });
    expect(mayStep('on-legal-route', 'closed', undefined)).toEqual({ ok: false, reason: 'follow-up/outcome-required' });
    expect(mayStep('on-legal-route', 'closed', 'on-legal-route')).toEqual({ ok: true });
    expect(mayStep('contacted', 'declined', 'declined')).toEqual({ ok: false, reason: 'follow-up/step-not-possible' });
    expect(mayStep('closed', 'contacted', undefined)).toMatchObject({ ok: false });
  });
  it('can always go on: no state but the last is a dead end, and each can be closed', () => {
    for (const state of FollowUpState.options.filter((one) => one !== 'closed')) {
      expect(nextSteps(state)).toContain('closed');
      expect(possibleOutcomes(state).length).toBeGreaterThan(0);
    }
  });
});
