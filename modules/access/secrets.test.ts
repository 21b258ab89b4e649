import { describe, expect, it } from 'vitest';
import words from './first-password-words.json' with { type: 'json' };
import { newFirstPassword } from './secrets.ts';

describe('a first password', () => {
  it('is six words and a number, more than 60 random bits', () => {
    const made = newFirstPassword();
    expect(made).toMatch(/^([a-z]+-){6}\d{4}$/);
    expect((made.split('-').length - 1) * Math.log2(new Set(words).size) + Math.log2(9_000)).toBeGreaterThan(60);
  });
  it('is made of short words that are told apart by ear, each as often as the others', () => {
    expect(words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
    const many = Array.from({ length: 4_000 }, newFirstPassword);
    expect(new Set(many).size).toBe(many.length);
    const counts = Map.groupBy(
      many.flatMap((one) => one.split('-').slice(0, -1)),
      (word) => word,
    );
    expect(counts.size).toBe(words.length);
    // 93.75 of each are expected; so far away is none in thousands of runs.
    expect([...counts.values()].filter((one) => one.length < 40 || one.length > 160)).toEqual([]);
  });
});
