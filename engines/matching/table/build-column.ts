import { parseBirthDate } from '../identifiers/birth-date.ts';
import { parsePassport } from '../identifiers/documents.ts';
import { parseNik } from '../identifiers/nik.ts';
import { parsePhone } from '../identifiers/phone.ts';
import { parseRegionCode, parseSex } from '../mention.ts';
import { plainText } from '../names/structure.ts';
import { CodePool } from './code-pool.ts';
import { isNameRole } from './columns.ts';
import type { Column, ColumnSpec, Role } from './columns.ts';
import { IntList } from './number-lists.ts';
import { StringPool } from './string-pool.ts';
import { TokenLists, tokenReader } from './token-column.ts';

/** A column while it is being filled. `put` returns a reason when a value had to be left out. */
export interface ColumnBuilder {
  put(text: string): string | undefined;
  finish(rows: number): Column;
}

/** A value as it was read: its number, 0 when there is none, and why something was left out. */
interface Reading {
  code: number;
  reason: string | undefined;
}

const NOTHING: Reading = { code: 0, reason: undefined };
/** Texts of a column that are remembered with what was read in them; the first ones, since the common ones come early (our choice). */
const REMEMBERED_TEXTS = 1 << 16;
const LONGEST_REMEMBERED = 100;

/** Remembers what repeats: villages, dates, common names. */
function remembering(read: (text: string) => Reading): { read: (text: string) => Reading; forget: () => void } {
  const known = new Map<string, Reading>();
  const readAnew = (text: string): Reading => {
    const reading = read(text);
    if (known.size < REMEMBERED_TEXTS && text.length <= LONGEST_REMEMBERED) known.set(text, reading);
    return reading;
  };
  return { read: (text) => known.get(text) ?? readAnew(text), forget: () => known.clear() };
}

/** Value of a code column, and why a text was left out. */
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
const plainCode: Cleaner = (text) => ({ value: tight(text.slice(0, 80)) || undefined });

function codeBuilder(spec: ColumnSpec): ColumnBuilder {
  const numbered = NUMBER_ROLES.has(spec.role);
  const numbers = new CodePool();
  const texts = new StringPool();
  const codes = new IntList();
  const clean = CLEANERS[spec.role] ?? plainCode;
  const cleaned = (text: string): { value: string | undefined; reason?: string } =>
    text.trim() === '' ? { value: undefined } : clean(text);
  // Identifiers hardly repeat as written: they are read each time, and counted by their pool.
  const readCode = (text: string): Reading => {
    const { value, reason } = cleaned(text);
    return value === undefined ? { code: 0, reason } : { code: numbers.intern(value), reason };
  };
  const tally = new IntList();
  tally.push(0);
  const { read, forget } = remembering((text) => {
    const { value, reason } = cleaned(text);
    const code = value === undefined ? 0 : texts.intern(value);
    if (code === tally.length) tally.push(0);
    return { code, reason };
  });
  return {
    put(text) {
      if (text === '') {
        codes.push(0);
        return undefined;
      }
      const { code, reason } = numbered ? readCode(text) : read(text);
      if (!numbered && code > 0) tally.values[code] = (tally.values[code] ?? 0) + 1;
      codes.push(code);
      return reason;
    },
    finish() {
      forget();
      if (numbered) {
        numbers.freeze();
        return { ...spec, kind: 'number', codes: codes.takeNarrow(numbers.size), counts: numbers.counts, values: numbers };
      }
      texts.freeze();
      return { ...spec, kind: 'code', codes: codes.takeNarrow(texts.size), counts: tally.take(), values: texts };
    },
  };
}

function tokenBuilder(spec: ColumnSpec): ColumnBuilder {
  const lists = new TokenLists();
  const codes = new IntList();
  const { read, forget } = remembering(tokenReader(spec, lists));
  return {
    put(text) {
      const { code, reason } = text === '' ? NOTHING : read(text);
      lists.count(code);
      codes.push(code);
      return reason;
    },
    finish(rows) {
      forget();
      return lists.finish(spec, codes.takeNarrow(lists.size), rows);
    },
  };
}

/** A time of day behind a date, as databases export it. */
const TIME = /[T ]\d\d:\d\d.*$/;

/** Date as YYYYMMDD; 0 when there is none. */
function readDay(written: string): { day: number; reason: string | undefined } {
  const text = written.replace(TIME, '');
  if (text.trim() === '') return { day: 0, reason: undefined };
  const date = parseBirthDate(text);
  if (date !== undefined) return { day: date.year * 10_000 + date.month * 100 + date.day, reason: undefined };
  // A typed slip such as 19400232 is no date, but its digits are still evidence.
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 8) return { day: 0, reason: 'no_date' };
  const yearFirst = /^\d{4}\D/.test(text.trim()) || /^\d{8}$/.test(text.trim());
  const day = Number(yearFirst ? digits : digits.slice(4) + digits.slice(2, 4) + digits.slice(0, 2));
  return { day, reason: day === 0 ? 'no_date' : 'odd_date' };
}

function dateBuilder(spec: ColumnSpec): ColumnBuilder {
  const known = new Map<number, number>();
  const codes = new IntList();
  const days = new IntList();
  const tally = new IntList();
  days.push(0);
  tally.push(0);
  const { read, forget } = remembering((text) => {
    const { day, reason } = readDay(text);
    if (day === 0) return { code: 0, reason };
    const code = known.get(day) ?? days.length;
    if (code === days.length) {
      known.set(day, code);
      days.push(day);
      tally.push(0);
    }
    return { code, reason };
  });
  return {
    put(text) {
      const { code, reason } = text === '' ? NOTHING : read(text);
      if (code > 0) tally.values[code] = (tally.values[code] ?? 0) + 1;
      codes.push(code);
      return reason;
    },
    finish() {
      forget();
      return { ...spec, kind: 'date', codes: codes.takeNarrow(days.length), days: days.take(), counts: tally.take() };
    },
  };
}

const NUMBER_ROLES: ReadonlySet<Role> = new Set<Role>(['nik', 'phone', 'passport_number', 'identifier']);
const TEXT_ROLES: ReadonlySet<Role> = new Set<Role>(['address', 'street', 'place', 'birth_place', 'text']);

/** Starts a column of its role. */
export function buildColumn(spec: ColumnSpec): ColumnBuilder {
  if (isNameRole(spec.role) || TEXT_ROLES.has(spec.role)) return tokenBuilder(spec);
  return spec.role === 'birth_date' ? dateBuilder(spec) : codeBuilder(spec);
}
