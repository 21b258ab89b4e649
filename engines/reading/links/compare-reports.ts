import { compareCompanyNames } from '../companies/company-names.ts';
import { bestInitials, bestName, NAME_BITS } from './compare-names.ts';
import { commonPlace, commonSpot, isBusy, PLACE_BITS, TOWNS, regencies, smallPlacesDiffer } from './compare-places.ts';
import { mattersDiffer } from './matters.ts';
import { nicknamesDiffer } from './signs-of-a-story.ts';
import { says } from './traits.ts';
import type { Traits } from './traits.ts';

export interface ReportComparison {
  /** Sum of the signs, in bits, our estimate. */
  readonly score: number;
  /** Kinds of signs that speak for one event; of the days only the same or the next one. */
  readonly kinds: number;
  /** An identifier, a company or a whole name says it by itself. */
  readonly settled: boolean;
  /** At least one of them is particular to an event: not only a place, a country and a week. */
  readonly particular: boolean;
  /** Something that rules out or argues strongly against it. */
  readonly conflict: boolean;
  readonly because: readonly string[];
}

/** What each agreement is worth, in bits. Our choice: an identifier settles it, a country and a week hardly. */
const BITS = {
  identifier: 12,
  company: 7,
  hub: 1,
  vessel: 6,
  ferry: 2,
  largeCount: 5,
  count: 3.5,
  smallCount: 1.5,
  nearCount: 1.5,
  amount: 3,
  topic: 3,
  usualTopic: 1.5,
  happening: 1.5,
  told: 2,
  look: 2,
  officeNumber: 1,
  country: 1,
  unusual: 2.5,
  sameDay: 3.5,
  sameDays: 2.5,
  sameWeeks: 1.5,
  sameText: 8,
  likeText: 3,
} as const;
/** What a disagreement costs. Our choice. */
const COST = {
  company: 5,
  name: 3,
  initials: 2,
  vessel: 3,
  identifier: 4,
  district: 3.5,
  regency: 2.5,
  country: 3,
  count: 1.5,
  matter: 4,
  cleared: 2,
  year: 6,
  months: 1,
} as const;
const LARGE_COUNT = 40;
const MIDDLE_COUNT = 10;
const ONE_DAY = 1;
const DAY_SPAN = 3;
const SMALL_COUNT = 3;
const WEEKS_SPAN = 21;
const YEAR_SPAN = 300;
const COPIED_FROM = 0.8;
const LIKE_FROM = 0.4;
/** Shorter texts resemble each other by chance; a copy is believed only of longer ones. Our choice. */
const LEAST_SHINGLES = 10;
const LEAST_COPIED = 20;
const MOST_UNUSUAL = 2;

/** Gathers signs for and against. */
class Balance {
  score = 0;
  kinds = 0;
  particular = false;
  conflict = false;
  settled = false;
  readonly because: string[] = [];

  agree(bits: number, why: string, particular = true): void {
    this.score += bits;
    this.kinds += 1;
    this.particular ||= particular;
    this.because.push(why);
  }
}

/** Matters of half the reports. */
const USUAL_TOPICS: ReadonlySet<string> = new Set(['abk', 'magang', 'umrah', 'judi', 'scam', 'disekap']);
/** Passenger ships of Pelni: thousands travel with them. */
const FERRIES: ReadonlySet<string> = new Set(
  'lambelu bukit umsini umsisni dobonsolo ciremai sirimau awu lawit tilongkabila wilis pangrango kelud sinabung labobar nggapulu dorolonda gunung tidar kelimutu leuser binaiya sangiang tatamailau egon'.split(
    ' ',
  ),
);
const NO_HUBS: ReadonlySet<string> = new Set();

/**
 * Compares two reports sign by sign.
 * @param hubs  companies that are named all over the district: whoever names one says little
 */
