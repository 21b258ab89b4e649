import { sameCorridor } from '../corridors.ts';
import { countriesDiffer } from '../compare-parties.ts';
import { BITS } from './bits.ts';
import type { Add } from './bits.ts';
import { dayOfBoth } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import type { Rarity } from './rarity.ts';

const USUAL: ReadonlySet<string> = new Set(['SA', 'KH', 'TW', 'HK', 'SG', 'MM', 'AE', 'JP', 'KR', 'TH']);
/** Who is on the way to another country passes through these. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['MY', 'SG', 'TH']);
/** Kinds of areas by the length of their codes. */
const LEVELS: readonly (readonly [number, number, string])[] = [
  [13, BITS.village, 'desa yang sama'],
  [8, BITS.district, 'kecamatan yang sama'],
  [5, BITS.regency, 'kabupaten atau kota yang sama'],
  [2, BITS.province, 'provinsi yang sama'],
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

/** Papers keep to a rare place more than to a usual one. @source 104 published reports (decision 0040) */
const steep = (bits: number): number => Math.max(0, 1.6 * bits - 1);

/** Is a regency or less named, and not only a province? */
const isNarrow = ({ scene }: Excerpt): boolean => scene.at.some((code) => code.length >= REGENCY_CODE);
const REGENCY_CODE = 5;

/** Scene, homes and country of two reports. */
export function compareWhere(one: Excerpt, other: Excerpt, rarity: Rarity, add: Add): void {
  const shared = sharedArea(one.scene.at, other.scene.at);
  const home = sharedArea(one.scene.from, other.scene.at) ?? sharedArea(one.scene.at, other.scene.from);
  const both = isNarrow(one) && isNarrow(other);
  const usual = shared?.usual === BITS.province && both ? BITS.nextRegency : (shared?.usual ?? 0);
  if (shared !== undefined) add(steep(rarity.shared(`area ${shared.area}`, usual, dayOfBoth(one, other))), shared.why);
  else if (home !== undefined)
    add(home.usual === BITS.province ? BITS.homeIsProvince : BITS.homeIsScene, 'asal di satu berita, tempat di yang lain');
  // Both shores of one crossing are no other place.
  else if (one.scene.at.length > 0 && other.scene.at.length > 0 && !sameCorridor(one.traits, other.traits))
    add(both ? BITS.elsewhere : BITS.otherProvince);
  const [left, right] = [one.traits.countries, other.traits.countries];
  const country = [...left].filter((iso) => right.has(iso)).toSorted((a) => (a === 'MY' ? 1 : -1))[0];
  // A pilgrimage leads nowhere else.
  if (country === 'SA' && one.kinds.has('haji') && other.kinds.has('haji')) return;
  if (country === 'MY') return;
  if (country !== undefined)
    add(
      steep(rarity.shared(`country ${country}`, USUAL.has(country) ? BITS.usualCountry : BITS.country, dayOfBoth(one, other))),
      `negara yang sama: ${country}`,
    );
  else if (![...left, ...right].some((iso) => ON_THE_WAY.has(iso)) && countriesDiffer(one.traits, other.traits)) add(BITS.otherCountry);
}
