import { EVERYDAY_NAMES } from '../facts/person-names.ts';
import { isFrequentName } from '../lexicon/given-names.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import { editDistance } from '../text/edit-distance.ts';
import { commonPlace, isNarrow } from './compare-places.ts';
import { says } from './traits.ts';
import type { Traits } from './traits.ts';

/** What agreement on who is told of is worth, in bits. Our choice: a whole name settles it, a frequent first name hardly. */
export const NAME_BITS = {
  fullName: 7,
  nickname: 6,
  rareName: 5,
  oneName: 3,
  villageName: 2,
  shortName: 2,
  nearName: 4,
  /** "Marta Liunokas" and her daughter "Yuni Liunokas". */
  familyName: 4,
  /** Two people by their first names: "Fitria" and "Darto" in both. */
  twoNames: 6,
  /** Three letters; two are soon met again. */
  longInitials: 4,
  initials: 3.5,
  turnedInitials: 2,
  oneLetter: 1,
} as const;

interface Sign {
  readonly bits: number;
  readonly why: string;
}

/** Everyday words inside names that tie nobody to anybody: forms of address that were kept with the name. */
const WEAK_NAME_WORDS = new Set('inaq amaq siti muhammad ahmad abdul nur sri dewi agus eko dwi tri keluarga'.split(' '));
const LEAST_RARE = 6;
const SHORTEST_NEAR = 5;
/** "Sum", "Min": short names of whole villages. */
const SHORTEST_TELLING = 4;
const SHORT_NAME = 3;

/** The best agreement between the persons of two reports, also where one of them was not marked as a person. */
export function bestName(one: Traits, other: Traits): Sign | undefined {
  let best: Sign | undefined;
  const take = (bits: number, why: string): void => {
    if (bits > (best?.bits ?? 0)) best = { bits, why };
  };
  // "Ngrendeng" may have been taken for a person; where the other names it as a village, it is one.
  const places = new Set([...one.placeNames, ...other.placeNames]);
  const people = (traits: Traits): string[] => traits.names.filter((name) => !places.has(name));
  for (const name of people(one)) {
    for (const twin of people(other)) {
      const words = name.split(' ');
      const twins = twin.split(' ');
      const shorter = words.length <= twins.length ? name : twin;
      // "Mbah Rus" of one village in both: short, but both readers saw a person.
      if (name === twin && name.length === SHORT_NAME && commonPlace(one, other) !== undefined)
        take(NAME_BITS.oneName, `nama yang sama: ${name}`);
      // "Mbak Dewi" of one village in both: a frequent name, but there are few of them there.
      if (name === twin && worth(name) === 0 && isNarrow(one, other)) take(NAME_BITS.villageName, `nama yang sama: ${name}`);
      if (name === twin || name.startsWith(`${twin} `) || twin.startsWith(`${name} `)) take(worth(shorter), `nama yang sama: ${shorter}`);
      else if (words.length === 1 || twins.length === 1) {
        const shared = words.find((word) => word.length >= 4 && !WEAK_NAME_WORDS.has(word) && twins.includes(word));
        if (shared !== undefined) take(worth(shared), `nama yang sama: ${shared}`);
      }
      // "Mama Yuli" is Mama Yuliana.
      if (name !== twin && words.length === 1 && twins.length === 1 && isShortOf(name, twin))
        take(NAME_BITS.shortName, `nama yang dipendekkan: ${name} dan ${twin}`);
      if (isAbbreviated(words, twins)) take(NAME_BITS.rareName, `nama yang disingkat: ${shorter}`);
      if (name !== twin && isNear(words, twins)) take(NAME_BITS.nearName, `nama yang hampir sama: ${name} dan ${twin}`);
    }
  }
  const knows = (traits: Traits, name: string): boolean =>
    traits.nicknames.includes(name) ||
    traits.names.includes(name) ||
    (name.includes(' ') ? traits.plain.includes(` ${name} `) : name.length >= SHORTEST_TELLING && says(traits, name));
  const named = one.nicknames.find((name) => knows(other, name)) ?? other.nicknames.find((name) => knows(one, name));
  if (named !== undefined) take(NAME_BITS.nickname, `sebutan yang sama: ${named}`);
  for (const [name, twin] of [...people(one).map((name) => [name, other] as const), ...people(other).map((name) => [name, one] as const)])
    if ((name.includes(' ') || isTelling(name)) && says(twin, name)) take(worth(name), `nama yang sama: ${name}`);
  // "Vera Damayanti" is Vera in the next note.
  for (const [name, twin] of [...people(one).map((name) => [name, other] as const), ...people(other).map((name) => [name, one] as const)]) {
    const [first = '', ...rest] = name.split(' ');
    if (rest.length > 0 && isTelling(first) && says(twin, first) && !twin.names.some((known) => known.split(' ').includes(first)))
      take(worth(first), `nama yang sama: ${first}`);
    // "Aco" of one kecamatan in both: three letters, but few bear them.
    if (name.length === SHORT_NAME && !PLAIN_WORDS.has(name) && twin.plain.includes(` ${name} `) && isNarrow(one, other))
      take(NAME_BITS.oneName, `nama yang sama: ${name}`);
  }
  for (const name of people(one)) {
    const surname = familyNameIn(name);
    if (surname !== undefined && people(other).some((twin) => familyNameIn(twin) === surname))
      take(NAME_BITS.familyName, `nama keluarga yang sama: ${surname}`);
  }
  for (const [name, twin] of [...people(one).map((name) => [name, other] as const), ...people(other).map((name) => [name, one] as const)]) {
    const word = name.split(' ').find((part) => twin.unusual.has(part) && part.length >= SHORTEST_TELLING && !WEAK_NAME_WORDS.has(part));
    if (word !== undefined && !twin.names.some((known) => known.split(' ').includes(word))) take(worth(word), `nama yang sama: ${word}`);
  }
  const both = new Set([
    ...sharedFirstNames(people(one), other),
    ...sharedFirstNames(people(other), one),
    ...sharedPeople(people(one), people(other)),
  ]);
  if (both.size >= 2 && [...both].some((word) => !WEAK_NAME_WORDS.has(word) && !EVERYDAY_NAMES.has(word)))
    take(NAME_BITS.twoNames, `nama yang sama: ${[...both].join(' dan ')}`);
  return best;
}

