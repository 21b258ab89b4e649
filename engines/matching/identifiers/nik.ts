import { REFERENCE_YEAR, daysIn, fullYear } from './birth-date.ts';
import type { PlainDay } from './birth-date.ts';
import { isNeighbourSwap, placesOff, repairDigits } from './digits.ts';
import regencies from './regencies.json' with { type: 'json' };

export type NikProblem =
  | 'bad_length'
  | 'bad_characters'
  | 'reject_float'
  | 'reject_pattern'
  | 'unknown_province'
  | 'bad_day'
  | 'bad_month'
  | 'bad_date'
  | 'bad_serial';

/** A NIK kept as text: as a number it would lose its last digit above 2^53, which every Papuan code is. */
export interface Nik {
  nik: string;
  repaired: boolean;
  /** Six digits: province, regency, district of the first registration; also a code that is no longer used. */
  region: string;
  /** Day and month as born; `years` are the years that the two digits allow for a living person. */
  day: number;
  month: number;
  years: number[];
  sex: 'male' | 'female';
  serial: string;
  /** The regency is in no table of ours: an old code, or a typing error. */
  regencyUnknown: boolean;
}

export type NikReading = { ok: true; value: Nik } | { ok: false; reason: NikProblem };

export type NikPairLevel = 'same' | 'typo' | 'group_differs' | 'serial_differs' | 'sex_shift' | 'different';

/** Women's day of birth is written 40 higher. */
const WOMEN_OFFSET = 40;
const OLDEST_AGE = 110;

const known = new Map<string, Set<string>>(Object.entries(regencies).map(([province, codes]) => [province, new Set(codes.split(' '))]));

const isFloat = (text: string): boolean => /^\s*\d(?:[.,]\d+)?[eE]\+?\d+\s*$/.test(text) || /^\s*\d{15,16}[.,]0+\s*$/.test(text);
const isPattern = (digits: string): boolean =>
  /^(\d)\1+$/.test(digits) || '12345678901234567890'.includes(digits) || '98765432109876543210'.includes(digits);

function readBirth(digits: string, referenceYear: number): { day: number; month: number; years: number[]; sex: Nik['sex'] } | NikProblem {
  const written = Number(digits.slice(6, 8));
  const sex = written > WOMEN_OFFSET ? 'female' : 'male';
  const day = sex === 'female' ? written - WOMEN_OFFSET : written;
  if (day < 1 || day > 31) return 'bad_day';
  const month = Number(digits.slice(8, 10));
  if (month < 1 || month > 12) return 'bad_month';
  const latest = fullYear(Number(digits.slice(10, 12)), referenceYear);
  const years = [latest, latest - 100].filter((year) => referenceYear - year <= OLDEST_AGE && day <= daysIn(year, month));
  return years.length === 0 ? 'bad_date' : { day, month, years, sex };
}

/**
 * Reads and validates a NIK. There is no check digit: a valid one may still be somebody else's.
 * @param text  as written; separators are dropped, look-alike letters repaired and reported
 * @source      dossier: indonesian-identity §6
 */
export function parseNik(text: string, referenceYear = REFERENCE_YEAR): NikReading {
  if (isFloat(text)) return { ok: false, reason: 'reject_float' };
  const read = repairDigits(text.replace(/^\s*nik\b[\s.:]*/i, ''));
  if (read === undefined) return { ok: false, reason: 'bad_characters' };
  const { digits, repairs } = read;
  if (digits.length !== 16) return { ok: false, reason: 'bad_length' };
  if (isPattern(digits)) return { ok: false, reason: 'reject_pattern' };
  const codes = known.get(digits.slice(0, 2));
  if (codes === undefined) return { ok: false, reason: 'unknown_province' };
  const birth = readBirth(digits, referenceYear);
  if (typeof birth === 'string') return { ok: false, reason: birth };
  const serial = digits.slice(12);
  if (serial === '0000') return { ok: false, reason: 'bad_serial' };
  const value = {
    nik: digits,
    repaired: repairs > 0,
    region: digits.slice(0, 6),
    ...birth,
    serial,
    regencyUnknown: !codes.has(digits.slice(2, 4)),
  };
  return { ok: true, value };
}

/**
 * Compares two NIK of 16 digits as one group: region, birth date with sex, serial.
 * @returns  `serial_differs` may be a neighbour born the same day; `sex_shift` an entry error or a twin: names decide
 */
export function compareNiks(a: string, b: string): NikPairLevel {
  if (a === b) return 'same';
  const region = a.slice(0, 6) === b.slice(0, 6);
  const date = a.slice(6, 12) === b.slice(6, 12);
  const serial = a.slice(12) === b.slice(12);
  if (region && date) return 'serial_differs';
  if (date && serial) return 'group_differs';
  if (region && serial) {
    const shifted = Math.abs(Number(a.slice(6, 8)) - Number(b.slice(6, 8))) === WOMEN_OFFSET && a.slice(8, 12) === b.slice(8, 12);
    if (shifted) return 'sex_shift';
    return isNeighbourSwap(a, b) || placesOff(a, b) === 1 ? 'typo' : 'group_differs';
  }
  return isNeighbourSwap(a, b) ? 'typo' : 'different';
}

/** Whether a birth date fits a NIK. A NIK is not changed when the date is corrected: a conflict is weak evidence. */
export function nikAgreesWithDate(nik: Nik, date: PlainDay): boolean {
  return nik.day === date.day && nik.month === date.month && Number(nik.nik.slice(10, 12)) === date.year % 100;
}

/** Reads a family card number: region, date of issue, serial. @returns 16 digits, or undefined when it cannot be one */
export function parseFamilyCard(text: string): string | undefined {
  const digits = isFloat(text) ? undefined : repairDigits(text)?.digits;
  if (digits === undefined || digits.length !== 16 || isPattern(digits) || !known.has(digits.slice(0, 2))) return undefined;
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? digits : undefined;
}
