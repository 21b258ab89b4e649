import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayStep, nextStates, PlacementState } from './model.ts';

describe('a placement', () => {
  it.each([
    ['terdaftar', 'terverifikasi', true],
    ['terdaftar', 'berkontrak', true],
    ['berkontrak', 'terdaftar', 'placement/backwards'],
    ['bekerja', 'bekerja', 'placement/backwards'],
    ['lulus-opp', 'mundur', true],
    ['berangkat', 'mundur', 'placement/already-left'],
    ['bekerja', 'gagal', 'placement/already-left'],
    ['bekerja', 'pulang', true],
    ['pulang', 'berangkat', 'placement/ended'],
    ['mundur', 'terdaftar', 'placement/ended'],
  ] as const)('from %s to %s: %s', (from, to, expected) => {
    expect(mayStep(from, to)).toEqual(expected === true ? { ok: true } : { ok: false, reason: expected });
  });

  it('always comes to an end: no chain of steps is longer than the route', () => {
    const state = fc.constantFrom(...PlacementState.options);
    fc.assert(
      fc.property(state, fc.infiniteStream(fc.nat()), (from, choices) => {
        let at = from;
        for (let steps = 0; ; steps += 1) {
          expect(steps).toBeLessThan(PlacementState.options.length);
          const next = nextStates(at);
          if (next.length === 0) return;
          at = next[choices.next().value % next.length] ?? at;
        }
      }),
    );
  });
});
