import { isNeighbourSwap, placesOff } from './digits.ts';

/** A calendar date without a clock. `day` and `month` are 0 when only the year (or year and month) is known. */
export interface PlainDay {
  year: number;
  month: number;
  day: number;
}

/** How two birth dates agree. `same_default` is equal on a day that clerks fill in when nobody knows. */
export type BirthDateLevel = 'same' | 'same_default' | 'swapped' | 'near' | 'same_year' | 'different';

/** Two-digit years after this one belong to the century before. Our choice: the year of this release. */
export const REFERENCE_YEAR = 2026;
const OLDEST_YEAR = 1600;

const MONTHS: Record<string, number> = {
  jan: 1, januari: 1, january: 1, feb: 2, peb: 2, februari: 2, pebruari: 2, february: 2, mar: 3, maret: 3, mrt: 3, march: 3,
  apr: 4, april: 4, mei: 5, may: 5, jun: 6, juni: 6, june: 6, jul: 7, juli: 7, july: 7, agu: 8, agt: 8, ags: 8, agust: 8, agustus: 8, aug: 8, august: 8,
  sep: 9, sept: 9, september: 9, okt: 10, oct: 10, oktober: 10, october: 10, nov: 11, nop: 11, november: 11, nopember: 11, des: 12, dec: 12, desember: 12, december: 12,
}; // prettier-ignore

/** Days of a month; February of a leap year has 29. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The century of a two-digit year: the latest that is not in the future. */
export function fullYear(twoDigits: number, referenceYear = REFERENCE_YEAR): number {
  const recent = Math.floor(referenceYear / 100) * 100 + twoDigits;
  return recent > referenceYear ? recent - 100 : recent;
}

function checked(year: number, month: number, day: number, referenceYear: number): PlainDay | undefined {
  if (year < OLDEST_YEAR || year > referenceYear + 1 || month < 0 || month > 12 || day < 0) return undefined;
  if (month === 0) return { year, month: 0, day: 0 };
  return day > daysIn(year, month) ? undefined : { year, month, day };
}

function yearOf(text: string, referenceYear: number): number {
  return text.length <= 2 ? fullYear(Number(text), referenceYear) : Number(text);
}

/**
 * Reads a birth date as offices write it: 1987-12-04, 04-12-1987, 04/12/87, 4 Desember 1987, 19871204, 04121987, 1987.
 * Day stands before month; a first number above 12 in the American order is read as month/day.
 * @returns  undefined when the text is no date of the calendar
 */
export function parseBirthDate(text: string, referenceYear = REFERENCE_YEAR): PlainDay | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '');
  if (plain === '' || plain.length > 40) return undefined;
  const iso = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(plain);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0), referenceYear);
  const parts = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(plain);
  if (parts) {
    const year = yearOf(parts[3] ?? '', referenceYear);
    const first = Number(parts[1]);
    const second = Number(parts[2]);
    return checked(year, second, first, referenceYear) ?? (second > 12 ? checked(year, first, second, referenceYear) : undefined);
  }
  const words = /^(?:\p{L}+[,\s]+)?(\d{1,2})[-\s./]*(\p{L}+)[-\s.,/]*(\d{4}|\d{2})$/u.exec(plain);
  if (words) return checked(yearOf(words[3] ?? '', referenceYear), MONTHS[words[2] ?? ''] ?? 13, Number(words[1]), referenceYear);
  const english = /^(\p{L}+)\s+(\d{1,2})(?:st|nd|rd|th)?[,\s]+(\d{4})$/u.exec(plain);
  if (english) return checked(Number(english[3]), MONTHS[english[1] ?? ''] ?? 13, Number(english[2]), referenceYear);
  if (/^\d{8}$/.test(plain)) {
    const yearFirst = checked(Number(plain.slice(0, 4)), Number(plain.slice(4, 6)), Number(plain.slice(6)), referenceYear);
    return yearFirst ?? checked(Number(plain.slice(4)), Number(plain.slice(2, 4)), Number(plain.slice(0, 2)), referenceYear);
  }
  return /^\d{4}$/.test(plain) ? checked(Number(plain), 0, 0, referenceYear) : undefined;
}

/** `YYYY-MM-DD`, shorter when day or month are unknown. */
export function isoDay(date: PlainDay): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(date.year).padStart(4, '0');
  if (date.month === 0) return year;
  return date.day === 0 ? `${year}-${two(date.month)}` : `${year}-${two(date.month)}-${two(date.day)}`;
}

/** Days that stand for "unknown" in old rural records. @source dossier: indonesian-identity §9 */
export function isDefaultDay(date: PlainDay): boolean {
  const { day, month } = date;
  return (day === 1 && (month === 1 || month === 7)) || (day === 31 && month === 12) || (day === 30 && month === 6);
}

/**
 * Compares two birth dates.
 * @returns  `near` is one digit off or two neighbouring digits swapped in DDMMYYYY
 */
export function compareBirthDates(a: PlainDay, b: PlainDay): BirthDateLevel {
  if (a.day === 0 || b.day === 0) return a.year === b.year ? 'same_year' : 'different';
  const digits = (date: PlainDay): string => isoDay(date).replaceAll('-', '');
  const left = digits(a);
  const right = digits(b);
  if (left === right) return isDefaultDay(a) ? 'same_default' : 'same';
  if (a.year === b.year && a.day === b.month && a.month === b.day) return 'swapped';
  if (placesOff(left, right) === 1 || isNeighbourSwap(left, right)) return 'near';
  return a.year === b.year ? 'same_year' : 'different';
}
