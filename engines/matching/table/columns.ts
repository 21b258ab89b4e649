import { WEAK_TOKENS } from '../names/compare-names.ts';
import { keySound } from '../names/key-sound.ts';
import { isKnownToken } from '../names/spelling.ts';
import { hash32 } from '../hash.ts';
import { CodePool } from './code-pool.ts';
import type { CodePoolParts } from './code-pool.ts';
import type { Codes } from './number-lists.ts';
import { StringPool } from './string-pool.ts';
import type { StringPoolParts } from './string-pool.ts';

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

/** What every column has: the number of each row's value (0 when missing), and how many rows have a value of one `valueOf`. */
interface Rows extends ColumnSpec {
  codes: Codes;
  counts: Int32Array;
}

/** Names and texts. `codes` number the distinct lists of tokens; each stands once. */
export interface TokenColumn extends Rows {
  kind: 'tokens';
  /** Where the tokens of each list begin. */
  starts: Int32Array;
  tokens: Int32Array;
  /** Number of the whole text by list: lists that differ in blanks or doubled letters only share it. `counts` goes by it. */
  whole: Int32Array;
  dictionary: StringPool;
  info: TokenInfo[];
  /** Log2 of how rare each token is. */
  bits: Float32Array;
}

/** Codes of few values or any characters. */
export interface CodeColumn extends Rows {
  kind: 'code';
  values: StringPool;
}

/** Identifiers, mostly of digits. */
export interface NumberColumn extends Rows {
  kind: 'number';
  values: CodePool;
}

/** Dates as decimal YYYYMMDD by number; digits of impossible dates are kept for comparing. */
export interface DateColumn extends Rows {
  kind: 'date';
  days: Int32Array;
}

export type Column = TokenColumn | CodeColumn | NumberColumn | DateColumn;

const NAME_ROLES: ReadonlySet<Role> = new Set<Role>(['full_name', 'given_name', 'surname']);

export function isNameRole(role: Role): boolean {
  return NAME_ROLES.has(role);
}

/** Whether a row has a value in a column. */
export function isPresent(column: Column, row: number): boolean {
  return (column.codes[row] ?? 0) !== 0;
}

/** Number of a row's value within its column, as it is counted; 0 when missing. */
export function valueOf(column: Column, row: number): number {
  const code = column.codes[row] ?? 0;
  return column.kind === 'tokens' ? (column.whole[code] ?? 0) : code;
}

/** A row's value in words, for explanations. */
export function valueText(column: Column, row: number): string {
  const code = column.codes[row] ?? 0;
  if (code === 0) return '';
  if (column.kind === 'date') return String(column.days[code] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (column.kind !== 'tokens') return column.values.get(code);
  const words: string[] = [];
  for (let i = column.starts[code] ?? 0; i < (column.starts[code + 1] ?? 0); i += 1)
    words.push(column.dictionary.get(column.tokens[i] ?? 0));
  return words.join(' ');
}

function lettersOf(text: string): number {
  if (/\d/.test(text)) return 0;
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** What comparing needs to know of each token of a frozen dictionary. */
export function describeTokens(dictionary: StringPool, role: Role): TokenInfo[] {
  const named = isNameRole(role);
  const info: TokenInfo[] = [{ text: '', weak: true, known: false, phonetic: 0, letters: 0 }];
  for (let code = 1; code <= dictionary.size; code += 1) {
    const text = dictionary.get(code);
    const phonetic = named ? hash32(keySound(text)) : hash32(text);
    info.push({ text, weak: WEAK_TOKENS.has(text), known: isKnownToken(text), phonetic, letters: lettersOf(text) });
  }
  return info;
}

/** A column as worker threads get it: its arrays are shared, not copied. */
export type SharedColumn =
  | (Omit<TokenColumn, 'dictionary' | 'info'> & { dictionary: StringPoolParts })
  | (Omit<CodeColumn, 'values'> & { values: StringPoolParts })
  | (Omit<NumberColumn, 'values'> & { values: CodePoolParts })
  | DateColumn;

/** Plain arrays of a column, for `postMessage`. */
export function shareColumn(column: Column): SharedColumn {
  if (column.kind === 'date') return column;
  if (column.kind === 'tokens') {
    const { info: _, dictionary, ...rest } = column;
    return { ...rest, dictionary: dictionary.parts };
  }
  return column.kind === 'code' ? { ...column, values: column.values.parts } : { ...column, values: column.values.parts };
}

/** Reads a column that another thread shares. */
export function openColumn(shared: SharedColumn): Column {
  if (shared.kind === 'date') return shared;
  if (shared.kind === 'code') return { ...shared, values: StringPool.from(shared.values) };
  if (shared.kind === 'number') return { ...shared, values: CodePool.from(shared.values) };
  const dictionary = StringPool.from(shared.dictionary);
  return { ...shared, dictionary, info: describeTokens(dictionary, shared.role) };
}
