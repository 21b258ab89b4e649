import { describe, expect, it } from 'vitest';
import { toldOnce } from './equal-lines.ts';

const lines = (said: readonly string[]) => toldOnce(said, (line) => line, (line, times) => `${line} (${times} kali)`); // prettier-ignore

describe('equal lines of a letter', () => {
  it('are told once with how often, in the order of their first telling', () => {
    expect(lines(['satu', 'dua', 'satu', 'tiga', 'satu'])).toEqual(['satu (3 kali)', 'dua', 'tiga']);
  });
  it('leave others as they are', () => {
    expect(lines(['satu', 'dua'])).toEqual(['satu', 'dua']);
    expect(lines([])).toEqual([]);
  });
});
