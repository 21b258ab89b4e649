import { editDistance } from '../../engines/matching/strings/edit-distance.ts';
import { levelOf, searchKey } from './model.ts';
import type { UnitLevel } from './model.ts';
import { lettersOf, tellingWords } from './place-index.ts';
import type { PlaceIndex } from './place-index.ts';

/** How well a typed word fits a word of a name: 1 the same, less when only the beginning or nearly. Our choice. */
const SAME = 1;
const BEGINNING = 0.8;
const OLD_SPELLING = 0.9;
const ONE_LETTER_OFF = 0.6;
const TWO_LETTERS_OFF = 0.4;
/** A word found in the unit's own name counts more than one found in what it lies in. */
const OWN_NAME = 1.5;
/** The whole name was typed; it was typed first. */
const WHOLE_NAME = 1;
const NAME_FIRST = 0.3;
/** From this many letters on a word may be one, or two, letters off. */
const ONE_OFF_FROM = 4;
const TWO_OFF_FROM = 8;
/** What is beyond tells nothing more and costs time. */
const MOST_WORDS = 6;
/** Every missing word costs more than any fit can bring back. */
const MISSING = 4;

export interface PlaceQuery {
  readonly text: string;
  readonly level?: UnitLevel;
  /** Only what lies in this unit (or is it). */
  readonly under?: string;
  readonly limit: number;
}

/**
 * Finds units by the words of their names and of what they lie in, in any order, also misspelt, joined or apart.
 * @returns codes, best first: all words before some, the whole name before parts, wider units before narrower
 */
export function searchPlaces(index: PlaceIndex, query: PlaceQuery): string[] {
  const words = tellingWords(searchKey(query.text)).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const fits: Fits = { exact: fitsOf(index, words, false), near: undefined };
  const found = find(index, words, fits, query);
  const inside = query.level === 'village' && found.length < query.limit ? villagesOfDistricts(index, words, fits, query) : [];
  const whole = found[0]?.missing === 0;
  const codes = found.map((one) => index.codes[one.unit] ?? '');
  return [...new Set(whole ? [...codes, ...inside] : [...inside, ...codes])].slice(0, query.limit);
}

/** Comparing nearly alike words costs most: done once a search, and only when needed. */
interface Fits {
  readonly exact: readonly Fit[];
  near: readonly Fit[] | undefined;
}

/** Units that fit all words, exactly or nearly; only when there are none those that fit some. */
function find(index: PlaceIndex, words: readonly string[], fits: Fits, query: PlaceQuery): readonly Ranked[] {
  const exact = complete(rank(index, words, query, fits.exact));
  if (exact.length >= query.limit) return exact;
  fits.near ??= fitsOf(index, words, true);
  const found = rank(index, words, query, fits.near);
  const best = complete(found);
  return best.length > 0 ? best : found;
}

/** Somebody who looks for a village and types its kecamatan wants to see what lies there. */
const DISTRICTS_OPENED = 3;
function villagesOfDistricts(index: PlaceIndex, words: readonly string[], fits: Fits, query: PlaceQuery): string[] {
  const typed = ` ${words.join(' ')} `;
  const districts = complete(rank(index, words, { ...query, level: 'district' }, fits.exact))
    .filter((one) => typed.includes(` ${index.names[one.unit] ?? ''} `))
    .slice(0, DISTRICTS_OPENED);
  const children = new Set(districts.map((one) => one.unit));
  return children.size === 0 ? [] : index.codes.filter((_, unit) => children.has(index.parents[unit] ?? -1));
}
const complete = (ranked: readonly Ranked[]): readonly Ranked[] => ranked.filter((one) => one.missing === 0);

/** How well units fit one typed word by their own names. */
interface Fit {
  readonly values: Float32Array;
  /** Units with a value above zero. */
  readonly units: readonly number[];
}

/** Joined neighbours ("campur darat") count for both words. */
function fitsOf(index: PlaceIndex, words: readonly string[], tolerant: boolean): Fit[] {
  const joined = words.slice(1).map((word, i) => wordsLike(index, (words[i] ?? '') + word, tolerant));
  return words.map((word, i) => fitOf(index, [...wordsLike(index, word, tolerant), ...(joined[i - 1] ?? []), ...(joined[i] ?? [])]));
}

type Like = readonly [word: number, value: number];

