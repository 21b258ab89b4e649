import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** Textbook table version, for the comparison with the bit-parallel one. */
function tableDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? Number.NaN;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, cell(i - 2, j - 2) + 1);
      rows[i]?.splice(j, 1, best);
    }
  }
  return cell(a.length, b.length);
}

/** Textbook version with two arrays of flags. */
function flagJaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const usedA: boolean[] = [];
  const usedB: boolean[] = [];
  let matches = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (usedB[j] || a[i] !== b[j]) continue;
      usedA[i] = usedB[j] = true;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  const inA = a.split('').filter((_, i) => usedA[i]);
  const inB = b.split('').filter((_, j) => usedB[j]);
  const out = inA.filter((c, i) => c !== inB[i]).length / 2;
  const jaro = (matches / a.length + matches / b.length + (matches - out) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const word = fc.string({ unit: fc.constantFrom(...'abdinrsu'.split('')), maxLength: 32 });

describe('string comparators', () => {
  it('the bit-parallel edit distance equals the table', () => {
    fc.assert(
      fc.property(word, word, (a, b) => editDistance(a, b) === tableDistance(a, b)),
      { numRuns: 3000 },
    );
  });

  it('the bit-parallel Jaro-Winkler equals the one with flags', () => {
    fc.assert(
      fc.property(word, word, (a, b) => Math.abs(jaroWinkler(a, b) - flagJaroWinkler(a, b)) < 1e-12),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
  ])('%s and %s score the published %d', (a, b, score) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(score, 4);
  });

  it('cuts monsters instead of failing', () => {
    expect(editDistance('a'.repeat(500), 'b'.repeat(500))).toBe(32);
    expect(jaroWinkler('محمد'.repeat(100), 'محمد')).toBeGreaterThan(0);
    expect(editDistance('😀', '😁')).toBe(1);
  });
});
