import { compareCompanyNames } from '../companies/company-names.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Traits } from './traits.ts';

export interface ReportComparison {
  /** Sum of the signs, in bits, our estimate. */
  readonly score: number;
  /** Kinds of signs that speak for one event. */
  readonly kinds: number;
  /** At least one of them is particular to an event: not only a regency, a country and a week. */
  readonly particular: boolean;
  /** Something that rules out or argues strongly against it. */
  readonly conflict: boolean;
  readonly because: readonly string[];
}

/** What each agreement is worth, in bits. Our choice: an identifier settles it, a village nearly, a province hardly. */
const BITS = {
  identifier: 12,
  fullName: 7,
  oneName: 3.5,
  nearName: 4,
  initials: 3.5,
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
/** What a disagreement costs. Our choice. */
const COST = {
  company: 5,
  name: 3,
  initials: 2,
  vessel: 3,
  district: 3.5,
  regency: 2.5,
  country: 3,
  count: 1.5,
  nearCount: 0.5,
  year: 6,
  months: 1,
} as const;
const LARGE_COUNT = 40;
const MIDDLE_COUNT = 10;
const DAY_SPAN = 3;
const WEEKS_SPAN = 21;
const YEAR_SPAN = 300;
const COPIED_FROM = 0.5;
const LEAST_SHINGLES = 10;

/** Gathers signs for and against. */
class Balance {
  score = 0;
  kinds = 0;
  particular = false;
  conflict = false;
  readonly because: string[] = [];

  agree(bits: number, why: string, particular = true): void {
    this.score += bits;
    this.kinds += 1;
    this.particular ||= particular;
    this.because.push(why);
  }
}

/** Compares two reports sign by sign. */
export function compareReports(one: Traits, other: Traits): ReportComparison {
  const balance = new Balance();
  const settled = comparePersons(one, other, balance);
  comparePlaces(one, other, balance);
  compareFigures(one, other, balance, settled);
  compareDays(one, other, balance, settled);
  return balance;
}

/** Identifiers, names, initials, companies, vessels. True when one of them says beyond doubt that it is the same. */
function comparePersons(one: Traits, other: Traits, balance: Balance): boolean {
  const identifier = [...one.identifiers].find((value) => other.identifiers.has(value));
  if (identifier !== undefined) balance.agree(BITS.identifier, `sama-sama menyebut ${identifier}`);
  const company = one.companies.find((name) =>
    other.companies.some((twin) => ['same', 'shortened'].includes(compareCompanyNames(name, twin))),
  );
  if (company !== undefined) balance.agree(BITS.company, `perusahaan yang sama: ${company}`);
  const name = bestName(one.names, other.names);
  if (name !== undefined) balance.agree(name.bits, name.why);
  const initials = bestInitials(one, other);
  if (initials !== undefined) balance.agree(initials.bits, initials.why);
  const vessel = one.vessels.find((ship) => other.vessels.includes(ship));
  if (vessel !== undefined) balance.agree(BITS.vessel, `kapal yang sama: ${vessel}`);
  const settled = identifier !== undefined || company !== undefined || name?.bits === BITS.fullName;
  if (settled) return true;

  const companiesDiffer = company === undefined && one.companies.length > 0 && other.companies.length > 0;
  const namesDiffer = name === undefined && initials === undefined && one.names.length > 0 && other.names.length > 0;
  const initialsDiffer =
    initials === undefined &&
    name === undefined &&
    one.initials.length > 0 &&
    other.initials.length > 0 &&
    !one.initials.some((mark) => other.initials.some((twin) => mark.includes(twin) || twin.includes(mark)));
  const vesselsDiffer = vessel === undefined && one.vessels.length > 0 && other.vessels.length > 0;
  balance.score -=
    (companiesDiffer ? COST.company : 0) +
    (namesDiffer ? COST.name : 0) +
    (initialsDiffer ? COST.initials : 0) +
    (vesselsDiffer ? COST.vessel : 0);
  balance.conflict ||= companiesDiffer || vesselsDiffer;
  return false;
}

function comparePlaces(one: Traits, other: Traits, balance: Balance): void {
  const place = commonPlace(one, other);
  const smaller = (traits: Traits): string[] => traits.places.filter((code) => code.length >= 8);
  if (place !== undefined) {
    const apart = place.bits <= BITS.regency && smaller(one).length > 0 && smaller(other).length > 0;
    balance.agree(place.bits, place.why, place.bits > BITS.regency);
    if (apart) balance.score -= COST.district;
  }
  if ((place === undefined || place.bits <= BITS.province) && regencies(one).length > 0 && regencies(other).length > 0)
    balance.score -= COST.regency;
  const country = [...one.countries].find((iso) => other.countries.has(iso));
  if (country !== undefined) balance.agree(BITS.country, `negara tujuan yang sama: ${country}`, false);
  else if (one.countries.size > 0 && other.countries.size > 0) balance.score -= COST.country;
}

function compareFigures(one: Traits, other: Traits, balance: Balance, settled: boolean): void {
  const most = Math.max(0, ...[...one.counts].filter((value) => other.counts.has(value)));
  if (most > 0)
    balance.agree(
      most >= LARGE_COUNT ? BITS.largeCount : most >= MIDDLE_COUNT ? BITS.count : BITS.smallCount,
      `jumlah orang yang sama: ${most}`,
      most >= MIDDLE_COUNT,
    );
  const headline = Math.max(0, ...one.counts);
  const otherHeadline = Math.max(0, ...other.counts);
  if (most === 0 && headline > 0 && otherHeadline > 0) {
    balance.score -= Math.abs(headline - otherHeadline) <= 2 && headline > MIDDLE_COUNT ? COST.nearCount : COST.count;
    const otherPeople =
      one.initials.length > 0 &&
      other.initials.length > 0 &&
      !balance.because.some((why) => why.startsWith('inisial') || why.startsWith('nama'));
    balance.conflict ||=
      !settled &&
      !balance.particular &&
      (otherPeople || regencies(one).some((code) => regencies(other).length > 0 && !regencies(other).includes(code)));
  }
  const amount = [...one.amounts].find((value) => other.amounts.has(value));
  if (amount !== undefined) balance.agree(BITS.amount, `jumlah uang yang sama: ${amount.replace(/^(\w+ \d+(?:\.\d+)?).*/, '$1')}`);
  const topic = [...one.topics].find((value) => other.topics.has(value));
  if (topic !== undefined) balance.agree(BITS.topic, `hal khusus yang sama: ${topic}`);
  if (Math.min(one.shingles.size, other.shingles.size) >= LEAST_SHINGLES && overlap(one.shingles, other.shingles) > COPIED_FROM)
    balance.agree(BITS.sameText, 'bunyi teksnya hampir sama');
}

function compareDays(one: Traits, other: Traits, balance: Balance, settled: boolean): void {
  const days = gap(one.days, other.days);
  if (days === undefined) return;
  if (days <= DAY_SPAN) balance.agree(BITS.sameDays, 'pada hari yang berdekatan', false);
  else if (days <= WEEKS_SPAN) balance.agree(BITS.sameWeeks, 'dalam minggu yang berdekatan', false);
  else if (days > YEAR_SPAN && !settled) {
    balance.score -= COST.year;
    balance.conflict = true;
  } else if (days > WEEKS_SPAN * 3 && !settled) balance.score -= COST.months;
}

/** Everyday words inside names that tie nobody to anybody: forms of address that were kept with the name. */
const WEAK_NAME_WORDS = new Set([
  'inaq',
  'amaq',
  'siti',
  'muhammad',
  'ahmad',
  'abdul',
  'nur',
  'sri',
  'dewi',
  'agus',
  'eko',
  'dwi',
  'tri',
  'keluarga',
]);

function bestName(one: readonly string[], other: readonly string[]): { bits: number; why: string } | undefined {
  let best: { bits: number; why: string } | undefined;
  for (const name of one) {
    for (const twin of other) {
      const words = name.split(' ');
      const twins = twin.split(' ');
      const same = name === twin || name.startsWith(`${twin} `) || twin.startsWith(`${name} `);
      const shared =
        !same &&
        (words.length === 1 || twins.length === 1) &&
        words.some((word) => word.length >= 4 && !WEAK_NAME_WORDS.has(word) && twins.includes(word));
      const most = name.length >= 9 ? 2 : 1;
      const near = !same && !shared && Math.min(name.length, twin.length) >= 5 && editDistance(name, twin, most) <= most;
      const bits = same
        ? Math.min(words.length, twins.length) >= 2
          ? BITS.fullName
          : BITS.oneName
        : shared
          ? BITS.oneName
          : near
            ? BITS.nearName
            : 0;
      if (bits > (best?.bits ?? 0))
        best = { bits, why: near ? `nama yang hampir sama: ${name} dan ${twin}` : `nama yang sama: ${shared ? twin : name}` };
    }
  }
  return best;
}

function bestInitials(one: Traits, other: Traits): { bits: number; why: string } | undefined {
  for (const mark of one.initials) {
    if (mark.length < 2) continue;
    if (other.initials.includes(mark) || other.marks.has(mark)) return { bits: BITS.initials, why: `inisial yang sama: ${mark}` };
    const turned = Array.from(mark).reverse().join('');
    if (other.initials.includes(turned)) return { bits: BITS.turnedInitials, why: `inisial terbalik: ${mark} dan ${turned}` };
  }
  const marked = other.initials.find((mark) => mark.length >= 2 && one.marks.has(mark));
  if (marked !== undefined) return { bits: BITS.initials, why: `inisial yang sama: ${marked}` };
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
