import { combine32, hash32 } from '../hash.ts';
import { canonicalToken } from '../names/spelling.ts';
import { LONGEST_NAME, parseName, plainText } from '../names/structure.ts';
import { describeTokens, isNameRole } from './columns.ts';
import type { ColumnSpec, TokenColumn } from './columns.ts';
import { IntList, sharedInts } from './number-lists.ts';
import { StringPool } from './string-pool.ts';

/** Words of a text beyond this many are ignored (our choice). */
const MOST_WORDS = 16;
/** Characters of a text that are read (our choice). */
const LONGEST_TEXT = 300;
/** Letters of a word beyond this many are ignored when words are compared one by one (our choice; no name has as many). */
const LONGEST_WORD = 40;
const EMPTY_SLOT = 0;

const squeeze = (text: string): string => text.replace(/(.)\1+/g, '$1');

/** Words of an address or a place; digits stay, small spelling differences go. */
function textTokens(text: string): string[] {
  const words = plainText(text.slice(0, LONGEST_TEXT)).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '').slice(0, MOST_WORDS).map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : canonicalToken(word))); // prettier-ignore
}

/** Numbers by hash: open addressing over a list that its owner keeps. */
class HashSlots {
  private slots = new Int32Array(1 << 12);
  private readonly hashOf: (code: number) => number;

  constructor(hashOf: (code: number) => number) {
    this.hashOf = hashOf;
  }

  /** The number that `matches`, or undefined and then `add` it. */
  find(hash: number, matches: (code: number) => boolean): number | undefined {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; this.slots[slot] !== EMPTY_SLOT; slot = (slot + 1) & mask) {
      const code = this.slots[slot] ?? 0;
      if (matches(code)) return code;
    }
    return undefined;
  }

  add(code: number): void {
    if (code * 3 > this.slots.length * 2) {
      this.slots = new Int32Array(this.slots.length * 2);
      for (let known = 1; known < code; known += 1) this.enter(known);
    }
    this.enter(code);
  }

  /** Gives the memory back; nothing may be looked up after. */
  forget(): void {
    this.slots = new Int32Array(1);
  }

  private enter(code: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashOf(code) & mask;
    while (this.slots[slot] !== EMPTY_SLOT) slot = (slot + 1) & mask;
    this.slots[slot] = code;
  }
}

/** Lists of tokens by number, each kept once, with the number of the whole text and how many rows have it. */
export class TokenLists {
  private readonly dictionary = new StringPool();
  private readonly starts = new IntList();
  private readonly tokens = new IntList();
  private readonly whole = new IntList();
  private readonly rows = new IntList();
  private readonly wholeHashes = new IntList();
  private readonly lists = new HashSlots((code) => this.hashOf(this.starts.values[code] ?? 0, this.starts.values[code + 1] ?? 0));
  private readonly wholes = new HashSlots((code) => this.wholeHashes.values[code] ?? 0);

  constructor() {
    // Number 0: no tokens.
    for (const list of [this.starts, this.starts, this.whole, this.rows, this.wholeHashes]) list.push(0);
  }

  get size(): number {
    return this.rows.length - 1;
  }

  /** Number of a list of words. */
  intern(words: readonly string[]): number {
    if (words.length === 0) return 0;
    const from = this.tokens.length;
    for (const word of words) this.tokens.push(this.dictionary.intern(word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word));
    const to = this.tokens.length;
    const { values } = this.tokens;
    const known = this.lists.find(this.hashOf(from, to), (code) => {
      const start = this.starts.values[code] ?? 0;
      if ((this.starts.values[code + 1] ?? 0) - start !== to - from) return false;
      for (let i = 0; i < to - from; i += 1) if (values[start + i] !== values[from + i]) return false;
      return true;
    });
    if (known !== undefined) {
      this.tokens.length = from;
      return known;
    }
    this.starts.push(to);
    this.rows.push(0);
    const hash = hash32(squeeze(words.join('')));
    const same = this.wholes.find(hash, (code) => this.wholeHashes.values[code] === hash);
    if (same === undefined) this.wholeHashes.push(hash);
    this.whole.push(same ?? this.wholeHashes.length - 1);
    if (same === undefined) this.wholes.add(this.wholeHashes.length - 1);
    this.lists.add(this.size);
    return this.size;
  }

  /** Counts a row that has a list. */
  count(code: number): void {
    if (code > 0) this.rows.values[code] = (this.rows.values[code] ?? 0) + 1;
  }

  finish(spec: ColumnSpec, codes: TokenColumn['codes'], rows: number): TokenColumn {
    const counts = sharedInts(this.wholeHashes.length);
    const dictionary = this.dictionary;
    dictionary.freeze();
    const tally = new Int32Array(dictionary.size + 1);
    for (let code = 1; code <= this.size; code += 1) {
      const times = this.rows.values[code] ?? 0;
      const whole = this.whole.values[code] ?? 0;
      counts[whole] = (counts[whole] ?? 0) + times;
      for (let i = this.starts.values[code] ?? 0; i < (this.starts.values[code + 1] ?? 0); i += 1) {
        const token = this.tokens.values[i] ?? 0;
        tally[token] = (tally[token] ?? 0) + times;
      }
    }
    const bits = new Float32Array(new SharedArrayBuffer(tally.length * 4));
    for (let token = 1; token < tally.length; token += 1) bits[token] = Math.log2(Math.max(2, rows) / (tally[token] ?? 1));
    const info = describeTokens(dictionary, spec.role);
    const [starts, tokens, whole] = [this.starts.take(), this.tokens.take(), this.whole.take()];
    for (const slots of [this.lists, this.wholes]) slots.forget();
    for (const list of [this.rows, this.wholeHashes]) list.take();
    return { ...spec, kind: 'tokens', codes, counts, starts, tokens, whole, dictionary, info, bits };
  }

  private hashOf(from: number, to: number): number {
    let hash = to - from;
    for (let i = from; i < to; i += 1) hash = combine32(hash, this.tokens.values[i] ?? 0);
    return hash;
  }
}

/** Reads one text of a column of names or texts: the number of its tokens, and why something was left out. */
export function tokenReader(spec: ColumnSpec, lists: TokenLists): (text: string) => { code: number; reason: string | undefined } {
  const named = isNameRole(spec.role);
  const longest = named ? LONGEST_NAME : LONGEST_TEXT;
  return (text) => {
    const list = named ? parseName(text).tokens : textTokens(text);
    const empty = list.length === 0 && text.trim() !== '';
    return { code: lists.intern(list), reason: text.length > longest ? 'too_long' : empty ? 'no_letters' : undefined };
  };
}
