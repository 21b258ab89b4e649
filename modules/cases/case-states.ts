import type { Decision } from '../../platform/contract/problem.ts';
import type { CaseState } from './model.ts';

/** What can be done to a case; `work` is every addition to it. */
export const CASE_ACTS = ['work', 'wait', 'resume', 'refer', 'split', 'seal', 'merge', 'close', 'reopen'] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** Where each act leads; an act that is not listed is refused. The first work on an open case starts it. */
export const CASE_FLOW: Readonly<Record<CaseState, Partial<Record<CaseAct, CaseState>>>> = {
  open: { work: 'working', wait: 'waiting', refer: 'working', split: 'working', seal: 'open', merge: 'merged', close: 'closed' },
  working: { work: 'working', wait: 'waiting', refer: 'working', split: 'working', seal: 'working', merge: 'merged', close: 'closed' },
  waiting: { work: 'waiting', resume: 'working', refer: 'waiting', split: 'waiting', seal: 'waiting', merge: 'merged', close: 'closed' },
  closed: { reopen: 'working' },
  merged: {},
};

/** @returns the state after the act, or why it is refused */
export function mayDo(state: CaseState, act: CaseAct): Decision<{ next: CaseState }> {
  const next = CASE_FLOW[state][act];
  if (next !== undefined) return { ok: true, next };
  if (state === 'closed') return { ok: false, reason: 'case/closed' };
  return { ok: false, reason: state === 'merged' ? 'case/merged' : 'case/not-now' };
}

/** What still hangs on a case. */
export interface LooseEnds {
  readonly openTasks: number;
  readonly openReferrals: number;
  readonly risk: string;
}

/** Risk at which somebody may not be left: it must be assessed anew, lower, before the case is closed. Our choice. */
const UNSAFE: ReadonlySet<string> = new Set(['high', 'immediate']);

/** A case is closed with nothing hanging on it and nobody left in danger. Consent of a victim plays no part. */
export function mayClose(state: CaseState, ends: LooseEnds): Decision<{ next: CaseState }> {
  const decision = mayDo(state, 'close');
  if (!decision.ok) return decision;
  if (ends.openReferrals > 0) return { ok: false, reason: 'case/referral-open' };
  if (UNSAFE.has(ends.risk)) return { ok: false, reason: 'case/risk-open' };
  if (ends.openTasks > 0) return { ok: false, reason: 'case/tasks-open' };
  return decision;
}

/** Days without any step after which a case counts as stuck. Our choice: two working weeks. */
export const STUCK_AFTER_DAYS = 14;
/** A person at higher risk comes before an older file: the board is sorted by this weight × age. Our choice. */
export const RISK_WEIGHT: Readonly<Record<string, number>> = { unknown: 2, low: 1, medium: 3, high: 6, immediate: 20 };

/** @returns place on the board: the higher the sooner. A case of today counts as one day old */
export const urgencyOf = (risk: string, ageDays: number): number => (RISK_WEIGHT[risk] ?? 1) * (Math.max(0, ageDays) + 1);
