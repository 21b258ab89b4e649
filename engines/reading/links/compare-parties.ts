import { compareCompanyNames } from '../companies/company-names.ts';
import { BITS, COST } from './balance.ts';
import type { Balance } from './balance.ts';
import { bestInitials, bestName, NAME_BITS } from './compare-names.ts';
import { isNarrow, regencies } from './compare-places.ts';
import { nicknamesDiffer } from './signs-of-a-story.ts';
import { says } from './traits.ts';
import type { Traits } from './traits.ts';

/** "A few people" begin here. Our choice. */
export const SMALL_COUNT = 3;
const NEW_NUMBER =
  / (?:ganti|gonta ganti|berganti|baru) (?:nomor|nomer|no|wa) | (?:nomor|nomer|no)(?:nya|e)? (?:(?:udah|sudah|uda|wis|skrg|sekarang|jadi|sering) )*(?:ganti|berganti|baru|berubah) /u;
/** Passenger ships of Pelni: thousands travel with them. */
const FERRIES: ReadonlySet<string> = new Set(
  'lambelu bukit umsini umsisni dobonsolo ciremai sirimau awu lawit tilongkabila wilis pangrango kelud sinabung labobar nggapulu dorolonda gunung tidar kelimutu leuser binaiya sangiang tatamailau egon'.split(
    ' ',
  ),
);

/** A ship with passengers has others on the next day, too. */
const PASSENGERS = / penumpang(?:nya)? /u;

/** Do they name the same party beyond doubt, probably, or not at all? */
export type Party = 'settled' | 'named' | 'unknown';

const disjoint = <Value>(left: Iterable<Value>, right: ReadonlySet<Value>): boolean =>
  right.size > 0 && ![...left].some((value) => right.has(value));
/** Landing in Thailand and crossing by land. @source dossier: passport-screening §2.8 (M04) */
const BEYOND_THAILAND: readonly string[] = ['KH', 'MM', 'LA'];
/** One names where they landed, the other where they were taken. */
export const onOneRoute = (one: Traits, other: Traits): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([left, right]) => left?.countries.has('TH') === true && BEYOND_THAILAND.some((iso) => right?.countries.has(iso) === true));
export const countriesDiffer = (one: Traits, other: Traits): boolean =>
  one.countries.size > 0 && disjoint(one.countries, other.countries) && !onOneRoute(one, other);
export const regenciesDiffer = (one: Traits, other: Traits): boolean =>
  regencies(one).length > 0 && disjoint(regencies(one), new Set(regencies(other)));
/** The police of one regency, the victims of the next: only another province speaks of another man, and two letters are soon met again. */
const isCommonMark = (why: string): boolean => !/[A-Z]{3}$/u.test(why);
const provincesDiffer = (one: Traits, other: Traits): boolean =>
  one.places.length > 0 &&
  disjoint(
    one.places.map((code) => code.slice(0, 2)),
    new Set(other.places.map((code) => code.slice(0, 2))),
  );

