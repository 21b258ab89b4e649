import { compareCompanyNames } from '../../companies/company-names.ts';
import { bestInitials, bestName } from '../compare-names.ts';
import { countriesDiffer } from '../compare-parties.ts';
import type { Traits } from '../traits.ts';
import { bitsOfKind, kindsOf, tellsOfPeriod } from './kinds.ts';
import { wordsOf } from './rarity.ts';
import type { Scene } from './scene.ts';

/** What of a quoted report is compared. */
export interface Excerpt {
  readonly traits: Traits;
  readonly scene: Scene;
  readonly kinds: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly counts: ReadonlySet<number>;
  /** All sums of two or more of its counts. */
  readonly sums: ReadonlySet<number>;
  readonly ofPeriod: boolean;
}

export interface Evidence {
  readonly bits: number;
  readonly because: readonly string[];
}

/**
 * Bits for and against one event, given that two published reports are of the same days. Rounded logarithms of how much more often
 * reports on one event agree so than reports on two.
 * @source measured on 104 published reports of 2011–2025 (decision 0040); where they hold too few cases, our choice
 */
const BITS = {
  identifier: 8,
  company: 4,
  otherCompany: -1.5,
  vessel: 4,
  /** A name or initials count as in other reports, but not more than this. */
  name: 4,
  otherInitials: -0.5,
  village: 4.5,
  district: 4,
  regency: 2,
  province: 2,
  elsewhere: -1,
  home: 1,
  country: 3.5,
  /** Thousands go there each year; to Malaysia most. */
  usualCountry: 2,
  malaysia: 0,
  otherCountry: -1.5,
  largeCount: 4,
  smallCount: 0.5,
  nearCount: 2,
  sum: 2.5,
  otherCount: -1.5,
  amount: 2.5,
  toldDay: 2,
  otherDay: -1.5,
  otherKind: -1.5,
  rareWord: 2,
  word: 1,
  period: -4,
} as const;
const MOST_KINDS = 4.5;
const MOST_WORDS = 5;
const RARE_FROM = 4.5;
const WORD_FROM = 3;
const LARGE = 10;
const SMALL = 3;
/** Counts of one event differ by so much from paper to paper. Our choice. */
const NEAR_FROM = 40;
const NEAR_SHARE = 0.05;
const NEAR_LEAST = 3;
const LEAST_NAME = 2;
const NEXT_DAY = 1;

export function excerptOf(traits: Traits, scene: Scene): Excerpt {
  const counts = new Set([...traits.counts].filter((value) => value > 1));
  const listed = Math.max(0, ...LISTS.map((list) => traits.text.match(list)?.[0].match(/\b[A-Z]{1,4}\b/gu)?.length ?? 0));
  if (listed >= SMALL) counts.add(listed);
  return {
    traits,
    scene,
    kinds: kindsOf(traits.text),
    words: wordsOf(traits.plain),
    counts,
    sums: sumsOf([...counts]),
    ofPeriod: tellsOfPeriod(traits.text),
  };
}

/** "MA (20), MU (25) dan MS (31)", "berinisial MA, MU dan MS": as many people. */
const LISTS: readonly RegExp[] = [
  /(?:\b[A-Z]{1,4} \(\d\d(?: tahun)?\)(?:, | dan |, dan | serta )?){3,}/u,
  /\b(?:ber)?inisial (?:[A-Z]{1,4}(?:, (?:dan )?| dan | serta )){2,}[A-Z]{1,4}\b/u,
];

/** "20 laki-laki, 7 perempuan, 1 bayi": two of them together, and all. */
function sumsOf(counts: readonly number[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const [at, one] of counts.entries()) for (const other of counts.slice(at + 1)) out.add(one + other);
  if (counts.length > 2) out.add(counts.reduce((sum, count) => sum + count, 0));
  return out;
}

