import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, writeSearch } from './search-text.ts';

describe('filters in the address', () => {
  it('numbers and lists stay text', () => expect(readSearch('?q=0812&kind=a&kind=b')).toEqual({ q: '0812', kind: ['a', 'b'] }));
  it('what is absent or empty is left out', () =>
    expect(writeSearch({ a: undefined, b: '', c: false, d: 0, e: ['x', ''] })).toBe('?d=0&e=x'));
  it('keeps a filter with a strange name', () =>
    expect(Object.entries(readSearch('?__proto__=a&constructor=b'))).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]));
  it('comes back as it was written', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), (search) => {
        expect(Object.entries(readSearch(writeSearch(search)))).toEqual(Object.entries(search));
      }),
    ));
});