export function compareReports(one: Traits, other: Traits, hubs: ReadonlySet<string> = NO_HUBS): ReportComparison {
  const balance = new Balance();
  const known = compareParties(one, other, hubs, balance);
  const settled = known === 'settled';
  balance.settled = settled;
  comparePlaces(one, other, balance, settled);
  compareFigures(one, other, balance, settled);
  compareStories(one, other, balance);
  compareWording(one, other, balance);
  compareDays(one, other, balance, settled);
  if (!settled && mattersDiffer(one.matters, other.matters, known !== 'unknown')) {
    balance.score -= COST.matter;
    balance.conflict = true;
  }
  if (known === 'unknown' && one.matters.has('cleared') !== other.matters.has('cleared')) balance.score -= COST.cleared;
  // Two countries and nobody in common: two events, however alike they are told.
  if (known === 'unknown' && countriesDiffer(one, other)) balance.conflict = true;
  return balance;
}

/** Do they name the same party beyond doubt, probably, or not at all? */
type Party = 'settled' | 'named' | 'unknown';

const disjoint = <Value>(left: Iterable<Value>, right: ReadonlySet<Value>): boolean => right.size > 0 && ![...left].some((value) => right.has(value));
const countriesDiffer = (one: Traits, other: Traits): boolean => one.countries.size > 0 && disjoint(one.countries, other.countries);
const regenciesDiffer = (one: Traits, other: Traits): boolean =>
  regencies(one).length > 0 && disjoint(regencies(one), new Set(regencies(other)));

/** Identifiers, names, initials, companies, vessels. */
function compareParties(one: Traits, other: Traits, hubs: ReadonlySet<string>, balance: Balance): Party {
  const identifier = [...one.identifiers].find((value) => other.identifiers.has(value));
  if (identifier !== undefined) balance.agree(BITS.identifier, `sama-sama menyebut ${identifier}`);
  const office = [...one.officeNumbers].find((value) => other.officeNumbers.has(value));
  if (office !== undefined) balance.agree(BITS.officeNumber, `nomor kantor yang sama: ${office}`, false);
  const company = sharedCompany(one, other) ?? sharedCompany(other, one);
  const hub = company !== undefined && hubs.has(company);
  if (company !== undefined) balance.agree(hub ? BITS.hub : BITS.company, `nama yang sama: ${company}`, !hub);
  const name = bestName(one, other);
  // Two people of one ordinary name in two regencies are two people.
  const elsewhere = name !== undefined && name.bits < NAME_BITS.nickname + 2 && regenciesDiffer(one, other);
  if (name !== undefined) balance.agree(elsewhere ? Math.min(name.bits, NAME_BITS.oneName) : name.bits, name.why, name.bits > 0);
  const initials = bestInitials(one, other);
  if (initials !== undefined) balance.agree(initials.bits, initials.why, initials.bits > NAME_BITS.oneLetter || isNarrow(one, other));
  const vessel = one.vessels.find((ship) => other.vessels.includes(ship) || says(other, ship));
  const ferry = vessel !== undefined && FERRIES.has(vessel.split(' ')[0] ?? '');
  if (vessel !== undefined) balance.agree(ferry ? BITS.ferry : BITS.vessel, `kapal yang sama: ${vessel}`, !ferry);
  if (identifier !== undefined || (name?.bits === NAME_BITS.fullName && !elsewhere)) return 'settled';
  // A licensed agency is named in many matters: with another country it is another one.
  if (company !== undefined && !hub && !countriesDiffer(one, other)) return 'settled';

  const both = (left: { length: number }, right: { length: number }): boolean => left.length > 0 && right.length > 0;
  const companiesDiffer = company === undefined && both(one.companies, other.companies);
  const namesDiffer = name === undefined && initials === undefined && both(one.names, other.names);
  const initialsDiffer =
    initials === undefined &&
    name === undefined &&
    both(one.initials, other.initials) &&
    !one.initials.some((mark) => other.initials.some((twin) => mark.includes(twin) || twin.includes(mark)));
  const vesselsDiffer = vessel === undefined && both(one.vessels, other.vessels);
  const phones = (traits: Traits): string[] => [...traits.identifiers].filter((value) => value.startsWith('+'));
  const phonesDiffer = name === undefined && both(phones(one), phones(other));
  balance.score -=
    (companiesDiffer ? COST.company : 0) +
    (namesDiffer ? COST.name : 0) +
    (initialsDiffer ? COST.initials : 0) +
    (vesselsDiffer ? COST.vessel : 0) +
    (phonesDiffer ? COST.identifier : 0);
  // Two reports on one person each, by whole names: two persons, unless one group has both in it.
  const whole = (traits: Traits): boolean => traits.names.some((word) => word.includes(' '));
  const apart = namesDiffer && whole(one) && whole(other) && vessel === undefined && !sharesGroup(one, other);
  balance.conflict ||= companiesDiffer || vesselsDiffer || phonesDiffer || apart || nicknamesDiffer(one.nicknames, other.nicknames);
  const tied = (vessel !== undefined && !ferry) || (name !== undefined && !elsewhere && name.bits >= NAME_BITS.rareName) || (initials?.bits ?? 0) >= NAME_BITS.initials;
  return tied ? 'named' : 'unknown';
}

