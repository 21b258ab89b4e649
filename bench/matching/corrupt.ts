import { chance } from './random.ts';
import type { Chance } from './random.ts';
import type { Person } from './generate-persons.ts';

/** A record of a person as some source wrote it; empty is missing. Field names are those of `kentongan link`. */
export interface WrittenRecord {
  id: string;
  person: number;
  source: Source;
  full_name: string;
  birth_date: string;
  sex: string;
  nik: string;
  phone: string;
  village_code: string;
  address: string;
}

export type Source = 'report' | 'desk' | 'registry';

/** Share of records without the field. @source dossier: simulator §4 */
const MISSING: Readonly<Record<Source, Readonly<Record<'birth' | 'nik' | 'phone' | 'village', number>>>> = {
  report: { birth: 0.7, nik: 0.97, phone: 0.45, village: 0.15 },
  desk: { birth: 0.01, nik: 0.02, phone: 0.05, village: 0.01 },
  registry: { birth: 0.01, nik: 0.01, phone: 0.1, village: 0.02 },
};
const TYPO_PER_WORD = 0.08;

/** Ways of spelling one sound; each may be taken in either direction. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['f', 'p'], ['v', 'f'], ['kh', 'h'], ['sy', 's'], ['z', 'j'], ['u', 'oe'], ['dh', 'd'], ['iy', 'i'], ['q', 'k'], ['ai', 'ae'], ['o', 'a'], ['ah', 'a'], ['mm', 'm'], ['dd', 'd'], ['j', 'dj'], ['y', 'i'],
]; // prettier-ignore
const ABBREVIATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Muhammad\b/, ['M.', 'Moh.', 'Muh.', 'Mochamad', 'Mohammad']],
  [/^Ahmad\b/, ['Achmad', 'A.', 'Akhmad']],
  [/\bAbdul\b/, ['Abd.', 'Abdul']],
  [/^Siti\b/, ['St.', 'Sitti']],
  [/\bWayan\b/, ['Wyn']],
];
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  s: 'a',
  d: 'f',
  r: 't',
  t: 'r',
  n: 'm',
  m: 'n',
  i: 'o',
  o: 'i',
  u: 'y',
  k: 'l',
  l: 'k',
  g: 'h',
};

function spell(random: Chance, word: string): string {
  const [from, to] = random.pick(SPELLINGS);
  const [a, b] = random.happens(0.5) ? [from, to] : [to, from];
  // The last vowel tells man from woman; nobody who knows the person writes it wrong.
  const at = word.toLowerCase().slice(0, -1).indexOf(a, 1);
  return at < 1 ? word : word.slice(0, at) + b + word.slice(at + a.length);
}

function slip(random: Chance, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + random.below(word.length - 2);
  const letter = word[at] ?? '';
  if (random.happens(0.35)) return word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2);
  if (random.happens(0.4)) return word.slice(0, at) + (NEIGHBOURS[letter] ?? letter) + word.slice(at + 1);
  return random.happens(0.5) ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + letter + word.slice(at);
}

function writeName(random: Chance, name: string, source: Source): string {
  let text = name;
  if (random.happens(source === 'report' ? 0.35 : 0.12)) {
    for (const [pattern, forms] of ABBREVIATIONS) if (pattern.test(text)) text = text.replace(pattern, random.pick(forms));
  }
  const rate = source === 'report' ? 2 : 1;
  let words = text
    .split(' ')
    .map((word) =>
      random.happens(TYPO_PER_WORD * rate * 0.75)
        ? spell(random, word)
        : random.happens(TYPO_PER_WORD * rate * 0.25)
          ? slip(random, word)
          : word,
    );
  if (words.length > 1 && random.happens(source === 'report' ? 0.12 : 0.02)) words = words.filter((_, index) => index !== words.length - 1);
  if (words.length > 2 && random.happens(0.02)) words = [words.at(-1) ?? '', ...words.slice(0, -1)];
  const titled = source === 'report' && random.happens(0.15) ? ['Pak ', 'Bu ', 'H. ', 'Mbak '] : [''];
  return random.pick(titled) + (random.happens(0.2) ? words.join(' ').toUpperCase() : words.join(' '));
}

function writeDate(random: Chance, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (random.happens(0.02) && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (random.happens(0.015)) return `${Number(year) + (random.happens(0.5) ? 1 : -1)}-${month}-${day}`;
  if (Number(year) < 1970 && random.happens(0.03)) return `${year}-01-01`;
  return random.happens(0.5) ? date : `${day}-${month}-${year}`;
}

function writeDigits(random: Chance, digits: string, wrong: number, swapped: number): string {
  const at = 2 + random.below(digits.length - 3);
  if (random.happens(wrong)) return digits.slice(0, at) + String((Number(digits[at]) + 1 + random.below(9)) % 10) + digits.slice(at + 1);
  if (random.happens(swapped)) return digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
  return digits;
}

/** Writes one record of a person as a source would. */
export function writeRecord(random: Chance, person: Person, source: Source, id: string): WrittenRecord {
  const missing = MISSING[source];
  const kept = (share: number, text: () => string): string => (random.happens(share) ? '' : text());
  const house = source === 'report' ? person.hamlet : `Dsn. ${person.hamlet} RT ${person.rt} RW ${person.rw}`;
  const village = random.happens(0.02)
    ? `${person.villageCode.slice(0, 7)}${String(1 + random.below(14)).padStart(3, '0')}`
    : person.villageCode;
  return {
    id,
    person: person.number,
    source,
    full_name: writeName(random, person.name, source),
    birth_date: kept(missing.birth, () => writeDate(random, person.birthDate)),
    sex: person.sex,
    nik: kept(missing.nik, () => writeDigits(random, person.nik, 0.012, 0.004)),
    phone: kept(missing.phone, () =>
      writeDigits(random, random.happens(0.18) ? `0853${String(random.below(1e8)).padStart(8, '0')}` : person.phone, 0.03, 0),
    ),
    village_code: kept(missing.village, () => village),
    address: kept(0.3, () => house),
  };
}

/** Writes several records of some people, in the mixture that offices see. */
export function* writeRecords(persons: Iterable<Person>, seed = 2, duplicates = 0.3): Generator<WrittenRecord> {
  const random = chance(seed);
  let number = 0;
  const draw = (): Source => (random.happens(0.25) ? 'report' : random.happens(0.6) ? 'desk' : 'registry');
  for (const person of persons) {
    let records = 1;
    while (records < 5 && random.happens(duplicates)) records += 1;
    for (let record = 0; record < records; record += 1) {
      yield writeRecord(random, person, draw(), `r${number}`);
      number += 1;
    }
  }
}
