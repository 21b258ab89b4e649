import type { Chance } from '../chance/chance.ts';
import type { RingType } from '../events.ts';
import type { Village } from '../geography/build-geography.ts';
import { ageOn } from '../people/residents.ts';
import type { Person } from '../people/residents.ts';
import people from '../people/words.json' with { type: 'json' };
import words from './trace-words.json' with { type: 'json' };

const list = (text: string): string[] => text.split(' ');
const HANDLE_FIRST = list(words.handleFirst);
const HANDLE_SECOND = list(words.handleSecond);
const NICKNAMES = words.nicknames.split('|');
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** `@loker_kamboja77`; what a ring calls itself on the net. */
export function drawHandle(chance: Chance, type: RingType): string {
  const middle = type === 'C' ? chance.pick(HANDLE_SECOND) : chance.pick(HANDLE_FIRST);
  return `@${chance.pick(HANDLE_FIRST)}${chance.pick(['_', '.', ''])}${middle}${chance.happens(0.7) ? String(chance.below(1000)) : ''}`;
}

/** `AG 1234 XY` with the letters of the district. @source dossier: indonesian-identity §8 */
export function drawPlate(chance: Chance, village: Village): string {
  const regions: Readonly<Record<string, string>> = people.plates;
  const region = regions[village.regencyCode] ?? regions[village.regencyCode.slice(0, 2)] ?? 'AG';
  const letters = Array.from({ length: chance.between(1, 2) }, () => LETTERS[chance.below(LETTERS.length)]!).join('');
  return `${region} ${1000 + chance.below(9000)} ${letters}`;
}

/** The name neighbours call a person by: a form of address with a part of the name, or a nickname. */
export function nickname(chance: Chance, person: Person, day: number): string {
  if (chance.happens(0.2)) return chance.pick(NICKNAMES);
  const parts = person.name.split(' ').filter((part) => part.length > 2 && !/^(Muhammad|Moh|Siti|Nur|Sri|Muhamad|Mohammad)$/.test(part));
  const part = chance.pick(parts.length > 0 ? parts : [person.name]);
  const short = part.length > 5 && chance.happens(0.4) ? part.slice(-4).replace(/^[^aiueo]*(?=[^aiueo][aiueo])/, '') : part;
  const old = ageOn(person.born, day) > 38;
  const address =
    person.sex === 'L'
      ? old
        ? ['Pak', 'Pak', 'Abah', 'Kaji', 'Pak Haji', 'Lek']
        : ['Mas', 'Kang', 'Cak', 'Bang']
      : old
        ? ['Bu', 'Bu', 'Mak', 'Bude', 'Bu Hajah', 'Yuk']
        : ['Mbak', 'Mbak', 'Teh', 'Ning'];
  return `${chance.pick(address)} ${short.charAt(0).toUpperCase()}${short.slice(1)}`;
}
