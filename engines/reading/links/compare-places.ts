import { COUNTRIES } from '../lexicon/countries.ts';
import { editDistance } from '../text/edit-distance.ts';
import { AIRPORTS } from './named-things.ts';
import type { Traits } from './traits.ts';

/** What agreement on where is worth, in bits. Our choice: a village nearly settles it, a province hardly. */
export const PLACE_BITS = { village: 6, district: 5, estate: 5, spot: 3, town: 3, busy: 1.5, regency: 2.5, province: 1 } as const;

/** Countries and towns abroad. */
export const TOWNS: ReadonlySet<string> = new Set(COUNTRIES.map(([name]) => name));

/** The regencies a report names, directly or by a village in them. */
export const regencies = (traits: Traits): string[] => [
  ...new Set(traits.places.filter((code) => code.length >= 5).map((code) => code.slice(0, 5))),
];

const alike = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= 7 && editDistance(one, other, 2) <= 2);

/** The narrowest unit two reports share. */
export function commonPlace(one: Traits, other: Traits): { bits: number; why: string } | undefined {
  const shared = (length: number): string | undefined =>
    one.places
      .filter((code) => code.length >= length)
      .map((code) => code.slice(0, length))
      .find((code) => other.places.some((twin) => twin.length >= length && twin.startsWith(code)));
  if (shared(13) !== undefined) return { bits: PLACE_BITS.village, why: 'desa yang sama' };
  const district = shared(8);
  if (district !== undefined) {
    // Two villages of one district are two places, however near.
    const inVillages = (traits: Traits): boolean => traits.places.some((code) => code.length === 13 && code.startsWith(district));
    const apart = inVillages(one) && inVillages(other);
    return { bits: apart ? PLACE_BITS.regency : PLACE_BITS.district, why: 'kecamatan yang sama' };
  }
  // "Tarumajaya" and "Tarumaya": one of them was misspelt, so it has no code.
  const small = one.smallPlaces.find((place) => other.smallPlaces.some((twin) => alike(place, twin)));
  const unheard = small === undefined ? (oneSaysSmall(one, other) ?? oneSaysSmall(other, one)) : small;
  // "Oinlasi" and "Oenlasi" may be one village misspelt, or two.
  const spelt = small === undefined || other.smallPlaces.includes(small);
  if (unheard !== undefined) return { bits: spelt ? PLACE_BITS.district - 1 : PLACE_BITS.regency, why: `tempat yang sama: ${unheard}` };
  if (shared(5) !== undefined) return { bits: PLACE_BITS.regency, why: 'kabupaten atau kota yang sama' };
  const name = one.placeNames.find((place) => place.length >= 5 && other.placeNames.some((twin) => alike(place, twin)));
  if (name !== undefined) return { bits: PLACE_BITS.regency, why: `tempat yang sama: ${name}` };
  return shared(2) === undefined ? undefined : { bits: PLACE_BITS.province, why: 'provinsi yang sama' };
}

/** A village or district of one report that the other names without its type word. */
const oneSaysSmall = (one: Traits, other: Traits): string | undefined =>
  one.smallPlaces.find((place) => place.length >= 6 && other.plain.includes(` ${place} `));

/** Both name villages or districts, and none is the same. */
export const smallPlacesDiffer = (one: Traits, other: Traits): boolean => one.smallPlaces.length > 0 && other.smallPlaces.length > 0;

/** Cities and states to which thousands go each year: they say no more than the country. */
export const GREAT_TOWNS: ReadonlySet<string> = new Set(
  'dubai|abu dhabi|abudhabi|riyadh|riyad|jeddah|jedah|mekkah|makkah|mekah|madinah|doha|taipei|kuala lumpur|johor|johor bahru|penang|selangor|sabah|sarawak|serawak|kuching|phnom penh|bangkok|manila|hongkong|singapura'.split(
    '|',
  ),
);

/** A town abroad or a large airport: many events have it in common, unlike a harbour or a hotel. */
export const isBusy = (spot: string): boolean => TOWNS.has(spot) || AIRPORTS.has(spot);

/** A town abroad, a harbour or an airport that both name: "Johor Bahru" is "Johor". */
export const commonSpot = (one: Traits, other: Traits): string | undefined =>
  one.spots.find((spot) => other.spots.some((twin) => alike(spot, twin) || spot.startsWith(`${twin} `) || twin.startsWith(`${spot} `))) ??
  one.spots.find((spot) => spot.length >= 6 && other.plain.includes(` ${spot} `)) ??
  other.spots.find((spot) => spot.length >= 6 && one.plain.includes(` ${spot} `));

/** Do they share a village, a kecamatan or a place as small? */
export const isNarrow = (one: Traits, other: Traits): boolean => (commonPlace(one, other)?.bits ?? 0) > PLACE_BITS.regency;
