import { BITS, Balance, COST } from './balance.ts';
import { compareParties, countriesDiffer, onOneRoute, regenciesDiffer, SMALL_COUNT } from './compare-parties.ts';
import {
  commonPlace,
  commonSpot,
  isBusy,
  GREAT_TOWNS,
  isNarrow,
  PLACE_BITS,
  regencies,
  smallPlacesDiffer,
  TOWNS,
} from './compare-places.ts';
import { formsDiffer } from './form-fields.ts';
import { sameCorridor } from './corridors.ts';
import { mattersDiffer } from './matters.ts';
import { originsDiffer } from './origins.ts';
import { compareThings } from './compare-things.ts';
import type { Traits } from './traits.ts';

export interface ReportComparison {
  /** Sum of the signs, in bits, our estimate. */
  readonly score: number;
  /** Aspects that agree: who, where, what, how it is worded. */
  readonly aspects: number;
  /** An identifier, a company or a whole name says it by itself. */
  readonly settled: boolean;
  /** At least one of them is particular to an event: not only a place, a country and a week. */
  readonly particular: boolean;
  /** Something that rules it out, whatever ties both to a third report. */
  readonly conflict: boolean;
  /** Something that argues strongly against it: other matters, other names. */
  readonly unlike: boolean;
  readonly because: readonly string[];
}

const LARGE_COUNT = 40;
const MIDDLE_COUNT = 10;
const ONE_DAY = 1;
const DAY_SPAN = 3;
const WEEK_SPAN = 7;
const WEEKS_SPAN = 21;
/** So many people from one kecamatan are seldom counted twice in a week. Our choice. */
const GROUP_COUNT = 6;
const MOST_ASPECTS = 3;
const YEAR_SPAN = 300;
const COPIED_FROM = 0.8;
const LIKE_FROM = 0.4;
/** Shorter texts resemble each other by chance; a copy is believed only of longer ones. Our choice. */
const LEAST_SHINGLES = 10;
const LEAST_COPIED = 20;
const MOST_UNUSUAL = 2;

/** Matters of half the reports. */
const USUAL_TOPICS: ReadonlySet<string> = new Set(['abk', 'magang', 'umrah', 'judi', 'scam', 'disekap']);
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
  compareThings(one, other, balance, gap(one.days, other.days));
  compareDays(one, other, balance, settled);
  // A name by itself: who takes girls to Malaysia also sells clothes.
  const byName = settled && !balance.proven;
  const followed =
    known !== 'unknown' || sameGroupHome(one, other) || (balance.aspects >= MOST_ASPECTS && balance.has('who') && balance.has('wording'));
  // Who, where, what and which way agree: then a word about a feast is by the way.
  const overwhelming = balance.aspects > MOST_ASPECTS && balance.has('who') && ofWork(one) && ofWork(other);
  if ((!settled || byName) && !overwhelming && mattersDiffer(one.matters, other.matters, followed)) {
    balance.score -= COST.matter;
    balance.unlike = true;
  }
  // One says that all was in order, or that it is somebody else's: only a number or an account says otherwise.
  if (!balance.identified && one.matters.has('denied') !== other.matters.has('denied')) balance.conflict = true;
  if (known === 'unknown' && one.matters.has('cleared') !== other.matters.has('cleared')) balance.score -= COST.cleared;
  // "15 warga Pekalongan" and "15 warga Sambas" are thirty people.
  if (known === 'unknown' && originsDiffer(one.origins, other.origins)) balance.conflict = true;
  if (!settled && formsDiffer(one.form, other.form)) balance.conflict = true;
  // One of them speaks of no work away: then three aspects must agree, the people among them.
  const toldAlike = balance.has('where') && balance.has('number') && balance.has('wording');
  const borneOut = balance.aspects >= MOST_ASPECTS && (balance.has('who') || toldAlike);
  // The same person at the same small place who takes people somewhere.
  const apart = gap(one.days, other.days) ?? 0;
  const sameDayTold = [...one.toldDays].some((iso) => other.toldDays.has(iso));
  const sameHand = balance.has('who') && (balance.has('where') || sameDayTold || (balance.has('wording') && apart <= WEEK_SPAN));
  // A frequent name or a number of one kecamatan, weeks later and nothing else: more often somebody else.
  if (known === 'unknown' && apart > WEEKS_SPAN && balance.aspects < MOST_ASPECTS && !balance.has('matter') && !balance.has('wording'))
    balance.score -= COST.late;
  const related = (report: Traits): boolean =>
    ofWork(report) || (settled && (report.matters.has('field') || report.matters.has('harm'))) || (sameHand && report.matters.has('moved'));
  if (!balance.proven && !borneOut && !isOneWreck(one, other) && related(one) !== related(other)) balance.score -= COST.unrelated;
  // Two names for whoever took them, and only a sum or a few people in common.
  if (balance.otherNames && !balance.has('who') && !sharesMany(one, other)) balance.unlike = true;
  // A number is given to somebody else after years; who sells a motorcycle with it today recruited nobody then.
  if (settled && isReused(one, other, balance)) balance.conflict = true;
  // Two countries and nobody in common: two events, however alike they are told.
  if (known === 'unknown' && countriesDiffer(one, other)) balance.conflict = true;
  return balance;
}

