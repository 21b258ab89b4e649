import { WEAK_TOKENS } from '../names/compare-names.ts';
import { phoneticKey } from '../names/sounds.ts';
import { canonicalToken, isKnownToken, variantHead } from '../names/spelling.ts';
import { LONGEST_NAME, parseName, plainText } from '../names/structure.ts';
import { parseBirthDate } from '../identifiers/birth-date.ts';
import { parseNik } from '../identifiers/nik.ts';
import { parsePassport } from '../identifiers/documents.ts';
import { parsePhone } from '../identifiers/phone.ts';
import { parseRegionCode, parseSex } from '../mention.ts';
import { hash32 } from '../hash.ts';
import { IntList, StringPool } from './string-pool.ts';

/** What a column holds. */
export type Role =
  | 'full_name' | 'given_name' | 'surname' | 'birth_date' | 'birth_place' | 'sex' | 'nik' | 'phone' | 'passport_number' | 'address' | 'street'
  | 'village_code' | 'place' | 'postcode' | 'identifier' | 'text'; // prettier-ignore

export interface ColumnSpec {
  name: string;
  role: Role;
}

/** A token with what comparing needs. */
export interface TokenInfo {
  text: string;
  weak: boolean;
  known: boolean;
  phonetic: number;
  /** Which of 32 letter classes occur; 0 for numbers, which are never close. Words that share few are never close either. */
  letters: number;
}

/** Names and texts: tokens by number, and one number for the whole. */
export interface TokenColumn extends ColumnSpec {
  kind: 'tokens';
  starts: Int32Array;
  tokens: Int32Array;
  /** Number of the whole text, 0 when missing. */
  whole: Int32Array;
  wholeCounts: Int32Array;
  dictionary: StringPool;
  info: TokenInfo[];
  /** Log2 of how rare each token is. */
  bits: Float32Array;
}

/** Identifiers and codes: one number a value. */
export interface CodeColumn extends ColumnSpec {
  kind: 'code';
  codes: Int32Array;
  values: StringPool;
}

/** Dates as decimal YYYYMMDD, 0 when missing; digits of impossible dates are kept for comparing. */
export interface DateColumn extends ColumnSpec {
  kind: 'date';
  days: Int32Array;
  /** Number of each row's date, and how often each number came. */
  dayCodes: Int32Array;
  dayCounts: Int32Array;
}

export type Column = TokenColumn | CodeColumn | DateColumn;

/** A column while it is being filled. `put` returns a reason when a value had to be left out. */
export interface ColumnBuilder {
  put(text: string): string | undefined;
  finish(rows: number): Column;
}

/** Words of a text beyond this many are ignored (our choice). */
const MOST_WORDS = 16;
/** Characters of a text that are read (our choice). */
const LONGEST_TEXT = 300;
/** Letters of a word beyond this many are ignored when words are compared one by one (our choice; no name has as many). */
const LONGEST_WORD = 40;
const NAME_ROLES: ReadonlySet<Role> = new Set<Role>(['full_name', 'given_name', 'surname']);

export function isNameRole(role: Role): boolean {
  return NAME_ROLES.has(role);
}

/** Counts whole texts by hash: eight bytes a distinct text instead of the text. */
class HashCounter {
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 10);
  private tally = new Int32Array(1 << 10);
  private used = 1;

  intern(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let code = this.slots[slot] ?? 0; code !== 0; code = this.slots[slot] ?? 0) {
      if (this.hashes[code] === hash) {
        this.tally[code] = (this.tally[code] ?? 0) + 1;
        return code;
      }
      slot = (slot + 1) & mask;
    }
    if (this.used === this.hashes.length) {
      const hashes = new Int32Array(this.used * 2);
      const tally = new Int32Array(this.used * 2);
      hashes.set(this.hashes);
      tally.set(this.tally);
      this.hashes = hashes;
      this.tally = tally;
    }
    const code = this.used;
    this.used += 1;
    this.hashes[code] = hash;
    this.tally[code] = 1;
    this.slots[slot] = code;
    if (this.used * 3 > this.slots.length * 2) {
      const slots = new Int32Array(this.slots.length * 2);
      for (let one = 1; one < this.used; one += 1) {
        let at = (this.hashes[one] ?? 0) & (slots.length - 1);
        while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
        slots[at] = one;
      }
      this.slots = slots;
    }
    return code;
  }

  counts(): Int32Array {
    return this.tally.slice(0, this.used);
  }
}

function lettersOf(text: string): number {
  if (/\d/.test(text)) return 0;
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

const squeeze = (text: string): string => text.replace(/(.)\1+/g, '$1');

/** Words of an address or a place; digits stay, small spelling differences go. */
function textTokens(text: string): string[] {
  const words = plainText(text.slice(0, LONGEST_TEXT)).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '').slice(0, MOST_WORDS).map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : canonicalToken(word))); // prettier-ignore
}

