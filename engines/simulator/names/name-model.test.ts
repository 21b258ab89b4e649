import { describe, expect, it } from 'vitest';
import { Chance } from '../chance/chance.ts';
import { drawName } from './name-model.ts';
import type { People } from './name-model.ts';

const COUNT = 12_000;
const names = (people: People, sex: 'L' | 'P', years: readonly [number, number]): string[] => {
  const chance = new Chance(5, years[0]);
  return Array.from({ length: COUNT }, () => drawName(chance, people, sex, chance.between(...years)));
};
const share = (list: readonly string[], fits: (name: string) => boolean): number => list.filter(fits).length / list.length;
const wordsOf = (name: string): number => name.split(' ').length;

describe('names', () => {
  it('gives a third of older people one word, and hardly anybody born from 2005 on', () => {
    const older = [...names('java', 'L', [1955, 1989]), ...names('java', 'P', [1955, 1989])];
    expect(Math.abs(share(older, (name) => wordsOf(name) === 1) - 0.33)).toBeLessThan(0.05);
    const young = names('java', 'P', [2005, 2015]);
    expect(Math.abs(share(young, (name) => wordsOf(name) === 1) - 0.009)).toBeLessThan(0.004);
    expect(Math.abs(share(young, (name) => wordsOf(name) === 3) - 0.61)).toBeLessThan(0.05);
  });

  it('keeps the commonest names within one and a half times what Dukcapil counted', () => {
    // Holders per 143.9 and 141.1 million (dossier: indonesian-identity §1); the simulated cohorts are those of adults in Java.
    const men = names('java', 'L', [1950, 2004]);
    const women = names('java', 'P', [1950, 2004]);
    const counted = [[men, 'Sutrisno', 144_497 / 143.9e6], [women, 'Nurhayati', 254_922 / 141.1e6], [women, 'Sri Wahyuni', 163_189 / 141.1e6]] as const; // prettier-ignore
    for (const [list, name, known] of counted) {
      const found = share(list, (one) => one === name);
      expect(found, name).toBeGreaterThan(known / 1.5);
      expect(found, name).toBeLessThan(known * 1.5);
    }
  });

  it('lets two people of a kabupaten have one name about once in ten thousand', () => {
    const tallies = new Map<string, number>();
    const all = [...names('java', 'L', [1955, 2007]), ...names('java', 'P', [1955, 2007])];
    for (const name of all) tallies.set(name, (tallies.get(name) ?? 0) + 1);
    const equal = [...tallies.values()].reduce((sum, n) => sum + n * (n - 1), 0) / (all.length * (all.length - 1));
    expect(equal).toBeGreaterThan(0.5e-4);
    expect(equal).toBeLessThan(1.5e-4);
  });

  it('begins six in a hundred young men with a form of Muhammad', () => {
    const found = share(names('java', 'L', [1990, 2007]), (name) => /^(Muha|Moh|Moch|M )/.test(name));
    expect(found).toBeGreaterThan(0.04);
    expect(found).toBeLessThan(0.12);
  });

  it('writes Balinese order words, Sasak titles and family names where they belong', () => {
    expect(
      share(names('bali', 'P', [1970, 2000]), (name) => /^Ni (Wayan|Putu|Gede|Made|Kadek|Nengah|Nyoman|Komang|Ketut) /.test(name)),
    ).toBe(1);
    expect(share(names('sasak', 'L', [1960, 2000]), (name) => name.startsWith('Lalu '))).toBeGreaterThan(0.04);
    expect(share(names('batak', 'L', [1970, 2000]), (name) => wordsOf(name) === 2)).toBe(1);
  });
});
