import { Chance, hash } from '../chance/chance.ts';
import { dateOf, dayOf, two } from '../chance/calendar.ts';
import { weightedNames } from '../chance/weighted.ts';
import type { Weighted } from '../chance/weighted.ts';
import type { Sex } from '../events.ts';
import type { Geography, Village } from '../geography/build-geography.ts';
import { drawName } from '../names/name-model.ts';
import type { People } from '../names/name-model.ts';
import { phoneAt, shareOfPhone } from './phones.ts';
import words from './words.json' with { type: 'json' };

/**
 * The residents of a district. Nobody is stored: a household is made again from its numbers whenever it is met, so that
 * forty million people need no memory.
 */
export interface Residents {
  readonly villages: readonly Village[];
  /** Households in the village at that position. */
  householdsIn(village: number): number;
  household(village: number, number: number): Household;
  /** Day on which ages are counted. */
  readonly today: number;
  /** A fresh stream for a purpose of one's own. */
  stream(...key: number[]): Chance;
}

export interface Household {
  readonly village: Village;
  readonly number: number;
  readonly address: string;
  readonly kk: string;
  readonly members: readonly Member[];
}

/** What is known about a member before anything is written about him or her. */
export interface Member {
  readonly sex: Sex;
  /** Day number of birth. */
  readonly born: number;
  readonly role: 'head' | 'spouse' | 'child' | 'elder';
}

export interface Person {
  /** `village code/household/member`: the key of the truth files. */
  readonly key: string;
  readonly village: Village;
  readonly householdNumber: number;
  readonly member: number;
  readonly name: string;
  readonly sex: Sex;
  readonly born: number;
  readonly birthPlace: string;
  readonly nik: string;
  readonly address: string;
  readonly occupation: string;
  readonly married: boolean;
  /** Sixteen draws of the person's own, for habits that must not change from one event to the next. */
  readonly habit: number;
  /** The number in use on a day, `08…`. */
  phone(day: number): string;
}

/** Mean 3.3. @source dossier: simulator §2.2 */
const SIZE_SHARES = [0.09, 0.2, 0.28, 0.25, 0.12, 0.06];
const HAMLETS = words.hamlets.split(' ');
const STREETS = words.streets.split(' ');
const OCCUPATIONS = weightedNames(words.occupations);
/** NIK whose date or sex was corrected later. @source dossier: simulator §2.3 */
const NIK_MISMATCH = 0.005;
/** Born or first registered elsewhere: the NIK keeps that region (our choice). */
const MOVED = 0.07;
const OWN_PHONE_AGE = 16;
/** Of those, first registered in another province. */
const FROM_AFAR = 0.2;
const ELSEWHERE = words.elsewhere.split('|').map((row) => ({ code: row.slice(0, 8), regency: row.slice(9) }));

/** @param today  day number on which ages are counted */
export function openResidents(geography: Geography, seed: number, today: number): Residents {
  const { villages } = geography;
  const peoples = new Map<string, Weighted<People>>();
  for (const { regencyCode, peoples: mix } of villages)
    if (!peoples.has(regencyCode)) peoples.set(regencyCode, weightedNames(mix as Record<People, number>));
  return {
    villages,
    today,
    householdsIn: (village) => Math.max(30, Math.round((villages[village]?.population ?? 0) / 3.3)),
    stream: (...key) => new Chance(seed, ...key),
    household(at, number) {
      const village = villages[at]!;
      const chance = new Chance(seed, 11, at, number);
      return { village, number, ...houseOf(chance, village), members: membersOf(chance, today) };
    },
  };
}

function houseOf(chance: Chance, village: Village): { address: string; kk: string } {
  const { year, month, day } = dateOf(14_000 + chance.below(5000));
  const kk = `${village.code.slice(0, 8).replaceAll('.', '')}${two(day)}${two(month)}${two(year % 100)}${String(1 + chance.below(60)).padStart(4, '0')}`;
  const hamlets = 3 + (village.at % 3);
  const hamlet = HAMLETS[hash(village.at, chance.below(hamlets)) % HAMLETS.length]!;
  const rt = `RT ${two(1 + chance.below(5))} RW ${two(1 + chance.below(6))}`;
  const street = village.urban ? `Jl. ${chance.pick(STREETS)} No. ${1 + chance.below(140)}` : `Dsn. ${hamlet}`;
  return { kk, address: `${street} ${rt}` };
}