/** Adds up what two excerpts agree and differ in. */
export function compareExcerpts(one: Excerpt, other: Excerpt, rarity: (word: string) => number): Evidence {
  const because: string[] = [];
  let bits = 0;
  const add = (worth: number, why?: string): void => {
    bits += worth;
    if (why !== undefined && worth > 0) because.push(why);
  };
  compareWho(one.traits, other.traits, add);
  compareWhere(one, other, add);
  compareCounts(one, other, add);
  compareMatter(one, other, add);
  compareWords(one, other, rarity, add);
  return { bits, because };
}

type Add = (worth: number, why?: string) => void;
const common = <Value>(one: Iterable<Value>, other: ReadonlySet<Value>): Value | undefined => [...one].find((value) => other.has(value));

function compareWho(one: Traits, other: Traits, add: Add): void {
  const identifier = common(one.identifiers, other.identifiers);
  if (identifier !== undefined) add(BITS.identifier, `sama-sama menyebut ${identifier}`);
  const company = one.companies.find((name) => other.companies.some((twin) => isOneCompany(name, twin)));
  if (company !== undefined) add(BITS.company, `nama yang sama: ${company}`);
  else if (one.companies.length > 0 && other.companies.length > 0) add(BITS.otherCompany);
  const vessel = one.vessels.find((ship) => other.vessels.includes(ship));
  if (vessel !== undefined) add(BITS.vessel, `kapal yang sama: ${vessel}`);
  const name = bestName(one, other);
  const initials = bestInitials(withoutGates(one), withoutGates(other));
  const who = (name?.bits ?? 0) >= (initials?.bits ?? 0) ? name : initials;
  if (who !== undefined && who.bits >= LEAST_NAME) add(Math.min(BITS.name, who.bits), who.why);
  else if (one.initials.length > 0 && other.initials.length > 0) add(BITS.otherInitials);
}

const USUAL: ReadonlySet<string> = new Set(['SA', 'KH', 'TW', 'HK', 'SG', 'MM', 'AE', 'JP', 'KR', 'TH']);
/** Who is on the way to another country passes through these. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['MY', 'SG', 'TH']);
const GATES: ReadonlySet<string> = new Set(['YIA', 'KNIA', 'SBP', 'RS']);
/** Airports, harbours and hospitals by their letters are nobody. */
const withoutGates = (traits: Traits): Traits => ({
  ...traits,
  initials: traits.initials.filter((mark) => !GATES.has(mark)),
  marks: new Set([...traits.marks].filter((mark) => !GATES.has(mark))),
});
/** "PT CKS Bumiayu" is PT Citra Karya Sejati. */
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
    return initials.length >= SMALL && short.split(' ')[0] === initials;
  });

const LEVELS: readonly (readonly [number, number, string])[] = [
  [13, BITS.village, 'desa yang sama'],
  [8, BITS.district, 'kecamatan yang sama'],
  [5, BITS.regency, 'kabupaten atau kota yang sama'],
  [2, BITS.province, 'provinsi yang sama'],
];
/** The narrowest level at which a code of one list begins like one of the other. */
const sharedLevel = (one: readonly string[], other: readonly string[]): (typeof LEVELS)[number] | undefined =>
  LEVELS.find(([length]) =>
    one.some((code) => code.length >= length && other.some((twin) => twin.length >= length && twin.startsWith(code.slice(0, length)))),
  );

function compareWhere(one: Excerpt, other: Excerpt, add: Add): void {
  const level = sharedLevel(one.scene.at, other.scene.at);
  if (level !== undefined) add(level[1], level[2]);
  else if (one.scene.at.length > 0 && other.scene.at.length > 0) add(BITS.elsewhere);
  if (sharedLevel(one.scene.from, other.scene.from) !== undefined) add(BITS.home, 'asal yang sama');
  const [left, right] = [one.traits.countries, other.traits.countries];
  const country = [...left].filter((iso) => right.has(iso)).toSorted((a) => (a === 'MY' ? 1 : -1))[0];
  if (country !== undefined)
    add(country === 'MY' ? BITS.malaysia : USUAL.has(country) ? BITS.usualCountry : BITS.country, `negara yang sama: ${country}`);
  else if (![...left, ...right].some((iso) => ON_THE_WAY.has(iso)) && countriesDiffer(one.traits, other.traits)) add(BITS.otherCountry);
}

