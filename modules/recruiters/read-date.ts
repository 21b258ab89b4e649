import type { Dated } from './model.ts';

export interface ReadDate {
  readonly day: string | null;
  readonly dated: Dated;
}

const lastOfMonth = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ');
/** "29 Januari 2026" → `2026-01-29`; whatever else is in the text stays. Figures with strokes stay unread: nobody can tell day from month. */
const withMonthsAsNumbers = (text: string): string =>
  text.replace(/\b(?:(\d{1,2}) )?([a-z]+) (\d{4})\b/i, (all, day: string | undefined, word: string, year: string) => {
    const month = MONTHS.indexOf(word.toLowerCase()) + 1;
    if (month === 0) return all;
    return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  });

/**
 * Reads a date as sources print it: `2026-01-29`, `29 Januari 2026`, `before 2026-02-04` / `sebelum …`, `2026-01-28 (approx.)`, `2025-12`, `2015`.
 * @param end for the last day of something: a year then ends in December
 * @returns undefined when the text is no date
 */
export function readPrintedDate(text: string, end = false): ReadDate | undefined {
  const plain = withMonthsAsNumbers(text.trim());
  if (plain === '') return { day: null, dated: 'unknown' };
  const match = /^(before|sebelum|until|sampai)?\s*(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(\s*\(.*\))?$/i.exec(plain);
  if (match === null) return undefined;
  const [, before, year = '', month, day, remark] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  const whole = wholeDay(year, month, day, end);
  if (Number.isNaN(Date.parse(whole)) || new Date(whole).toISOString().slice(0, 10) !== whole) return undefined;
  if (before !== undefined) return { day: whole, dated: 'at-latest' };
  return { day: whole, dated: day === undefined || remark !== undefined ? 'approximate' : 'exact' };
}

function wholeDay(year: string, month: string | undefined, day: string | undefined, end: boolean): string {
  if (month === undefined) return end ? `${year}-12-31` : `${year}-01-01`;
  if (day === undefined) return end ? lastOfMonth(Number(year), Number(month)) : `${year}-${month}-01`;
  return `${year}-${month}-${day}`;
}

/** A day some months later; the last of the month when the month is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = lastOfMonth(year, month + months);
  const wanted = `${last.slice(0, 7)}-${String(date).padStart(2, '0')}`;
  return wanted < last ? wanted : last;
}
