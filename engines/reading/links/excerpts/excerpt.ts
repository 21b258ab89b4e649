import type { Traits } from '../traits.ts';
import { countriesIn } from './countries-named.ts';
import { agedIn } from './aged.ts';
import type { Aged } from './aged.ts';
import { kindsOf, sexOf, tellsOfPeriod, wayOf } from './kinds.ts';
import { tellersIn } from './runs.ts';
import { HEADS, wordsOf } from './words.ts';
import type { Words } from './words.ts';
import type { Scene } from './scene.ts';

/** What of a quoted report is compared. */
export interface Excerpt {
  readonly traits: Traits;
  readonly scene: Scene;
  readonly kinds: ReadonlySet<string>;
  readonly words: Words;
  readonly counts: ReadonlySet<number>;
  /** All sums of two or more of its counts. */
  readonly sums: ReadonlySet<number>;
  /** Other numbers from 20 on: "400 tiba Selasa" may be people. */
  readonly figures: ReadonlySet<number>;
  readonly aged: readonly Aged[];
  /** Countries named anywhere. */
  readonly abroad: ReadonlySet<string>;
  readonly ofPeriod: boolean;
  readonly way: 'out' | 'home' | undefined;
  readonly sex: 'f' | 'm' | undefined;
}

/** Airlines by their letters stand before the number of a flight. @source public knowledge: IATA */
const FLIGHTS: ReadonlySet<string> = new Set(['JT', 'ID', 'OD', 'QZ', 'GA', 'SQ', 'AK', 'SL', 'SV', 'MH', 'IW', 'QG', 'TR', 'IU']);

/** A list of initials from here on says how many there were. */
const LEAST_LISTED = 3;

export function excerptOf(traits: Traits, scene: Scene): Excerpt {
  const counts = new Set([...traits.counts].filter((value) => value > 1));
  const listed = Math.max(0, ...LISTS.map((list) => traits.text.match(list)?.[0].match(/\b[A-Z]{1,4}\b/gu)?.length ?? 0));
  if (listed >= LEAST_LISTED) counts.add(listed);
  return {
    traits: withoutTellers(traits),
    scene,
    kinds: kindsOf(traits.text),
    words: wordsOf(traits),
    counts,
    sums: sumsOf([...counts]),
    figures: figuresIn(traits),
    aged: agedIn(traits.text),
    abroad: countriesIn(traits),
    ofPeriod: tellsOfPeriod(traits.text),
    way: wayOf(traits.text),
    sex: sexOf(traits.text),
  };
}

/** Who told the paper is compared by words, airlines and what happened are nobody. */
function withoutTellers(traits: Traits): Traits {
  const told = tellersIn(traits.text).map(([start, end]) => traits.text.slice(start, end).toLowerCase());
  const isSomebody = (name: string): boolean =>
    !told.some((run) => run.includes(name)) && kindsOf(name).size === 0 && !name.split(' ').every((word) => HEADS.has(word));
  return {
    ...traits,
    names: traits.names.filter(isSomebody),
    nicknames: traits.nicknames.filter(isSomebody),
    unusual: new Set([...traits.unusual].filter(isSomebody)),
    initials: traits.initials.filter((mark) => !FLIGHTS.has(mark)),
    marks: new Set([...traits.marks].filter((mark) => !FLIGHTS.has(mark))),
  };
}

/** "AB (21), CD (34) dan EF (45)", "berinisial AB, CD dan EF": as many people. */
const LISTS: readonly RegExp[] = [
  /(?:\b[A-Z]{1,4} \(\d\d(?: tahun)?\)(?:, | dan |, dan | serta )?){3,}/u,
  /\b(?:ber)?inisial (?:[A-Z]{1,4}(?:, (?:dan )?| dan | serta )){2,}[A-Z]{1,4}\b/u,
];

/** "12 laki-laki, 5 perempuan, 2 anak": two of them together, and all. */
function sumsOf(counts: readonly number[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const [at, one] of counts.entries()) for (const other of counts.slice(at + 1)) out.add(one + other);
  // The largest is the sum of two others: it is said already.
  if (out.has(Math.max(...counts))) return new Set();
  if (counts.length > 2) out.add(counts.reduce((sum, count) => sum + count, 0));
  return out;
}

/** The day by which it is told what is of other times. */
export const dayOfBoth = (one: Excerpt, other: Excerpt): number => one.traits.days?.[0] ?? other.traits.days?.[0] ?? 0;
export const common = <Value>(one: Iterable<Value>, other: ReadonlySet<Value>): Value | undefined =>
  [...one].find((value) => other.has(value));

const FIGURE =
  /(?<![\d.,:/-])(?!(?:19|20)\d\d\b)[1-9]\d{1,3}\b(?![.,:/-]\d|\)|\s?(?:%|PK|HP|tahun|hari|jam|bulan|meter|mil|km|usia|wib|wita|wit|persen|ringgit|dollar|dolar|juta|ribu|miliar)\b)/giu;
const LEAST_FIGURE = 20;
/** Numbers that were read as nothing else. */
const figuresIn = ({ text, spans }: Traits): ReadonlySet<number> =>
  new Set(
    Array.from(text.matchAll(FIGURE), ({ 0: said, index }) =>
      spans.some(({ start, end }) => start <= index && index < end) ? 0 : Number(said),
    ).filter((figure) => figure >= LEAST_FIGURE),
  );
