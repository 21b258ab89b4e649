import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidateIndex } from './candidate-index.ts';

const sorted = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

describe('the candidate index', () => {
  it('answers like a plain list, whatever is added, replaced, removed and compacted', () => {
    const key = fc.integer({ min: -5, max: 5 }).map((n) => n * 99_991);
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id: fc.nat(20), keys: fc.array(key, { maxLength: 4 }) }),
      fc.record({ do: fc.constant('remove' as const), id: fc.nat(20) }),
      fc.record({ do: fc.constant('compact' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.array(key, { minLength: 1, maxLength: 4 }), (steps, query) => {
        const index = createCandidateIndex();
        const plain = new Map<number, readonly number[]>();
        for (const move of steps) {
          if (move.do === 'add') {
            index.add(move.id, move.keys);
            plain.set(move.id, move.keys);
          } else if (move.do === 'remove') expect(index.remove(move.id)).toBe(plain.delete(move.id));
          else index.compact();
        }
        const expected = [...plain].filter(([, keys]) => keys.some((one) => query.includes(one))).map(([id]) => id);
        expect(sorted(index.find(query, Number.POSITIVE_INFINITY))).toEqual(sorted(expected));
        expect(index.size).toBe(plain.size);
      }),
      { numRuns: 200 },
    );
  });

  it('takes the rarest key first and stops at the budget', () => {
    const index = createCandidateIndex();
    for (let id = 0; id < 300; id += 1) index.add(id, id === 7 ? [1, 2] : [1]);
    index.compact();
    expect(index.find([1, 2], 10)[0]).toBe(7);
    expect(index.find([1, 2], 10)).toHaveLength(10);
  });

  it('takes a generic key only together with another one', () => {
    const index = createCandidateIndex();
    for (let id = 0; id < 1000; id += 1) index.add(id, id % 2 === 0 ? [1, 2] : [1]);
    index.compact();
    expect(index.find([1], 64)).toEqual([]);
    expect(index.find([1, 2], 64)).toHaveLength(64);
    expect(index.find([1, 2], 64).every((id) => id % 2 === 0)).toBe(true);
  });
});
