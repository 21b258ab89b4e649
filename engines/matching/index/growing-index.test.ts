import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGrowingIndex } from './growing-index.ts';

const ascending = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

describe('the growing index', () => {
  it('answers like a plain list while it grows, forgets and is tidied a step at a time', () => {
    const key = fc.integer({ min: -40, max: 40 }).map((n) => n * 53_687_091);
    const carried = fc.uniqueArray(key, { maxLength: 6 });
    const some = fc.record({
      mentions: fc.array(carried, { minLength: 300, maxLength: 700 }),
      removed: fc.array(fc.nat(40_000)),
      steps: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 20, maxLength: 60 }), carried, carried, (rounds, keys, ranking) => {
        const index = createGrowingIndex();
        const plain = new Map<number, readonly number[]>();
        let tidying = index.tidy();
        let next = 0;
        for (const { mentions, removed, steps } of rounds) {
          for (const own of mentions) {
            index.add(next, own);
            plain.set(next, own);
            next += 1;
          }
          for (const id of removed.filter((one) => plain.delete(one))) index.remove(id);
          for (let step = 0; step < steps; step += 1) if (tidying.next().done === true) tidying = index.tidy();
        }
        const check = (): void => {
          const expected = [...plain].filter(([, own]) => own.some((one) => keys.includes(one))).map(([id]) => id);
          const found = ascending(index.find(keys));
          expect(found).toEqual(expected);
          expect([...index.countShared(Int32Array.from(found), ranking)]).toEqual(
            found.map((id) => plain.get(id)?.filter((one) => ranking.includes(one)).length),
          );
          expect(index.size).toBe(plain.size);
        };
        check();
        for (let step = tidying.next(); step.done !== true; step = tidying.next());
        const before = index.bytes();
        for (const _ of index.tidy());
        check();
        expect(index.bytes()).toBeLessThanOrEqual(before * 2);
      }),
      { numRuns: 15 },
    );
  });

  it('takes memory for what is there: little for a village, 180 bytes a mention for a province', () => {
    const index = createGrowingIndex();
    for (let id = 0; id < 500; id += 1)
      index.add(
        id,
        Array.from({ length: 20 }, (_, n) => id * 7919 + n),
      );
    expect(index.bytes()).toBeLessThan(300_000);
    for (let id = 500; id < 100_000; id += 1) {
      index.add(
        id,
        Array.from({ length: 20 }, (_, n) => Math.imul(id * 20 + n, 0x9e3779b1)),
      );
      if (id % 2_000 === 0) for (const _ of index.tidy());
    }
    for (const _ of index.tidy());
    expect(index.bytes() / 100_000).toBeLessThan(180);
  });

  it('merges without a pause longer than some thousand postings', () => {
    const index = createGrowingIndex();
    for (let id = 0; id < 17_000; id += 1)
      index.add(
        id,
        Array.from({ length: 20 }, (_, n) => Math.imul(id * 20 + n, 0x9e3779b1)),
      );
    expect([...index.tidy()].length).toBeGreaterThan(20);
  });
});