/** Identifiers, names, initials, companies, vessels. */
export function compareParties(one: Traits, other: Traits, hubs: ReadonlySet<string>, balance: Balance): Party {
  const identifier = [...one.identifiers].find((value) => other.identifiers.has(value)) ?? saidHandle(one, other) ?? saidHandle(other, one);
  if (identifier !== undefined) balance.agree('who', BITS.identifier, `sama-sama menyebut ${identifier}`);
  const office = [...one.officeNumbers].find((value) => other.officeNumbers.has(value));
  if (office !== undefined) balance.agree('route', BITS.officeNumber, `nomor kantor yang sama: ${office}`, false);
  const company = sharedCompany(one, other) ?? sharedCompany(other, one);
  const hub = company !== undefined && hubs.has(company);
  if (company !== undefined) balance.agree(hub ? 'route' : 'who', hub ? BITS.hub : BITS.company, `nama yang sama: ${company}`, !hub);
  const name = bestName(one, other);
  // Two people of one name in two regencies or two countries are two people.
  const elsewhere = name !== undefined && (regenciesDiffer(one, other) || countriesDiffer(one, other));
  if (name !== undefined) balance.agree('who', elsewhere ? Math.min(name.bits, NAME_BITS.oneName) : name.bits, name.why, name.bits > 0);
  // Two people by their names are more than one by his.
  balance.twoParties = name?.bits === NAME_BITS.twoNames && one.matters.has('abroad') && other.matters.has('abroad');
  const initials = bestInitials(one, other);
  // "NH" of Mataram and "NH" of Blitar are two people.
  const elsewhereMarked = initials !== undefined && isCommonMark(initials.why) && provincesDiffer(one, other);
  if (initials !== undefined)
    balance.agree(
      initials.bits === NAME_BITS.oneLetter && countsDiffer(one, other) ? 'route' : 'who',
      elsewhereMarked ? Math.min(initials.bits, NAME_BITS.oneLetter) : initials.bits,
      initials.why,
      (initials.bits > NAME_BITS.oneLetter && !elsewhereMarked) || isNarrow(one, other),
    );
  const vessel = one.vessels.find((ship) => other.vessels.includes(ship) || says(other, ship));
  const ferry =
    vessel !== undefined && (FERRIES.has(vessel.split(' ')[0] ?? '') || PASSENGERS.test(one.plain) || PASSENGERS.test(other.plain));
  if (vessel !== undefined) balance.agree(ferry ? 'where' : 'who', ferry ? BITS.ferry : BITS.vessel, `kapal yang sama: ${vessel}`, !ferry);
  balance.twoParties ||= vessel !== undefined && !ferry && name !== undefined;
  balance.identified = identifier !== undefined;
  balance.proven = identifier !== undefined || (company !== undefined && !hub);
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
  // "nomernya udah ganti": whoever changed his number has two.
  const changed = NEW_NUMBER.test(one.plain) || NEW_NUMBER.test(other.plain);
  const phonesDiffer =
    name === undefined && !changed && IDENTIFIER_KINDS.some((kind) => both(identifiersOf(one, kind), identifiersOf(other, kind)));
  balance.score -=
    (companiesDiffer ? COST.company : 0) +
    (namesDiffer ? COST.name : 0) +
    (initialsDiffer ? COST.initials : 0) +
    (vesselsDiffer ? COST.vessel : 0) +
    (phonesDiffer ? COST.identifier : 0);
  // Two reports on one person each, by whole names: two persons, unless one group has both in it.
  const whole = (traits: Traits): boolean => traits.names.some((word) => word.includes(' '));
  const apart = namesDiffer && whole(one) && whole(other) && vessel === undefined && !sharesGroup(one, other);
  // Other initials and another number of people: the same page of another day.
  const others = initialsDiffer && vessel === undefined && countsDiffer(one, other);
  // Two recruiters by their names, and only a sum or a few people in common.
  balance.otherNames = namesDiffer;
  // "Supardi bin Karto" is not Supardi bin Kasan; a victim and his recruiter are two names of one event.
  const namesakes = one.names.some((name) => other.names.some((twin) => name.split(' ')[0] === twin.split(' ')[0]));
  balance.unlike ||= apart;
  balance.conflict ||= apart && namesakes;
  balance.conflict ||=
    companiesDiffer || vesselsDiffer || phonesDiffer || others || nicknamesDiffer(calledNotFrom(one, other), calledNotFrom(other, one));
  const tied =
    (vessel !== undefined && !ferry) ||
    (name !== undefined && !elsewhere && name.bits >= NAME_BITS.rareName) ||
    (initials?.bits ?? 0) >= NAME_BITS.initials;
  return tied ? 'named' : 'unknown';
}

/** Numbers and accounts one is reached or paid by; two reports with two of one kind speak of two recruiters. */
const IDENTIFIER_KINDS: readonly string[] = ['+', '@', 'rekening'];
const identifiersOf = (traits: Traits, kind: string): string[] => [...traits.identifiers].filter((value) => value.startsWith(kind));
/** Shorter ones are words. Our choice. */
const SHORTEST_HANDLE = 6;
/** "@kakviola_hr" in one, "akun kakviola_hr" in the other. */
const saidHandle = (one: Traits, other: Traits): string | undefined =>
  identifiersOf(one, '@').find(
    (value) =>
      value.length > SHORTEST_HANDLE &&
      other.plain.includes(
        ` ${value
          .slice(1)
          .toLowerCase()
          .replaceAll(/[._-]+/gu, ' ')} `,
      ),
  );

/** "Parmi Gandekan" is called after her village, not nicknamed. */
const calledNotFrom = (one: Traits, other: Traits): string[] =>
  one.nicknames.filter((name) => ![...one.placeNames, ...other.placeNames].some((place) => name.endsWith(` ${place}`)));

const countsDiffer = (one: Traits, other: Traits): boolean =>
  one.counts.size > 0 && other.counts.size > 0 && ![...one.counts].some((value) => other.counts.has(value));

/** The same number of people, too many to be one person's family by chance. */
const sharesGroup = (one: Traits, other: Traits): boolean =>
  [...one.counts].some((value) => value >= SMALL_COUNT && other.counts.has(value));

/** A company of `one` that `other` names, too, with or without its legal form. */
function sharedCompany(one: Traits, other: Traits): string | undefined {
  return one.companies.find(
    (name) =>
      other.companies.some((twin) => ['same', 'shortened', 'initials'].includes(compareCompanyNames(name, twin))) ||
      // "LPK Mitra Sakura" is "Mitra Sakura" in the next paper.
      [name, name.replace(/^(?:lpk|yayasan|cv|ud|koperasi) /, '')].some((form) => form.includes(' ') && says(other, form)),
  );
}
