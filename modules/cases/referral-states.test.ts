import { describe, expect, it } from 'vitest';
import { ReferralKind, ReferralState } from './model.ts';
import { isOpen, mayAnswer, REFERRAL_ACTS } from './referral-states.ts';
import type { ReferralAct } from './referral-states.ts';

const ANSWERED = 'referral/answered';
const over = { accept: ANSWERED, return: ANSWERED, revoke: ANSWERED, expire: ANSWERED, outcome: ANSWERED };
const waiting = { accept: 'accepted', return: 'returned', revoke: 'revoked', expire: 'escalated', outcome: ANSWERED };
const TABLE: Record<ReferralState, Record<ReferralAct, string>> = {
  pending: waiting,
  escalated: waiting,
  accepted: { ...over, revoke: 'revoked', outcome: 'done' },
  returned: over,
  revoked: over,
  done: over,
};

describe('a hand-over', () => {
  const all = ReferralKind.options.flatMap((kind) =>
    ReferralState.options.flatMap((state) => REFERRAL_ACTS.map((act) => [kind, state, act] as const)),
  );
  it.each(all)('%s: %s × %s does what the table says', (kind, state, act) => {
    const decision = mayAnswer(state, act, kind);
    const transferred = kind === 'transfer' && state === 'accepted' && (act === 'revoke' || act === 'outcome');
    expect(decision.ok ? decision.next : decision.reason).toBe(transferred ? 'referral/transferred' : TABLE[state][act]);
  });

  it('always leaves an open one somewhere to go', () => {
    for (const state of ReferralState.options.filter(isOpen))
      for (const kind of ReferralKind.options) expect(mayAnswer(state, 'expire', kind)).toEqual({ ok: true, next: 'escalated' });
  });
});
