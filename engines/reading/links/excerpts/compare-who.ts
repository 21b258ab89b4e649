import { compareCompanyNames } from '../../companies/company-names.ts';
import { bestInitials, bestName } from '../compare-names.ts';
import type { Traits } from '../traits.ts';
import type { Add } from './bits.ts';
import { sharedAges } from './aged.ts';
import { common } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { spelt } from './spelling.ts';
import { LINERS } from './words.ts';

/** Initials that fit a name, or turned ones, are met by chance where officers are named. */
const LEAST_NAME = 2.5;
const MOST_NAME = 4;
/** So many pairs of letters are in use, as it were: some are frequent. Our choice. */
const INITIALS = 150;
/** Shorter initials of a company are anybody's. */
const LEAST_LETTERS = 3;

/** Numbers, companies, ships, names and initials of two reports. */
export function compareWho(left: Excerpt, right: Excerpt, add: Add): void {
  const [{ traits: one, aged }, { traits: other, aged: twins }] = [left, right];
  const identifier = common(one.identifiers, other.identifiers);
  if (identifier !== undefined) add('identifier', `sama-sama menyebut ${identifier}`);
  const company = one.companies.find((name) => other.companies.some((twin) => isOneCompany(name, twin)));
  if (company !== undefined) add('company', `nama yang sama: ${company}`);
  else if (areOtherCompanies(one, other)) add('otherCompany');
  const vessel = one.vessels.find((ship) => !LINERS.has(ship) && other.vessels.includes(ship));
  const ships = [one, other].map(({ vessels }) => vessels.filter((ship) => !LINERS.has(ship)));
  if (vessel !== undefined) add('vessel', `kapal yang sama: ${vessel}`);
  else if (ships.every(({ length }) => length > 0)) add('otherVessel');
  const shared = bestName(one, other);
  // With his rank in one paper, without it in the other.
  const name = shared !== undefined && isTeller(shared.why, [left, right]) ? undefined : shared;
  const initials = bestInitials(withoutGates(one), withoutGates(other));
  const who = (name?.bits ?? 0) >= (initials?.bits ?? 0) ? name : initials;
  // Of many initials two are the same by chance.
  const chances = Math.max(1, one.initials.length) * Math.max(1, other.initials.length);
  const worth = who === initials ? Math.log2(INITIALS / 2 / chances) : MOST_NAME;
  const named = who !== undefined && who.bits >= LEAST_NAME ? Math.max(0, Math.min(MOST_NAME, who.bits, worth)) : 0;
  const ages = sharedAges(aged, twins);
  if ((ages?.bits ?? 0) > named) add('ages', ages?.why, ages?.bits ?? 0);
  else if (named > 0) add(who === initials ? 'initials' : 'name', who?.why, named);
  else if (ages === undefined && one.initials.length + one.names.length > 0 && other.initials.length + other.names.length > 0)
    add('otherPeople');
}

/** Do both words of "nama yang sama: wiryo semparu" belong to who told one of the papers? */
const isTeller = (why: string, reports: readonly Excerpt[]): boolean =>
  why
    .slice(why.indexOf(': ') + 2)
    .split(' ')
    .every((word) => reports.some(({ words }) => words.tellers.has(spelt(word))));

const GATES: ReadonlySet<string> = new Set(['YIA', 'KNIA', 'SBP', 'RS']);
/** Airports, harbours and hospitals by their letters are nobody. */
const withoutGates = (traits: Traits): Traits => ({
  ...traits,
  initials: traits.initials.filter((mark) => !GATES.has(mark)),
  marks: new Set([...traits.marks].filter((mark) => !GATES.has(mark))),
});
/** "PT SKA Banyumas" is PT Surya Kencana Abadi, "LPK SK" LPK Surya Kencana. */
const isOneCompany = (one: string, other: string): boolean =>
  ['same', 'shortened', 'initials'].includes(compareCompanyNames(one, other)) || isShortFor(one, other) || isShortFor(other, one);
const isShortFor = (short: string, long: string): boolean => {
  const [letters = ''] = bare(short);
  const initials = bare(long)
    .map((word) => word[0] ?? '')
    .join('');
  if (initials.length < 2 || letters.length < LEAST_LETTERS) return false;
  return letters === initials || (isLetters(letters) && (letters.startsWith(initials) || isWithin(letters, initials)));
};
/** Are these letters in the other ones in their order, the first one too? "PT SKA" is Surya Kencana Niaga Abadi. */
const isWithin = (letters: string, initials: string): boolean => {
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters[0] === initials[0];
};
const bare = (name: string): string[] => name.split(' ').filter((word) => word !== 'lpk' && word !== 'yayasan');
/** Three letters, or four without a vowel, are initials and no word. Our choice. */
const isLetters = (name: string): boolean => /^(?:.{3}|[^aeiou ]{4})$/u.test(name);
/** One company each, one of them by its initials, that are not the other's. */
const areOtherCompanies = (one: Traits, other: Traits): boolean => {
  const [left, right] = [new Set(one.companies), new Set(other.companies)];
  return left.size === 1 && right.size === 1 && [...left, ...right].some(isLetters);
};
