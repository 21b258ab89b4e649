import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parentsOf } from './model.ts';
import { buildPlaceIndex, lettersOf } from './place-index.ts';
import type { PlaceIndex } from './place-index.ts';
import { searchPlaces } from './place-search.ts';
import { readAreas } from './read-areas.ts';
import type { UnitRow } from './store-reference.ts';

let units: UnitRow[];
let index: PlaceIndex;
const names = new Map<string, string>();
beforeAll(async () => {
  units = (await readAreas()).sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const unit of units) names.set(unit.code, unit.name);
  index = buildPlaceIndex(units, new Map([['35', ['jatim']]]));
});
const best = (text: string, level?: 'village' | 'district' | 'regency'): string =>
  [searchPlaces(index, { text, limit: 5, ...(level !== undefined && { level }) })[0] ?? '']
    .flatMap((code) => [code, ...parentsOf(code).reverse()])
    .slice(0, 3)
    .map((code) => names.get(code) ?? '')
    .join(' · ');

describe('searching places among all 91,599 units', () => {
  it.each([
    ['slemanan udanawu', 'Slemanan · Udanawu · Kabupaten Blitar', 'village and kecamatan'],
    ['blitar udanawu slemanan', 'Slemanan · Udanawu · Kabupaten Blitar', 'words in any order'],
    ['Ds. Slemanan, Kec. Udanawu, Kab. Blitar', 'Slemanan · Udanawu · Kabupaten Blitar', 'as on a letter'],
    ['slemanan jatim', 'Slemanan · Udanawu · Kabupaten Blitar', 'the short name of a province'],
    ['slemenan udanawu', 'Slemanan · Udanawu · Kabupaten Blitar', 'one letter wrong'],
    ['selmanan udanawu', 'Slemanan · Udanawu · Kabupaten Blitar', 'two letters swapped'],
    ['bakong blitar', 'Bakung · Udanawu · Kabupaten Blitar', 'a word that is a name elsewhere'],
    ['dasantereng narmada', 'Dasan Tereng · Narmada · Kabupaten Lombok Barat', 'two words joined'],
    ['campur darat tulungagung', 'Campurdarat · Campurdarat · Kabupaten Tulungagung', 'one word apart'],
    ['Tjampoerdarat Toeloengagoeng', 'Campurdarat · Campurdarat · Kabupaten Tulungagung', 'the spelling before 1972'],
    ['slemanan udana', 'Slemanan · Udanawu · Kabupaten Blitar', 'still typing'],
  ])('finds %s as %s (%s)', (text, expected) => {
    expect(best(text, 'village')).toBe(expected);
  });

  it('shows both Blitar, and the wider unit before the narrower one', () => {
    expect(searchPlaces(index, { text: 'blitar', limit: 3 }).slice(0, 2)).toEqual(['35.05', '35.72']);
    expect(best('kota blitar')).toContain('Kota Blitar');
  });

  it('opens a kecamatan when a village is looked for and only the kecamatan was typed', () => {
    const found = searchPlaces(index, { text: 'udanawu', level: 'village', limit: 50 });
    expect(found.filter((code) => code.startsWith('35.05.02.')).length).toBe(units.filter((u) => u.parentCode === '35.05.02').length);
  });

  it('shows what fits some words only when nothing fits all of them', () => {
    const found = searchPlaces(index, { text: 'sidomulyo kanigoro blitar', level: 'village', limit: 20 });
    expect(found.slice(0, 2).every((code) => names.get(code) === 'Sidomulyo' && code.startsWith('35.05'))).toBe(true);
    expect(searchPlaces(index, { text: 'zzqx wwvk', limit: 20 })).toEqual([]);
    expect(searchPlaces(index, { text: '…', limit: 20 })).toEqual([]);
  });

  it('stays below the unit it is asked to search under', () => {
    const found = searchPlaces(index, { text: 'sidomulyo', level: 'village', under: '35.05', limit: 50 });
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((code) => code.startsWith('35.05.'))).toBe(true);
  });

  it('finds every village by its full name and place, among the first five even with one letter left out', () => {
    const villages = units.filter((u) => u.level === 'village');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: villages.length - 1 }), fc.nat(), (at, cut) => {
        const village = villages[at];
        if (village === undefined) return;
        const full = [village.code, ...parentsOf(village.code).reverse().slice(0, 2)].map((code) => names.get(code) ?? '').join(' ');
        expect(searchPlaces(index, { text: full, level: 'village', limit: 5 })).toContain(village.code);
        const place = 3 + (cut % Math.max(1, village.name.length - 3));
        const typo = village.name.length > 7 ? full.slice(0, place) + full.slice(place + 1) : full;
        expect(searchPlaces(index, { text: typo, level: 'village', limit: 20 }), typo).toContain(village.code);
      }),
      { numRuns: 60 },
    );
  });

  it('never lets the letter filter reject a word within its distance', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{4,12}$/), fc.nat(), fc.constantFrom('a', 'e', 'i', 'n', 'z', '0'), (word, at, letter) => {
        const i = at % word.length;
        const changed = [
          word.slice(0, i) + letter + word.slice(i + 1),
          word.slice(0, i) + word.slice(i + 1),
          word.slice(0, i) + letter + word.slice(i),
        ];
        for (const other of changed) {
          const differing = (lettersOf(word) ^ lettersOf(other)).toString(2).replaceAll(/[^1]/g, '').length;
          expect(differing).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
