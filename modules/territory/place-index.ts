import { parentsOf, searchKey } from './model.ts';

/** What the index is built from; parents stand before what lies in them (codes in order do). */
export interface IndexedUnit {
  readonly code: string;
  readonly name: string;
}

/** All units with the words of their names; read-only, about 25 MB for the whole country. */
export interface PlaceIndex {
  readonly codes: readonly string[];
  /** The name as it is compared, without the word for its level: "blitar" for Kabupaten and for Kota Blitar. */
  readonly names: readonly string[];
  /** Position of the unit each one lies in; −1 for provinces. */
  readonly parents: Int32Array;
  /** Position of every word in `words`. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** Which letters each word has, one bit a letter: tells most words apart without comparing them. */
  readonly letters: Int32Array;
  /** Units that carry word `w` in their own name: `postings[starts[w]] … postings[starts[w + 1] − 1]`. */
  readonly starts: Int32Array;
  readonly postings: Int32Array;
  /** Positions in `words` in alphabetical order, for prefixes. */
  readonly sorted: Int32Array;
}

/** Words that tell nothing apart, in names and in what people type. */
const LEVEL_WORDS = new Set(['kabupaten', 'provinsi', 'kab', 'kec', 'kecamatan', 'kel', 'kelurahan', 'desa', 'ds', 'distrik', 'prov']);

const CITY = /^kota (administrasi )?/;

/** @returns one bit a letter; digits share one. Words n edits apart differ in at most 2n bits. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << Math.max(0, word.charCodeAt(i) - BEFORE_A);
  return bits;
}
const BEFORE_A = 96;

/** @returns the words to look for; a name that consists of such words alone keeps them ("Desa Baru" → "baru", "Desa" → "desa") */
export function tellingWords(key: string): string[] {
  const all = key.split(' ').filter((word) => word !== '');
  const telling = all.filter((word) => !LEVEL_WORDS.has(word));
  return telling.length > 0 ? telling : all;
}

/**
 * Reads units into an index.
 * @param units sorted by code
 * @param shortNames other names by code: `['jatim']` for 35
 */
export function buildPlaceIndex(units: readonly IndexedUnit[], shortNames: ReadonlyMap<string, readonly string[]>): PlaceIndex {
  const codes: string[] = [];
  const names: string[] = [];
  const parents = new Int32Array(units.length);
  const at = new Map<string, number>();
  const vocabulary = new Map<string, number>();
  const words: string[] = [];
  const pairs: number[] = [];
  for (const [position, unit] of units.entries()) {
    const key = searchKey(unit.name);
    codes.push(unit.code);
    names.push(tellingWords(key).join(' ').replace(CITY, ''));
    at.set(unit.code, position);
    parents[position] = at.get(parentsOf(unit.code).at(-1) ?? '') ?? -1;
    for (const word of wordsOfName(key, shortNames.get(unit.code) ?? [])) {
      let id = vocabulary.get(word);
      if (id === undefined) {
        id = words.push(word) - 1;
        vocabulary.set(word, id);
      }
      pairs.push(id, position);
    }
  }
  const sorted = Int32Array.from(words.keys()).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  return {
    codes,
    names,
    parents,
    vocabulary,
    words,
    sorted,
    letters: Int32Array.from(words, lettersOf),
    ...postingsOf(pairs, words.length),
  };
}

/** "Campur Darat" is also found as "campurdarat". */
function wordsOfName(key: string, shortNames: readonly string[]): Set<string> {
  const own = tellingWords(key);
  return new Set([...own, ...(own.length > 1 ? [own.join('')] : []), ...shortNames.flatMap((name) => searchKey(name).split(' '))]);
}

/** Pairs of word and unit as one list a word. */
function postingsOf(pairs: readonly number[], words: number): Pick<PlaceIndex, 'starts' | 'postings'> {
  const starts = new Int32Array(words + 1);
  for (let i = 0; i < pairs.length; i += 2) {
    const next = (pairs[i] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const fill = starts.slice(0, words);
  const postings = new Int32Array(pairs.length / 2);
  for (let i = 0; i < pairs.length; i += 2) {
    const word = pairs[i] ?? 0;
    const slot = fill[word] ?? 0;
    postings[slot] = pairs[i + 1] ?? 0;
    fill[word] = slot + 1;
  }
  return { starts, postings };
}