/** The last of several names, when it is rare. */
const familyNameIn = (name: string): string | undefined => {
  const last = name.includes(' ') ? name.split(' ').at(-1) : undefined;
  return last !== undefined && isRare(last) ? last : undefined;
};

/** Names by one word in one report that the other says, too; a whole name is compared above. */
const sharedFirstNames = (names: readonly string[], other: Traits): string[] =>
  names.filter(
    (name) =>
      !name.includes(' ') &&
      name.length >= SHORTEST_TELLING &&
      !WEAK_NAME_WORDS.has(name) &&
      !EVERYDAY_NAMES.has(name) &&
      says(other, name) &&
      !other.names.some((whole) => whole.includes(' ') && whole.split(' ').includes(name)),
  );

/** First names of people whom one report calls by a whole name and the other by the first. */
const sharedPeople = (names: readonly string[], twins: readonly string[]): string[] =>
  names.flatMap((name) => {
    const first = name.split(' ')[0] ?? '';
    return first.length >= SHORTEST_TELLING && twins.some((twin) => twin === first || (name === first && twin.startsWith(`${first} `)))
      ? [first]
      : [];
  });

/** The beginning of a longer name, by which people call each other. */
const isShortOf = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_TELLING && long.length >= short.length + 2 && long.startsWith(short) && !EVERYDAY_NAMES.has(short);
};

/** "Yustus L." is Yustus Lakat. */
const isAbbreviated = (words: readonly string[], twins: readonly string[]): boolean =>
  words.length === 2 &&
  twins.length === 2 &&
  words[0] === twins[0] &&
  (words[1]?.length === 1) !== (twins[1]?.length === 1) &&
  words[1]?.[0] === twins[1]?.[0];

/** Word by word at most one letter apart; a short word must be the same: Edi Wahyudi is not Tri Wahyudi. */
const isNear = (words: readonly string[], twins: readonly string[]): boolean =>
  words.length === twins.length &&
  words.every((word, at) => {
    const twin = twins[at] ?? '';
    return word === twin || (Math.min(word.length, twin.length) >= SHORTEST_NEAR && editDistance(word, twin, 1) <= 1);
  });

/** Long enough to be looked for where the other reader saw no person: "dibawa Fahri", "ada yayuk". */
const isTelling = (word: string): boolean => word.length >= SHORTEST_TELLING && !WEAK_NAME_WORDS.has(word) && !EVERYDAY_NAMES.has(word);
const isRare = (word: string): boolean => word.length >= LEAST_RARE && !isFrequentName(word);
const worth = (name: string): number =>
  name.includes(' ')
    ? NAME_BITS.fullName
    : isRare(name)
      ? NAME_BITS.rareName
      : WEAK_NAME_WORDS.has(name) || name.length < SHORTEST_TELLING
        ? 0
        : NAME_BITS.oneName;

/** The same initials, turned ones, or initials that fit a name. */
export function bestInitials(one: Traits, other: Traits): Sign | undefined {
  for (const mark of one.initials) {
    if (mark.length < 2) continue;
    if (other.initials.includes(mark) || other.marks.has(mark))
      return { bits: mark.length > 2 ? NAME_BITS.longInitials : NAME_BITS.initials, why: `inisial yang sama: ${mark}` };
    const turned = Array.from(mark).reverse().join('');
    if (other.initials.includes(turned)) return { bits: NAME_BITS.turnedInitials, why: `inisial terbalik: ${mark} dan ${turned}` };
  }
  // "R dan D" in both: two single letters are two people.
  const single = one.initials.filter((mark) => mark.length === 1 && other.initials.includes(mark));
  if (single.length >= 2) return { bits: NAME_BITS.initials, why: `inisial yang sama: ${single.slice(0, 2).join(', ')}` };
  const marked = other.initials.find((mark) => mark.length >= 2 && one.marks.has(mark));
  if (marked !== undefined) return { bits: NAME_BITS.initials, why: `inisial yang sama: ${marked}` };
  // "HK dan DW" in both: two sets of letters are two people.
  const pair = [...one.marks].filter((mark) => other.marks.has(mark));
  if (pair.length >= 2) return { bits: NAME_BITS.rareName, why: `inisial yang sama: ${pair.slice(0, 2).join(', ')}` };
  // Three letters in both that are no known short word are somebody's initials more often than not.
  const unknown = pair.find((mark) => mark.length === 3);
  if (unknown !== undefined) return { bits: NAME_BITS.turnedInitials, why: `inisial yang sama: ${unknown}` };
  const named = spelled(one.names, other.initials) ?? spelled(other.names, one.initials);
  if (named !== undefined) return { bits: NAME_BITS.turnedInitials, why: `inisial cocok dengan nama ${named}` };
  const begun = begins(one.names, other.initials) ?? begins(other.names, one.initials);
  return begun === undefined ? undefined : { bits: NAME_BITS.oneLetter, why: `inisial cocok dengan nama ${begun}` };
}

/** "M" for Mursal: says little. */
const begins = (names: readonly string[], marks: readonly string[]): string | undefined =>
  names.find((name) => name.split(' ').some((word) => word.length >= SHORTEST_TELLING && marks.includes(word[0]?.toUpperCase() ?? '')));

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