const sharesMany = (one: Traits, other: Traits): boolean =>
  [...one.counts].some((value) => value >= GROUP_COUNT && other.counts.has(value));

const ofWork = ({ matters }: Traits): boolean => matters.has('abroad');

/** A number or a name met again after a year, without a place, a person's name or a country in common. */
const isReused = (one: Traits, other: Traits, balance: Balance): boolean =>
  (gap(one.days, other.days) ?? 0) > YEAR_SPAN && balance.aspects < 2;

function comparePlaces(one: Traits, other: Traits, balance: Balance, settled: boolean): void {
  const place = commonPlace(one, other);
  if (place !== undefined) balance.agree(place.bits > PLACE_BITS.province ? 'where' : 'route', place.bits, place.why, false);
  const narrow = place !== undefined && place.bits > PLACE_BITS.regency;
  if (!narrow && !settled && smallPlacesDiffer(one, other)) balance.score -= COST.district;
  if ((place === undefined || place.bits <= PLACE_BITS.province) && regencies(one).length > 0 && regencies(other).length > 0)
    balance.score -= place !== undefined && balance.has('who') ? COST.nextRegency : COST.regency;
  const spot = commonSpot(one, other);
  const estate = spot !== undefined && (one.estates.has(spot) || other.estates.has(spot));
  if (spot !== undefined)
    balance.agree(
      isBusy(spot) ? 'route' : 'where',
      estate ? PLACE_BITS.estate : TOWNS.has(spot) ? PLACE_BITS.town : isBusy(spot) ? PLACE_BITS.busy : PLACE_BITS.spot,
      `tempat yang sama: ${spot}`,
      !regenciesDiffer(one, other) && !isBusy(spot),
      !GREAT_TOWNS.has(spot),
    );
  const country = [...one.countries].find((iso) => other.countries.has(iso));
  if (country !== undefined) balance.agree('route', BITS.country, `negara tujuan yang sama: ${country}`, false);
  else if (countriesDiffer(one, other)) balance.score -= COST.country;
}

