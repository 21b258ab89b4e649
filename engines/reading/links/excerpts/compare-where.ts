import { sameCorridor } from '../corridors.ts';
import { countriesDiffer } from '../compare-parties.ts';
import type { Add } from './bits.ts';
import { dayOfBoth } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import type { Rarity } from './rarity.ts';

/** Thousands go there each year; to Malaysia go most: it says nothing. */
const USUAL: ReadonlySet<string> = new Set(['SA', 'KH', 'TW', 'HK', 'SG', 'MM', 'AE', 'JP', 'KR', 'TH']);
const RARITY = { country: 3.5, usualCountry: 2, province: 3, nextRegency: 1.5 } as const;
/** Who is on the way to another country passes through these. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['MY', 'SG', 'TH']);
/** What happens in a country as a rule says which one it is. */
const USUAL_THERE: Readonly<Record<string, string>> = {
  daring: 'KH MM PH TH LA',
  pengantin: 'CN TW',
  'orang asing': 'MM BD CN',
  kampus: 'JP TW DE',
  'rumah tangga': 'SA SG HK TW',
  penampungan: 'SA SG',
  'awak kapal': 'CN TW',
};
/** Kinds of areas by the length of their codes, with their usual rarity in bits. */
const LEVELS: readonly (readonly [number, number, string])[] = [
  [13, 4.5, 'desa yang sama'],
  [8, 4, 'kecamatan yang sama'],
  [5, 2, 'kabupaten atau kota yang sama'],
  [2, RARITY.province, 'provinsi yang sama'],
];
/** The narrowest area that a code of either list lies in. */
export function sharedArea(one: readonly string[], other: readonly string[]): { area: string; usual: number; why: string } | undefined {
  for (const [length, usual, why] of LEVELS) {
    const code = one.find((begun) => begun.length >= length && other.some((twin) => twin.startsWith(begun.slice(0, length))));
    if (code !== undefined) return { area: code.slice(0, length), usual, why };
  }
  return undefined;
}

/** All areas that codes lie in. */
export const areasOf = (codes: readonly string[]): string[] =>
  codes.flatMap((code) => LEVELS.flatMap(([length]) => (code.length >= length ? [code.slice(0, length)] : [])));

/** Is a regency or less named, and not only a province? */
const isNarrow = ({ scene }: Excerpt): boolean => scene.at.some((code) => code.length >= REGENCY_CODE);
const REGENCY_CODE = 5;

/** Scene, homes and country of two reports. */
export function compareWhere(one: Excerpt, other: Excerpt, rarity: Rarity, add: Add): void {
  const shared = sharedArea(one.scene.at, other.scene.at);
  const home = sharedArea(one.scene.from, other.scene.at) ?? sharedArea(one.scene.at, other.scene.from);
  const both = isNarrow(one) && isNarrow(other);
  // Two regencies of one province are less than the province alone in one of the reports.
  const usual = shared?.usual === RARITY.province && both ? RARITY.nextRegency : (shared?.usual ?? 0);
  if (shared !== undefined) add('area', shared.why, rarity.shared(`area ${shared.area}`, usual, dayOfBoth(one, other)));
  else if (home !== undefined) {
    if (home.area.length >= REGENCY_CODE) add('homeIsScene', 'asal di satu berita, tempat di yang lain');
  }
  // Both shores of one crossing are no other place.
  else if (one.scene.at.length > 0 && other.scene.at.length > 0 && !sameCorridor(one.traits, other.traits))
    add(both ? 'elsewhere' : 'otherProvince');
  const homes = [one, other].every(({ scene }) => scene.from.length > 0);
  const origin = sharedArea(one.scene.from, other.scene.from);
  if (homes && home === undefined && origin === undefined) add('homesApart');
  if (
    homes &&
    origin?.usual === RARITY.province &&
    [one, other].every(({ scene }) => scene.from.every((code) => code.length >= REGENCY_CODE))
  )
    add('homesBeside');
  compareCountries(one, other, rarity, add);
}

function compareCountries(one: Excerpt, other: Excerpt, rarity: Rarity, add: Add): void {
  const [left, right] = [one.abroad, other.abroad];
  const country = [...left].filter((iso) => right.has(iso)).toSorted((a) => (a === 'MY' ? 1 : -1))[0];
  const kinds = [...one.kinds].filter((kind) => other.kinds.has(kind));
  // A pilgrimage leads nowhere else.
  if (country === 'MY' || (country === 'SA' && kinds.includes('haji'))) return;
  if (country !== undefined) {
    const usual = USUAL.has(country) ? RARITY.usualCountry : RARITY.country;
    add(
      USUAL.has(country) ? 'country' : 'rareCountry',
      `negara yang sama: ${country}`,
      Math.min(usual, rarity.shared(`country ${country}`, usual, dayOfBoth(one, other))),
    );
    if (kinds.some((kind) => USUAL_THERE[kind]?.includes(country))) add('usualThere');
  } else if (![...left, ...right].some((iso) => ON_THE_WAY.has(iso)) && countriesDiffer(one.traits, other.traits)) add('otherCountry');
}