const isNarrow = (one: Traits, other: Traits): boolean => (commonPlace(one, other)?.bits ?? 0) > PLACE_BITS.regency;

/** The same number of people, too many to be one person's family by chance. */
const sharesGroup = (one: Traits, other: Traits): boolean =>
  [...one.counts].some((value) => value >= SMALL_COUNT && other.counts.has(value));

/** A company of `one` that `other` names, too, with or without its legal form. */
function sharedCompany(one: Traits, other: Traits): string | undefined {
  return one.companies.find(
    (name) =>
      other.companies.some((twin) => ['same', 'shortened'].includes(compareCompanyNames(name, twin))) ||
      // "LPK Mitra Sakura" is "Mitra Sakura" in the next paper.
      [name, name.replace(/^(?:lpk|yayasan|cv|ud|koperasi) /, '')].some((form) => form.includes(' ') && says(other, form)),
  );
}

function comparePlaces(one: Traits, other: Traits, balance: Balance, settled: boolean): void {
  const place = commonPlace(one, other);
  if (place !== undefined) balance.agree(place.bits, place.why, false);
  const narrow = place !== undefined && place.bits > PLACE_BITS.regency;
  if (!narrow && !settled && smallPlacesDiffer(one, other)) balance.score -= COST.district;
  if ((place === undefined || place.bits <= PLACE_BITS.province) && regencies(one).length > 0 && regencies(other).length > 0)
    balance.score -= COST.regency;
  const spot = commonSpot(one, other);
  const estate = spot !== undefined && (one.estates.has(spot) || other.estates.has(spot));
  if (spot !== undefined)
    balance.agree(estate ? PLACE_BITS.estate : TOWNS.has(spot) ? PLACE_BITS.town : isBusy(spot) ? PLACE_BITS.busy : PLACE_BITS.spot, `tempat yang sama: ${spot}`, !regenciesDiffer(one, other) && !isBusy(spot));
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
      // A few people from one village in the same days are as particular as many from anywhere.
      (most >= MIDDLE_COUNT && !regenciesDiffer(one, other) && !whereDiffers(one, other)) ||
        (most >= SMALL_COUNT && (gap(one.days, other.days) ?? WEEKS_SPAN) <= DAY_SPAN && (isNarrow(one, other) || sameHappening(one, other))),
    );
  const headline = Math.max(0, ...one.counts);
  const otherHeadline = Math.max(0, ...other.counts);
  if (most === 0 && headline > 0 && otherHeadline > 0) {
    if (Math.abs(headline - otherHeadline) <= 2 && Math.min(headline, otherHeadline) > MIDDLE_COUNT)
      balance.agree(
        BITS.nearCount,
        `jumlah orang yang hampir sama: ${headline} dan ${otherHeadline}`,
        Math.min(headline, otherHeadline) >= LARGE_COUNT && (gap(one.days, other.days) ?? WEEKS_SPAN) <= DAY_SPAN,
      );
    else balance.score -= COST.count;
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
  const topics = [...one.topics].filter((value) => other.topics.has(value));
  const topic = topics.find((value) => !USUAL_TOPICS.has(value));
  if (topic !== undefined) balance.agree(BITS.topic, `hal khusus yang sama: ${topic}`);
  else if (topics.length > 0) balance.agree(BITS.usualTopic, `hal yang sama: ${topics.join(', ')}`, false);
}

