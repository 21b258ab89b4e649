import { describe, expect, it } from 'vitest';
import { slowHash, slowVerify } from './slow-hash.ts';

describe('the slow hash', () => {
  it('knows its own secret and no other, and never gives the same hash twice', async () => {
    const [one, other] = await Promise.all([slowHash('rahasia'), slowHash('rahasia')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await slowVerify(one, 'rahasia')).toBe(true);
    expect(await slowVerify(one, 'Rahasia')).toBe(false);
  });

  it('answers everybody who waits, also behind a check that fails', async () => {
    const stored = await slowHash('rahasia');
    const ends = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => slowVerify(i % 3 === 0 ? 'not a hash' : stored, i % 2 === 0 ? 'rahasia' : 'lain')),
    );
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : 'refused'))).toEqual(
      Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? 'refused' : i % 2 === 0)),
    );
  });

  it('turns a flood away at once instead of letting it grow, and works on afterwards', async () => {
    const ends = await Promise.allSettled(Array.from({ length: 250 }, () => slowVerify('not a hash', 'rahasia')));
    const reasons = ends.map((end) => (end.status === 'rejected' ? (end.reason as { code?: string }).code : 'done'));
    expect(reasons.filter((code) => code === 'server/busy').length).toBeGreaterThanOrEqual(50);
    expect(await slowVerify(await slowHash('rahasia'), 'rahasia')).toBe(true);
  });
});
