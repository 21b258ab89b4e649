import { compareCompanyNames } from '../../companies/company-names.ts';
import { bestInitials, bestName } from '../compare-names.ts';
import type { Traits } from '../traits.ts';
import { BITS } from './bits.ts';
import type { Add } from './bits.ts';
import { sharedAges } from './aged.ts';
import { common } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { LINERS } from './words.ts';

/** Initials that fit a name, or turned ones, are met by chance where officers are named. */
const LEAST_NAME = 2.5;
/** So many pairs of letters are in use, as it were: some are frequent. Our choice. */
const INITIALS = 150;
/** Shorter initials of a company are anybody's. */
const LEAST_LETTERS = 3;

/** Numbers, companies, ships, names and initials of two reports. */
export function compareWho({ traits: one, aged }: Excerpt, { traits: other, aged: twins }: Excerpt, add: Add): void {
  const identifier = common(one.identifiers, other.identifiers);
  if (identifier !== undefined) add(BITS.identifier, `sama-sama menyebut ${identifier}`);
  const company = one.companies.find((name) => other.companies.some((twin) => isOneCompany(name, twin)));
  if (company !== undefined) add(BITS.company, `nama yang sama: ${company}`);
  else if (one.companies.length > 0 && other.companies.length > 0) add(BITS.otherCompany);
  const vessel = one.vessels.find((ship) => !LINERS.has(ship) && other.vessels.includes(ship));
  if (vessel !== undefined) add(BITS.vessel, `kapal yang sama: ${vessel}`);
  const name = bestName(one, other);
  const initials = bestInitials(withoutGates(one), withoutGates(other));
  const who = (name?.bits ?? 0) >= (initials?.bits ?? 0) ? name : initials;
  // Of many initials two are the same by chance.
  const chances = Math.max(1, one.initials.length) * Math.max(1, other.initials.length);
  const worth = who === initials ? Math.log2(INITIALS / 2 / chances) : BITS.name;
  const named = who !== undefined && who.bits >= LEAST_NAME ? Math.max(0, Math.min(BITS.name, who.bits, worth)) : 0;
  const ages = sharedAges(aged, twins);
  if ((ages?.bits ?? 0) > named) add(ages?.bits ?? 0, ages?.why);
  else if (named > 0) add(named, who?.why);
  else if (one.initials.length > 0 && other.initials.length > 0) add(BITS.otherInitials);
}

const GATES: ReadonlySet<string> = new Set(['YIA', 'KNIA', 'SBP', 'RS']);
/** Airports, harbours and hospitals by their letters are nobody. */
const withoutGates = (traits: Traits): Traits => ({
  ...traits,
  initials: traits.initials.filter((mark) => !GATES.has(mark)),
  marks: new Set([...traits.marks].filter((mark) => !GATES.has(mark))),
});
/** "PT SKA Banyumas" is PT Surya Kencana Abadi. */
const isOneCompany = (one: string, other: string): boolean =>
  ['same', 'shortened', 'initials'].includes(compareCompanyNames(one, other)) ||
  [
    [one, other],
    [other, one],
  ].some(([short = '', long = '']) => {
    const initials = long
      .split(' ')
      .map((word) => word[0] ?? '')
      .join('');
    return initials.length >= LEAST_LETTERS && short.split(' ')[0] === initials;
  });
