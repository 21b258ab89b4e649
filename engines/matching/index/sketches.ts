import { hash32 } from '../hash.ts';
import type { Mention } from '../mention.ts';
import { WEAK_TOKENS } from '../names/compare-names.ts';
import { keySound } from '../names/key-sound.ts';
import { canonicalToken } from '../names/spelling.ts';

/**
 * What a mention says, in numbers: enough to tell which of some hundred candidates are worth a full comparison, without
 * touching their records. A rebuildable cache beside the candidate index, 40 bytes a mention.
 */
export interface Sketches {
  set(id: number, sketch: Sketch): void;
  /**
   * The candidates that the mention most probably belongs to, the likeliest first. Only a rough weight is behind the order:
   * whoever decides compares the few that come back in full. Those that are surely somebody else are left out.
   */
  rank(sketch: Sketch, candidates: readonly number[], most: number): number[];
  bytes(): number;
}

/** Ten numbers, see `sketchOf`; plain, so that they can be stored and read back at the start. */
export type Sketch = Int32Array;

const WORDS = 10;
const WHOLE_NAME = 0;
const TOKENS = 1;
const BIRTH = 3;
const NIK = 4;
const NIK_REGION_SERIAL = 5;
const NIK_DATE_REGENCY = 6;
const VILLAGES = 7;
const PHONES = 8;
const PAPERS = 9;

/** Sixteen bits of a hash, never 0: 0 is "not said". */
function short(text: string): number {
  return hash32(text) & 0xffff || 1;
}

function two(first: string | undefined, second: string | undefined): number {
  return ((first === undefined ? 0 : short(first)) << 16) | (second === undefined ? 0 : short(second));
}

/** The sounds of the name that say most, up to four. */
function soundsOfName(mention: Mention): string[] {
  const tokens = mention.name?.tokens.filter((token) => token.length > 1) ?? [];
  const strong = tokens.filter((token) => !WEAK_TOKENS.has(token));
  return [...new Set((strong.length > 0 ? strong : tokens).map(keySound))].slice(0, 4);
}

const DATE_BITS = 0x1ff_ffff;
const HAMLET_BITS = 0x3e00_0000;
const HAMLET_AT = 25;
const HAMLET_CLASSES = 31;

/** The hamlet, or the bare place that a report names, in one of 31 classes; 0 is "not said". */
function hamletOf({ address }: Mention): number {
  const name = address?.hamlet ?? address?.loose[0];
  if (name === undefined) return 0;
  const letters = name.split(' ').map((word) => canonicalToken(word)).join(''); // prettier-ignore
  return (1 + (short(letters) % HAMLET_CLASSES)) << HAMLET_AT;
}

/** Date as YYYYMMDD, or YYYY0000 when only an age is known; above it the hamlet, sex in the two highest bits. */
function birthOf(mention: Mention): number {
  const { birth, birthYears, sex } = mention;
  const middle = birthYears === undefined ? 0 : Math.round((birthYears[0] + birthYears[1]) / 2) * 10_000;
  const day = birth === undefined ? middle : birth.year * 10_000 + birth.month * 100 + birth.day;
  return day | hamletOf(mention) | (sex === undefined ? 0 : sex === 'male' ? 1 << 30 : 2 << 30);
}

/** The sketch of a mention. It depends on the mention only. */
export function sketchOf(mention: Mention): Sketch {
  const { nik, villageCode, address, phones } = mention;
  const [first, second, third, fourth] = soundsOfName(mention);
  const sketch = new Int32Array(WORDS);
  if (mention.name !== undefined) sketch[WHOLE_NAME] = hash32(mention.name.tokens.join('')) || 1;
  sketch[TOKENS] = two(first, second);
  sketch[TOKENS + 1] = two(third, fourth);
  sketch[BIRTH] = birthOf(mention);
  if (nik !== undefined) {
    sketch[NIK] = hash32(nik) || 1;
    sketch[NIK_REGION_SERIAL] = two(nik.slice(0, 6), nik.slice(12));
  }
  sketch[NIK_DATE_REGENCY] = two(
    nik?.slice(6, 12),
    villageCode !== undefined && villageCode.length >= 4 ? villageCode.slice(0, 4) : undefined,
  );
  sketch[VILLAGES] = two(villageCode?.length === 10 ? villageCode : undefined, address?.village?.replaceAll(' ', ''));
  sketch[PHONES] = two(phones[0]?.slice(-9), phones[1]?.slice(-9));
  sketch[PAPERS] = two(mention.passports[0] ?? mention.accounts[0] ?? mention.handles[0] ?? mention.plates[0], mention.familyCard);
  return sketch;
}

const high = (word: number): number => word >>> 16;
const low = (word: number): number => word & 0xffff;

/** 1 the same, −1 another, 0 not said on a side. */
function agree(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a === b ? 1 : -1;
}

const SEX_BITS = 0xc0000000;

/** Rough bits of two dates YYYYMMDD. @source dossier: indonesian-identity §9, in short */
function roughDate(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  if (a === b && a % 100 > 0) return 13;
  const [yearA, yearB] = [(a / 10_000) | 0, (b / 10_000) | 0];
  const apart = Math.abs(yearA - yearB);
  if (a % 10_000 === 0 || b % 10_000 === 0) return apart <= 2 ? 3.6 : -4;
  if (a % 10_000 === b % 10_000) return 5;
  if (yearA === yearB) return a % 100 === b % 100 || ((a / 100) | 0) === ((b / 100) | 0) ? 4 : 1;
  return apart <= 1 ? -2 : -5;
}