function tokenBuilder(spec: ColumnSpec): ColumnBuilder {
  const dictionary = new StringPool();
  const starts = new IntList();
  const tokens = new IntList();
  const whole = new IntList();
  const wholes = new HashCounter();
  const named = isNameRole(spec.role);
  const longest = named ? LONGEST_NAME : LONGEST_TEXT;
  return {
    put(text) {
      starts.push(tokens.length);
      const list = named ? parseName(text).tokens : textTokens(text);
      for (const token of list) tokens.push(dictionary.intern(token.length > LONGEST_WORD ? token.slice(0, LONGEST_WORD) : token));
      whole.push(list.length === 0 ? 0 : wholes.intern(hash32(squeeze(list.join('')))));
      if (text.length > longest) return 'too_long';
      return list.length === 0 && text.trim() !== '' ? 'no_letters' : undefined;
    },
    finish(rows) {
      starts.push(tokens.length);
      dictionary.freeze();
      const info: TokenInfo[] = [{ text: '', weak: true, known: false, phonetic: 0, letters: 0 }];
      const bits = new Float32Array(dictionary.size + 1);
      for (let code = 1; code <= dictionary.size; code += 1) {
        const text = dictionary.get(code);
        const phonetic = named ? hash32(phoneticKey(variantHead(text)) || text) : hash32(text);
        info.push({ text, weak: WEAK_TOKENS.has(text), known: isKnownToken(text), phonetic, letters: lettersOf(text) });
        bits[code] = Math.log2(Math.max(2, rows) / dictionary.count(code));
      }
      return {
        ...spec,
        kind: 'tokens',
        starts: starts.trim(),
        tokens: tokens.trim(),
        whole: whole.trim(),
        wholeCounts: wholes.counts(),
        dictionary,
        info,
        bits,
      };
    },
  };
}

type Cleaner = (text: string) => { value: string | undefined; reason?: string };

const tight = (text: string): string => plainText(text).replace(/[^\p{L}\p{N}]/gu, '');

const CLEANERS: Partial<Record<Role, Cleaner>> = {
  sex: (text) => ({ value: parseSex(text)?.charAt(0) ?? (tight(text).slice(0, 8) || undefined) }),
  nik(text) {
    const read = parseNik(text);
    return read.ok ? { value: read.value.nik } : { value: undefined, reason: read.reason };
  },
  phone(text) {
    const read = parsePhone(text);
    const digits = text.replace(/\D/g, '');
    return {
      value: read.ok ? read.value.e164 : digits.length >= 6 && digits.length <= 15 ? digits : undefined,
      ...(!read.ok && digits.length < 6 && { reason: 'invalid' }),
    };
  },
  passport_number: (text) => ({ value: parsePassport(text)?.number ?? (tight(text) || undefined) }),
  village_code: (text) => ({ value: parseRegionCode(text) ?? (tight(text) || undefined) }),
};

function codeBuilder(spec: ColumnSpec): ColumnBuilder {
  const values = new StringPool();
  const codes = new IntList();
  const clean: Cleaner = CLEANERS[spec.role] ?? ((text) => ({ value: tight(text.slice(0, 80)) || undefined }));
  return {
    put(text) {
      const { value, reason } = text.trim() === '' ? { value: undefined, reason: undefined } : clean(text);
      codes.push(value === undefined ? 0 : values.intern(value));
      return reason;
    },
    finish() {
      values.freeze();
      return { ...spec, kind: 'code', codes: codes.trim(), values };
    },
  };
}

function dateBuilder(spec: ColumnSpec): ColumnBuilder {
  const days = new IntList();
  const codes = new Map<number, number>();
  const dayCodes = new IntList();
  const tally = new IntList();
  tally.push(0);
  const put = (day: number): void => {
    days.push(day);
    const code = day === 0 ? 0 : (codes.get(day) ?? codes.size + 1);
    dayCodes.push(code);
    if (code === 0) return;
    if (code === tally.length) tally.push(0);
    codes.set(day, code);
    tally.values[code] = (tally.values[code] ?? 0) + 1;
  };
  return {
    put(text) {
      if (text.trim() === '') {
        put(0);
        return undefined;
      }
      const date = parseBirthDate(text);
      const digits = text.replace(/\D/g, '');
      // A typed slip such as 19400232 is no date, but its digits are still evidence.
      const loose =
        digits.length === 8
          ? /^\d{4}\D/.test(text.trim()) || /^\d{8}$/.test(text.trim())
            ? Number(digits)
            : Number(digits.slice(4) + digits.slice(2, 4) + digits.slice(0, 2))
          : 0;
      const day = date === undefined ? loose : date.year * 10_000 + date.month * 100 + date.day;
      put(day);
      if (date !== undefined) return undefined;
      return loose === 0 ? 'no_date' : 'odd_date';
    },
    finish: () => ({ ...spec, kind: 'date', days: days.trim(), dayCodes: dayCodes.trim(), dayCounts: tally.trim() }),
  };
}

const TOKEN_ROLES: ReadonlySet<Role> = new Set<Role>([...NAME_ROLES, 'address', 'street', 'place', 'birth_place', 'text']);

/** Starts a column of its role. */
export function buildColumn(spec: ColumnSpec): ColumnBuilder {
  if (TOKEN_ROLES.has(spec.role)) return tokenBuilder(spec);
  return spec.role === 'birth_date' ? dateBuilder(spec) : codeBuilder(spec);
}

/** Whether a row has a value in a column. */
export function isPresent(column: Column, row: number): boolean {
  const list = column.kind === 'date' ? column.days : column.kind === 'code' ? column.codes : column.whole;
  return (list[row] ?? 0) !== 0;
}

/** A row's value in words, for explanations. */
export function valueText(column: Column, row: number): string {
  if (column.kind === 'date') return String(column.days[row] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (column.kind === 'code') return (column.codes[row] ?? 0) === 0 ? '' : column.values.get(column.codes[row] ?? 0);
  const words: string[] = [];
  for (let i = column.starts[row] ?? 0; i < (column.starts[row + 1] ?? 0); i += 1) words.push(column.dictionary.get(column.tokens[i] ?? 0));
  return words.join(' ');
}