function compareFigures(one: Traits, other: Traits, balance: Balance, settled: boolean): void {
  const most = Math.max(
    0,
    ...[...one.counts].filter((value) => other.counts.has(value) && one.sorts.get(value) === other.sorts.get(value)),
  );
  if (most > 0)
    balance.agree(
      'number',
      most >= LARGE_COUNT ? BITS.largeCount : most >= MIDDLE_COUNT ? BITS.count : BITS.smallCount,
      `jumlah orang yang sama: ${most}`,
      // A few people from one village in the same days are as particular as many from anywhere.
      (most >= MIDDLE_COUNT && !regenciesDiffer(one, other) && !whereDiffers(one, other)) ||
        (most >= MIDDLE_COUNT && one.vessels.some((ship) => other.vessels.includes(ship))) ||
        (most >= SMALL_COUNT &&
          (gap(one.days, other.days) ?? WEEKS_SPAN) <= DAY_SPAN &&
          (isNarrow(one, other) || sameHappening(one, other) || sameJourney(one, other))) ||
        (most >= GROUP_COUNT && (gap(one.days, other.days) ?? WEEKS_SPAN) <= WEEK_SPAN && isNarrow(one, other)),
    );
  // Eleven women are not eleven men.
  if ([...one.sexes].some(([value, sex]) => value >= SMALL_COUNT && (other.sexes.get(value) ?? sex) !== sex) && !settled)
    balance.conflict = true;
  const headline = Math.max(0, ...one.counts);
  const otherHeadline = Math.max(0, ...other.counts);
  const otherSort = headline === otherHeadline && one.sorts.get(headline) !== other.sorts.get(headline);
  if (otherSort && [one, other].some(({ sorts }) => sorts.get(headline) === 'foreign')) balance.conflict = true;
  if (most === 0 && !otherSort && headline > 0 && otherHeadline > 0) {
    if (Math.abs(headline - otherHeadline) <= 2 && Math.min(headline, otherHeadline) > MIDDLE_COUNT)
      balance.agree(
        'number',
        BITS.nearCount,
        `jumlah orang yang hampir sama: ${headline} dan ${otherHeadline}`,
        Math.min(headline, otherHeadline) >= LARGE_COUNT && (gap(one.days, other.days) ?? WEEKS_SPAN) <= DAY_SPAN,
      );
    else balance.score -= COST.count;
    const otherPeople =
      one.initials.length > 0 &&
      other.initials.length > 0 &&
      !balance.because.some((why) => why.startsWith('inisial') || why.startsWith('nama'));
    balance.unlike ||=
      !settled &&
      !balance.particular &&
      (otherPeople || regencies(one).some((code) => regencies(other).length > 0 && !regencies(other).includes(code)));
  }
  const amount = [...one.amounts].find((value) => other.amounts.has(value));
  balance.twoNumbers = most >= SMALL_COUNT && amount !== undefined;
  if (amount !== undefined)
    balance.agree('number', BITS.amount, `jumlah uang yang sama: ${amount.replace(/^(\w+ \d+(?:\.\d+)?).*/, '$1')}`);
  const topics = [...one.topics].filter((value) => other.topics.has(value));
  const topic = topics.find((value) => !USUAL_TOPICS.has(value));
  if (topic !== undefined) balance.agree('matter', BITS.topic, `hal khusus yang sama: ${topic}`);
  else if (topics.length > 0) balance.agree('route', BITS.usualTopic, `hal yang sama: ${topics.join(', ')}`, false);
}

/** The same number of people of one regency, or a few of one kecamatan: first stopped or stranded, then sent home. */
const sameGroupHome = (one: Traits, other: Traits): boolean =>
  [...one.counts].some((value) => value >= (isNarrow(one, other) ? SMALL_COUNT : MIDDLE_COUNT) && other.counts.has(value)) &&
  (commonPlace(one, other)?.bits ?? 0) >= PLACE_BITS.regency;

/** Both say where, in whatever words, and nothing of it is the same. */
function whereDiffers(one: Traits, other: Traits): boolean {
  const says = (traits: Traits): boolean => traits.placeNames.length > 0 || traits.spots.length > 0;
  const common = commonPlace(one, other) !== undefined || commonSpot(one, other) !== undefined || sameCorridor(one, other);
  return says(one) && says(other) && !common;
}

/** A ship goes down with one number of people once in these weeks; later papers need not say where, nor who they were. */
const isOneWreck = (one: Traits, other: Traits): boolean =>
  [one, other].every(({ happenings }) => happenings.has('kapal celaka')) &&
  [...one.counts].some((value) => value >= MIDDLE_COUNT && other.counts.has(value)) &&
  (gap(one.days, other.days) ?? WEEKS_SPAN) <= WEEKS_SPAN &&
  !whereDiffers(one, other);

const isOwnSpot = (spot: string | undefined): boolean => spot !== undefined && !TOWNS.has(spot);

