import { compareCompanyNames } from '../companies/company-names.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Traits } from './traits.ts';

export interface ReportComparison {
  /** Sum of the signs, in bits, our estimate. */
  readonly score: number;
  /** Kinds of signs that speak for one event. */
  readonly kinds: number;
  /** Something that rules out or argues strongly against it. */
  readonly conflict: boolean;
  readonly because: readonly string[];
}

/** What each agreement is worth, in bits. Our choice: an identifier settles it, a village nearly, a province hardly. */
const BITS = {
  identifier: 12,
  fullName: 7,
  oneName: 3,
  nearName: 4,
  initials: 3,
  turnedInitials: 2,
  company: 7,
  vessel: 6,
  village: 6,
  district: 5,
  regency: 2.5,
  province: 1,
  largeCount: 6,
  count: 3.5,
  smallCount: 1.5,
  amount: 3.5,
  topic: 3,
  country: 1,
  sameDays: 2.5,
  sameWeeks: 1.5,
  sameText: 8,
} as const;
const LARGE_COUNT = 40;
const MIDDLE_COUNT = 10;
const DAY_SPAN = 3;
const WEEKS_SPAN = 21;
const YEAR_SPAN = 300;

/** Compares two reports sign by sign. */
export function compareReports(one: Traits, other: Traits): ReportComparison {
  const because: string[] = [];
  let score = 0;
  let kinds = 0;
  let conflict = false;
  const count = (bits: number, why: string): void => {
    score += bits;
    kinds += 1;
    because.push(why);
  };

  const sameIdentifier = [...one.identifiers].find((value) => other.identifiers.has(value));
  if (sameIdentifier !== undefined) count(BITS.identifier, `sama-sama menyebut ${sameIdentifier}`);

  const names = bestName(one.names, other.names);
  if (names !== undefined) count(names.bits, names.why);
  const initials = bestInitials(one, other);
  if (initials !== undefined) count(initials.bits, initials.why);

  const company = one.companies.find((name) =>
    other.companies.some((twin) => ['same', 'shortened'].includes(compareCompanyNames(name, twin))),
  );
  if (company !== undefined) count(BITS.company, `perusahaan yang sama: ${company}`);
  const vessel = one.vessels.find((name) => other.vessels.includes(name));
  if (vessel !== undefined) count(BITS.vessel, `kapal yang sama: ${vessel}`);
  else if (one.vessels.length > 0 && other.vessels.length > 0) score -= 2;

  const place = commonPlace(one, other);
  if (place !== undefined) count(place.bits, place.why);
  const apart = place === undefined && regencies(one).length > 0 && regencies(other).length > 0;
  if (apart) score -= 2.5;

  const counts = [...one.counts].filter((value) => other.counts.has(value)).sort((a, b) => b - a);
  const most = counts[0];
  if (most !== undefined)
    count(most >= LARGE_COUNT ? BITS.largeCount : most >= MIDDLE_COUNT ? BITS.count : BITS.smallCount, `jumlah orang yang sama: ${most}`);
  const headline = Math.max(0, ...one.counts);
  const otherHeadline = Math.max(0, ...other.counts);
  const counted = headline > 0 && otherHeadline > 0;
  if (most === undefined && counted) score -= Math.abs(headline - otherHeadline) <= 2 ? 0.5 : 1.5;

  const amount = [...one.amounts].find((value) => other.amounts.has(value));
  if (amount !== undefined) count(BITS.amount, `jumlah uang yang sama: ${amount.replace(/^(\w+ \d+(?:\.\d+)?).*/, '$1')}`);
  const topic = [...one.topics].find((value) => other.topics.has(value));
  if (topic !== undefined) count(BITS.topic, `hal khusus yang sama: ${topic}`);
  const country = [...one.countries].find((iso) => other.countries.has(iso));
  if (country !== undefined) count(BITS.country, `negara tujuan yang sama: ${country}`);
  else if (one.countries.size > 0 && other.countries.size > 0) score -= 2;

  const copied = overlap(one.shingles, other.shingles);
  if (copied > 0.35) count(BITS.sameText, 'bunyi teksnya hampir sama');

  const days = gap(one.days, other.days);
  if (days !== undefined && days <= DAY_SPAN) count(BITS.sameDays, 'pada hari yang berdekatan');
  else if (days !== undefined && days <= WEEKS_SPAN) count(BITS.sameWeeks, 'dalam minggu yang berdekatan');
  else if (
    days !== undefined &&
    days > YEAR_SPAN &&
    sameIdentifier === undefined &&
    names?.bits !== BITS.fullName &&
    company === undefined
  ) {
    score -= 6;
    conflict = true;
  } else if (days !== undefined && days > WEEKS_SPAN * 3) score -= 1;

  // Told of the same days, but by other initials, other numbers and other places: two events on one page.
  const againstNames =
    initials === undefined &&
    names === undefined &&
    one.initials.length > 0 &&
    other.initials.length > 0 &&
    !one.initials.some((mark) => other.initials.some((twin) => mark.includes(twin) || twin.includes(mark)));
  if (againstNames) score -= 1.5;
  if (most === undefined && counted && (apart || againstNames) && sameIdentifier === undefined && place === undefined) conflict = true;
  return { score, kinds, conflict, because };
}