/** Rough bits of the names: one equal whole, or how many sounds of the shorter one are found in the other. */
function roughName(words: Int32Array, at: number, sketch: Sketch): number {
  const whole = agree(words[at + WHOLE_NAME] ?? 0, sketch[WHOLE_NAME] ?? 0);
  if (whole >= 0) return whole === 1 ? 13 : 0;
  const [first, second] = [words[at + TOKENS] ?? 0, words[at + TOKENS + 1] ?? 0];
  const theirs = Number(high(first) !== 0) + Number(low(first) !== 0) + Number(high(second) !== 0) + Number(low(second) !== 0);
  let own = 0;
  let shared = 0;
  for (let i = 0; i < 4; i += 1) {
    const word = sketch[TOKENS + (i >> 1)] ?? 0;
    const sound = i % 2 === 0 ? high(word) : low(word);
    if (sound === 0) continue;
    own += 1;
    if (high(first) === sound || low(first) === sound || high(second) === sound || low(second) === sound) shared += 1;
  }
  return shared === 0 ? -6 : 4 + 4 * shared - 5 * (Math.min(own, theirs) - shared);
}

/** Rough bits of NIK and birth date together: they repeat each other. */
function roughIdentity(words: Int32Array, at: number, sketch: Sketch): number {
  const [birthA, birthB] = [words[at + BIRTH] ?? 0, sketch[BIRTH] ?? 0];
  const date = roughDate(birthA & DATE_BITS, birthB & DATE_BITS);
  const sex = agree(birthA & SEX_BITS, birthB & SEX_BITS);
  const nik = agree(words[at + NIK] ?? 0, sketch[NIK] ?? 0);
  if (nik === 1) return 22;
  let same = 0;
  if (nik === -1) {
    const [groupsA, groupsB] = [words[at + NIK_REGION_SERIAL] ?? 0, sketch[NIK_REGION_SERIAL] ?? 0];
    if (high(groupsA) === high(groupsB)) same += 1;
    if (low(groupsA) === low(groupsB)) same += 1;
    if (high(words[at + NIK_DATE_REGENCY] ?? 0) === high(sketch[NIK_DATE_REGENCY] ?? 0)) same += 1;
  }
  return date + (sex === 0 ? 0 : sex === 1 ? 1 : -5) + (nik === 0 ? 0 : same >= 2 ? 7 : -7);
}

/** Rough bits of house, phone and papers. */
function roughShared(words: Int32Array, at: number, sketch: Sketch): number {
  const [villagesA, villagesB] = [words[at + VILLAGES] ?? 0, sketch[VILLAGES] ?? 0];
  const regency = agree(low(words[at + NIK_DATE_REGENCY] ?? 0), low(sketch[NIK_DATE_REGENCY] ?? 0));
  const village = Math.max(agree(high(villagesA), high(villagesB)), agree(low(villagesA), low(villagesB)));
  let sum = village === 1 ? 8 : regency === 1 ? 3 : regency === -1 ? -1 : 0;
  // A report tells the hamlet where it tells nothing else: among the namesakes of a village it comes first.
  const hamlet = agree((words[at + BIRTH] ?? 0) & HAMLET_BITS, (sketch[BIRTH] ?? 0) & HAMLET_BITS);
  if (hamlet !== 0) sum += hamlet === 1 ? 2 : -1;
  const [phonesA, phonesB] = [words[at + PHONES] ?? 0, sketch[PHONES] ?? 0];
  for (const phone of [high(phonesB), low(phonesB)]) if (phone !== 0 && (phone === high(phonesA) || phone === low(phonesA))) sum += 9;
  const [papersA, papersB] = [words[at + PAPERS] ?? 0, sketch[PAPERS] ?? 0];
  if (agree(high(papersA), high(papersB)) === 1) sum += 12;
  if (agree(low(papersA), low(papersB)) === 1) sum += 5;
  return sum;
}

/**
 * Below this rough weight a candidate is not worth a comparison: among a million people even odds need 20 bits, one in a
 * hundred 13. Our choice, with room for what the rough weight does not see; measured in bench/matching/RESULTS.md.
 */
const LEAST_ROUGH_BITS = 8;

/** Creates empty sketches. */
export function createSketches(): Sketches {
  let words = new Int32Array(new SharedArrayBuffer(1024 * WORDS * 4));
  return {
    set(id, sketch) {
      if ((id + 1) * WORDS > words.length) {
        const larger = new Int32Array(new SharedArrayBuffer(Math.max((id + 1) * WORDS, Math.ceil(words.length * 1.5)) * 4));
        larger.set(words);
        words = larger;
      }
      words.set(sketch, id * WORDS);
    },
    rank(sketch, candidates, most) {
      const best: number[] = [];
      const weights: number[] = [];
      for (const id of candidates) {
        const at = id * WORDS;
        const weight = roughName(words, at, sketch) + roughIdentity(words, at, sketch) + roughShared(words, at, sketch);
        if (weight < LEAST_ROUGH_BITS || (best.length === most && weight <= (weights[most - 1] ?? 0))) continue;
        let place = Math.min(best.length, most - 1);
        for (; place > 0 && weight > (weights[place - 1] ?? 0); place -= 1) {
          weights[place] = weights[place - 1] ?? 0;
          best[place] = best[place - 1] ?? 0;
        }
        weights[place] = weight;
        best[place] = id;
      }
      return best;
    },
    bytes: () => words.byteLength,
  };
}