function wordsLike(index: PlaceIndex, word: string, tolerant: boolean): Like[] {
  const like: Like[] = beginningWith(index, word).map((id) => [id, index.words[id] === word ? SAME : BEGINNING]);
  const modern = index.vocabulary.get(modernSpelling(word));
  if (modern !== undefined) like.push([modern, OLD_SPELLING]);
  if (tolerant && word.length >= ONE_OFF_FROM) like.push(...nearly(index, word));
  return like;
}

function fitOf(index: PlaceIndex, like: readonly Like[]): Fit {
  const values = new Float32Array(index.codes.length);
  const units: number[] = [];
  for (const [word, value] of like) {
    const end = index.starts[word + 1] ?? 0;
    for (let p = index.starts[word] ?? 0; p < end; p += 1) {
      const unit = index.postings[p] ?? 0;
      const before = values[unit] ?? 0;
      if (before === 0) units.push(unit);
      if (before < value) values[unit] = value;
    }
  }
  return { values, units };
}

function beginningWith(index: PlaceIndex, prefix: string): number[] {
  let low = 0;
  let high = index.sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.words[index.sorted[middle] ?? 0] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < index.sorted.length; i += 1) {
    const id = index.sorted[i] ?? 0;
    if (index.words[id]?.startsWith(prefix) !== true) break;
    found.push(id);
  }
  return found;
}

function nearly(index: PlaceIndex, word: string): Like[] {
  const most = word.length >= TWO_OFF_FROM ? 2 : 1;
  const letters = lettersOf(word);
  const found: Like[] = [];
  for (let id = 0; id < index.letters.length; id += 1) {
    if (bits((index.letters[id] ?? 0) ^ letters) > 2 * most) continue;
    const known = index.words[id] ?? '';
    if (Math.abs(known.length - word.length) > most) continue;
    const off = editDistance(word, known);
    if (off > 0 && off <= most) found.push([id, off === 1 ? ONE_LETTER_OFF : TWO_LETTERS_OFF]);
  }
  return found;
}

/** Number of bits set. @source Warren, Hacker's Delight §5-1 */
function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The spelling before 1972, still on old papers. @source Keppres 57/1972 (Ejaan yang Disempurnakan) */
const modernSpelling = (word: string): string =>
  word
    .replaceAll('oe', 'u')
    .replaceAll('tj', 'c')
    .replaceAll('dj', 'j')
    .replaceAll('nj', 'ny')
    .replaceAll('sj', 'sy')
    .replaceAll('ch', 'kh');

interface Ranked {
  readonly unit: number;
  readonly missing: number;
  readonly score: number;
}

function rank(index: PlaceIndex, words: readonly string[], query: PlaceQuery, fits: readonly Fit[]): Ranked[] {
  const typed = ` ${words.join(' ')} `;
  const joined = words.join('');
  const ranked: Ranked[] = [];
  for (const unit of new Set(fits.flatMap((fit) => fit.units))) {
    if (!asked(index.codes[unit] ?? '', query)) continue;
    let score = 0;
    let missing = 0;
    for (const { values } of fits) {
      const here = (values[unit] ?? 0) * OWN_NAME;
      let around = 0;
      for (let at = index.parents[unit] ?? -1; at >= 0; at = index.parents[at] ?? -1) around = Math.max(around, values[at] ?? 0);
      score += Math.max(here, around);
      if (here === 0 && around === 0) missing += 1;
    }
    ranked.push({ unit, missing, score: score - missing * MISSING + wholeName(index.names[unit] ?? '', typed, joined) });
  }
  return ranked.sort((a, b) => b.score - a.score || depth(index, a) - depth(index, b) || byName(index, a, b));
}

const asked = (code: string, { level, under }: PlaceQuery): boolean =>
  (level === undefined || levelOf(code) === level) && (under === undefined || code === under || code.startsWith(`${under}.`));

function wholeName(name: string, typed: string, joined: string): number {
  if (typed.startsWith(` ${name} `)) return WHOLE_NAME + NAME_FIRST;
  return typed.includes(` ${name} `) || name.replaceAll(' ', '') === joined ? WHOLE_NAME : 0;
}
const depth = (index: PlaceIndex, { unit }: Ranked): number => index.codes[unit]?.length ?? 0;
const byName = (index: PlaceIndex, a: Ranked, b: Ranked): number =>
  (index.names[a.unit]?.length ?? 0) - (index.names[b.unit]?.length ?? 0) || a.unit - b.unit;