function bestName(one: readonly string[], other: readonly string[]): { bits: number; why: string } | undefined {
  let best: { bits: number; why: string } | undefined;
  for (const name of one) {
    for (const twin of other) {
      const words = Math.min(name.split(' ').length, twin.split(' ').length);
      const same = name === twin || (words >= 1 && (name.startsWith(`${twin} `) || twin.startsWith(`${name} `)));
      const near =
        !same &&
        Math.min(name.length, twin.length) >= 5 &&
        editDistance(name, twin, name.length >= 9 ? 2 : 1) <= (name.length >= 9 ? 2 : 1);
      const bits = same ? (words >= 2 ? BITS.fullName : BITS.oneName) : near ? BITS.nearName : 0;
      if (bits > (best?.bits ?? 0)) best = { bits, why: same ? `nama yang sama: ${name}` : `nama yang hampir sama: ${name} dan ${twin}` };
    }
  }
  return best;
}

function bestInitials(one: Traits, other: Traits): { bits: number; why: string } | undefined {
  for (const mark of one.initials) {
    if (mark.length < 2) continue;
    if (other.initials.includes(mark)) return { bits: BITS.initials, why: `inisial yang sama: ${mark}` };
    const turned = Array.from(mark).reverse().join('');
    if (other.initials.includes(turned)) return { bits: BITS.turnedInitials, why: `inisial terbalik: ${mark} dan ${turned}` };
  }
  const spelled = (names: readonly string[], marks: readonly string[]): string | undefined =>
    names.find(
      (name) =>
        name.includes(' ') &&
        marks.includes(
          name
            .split(' ')
            .map((word) => word[0]?.toUpperCase() ?? '')
            .join(''),
        ),
    );
  const named = spelled(one.names, other.initials) ?? spelled(other.names, one.initials);
  return named === undefined ? undefined : { bits: BITS.turnedInitials, why: `inisial cocok dengan nama ${named}` };
}

const regencies = (traits: Traits): string[] => [
  ...new Set(traits.places.filter((code) => code.length >= 5).map((code) => code.slice(0, 5))),
];

function commonPlace(one: Traits, other: Traits): { bits: number; why: string } | undefined {
  const shared = (length: number): string | undefined =>
    one.places
      .filter((code) => code.length >= length)
      .map((code) => code.slice(0, length))
      .find((code) => other.places.some((twin) => twin.length >= length && twin.startsWith(code)));
  if (shared(13) !== undefined) return { bits: BITS.village, why: 'desa yang sama' };
  if (shared(8) !== undefined) return { bits: BITS.district, why: 'kecamatan yang sama' };
  if (shared(5) !== undefined) return { bits: BITS.regency, why: 'kabupaten atau kota yang sama' };
  const name = one.placeNames.find(
    (place) =>
      place.length >= 5 && other.placeNames.some((twin) => twin === place || (twin.length >= 7 && editDistance(place, twin, 2) <= 2)),
  );
  if (name !== undefined) return { bits: BITS.regency, why: `tempat yang sama: ${name}` };
  return shared(2) === undefined ? undefined : { bits: BITS.province, why: 'provinsi yang sama' };
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size < 4 || other.size < 4) return 0;
  let both = 0;
  for (const shingle of one) if (other.has(shingle)) both += 1;
  return both / Math.min(one.size, other.size);
}

/** Days between two reports; 0 when their spans overlap. */
function gap(one: Traits['days'], other: Traits['days']): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  return Math.max(0, one[0] - other[1], other[0] - one[1]);
}
