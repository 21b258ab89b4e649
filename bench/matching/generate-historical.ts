import { dirtyDate, dropWords, keyboardSlip, postcodeNear, writeFullName } from './historical-errors.ts';
import { NAMES } from './historical-names.ts';
import { chance } from './random.ts';
import type { Chance } from './random.ts';

/**
 * Invented persons of past centuries in about ten dirty records each: titles for names, nicknames, aliases, one word for a
 * name, fathers and sons of one name and house, dates that are only years, moved postcodes. A stand-in for a public set of
 * 50,578 records and 5,156 persons that is not in this repository; shares of missing, distinct and equal values follow the
 * profile published of that set (RESULTS.md), and the columns are its columns.
 */
export interface HistoricalRecord {
  unique_id: string;
  cluster: string;
  full_name: string;
  first_and_surname: string;
  first_name: string;
  surname: string;
  dob: string;
  birth_place: string;
  postcode_fake: string;
  gender: string;
  occupation: string;
}

/** A person before anything goes wrong. */
interface Figure {
  /** Ways in which books write the whole name, the usual one first. */
  labels: string[];
  born: string;
  birthPlaces: string[];
  postcodes: string[];
  male: boolean;
  work: string[];
}

interface House {
  surname: string;
  county: string;
  place: string;
  given: string;
  seat: string;
}