/** The same kind of happening in one regency within days. */
function sameHappening(one: Traits, other: Traits): boolean {
  return (
    [...one.happenings].some((kind) => other.happenings.has(kind)) &&
    ((commonPlace(one, other)?.bits ?? 0) >= PLACE_BITS.regency || isOwnSpot(commonSpot(one, other))) &&
    (isNarrow(one, other) || !smallPlacesDiffer(one, other))
  );
}

/** From one regency to one country, and no two villages named. */
const sameJourney = (one: Traits, other: Traits): boolean =>
  (commonPlace(one, other)?.bits ?? 0) >= PLACE_BITS.regency &&
  ([...one.countries].some((iso) => other.countries.has(iso)) || onOneRoute(one, other)) &&
  !smallPlacesDiffer(one, other);

/** What happened, on which day they say it happened, and what the stranger looked like. */
function compareStories(one: Traits, other: Traits, balance: Balance): void {
  const near = (gap(one.days, other.days) ?? WEEKS_SPAN) <= WEEKS_SPAN;
  const kinds = [...one.happenings].filter((kind) => other.happenings.has(kind));
  if (isOneWreck(one, other) && !sameHappening(one, other)) balance.agree('matter', BITS.happening, 'kecelakaan kapal yang sama', false);
  // "Ustaz Mahfud" and a school in both: schools are few.
  const school = balance.has('who') && kinds.includes('lembaga pelatihan');
  if (kinds.length > 0 && near && (school || sameHappening(one, other)))
    balance.agree(
      'matter',
      BITS.happening * Math.min(2, kinds.length),
      `kejadian yang sama: ${kinds.join(', ')}`,
      (gap(one.days, other.days) ?? WEEKS_SPAN) <= (isNarrow(one, other) ? WEEK_SPAN : DAY_SPAN),
    );
  const days = [one, other].every(({ toldDays }) => toldDays.size > 0);
  if (days && ![...one.toldDays].some((iso) => other.toldDays.has(iso)) && !balance.has('who')) balance.score -= COST.told;
  const day = [...one.toldDays].find((iso) => other.toldDays.has(iso));
  if (day !== undefined) balance.agree('route', BITS.told, `menyebut tanggal yang sama: ${day}`, isNarrow(one, other));
  const looks = [...one.looks].filter((look) => other.looks.has(look));
  if (looks.length > 0)
    balance.agree(
      'matter',
      BITS.look * Math.min(2, looks.length),
      `ciri yang sama: ${looks.join(', ')}`,
      looks.length > 1 && isNarrow(one, other),
    );
}

function compareWording(one: Traits, other: Traits, balance: Balance): void {
  // What was counted as a name is not counted again as a rare word.
  const named = balance.because.join(' ');
  const unusual = [...one.unusual].filter((word) => other.unusual.has(word) && !named.includes(word)).slice(0, MOST_UNUSUAL);
  if (unusual.length > 0) balance.agree('wording', BITS.unusual * unusual.length, `sebutan yang sama: ${unusual.join(', ')}`);
  const shorter = Math.min(one.shingles.size, other.shingles.size);
  if (shorter < LEAST_SHINGLES) return;
  const share = overlap(one.shingles, other.shingles);
  // A forwarded text is one story for some days; months later it is a way of speaking. @source dossier: detection §2 (48 h)
  const days = gap(one.days, other.days) ?? WEEKS_SPAN;
  if (share > COPIED_FROM && shorter >= LEAST_COPIED && days <= WEEKS_SPAN)
    balance.agree('wording', days <= DAY_SPAN ? BITS.sameText : BITS.likeText, 'bunyi teksnya hampir sama', days <= DAY_SPAN);
  // Reports of one office resemble each other; a like wording alone ties nothing.
  else if (share > LIKE_FROM) balance.agree('wording', BITS.likeText, 'bunyi teksnya mirip', false);
}

function compareDays(one: Traits, other: Traits, balance: Balance, settled: boolean): void {
  const days = gap(one.days, other.days);
  if (days === undefined) return;
  if (days <= ONE_DAY) balance.agree('when', BITS.sameDay, 'pada hari yang sama atau berikutnya', false);
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
