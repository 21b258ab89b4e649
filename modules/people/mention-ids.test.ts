import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionIds } from './mention-ids.ts';
import { readKeys } from './store-index-news.ts';

/** Ids of one moment begin alike. */
const sometimesAlike = (id: string): string => (id.charCodeAt(0) % 2 === 0 ? `01a20651-cf72${id.slice(13)}` : id);

describe('ids of mentions by number', () => {
  it('come back as they were and stand in the order of PostgreSQL', () => {
    const number = fc.integer({ min: 0, max: 0x7fff_ffff });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(number, fc.uuid().map(sometimesAlike)), { selector: ([n]) => n, minLength: 2 }), (given) => {
        const ids = mentionIds();
        for (const [n, id] of given) ids.set(n, id);
        expect(given.map(([n]) => ids.get(n))).toEqual(given.map(([, id]) => id));
        const inOrder = given.map(([, id]) => id).sort();
        expect(ids.inOrder(given.map(([n]) => n)).map(ids.get)).toEqual(inOrder);
      }),
    );
  });

  it('take memory where there are mentions', () => {
    const ids = mentionIds();
    ids.set(2_000_000_000, '00000000-0000-4000-8000-000000000001');
    expect(ids.bytes()).toBeLessThan(100_000);
  });
});

describe('stored keys', () => {
  it('are read from what PostgreSQL writes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff })), (keys) => {
        expect(readKeys(`{${keys.join()}}`)).toEqual(keys.map((key) => key + 0));
      }),
    );
  });
});