function membersOf(chance: Chance, today: number): Member[] {
  let left = chance.next();
  const size = SIZE_SHARES.findIndex((share) => (left -= share) < 0) + 1 || 3;
  const headAge = 23 + chance.below(48);
  const born = (age: number): number => today - Math.round((age + chance.next()) * 365.25);
  const headSex: Sex = chance.happens(0.84) ? 'L' : 'P';
  const members: Member[] = [{ sex: headSex, born: born(headAge), role: 'head' }];
  const paired = size > 1 && headSex === 'L' && chance.happens(0.9);
  if (paired) members.push({ sex: 'P', born: born(Math.max(18, headAge - 4 + chance.below(6))), role: 'spouse' });
  while (members.length < size) {
    const elder = headAge < 45 && chance.happens(0.12);
    const age = elder ? headAge + 22 + chance.below(9) : Math.max(0, headAge - 21 - chance.below(14));
    members.push({ sex: chance.happens(0.5) ? 'L' : 'P', born: born(age), role: elder ? 'elder' : 'child' });
  }
  return members;
}

function occupationOf(chance: Chance, sex: Sex, age: number): string {
  const drawn = OCCUPATIONS.draw(chance);
  if (age < 21) return age < 6 ? 'Belum bekerja' : 'Pelajar';
  if (drawn === 'Pelajar' && age > 25) return 'Wiraswasta';
  return sex === 'L' && drawn === 'Mengurus rumah tangga' ? 'Petani' : drawn;
}

/** Everything about one member; the same arguments give the same person. */
export function personOf(residents: Residents, household: Household, member: number): Person {
  const { village, number } = household;
  const { sex, born, role } = household.members[member]!;
  const chance = residents.stream(12, village.at, number, member);
  const people = drawPeople(residents.stream(13, village.at, number), village);
  const { year, month, day } = writtenBirth(chance, born);
  const name = drawName(chance, people, sex, year);
  const moved = chance.happens(MOVED);
  const origin = !moved ? village : chance.happens(FROM_AFAR) ? chance.pick(ELSEWHERE) : chance.pick(residents.villages);
  return {
    key: `${village.code}/${number}/${member}`,
    village,
    householdNumber: number,
    member,
    name,
    sex,
    born: dayOf(year, month, day),
    birthPlace: origin.regency.replace(/^(Kabupaten|Kota) /, ''),
    nik: nikOf(chance, origin, sex, year, month, day),
    address: household.address,
    occupation: occupationOf(chance, sex, dateOf(residents.today).year - year),
    married: role === 'spouse' || (role === 'head' && household.members[1]?.role === 'spouse'),
    habit: hash(village.at, number, member, 14),
    // Children have the number of the house.
    phone: (on) =>
      phoneAt(residents, village.at, number, ageOn(born, on) < OWN_PHONE_AGE ? 0 : shareOfPhone(residents, village.at, number, member), on),
  };
}

const mixes = new WeakMap<Village['peoples'], Weighted<People>>();
function drawPeople(chance: Chance, village: Village): People {
  let mix = mixes.get(village.peoples);
  if (mix === undefined) mixes.set(village.peoples, (mix = weightedNames(village.peoples as Record<People, number>)));
  return mix.draw(chance);
}

/** Old records fell back on 1 January. @source dossier: simulator §4 */
function writtenBirth(chance: Chance, born: number): { year: number; month: number; day: number } {
  const { year, month, day } = dateOf(born);
  return year < 1970 && chance.happens(0.03) ? { year, month: 1, day: 1 } : { year, month, day };
}

/** @source dossier: indonesian-identity §6 */
function nikOf(chance: Chance, origin: { readonly code: string }, sex: Sex, year: number, month: number, day: number): string {
  const wrong = chance.happens(NIK_MISMATCH);
  const female = (sex === 'P') !== (wrong && chance.happens(0.3));
  const shown = wrong ? 1 + chance.below(28) : day;
  const region = origin.code.slice(0, 8).replaceAll('.', '');
  return `${region}${two(female ? shown + 40 : shown)}${two(month)}${two(year % 100)}${String(1 + chance.below(900)).padStart(4, '0')}`;
}

/** Whole years on a day. */
export function ageOn(born: number, day: number): number {
  return Math.floor((day - born) / 365.25);
}
