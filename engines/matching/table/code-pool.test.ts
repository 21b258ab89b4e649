import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32 } from '../hash.ts';
import { CodePool, closenessOfTexts, filledPlaces, nikLevel } from './code-pool.ts';
import { StringPool } from './string-pool.ts';

function filledWith<Pool extends StringPool | CodePool>(pool: Pool, texts: readonly string[]): { pool: Pool; codes: number[] } {
  const codes = texts.map((text) => pool.intern(text));
  pool.freeze();
  return { pool, codes };
}

const digits = fc.stringMatching(/^\+?\d{1,17}$/);
/** A number and the same after up to three slips: most random pairs would only be different. */
const slipped = fc
  .tuple(digits, fc.array(fc.tuple(fc.nat(16), fc.constantFrom('drop', 'swap', 'change', 'double')), { maxLength: 3 }))
  .map(([text, slips]) => {
    let other = text;
    for (const [place, slip] of slips) {
      const at = place % Math.max(1, other.length);
      if (slip === 'drop' && other.length > 1) other = other.slice(0, at) + other.slice(at + 1);
      if (slip === 'swap') other = other.slice(0, at) + (other[at + 1] ?? '') + (other[at] ?? '') + other.slice(at + 2);
      if (slip === 'change') other = other.slice(0, at) + String((Number(other[at]) + 3) % 10 || 7) + other.slice(at + 1);
      if (slip === 'double') other = other.slice(0, at) + (other[at] ?? '') + other.slice(at);
    }
    return [text, other] as const;
  });

describe('packed digits', () => {
  it('are as close as the texts themselves', () => {
    fc.assert(
      fc.property(fc.oneof(slipped, fc.tuple(digits, digits)), ([a, b]) => {
        const { pool, codes } = filledWith(new CodePool(), [a, b, 'AB-12']);
        const texts = filledWith(new StringPool(), [a, b, 'AB-12']);
        const [x = 0, y = 0, letters = 0] = codes;
        const [left = 0, right = 0, other = 0] = texts.codes;
        expect(closenessOfTexts(a, b)).toBe(texts.pool.closeness(left, right));
        if (x !== y) expect(pool.closeness(x, y)).toBe(texts.pool.closeness(left, right));
        expect(pool.closeness(x, letters)).toBe(texts.pool.closeness(left, other));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [0, 0],
    [0x1, 1],
    [0x80000000 | 0, 1],
    [0x10f00a, 3],
    [0xffffffff | 0, 8],
    [0x11111111, 8],
  ])('counts the filled places of %i', (word, places) => {
    expect(filledPlaces(word)).toBe(places);
  });

  it.each([
    ['another serial of the day', '3505120412870003', '3505120412870017', 4],
    ['another region', '3505120412870003', '5201120412870003', 3],
    ['one digit of the date', '3505120412870003', '3505120412880003', 2],
    ['two digits of the date', '3505120412870003', '3505122412880003', 5],
    ['day and month swapped', '3505120412870003', '3505121204870003', 5],
    ['quite another date, the same serial', '3505120412870003', '3505122507610003', 6],
    ['nothing in common', '3505120412870003', '5201046108910044', 6],
  ])('NIK with %s', (_, a, b, level) => {
    const { pool, codes } = filledWith(new CodePool(), [a, b]);
    const [x = 0, y = 0] = codes;
    const judge = nikLevel(pool);
    expect(judge(x, y)).toBe(level);
    expect(judge(y, x)).toBe(level);
  });

  const anything = fc.oneof(digits, fc.string({ minLength: 1, unit: 'binary' }));

  it('hash a part of a text as the text itself, beyond Latin-1 too', () => {
    fc.assert(
      fc.property(anything, fc.nat(20), fc.nat(20), (text, from, to) => {
        for (const { pool, codes } of [filledWith(new StringPool(), [text]), filledWith(new CodePool(), [text])]) {
          expect(pool.hash(codes[0] ?? 0, from, Math.max(from, to))).toBe(hash32(text.slice(from, Math.max(from, to))));
          expect(pool.hash(codes[0] ?? 0)).toBe(hash32(text));
        }
      }),
    );
  });

  it('give back what was put in, count it, and read the same in another thread', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (texts) => {
        for (const pool of [new StringPool(), new CodePool()]) {
          const { codes } = filledWith(pool, texts);
          const copy = pool instanceof CodePool ? CodePool.from(structuredClone(pool.parts)) : StringPool.from(structuredClone(pool.parts));
          expect(codes.map((code) => copy.get(code))).toEqual(texts);
          expect(codes.map((code) => copy.length(code))).toEqual(texts.map((text) => text.length));
          expect(codes.map((code) => copy.counts[code])).toEqual(texts.map((text) => texts.filter((other) => other === text).length));
        }
      }),
    );
  });
});
