import { describe, expect, it } from 'vitest';
import { mayDecideRequest, mayEndRequest, mayReveal } from './release-rules.ts';

const asked = { state: 'asked', requested_by: 'ratna', expires_at: null };
const granted = { state: 'granted', requested_by: 'ratna', expires_at: '2026-11-20T04:00:00.000Z' };

describe('a request for an identity', () => {
  it.each([
    ['asked', { ok: true }],
    ['granted', { ok: false, reason: 'identity/already-decided' }],
    ['refused', { ok: false, reason: 'identity/already-decided' }],
    ['ended', { ok: false, reason: 'identity/already-decided' }],
  ])('in state %s can be decided: %j', (state, expected) => {
    expect(mayDecideRequest({ ...asked, state }, 'prita')).toEqual(expected);
    expect(mayDecideRequest({ ...asked, state }, 'ratna')).toEqual({ ok: false, reason: 'identity/own-request' });
  });
  it.each([
    ['2026-11-20T03:59:59.999Z', true],
    ['2026-11-20T04:00:00.000Z', false],
    ['2026-11-21T00:00:00.000Z', false],
  ])('granted until 04:00 is open at %s: %s', (now, open) => {
    expect(mayReveal(granted, now).ok).toBe(open);
    expect(mayEndRequest(granted, now).ok).toBe(open);
  });
  it.each(['asked', 'refused', 'ended'])('in state %s opens nothing', (state) => {
    expect(mayReveal({ ...granted, state }, '2026-11-20T03:00:00.000Z')).toEqual({ ok: false, reason: 'identity/not-released' });
  });
});