const made = (random: Chance): string => random.pick(NAMES.heads) + random.pick(NAMES.tails);
/** A town of about twelve hundred. */
const town = (random: Chance): string => (NAMES.heads[random.below(120)] ?? 'ash') + (NAMES.tails[random.zipf(30, 4)] ?? 'ton');
const ordinal = (n: number): string => `${n}${n === 1 ? 'st' : n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;
const two = (value: number): string => String(value).padStart(2, '0');

function surnameOf(random: Chance): string {
  return random.happens(0.22) ? (NAMES.surnames[random.zipf(NAMES.surnames.length, 12)] ?? 'smith') : made(random);
}

function postcodeArea(place: string): string {
  return `${place.slice(0, 2)}${1 + (place.length % 9) + (place.charCodeAt(2) % 20)}`;
}

/** One figure; a house lends its surname, place and often its first name, so that father and son are namesakes. */
function figureOf(random: Chance, house: House | undefined): Figure {
  const male = random.happens(0.86);
  const pool = male ? NAMES.men : NAMES.women;
  const own = pool[random.zipf(pool.length, 2)] ?? 'john';
  const given = house !== undefined && male && random.happens(0.4) ? house.given : own;
  const middle = random.happens(0.35) ? ` ${random.happens(0.6) ? (pool[random.zipf(pool.length, 8)] ?? 'john') : surnameOf(random)}` : '';
  const surname = house?.surname ?? surnameOf(random);
  const county = house?.county ?? random.pick(NAMES.counties);
  const place =
    house !== undefined && random.happens(0.7)
      ? house.place
      : random.happens(0.3)
        ? (NAMES.places[random.zipf(NAMES.places.length, 1)] ?? 'london')
        : town(random);
  const name = `${given}${middle} ${surname}`;
  const labels = [name];
  const draw = random.next();
  const number = ordinal(1 + random.below(9));
  if (male && (house !== undefined ? draw < 0.12 : draw < 0.007)) {
    labels.unshift(`sir ${given} ${surname}, ${number} baronet`);
    labels.push(`sir ${name}`);
  } else if (male && (house !== undefined ? draw < 0.3 : draw < 0.025)) {
    labels.unshift(`sir ${name}`);
  } else if (draw > (house === undefined ? 0.94 : 0.8)) {
    const seat = house?.seat ?? made(random);
    const rank = random.pick(NAMES.ranks);
    labels.unshift(`${name}, ${number} ${rank} ${random.happens(0.5) ? `${surname} of ${seat}` : seat}`);
    labels.push(`${given} ${number} ${rank} ${seat}`, `${rank} ${seat}`, `lord ${seat}`);
  } else {
    if (random.happens(0.25)) labels.push(`${given[0] ?? 'j'}. ${surname}`);
    if (random.happens(0.15)) labels.push(`${given} ${made(random)}`);
    if (random.happens(0.08)) labels.push(made(random));
    if (!male && random.happens(0.5)) labels.push(`${given} ${surnameOf(random)}`, `mrs ${surname}`);
  }
  const year = 1930 - Math.floor(330 * random.next() ** 1.7);
  // A third of the dates in books is only a year, often a round one: written as its first day.
  const born = random.happens(0.36)
    ? `${Math.floor(year / 10) * 10 + (random.happens(0.4) ? 0 : year % 10)}-01-01`
    : `${year}-${two(1 + random.below(12))}-${random.happens(0.06) ? '01' : two(1 + random.below(28))}`;
  const area = postcodeArea(place);
  const home = postcodeNear(random, area);
  const work = [NAMES.work[random.zipf(NAMES.work.length, 2)] ?? 'writer'];
  if (random.happens(0.35)) work.push(random.pick(NAMES.work));
  return {
    labels,
    born,
    birthPlaces: random.happens(0.3) ? [place, place, place, place, county, town(random)] : [place],
    postcodes: [home, home, home, home, ...(random.happens(0.5) ? [postcodeNear(random, area)] : []), ...(random.happens(0.45) ? [postcodeNear(random, postcodeArea(town(random)))] : [])],
    male,
    work,
  }; // prettier-ignore
}

function houseOf(random: Chance): House {
  return { surname: surnameOf(random), county: random.pick(NAMES.counties), place: town(random), given: NAMES.men[random.zipf(40, 2)] ?? 'john', seat: made(random) }; // prettier-ignore
}

/** How hard the records are: 1 as in the published profile, more for more slips of every kind. */
interface HistoricalOptions {
  seed?: number;
  harder?: number;
}

/** Makes the records of `people` persons. */
export function* generateHistorical(people: number, { seed = 3, harder = 1 }: HistoricalOptions = {}): Generator<HistoricalRecord> {
  const random = chance(seed);
  let house: House | undefined;
  let left = 0;
  for (let person = 0; person < people; person += 1) {
    if (left === 0) {
      house = random.happens(0.04 * harder) ? houseOf(random) : undefined;
      left = house === undefined ? 1 : 2 + random.below(4);
    }
    left -= 1;
    const figure = figureOf(random, house);
    const records = 1 + random.below(19);
    for (let record = 0; record < records; record += 1) {
      const lost = (share: number): boolean => random.happens(Math.min(0.9, share * harder));
      const full = dropWords(random, writeFullName(random, figure.labels, harder), harder);
      const tokens = full.split(' ');
      const first = tokens[0] ?? '';
      const last = tokens.length > 1 ? (tokens.at(-1) ?? '') : '';
      const code = random.pick(figure.postcodes);
      yield {
        unique_id: `Q${1_000_000 + person * 7}-${record + 1}`,
        cluster: `Q${1_000_000 + person * 7}`,
        full_name: full,
        first_and_surname: `${first} ${last}`.trim(),
        first_name: first,
        surname: last,
        dob: lost(0.226) ? '' : dirtyDate(random, figure.born, harder),
        birth_place: lost(0.137) ? '' : random.happens(0.02 * harder) ? keyboardSlip(random, random.pick(figure.birthPlaces)) : random.pick(figure.birthPlaces),
        postcode_fake: lost(0.226) ? '' : random.happens(0.04 * harder) ? keyboardSlip(random, code) : random.happens(0.1 * harder) ? postcodeNear(random, code.split(' ')[0] ?? '') : code,
        gender: lost(0.222) ? '' : figure.male === random.happens(0.995) ? 'male' : 'female',
        occupation: lost(0.5) ? '' : random.pick(figure.work),
      }; // prettier-ignore
    }
  }
}