function compareCounts(one: Excerpt, other: Excerpt, add: Add): void {
  if (one.counts.size === 0 || other.counts.size === 0) return;
  const same = Math.max(0, ...[...one.counts].filter((value) => other.counts.has(value)));
  const sum =
    common(
      [...one.counts].filter((value) => value >= LARGE),
      other.sums,
    ) ??
    common(
      [...other.counts].filter((value) => value >= LARGE),
      one.sums,
    );
  const near = [...one.counts].find((value) =>
    [...other.counts].some(
      (twin) => Math.min(value, twin) >= NEAR_FROM && Math.abs(value - twin) <= Math.max(NEAR_LEAST, NEAR_SHARE * value),
    ),
  );
  if (same >= LARGE) add(BITS.largeCount, `jumlah orang yang sama: ${same}`);
  else if (sum !== undefined) add(BITS.sum, `jumlah orang yang bila ditambahkan sama: ${sum}`);
  else if (near !== undefined) add(BITS.nearCount, `jumlah orang yang hampir sama: ${near}`);
  else if (same >= SMALL) add(BITS.smallCount, `jumlah orang yang sama: ${same}`);
  else add(BITS.otherCount);
}

/** A wreck is of boats and often of the dead: the rarest kind counts in full, the others by half. */
const worthOf = (bits: readonly number[]): number => {
  const most = Math.max(0, ...bits);
  return Math.min(MOST_KINDS, most + (bits.reduce((sum, one) => sum + one, 0) - most) / 2);
};

const DAY = 86_400_000;
/** The least distance between two days of two texts. */
export const daysBetween = (one: Iterable<string>, other: Iterable<string>): number =>
  Math.min(...[...one].flatMap((iso) => [...other].map((twin) => Math.abs(Date.parse(iso) - Date.parse(twin)) / DAY)));

function compareMatter(one: Excerpt, other: Excerpt, add: Add): void {
  const kinds = [...one.kinds].filter((kind) => other.kinds.has(kind));
  if (kinds.length > 0) add(worthOf(kinds.map(bitsOfKind)), `kejadian sejenis: ${kinds.join(', ')}`);
  else if (one.kinds.size > 0 && other.kinds.size > 0) add(BITS.otherKind);
  const amount = common(one.traits.amounts, other.traits.amounts);
  if (amount !== undefined) add(BITS.amount, 'jumlah uang yang sama');
  const day = common(one.traits.toldDays, other.traits.toldDays);
  if (day !== undefined) add(BITS.toldDay, `menyebut tanggal yang sama: ${day}`);
  else if (one.traits.toldDays.size > 0 && other.traits.toldDays.size > 0) {
    const apart = daysBetween(one.traits.toldDays, other.traits.toldDays);
    if (apart > NEXT_DAY) add(BITS.otherDay);
  }
  if (one.ofPeriod !== other.ofPeriod) add(BITS.period);
}

function compareWords(one: Excerpt, other: Excerpt, rarity: (word: string) => number, add: Add): void {
  const shared = [...one.words].filter((word) => other.words.has(word));
  const rare = shared.filter((word) => rarity(word) >= RARE_FROM);
  const usual = shared.filter((word) => rarity(word) >= WORD_FROM && rarity(word) < RARE_FROM);
  const worth = Math.min(MOST_WORDS, rare.length * BITS.rareWord + usual.length * BITS.word);
  if (worth > 0) add(worth, `kata yang sama: ${[...rare, ...usual].slice(0, 3).join(', ')}`);
}
