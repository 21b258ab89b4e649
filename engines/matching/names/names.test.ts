import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from './compare-names.ts';
import { phoneticKey } from './sounds.ts';
import { parseName } from './structure.ts';

function vectors(file: string): [level: string, left: string, right: string][] {
  const lines = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => line.split('\t') as [string, string, string]);
}

const wrongSide = (list: [string, string, string][]): string[] =>
  list.filter(([level, a, b]) => (level === 'D') !== (compareNames(a, b) === 'D')).map((vector) => vector.join(' ~ '));

const key = (name: string): string[] => parseName(name).tokens.map(phoneticKey);

describe('comparing names', () => {
  it('puts all 119 development vectors on the wanted side', () => {
    expect(vectors('vectors-names-dev.tsv')).toHaveLength(119);
    expect(wrongSide(vectors('vectors-names-dev.tsv'))).toEqual([]);
  });

  it('puts our own pairs on the wanted side', () => {
    const own = vectors('vectors-names-own.tsv');
    expect(own.length).toBeGreaterThan(220);
    expect(wrongSide(own)).toEqual([]);
  });

  it('puts the pairs of the second list on the wanted side', () => {
    const fresh = vectors('vectors-names-fresh.tsv');
    expect(fresh.length).toBeGreaterThan(210);
    expect(wrongSide(fresh)).toEqual([]);
  });

  it('knows the exact level of the clear cases', () => {
    const exact = vectors('vectors-names-dev.tsv').filter(([level, a, b]) => compareNames(a, b) !== level);
    expect(exact.length).toBeLessThanOrEqual(8);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(...vectors('vectors-names-dev.tsv').flatMap(([, a, b]) => [a, b])),
  );

  it('is symmetric, and a name equals itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareNames(a, b)).toBe(compareNames(b, a));
        expect(compareNames(a, a)).toBe(parseName(a).tokens.length === 0 ? 'D' : 'E');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('taking names apart', () => {
  it.each([
    ['Drs. H. Bambang Sutrisno, M.Pd.', 'bambang sutrisno'],
    ['H.', 'h'],
    ['Slamet alias Gondrong', 'slamet'],
    ['Aminah binti Saleh', 'aminah saleh'],
    ['Abdurrahman', 'abdul rahman'],
    ['Abdullah', 'abdulah'],
    ['SUTRISNO SUTRISNO', 'sutrisno'],
    ['Ni’mah 😀', 'nimah'],
    ['محمد رزقي', 'محمد رزقي'],
    ['  ', ''],
    ['😀', ''],
  ])('%s becomes "%s"', (raw, tokens) => {
    expect(parseName(raw).tokens.join(' ')).toBe(tokens);
  });

  it('keeps the father and the alias apart', () => {
    expect(parseName('Sutrisno bin Karto alias Gondrong')).toMatchObject({ father: ['karto'], aliases: ['gondrong'] });
  });

  it('bounds a name of 500 characters', () => {
    expect(parseName('Siti '.repeat(100)).tokens.length).toBeLessThanOrEqual(10);
    expect(parseName('x'.repeat(500)).tokens.join('').length).toBeLessThanOrEqual(2 * 160);
    expect(compareNames('Aminah '.repeat(80), `${'Aminah '.repeat(79)}Siti`)).not.toBe('D');
  });
});

describe('the phonetic key', () => {
  it.each([
    ['Syarifuddin', 'Saripudin'],
    ['Chairul', 'Hoirul'],
    ['Zaenal', 'Jaenal'],
    ['Khasanah', 'Hasanah'],
    ['Sujono', 'Soeyono'],
    ['Yusuf', 'Yusup'],
    ['Fatimah', 'Patimah'],
  ])('is one for %s and %s', (a, b) => {
    expect(key(a)).toEqual(key(b));
  });
});
