import type { Decision } from '../../platform/contract/problem.ts';
import type { ReferralKind, ReferralState } from './model.ts';

export const REFERRAL_ACTS = ['accept', 'return', 'revoke', 'expire', 'outcome'] as const;
export type ReferralAct = (typeof REFERRAL_ACTS)[number];

/** Where each act leads. An expired hand-over can still be answered: by its receiver, or by the superior it rose to. */
export const REFERRAL_FLOW: Readonly<Record<ReferralState, Partial<Record<ReferralAct, ReferralState>>>> = {
  pending: { accept: 'accepted', return: 'returned', revoke: 'revoked', expire: 'escalated' },
  escalated: { accept: 'accepted', return: 'returned', revoke: 'revoked', expire: 'escalated' },
  accepted: { outcome: 'done', revoke: 'revoked' },
  returned: {},
  revoked: {},
  done: {},
};

/** @param kind an accepted `transfer` cannot be revoked, nor ended by hand: the case is the receiver's and its closing ends it */
export function mayAnswer(state: ReferralState, act: ReferralAct, kind: ReferralKind): Decision<{ next: ReferralState }> {
  if (kind === 'transfer' && state === 'accepted' && (act === 'revoke' || act === 'outcome'))
    return { ok: false, reason: 'referral/transferred' };
  const next = REFERRAL_FLOW[state][act];
  return next === undefined ? { ok: false, reason: 'referral/answered' } : { ok: true, next };
}

/** Whether somebody waits for an answer. */
export const isOpen = (state: ReferralState): boolean => state === 'pending' || state === 'escalated';
