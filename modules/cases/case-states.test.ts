import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_ACTS, mayClose, mayDo, RISK_WEIGHT, urgencyOf } from './case-states.ts';
import type { CaseAct } from './case-states.ts';
import { ASSESSMENT_VALUES, CaseState, Outcome } from './model.ts';

/** Every state × every act, written by hand: the state it leads to, or why not. */
const TABLE: Record<CaseState, Record<CaseAct, string>> = {
  open: {
    work: 'working',
    wait: 'waiting',
    resume: 'case/not-now',
    refer: 'working',
    split: 'working',
    seal: 'open',
    merge: 'merged',
    close: 'closed',
    reopen: 'case/not-now',
  },
  working: {
    work: 'working',
    wait: 'waiting',
    resume: 'case/not-now',
    refer: 'working',
    split: 'working',
    seal: 'working',
    merge: 'merged',
    close: 'closed',
    reopen: 'case/not-now',
  },
  waiting: {
    work: 'waiting',
    wait: 'case/not-now',
    resume: 'working',
    refer: 'waiting',
    split: 'waiting',
    seal: 'waiting',
    merge: 'merged',
    close: 'closed',
    reopen: 'case/not-now',
  },
  closed: {
    work: 'case/closed',
    wait: 'case/closed',
    resume: 'case/closed',
    refer: 'case/closed',
    split: 'case/closed',
    seal: 'case/closed',
    merge: 'case/closed',
    close: 'case/closed',
    reopen: 'working',
  },
  merged: {
    work: 'case/merged',
    wait: 'case/merged',
    resume: 'case/merged',
    refer: 'case/merged',
    split: 'case/merged',
    seal: 'case/merged',
    merge: 'case/merged',
    close: 'case/merged',
    reopen: 'case/merged',
  },
};

describe('a case', () => {
  it.each(CaseState.options.flatMap((state) => CASE_ACTS.map((act) => [state, act] as const)))(
    '%s × %s does what the table says',
    (state, act) => {
      const decision = mayDo(state, act);
      expect(decision.ok ? decision.next : decision.reason).toBe(TABLE[state][act]);
    },
  );

  it('is not closed while a hand-over is open, somebody is in danger, or work is left', () => {
    const ends = { openTasks: 0, openReferrals: 0, risk: 'low' };
    expect(mayClose('working', ends)).toEqual({ ok: true, next: 'closed' });
    expect(mayClose('working', { ...ends, openReferrals: 1 })).toEqual({ ok: false, reason: 'case/referral-open' });
    expect(mayClose('working', { ...ends, risk: 'high' })).toEqual({ ok: false, reason: 'case/risk-open' });
    expect(mayClose('working', { ...ends, risk: 'immediate' })).toEqual({ ok: false, reason: 'case/risk-open' });
    expect(mayClose('working', { ...ends, openTasks: 2 })).toEqual({ ok: false, reason: 'case/tasks-open' });
    expect(mayClose('closed', ends)).toEqual({ ok: false, reason: 'case/closed' });
  });

  it('knows no outcome by which the consent of a victim would end it', () => {
    expect(Outcome.options.filter((code) => /consent|agree|setuju|damai/.test(code))).toEqual([]);
  });

  it('comes sooner on the board the higher the risk and the older it is', () => {
    const risks = Object.keys(ASSESSMENT_VALUES.risk);
    expect(risks.filter((risk) => RISK_WEIGHT[risk] === undefined)).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...risks), fc.nat(4000), fc.nat(4000), (risk, a, b) => {
        expect(urgencyOf(risk, Math.max(a, b))).toBeGreaterThanOrEqual(urgencyOf(risk, Math.min(a, b)));
        expect(urgencyOf('immediate', a)).toBeGreaterThanOrEqual(urgencyOf(risk, a));
        expect(urgencyOf(risk, a)).toBeGreaterThan(0);
      }),
    );
  });
});