/** Both say where, in whatever words, and nothing of it is the same. */
function whereDiffers(one: Traits, other: Traits): boolean {
  const says = (traits: Traits): boolean => traits.placeNames.length > 0 || traits.spots.length > 0;
  return says(one) && says(other) && commonPlace(one, other) === undefined && commonSpot(one, other) === undefined;
}

/** The same kind of happening in one regency within days. */
function sameHappening(one: Traits, other: Traits): boolean {
  return (
    [...one.happenings].some((kind) => other.happenings.has(kind)) &&
    ((commonPlace(one, other)?.bits ?? 0) >= PLACE_BITS.regency ||
      [...one.spots].some((spot) => other.spots.includes(spot) && !TOWNS.has(spot))) &&
    (isNarrow(one, other) || !smallPlacesDiffer(one, other))
  );
}

/** What happened, on which day they say it happened, and what the stranger looked like. */
function compareStories(one: Traits, other: Traits, balance: Balance): void {
  const near = (gap(one.days, other.days) ?? WEEKS_SPAN) <= WEEKS_SPAN;
  const kinds = [...one.happenings].filter((kind) => other.happenings.has(kind));
  if (kinds.length > 0 && near && sameHappening(one, other))
    balance.agree(BITS.happening * Math.min(2, kinds.length), `kejadian yang sama: ${kinds.join(', ')}`, (gap(one.days, other.days) ?? WEEKS_SPAN) <= DAY_SPAN);
  const day = [...one.toldDays].find((iso) => other.toldDays.has(iso));
  if (day !== undefined) balance.agree(BITS.told, `menyebut tanggal yang sama: ${day}`, isNarrow(one, other));
  const looks = [...one.looks].filter((look) => other.looks.has(look));
  if (looks.length > 0) balance.agree(BITS.look * Math.min(2, looks.length), `ciri yang sama: ${looks.join(', ')}`, looks.length > 1 && isNarrow(one, other));
}

function compareWording(one: Traits, other: Traits, balance: Balance): void {
  // What was counted as a name is not counted again as a rare word.
  const named = balance.because.join(' ');
  const unusual = [...one.unusual].filter((word) => other.unusual.has(word) && !named.includes(word)).slice(0, MOST_UNUSUAL);
  if (unusual.length > 0) balance.agree(BITS.unusual * unusual.length, `sebutan yang sama: ${unusual.join(', ')}`);
  const shorter = Math.min(one.shingles.size, other.shingles.size);
  if (shorter < LEAST_SHINGLES) return;
  const share = overlap(one.shingles, other.shingles);
  // A forwarded text is one story for some days; months later it is a way of speaking. @source dossier: detection §2 (48 h)
  const days = gap(one.days, other.days) ?? WEEKS_SPAN;
  if (share > COPIED_FROM && shorter >= LEAST_COPIED && days <= WEEKS_SPAN)
    balance.agree(days <= DAY_SPAN ? BITS.sameText : BITS.likeText, 'bunyi teksnya hampir sama', days <= DAY_SPAN);
  // Reports of one office resemble each other; a like wording alone ties nothing.
  else if (share > LIKE_FROM) balance.agree(BITS.likeText, 'bunyi teksnya mirip', false);
}

function compareDays(one: Traits, other: Traits, balance: Balance, settled: boolean): void {
  const days = gap(one.days, other.days);
  if (days === undefined) return;
  if (days <= ONE_DAY) balance.agree(BITS.sameDay, 'pada hari yang sama atau berikutnya', false);
  else if (days <= WEEKS_SPAN) {
    balance.score += days <= DAY_SPAN ? BITS.sameDays : BITS.sameWeeks;
    balance.because.push(days <= DAY_SPAN ? 'pada hari yang berdekatan' : 'dalam minggu yang berdekatan');
  } else if (days > YEAR_SPAN && !settled) {
    balance.score -= COST.year;
    balance.conflict = true;
  } else if (days > WEEKS_SPAN * 3 && !settled) balance.score -= COST.months;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const shingle of one) if (other.has(shingle)) both += 1;
  return both / Math.min(one.size, other.size);
}

/** Days between two reports; 0 when their spans overlap. */
function gap(one: Traits['days'], other: Traits['days']): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  return Math.max(0, one[0] - other[1], other[0] - one[1]);
}
