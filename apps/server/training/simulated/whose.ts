import type { Places, Village } from '../villages.ts';

/** What the truth of the simulator tells the district: where somebody lives, and who shares a family card. */
export interface Homes {
  village(code: string): Village;
  /** The village of a person of the truth, `village/household/member`. */
  villageOf(person: string): Village;
  /** The family card of the household; its serial number is an invented one like that of the NIK. */
  familyCardOf(person: string): string;
}

const VILLAGE_CODE_LENGTH = 13;
const DISTRICT_DIGITS = 6;
/** Real serial numbers count up from 0001 per place and day; invented ones begin at 9001. */
const FIRST_SERIAL = 9_001;
const SERIALS = 999;
const two = (n: number): string => String(n).padStart(2, '0');

export function homesIn({ units }: Places): Homes {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const cards = new Map<string, string>();
  const village = (code: string): Village => ({
    code,
    name: names.get(code) ?? code,
    regency: (names.get(code.slice(0, 5)) ?? '').replace(/^(Kabupaten|Kota) /, ''),
  });
  return {
    village,
    villageOf: (person) => village(person.slice(0, VILLAGE_CODE_LENGTH)),
    familyCardOf(person) {
      const household = person.slice(0, person.lastIndexOf('/'));
      const n = cards.size;
      const area = person.replaceAll('.', '').slice(0, DISTRICT_DIGITS);
      const card =
        cards.get(household) ?? `${area}${two(1 + (n % 28))}${two(1 + (n % 12))}${two(10 + (n % 15))}${FIRST_SERIAL + (n % SERIALS)}`;
      cards.set(household, card);
      return card;
    },
  };
}
