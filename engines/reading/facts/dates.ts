import { WEEKDAYS } from '../lexicon/months.ts';
import { fullYear, LAW_WORDS, MONTH_WORDS, monthAt, PLAN_WORDS, smallNumber, TIME_WORDS, yearAt } from './date-words.ts';
import type { Claims } from '../spans.ts';
import { dayNumber, dayOf, fromDayNumber, inferYear, isRealDay, isoOf } from '../text/calendar.ts';
import type { Day } from '../text/calendar.ts';
import { rangeWordAt } from '../text/numbers.ts';
import { touches } from '../text/tokens.ts';
import type { Reading, Token } from '../text/tokens.ts';

interface Found {
  readonly at: number;
  readonly next: number;
  readonly day: Day;
  /** The year was not written. */
  readonly guessed?: boolean;
}

/** Behind these "3/1" is a day and month, not a fraction or a house number. */
const LOOSE_BEHIND = new Set(['(', 'tgl', 'tanggal', 'tggl', 'pada', 'sejak', 'hari', 'mulai']);

/** Reads dates out of one text. */
class DateReader {
  readonly #tokens: readonly Token[];
  readonly #written: Day | undefined;
  readonly #planned: boolean;

  constructor({ tokens }: Reading, written: Day | undefined) {
    this.#tokens = tokens;
    this.#written = written;
    this.#planned = tokens.some((token) => PLAN_WORDS.has(token.low));
  }

  #dated(at: number, next: number, year: number | undefined, month: number, day: number | undefined): Found | undefined {
    const guessed = year === undefined;
    const chosen = year ?? (this.#written === undefined ? undefined : inferYear(month, day, this.#written, this.#planned));
    if (chosen === undefined || (day !== undefined && !isRealDay(chosen, month, day))) return undefined;
    return { at, next, day: { year: chosen, month, day }, guessed };
  }

  /** "21/12/2025", "21-12-25", "21.12.2025", "3/1" (only `loose`), "2025-12-21". */
  figures(at: number, loose: boolean): Found | undefined {
    const tokens = this.#tokens;
    const token = tokens[at];
    if (token?.kind !== 'number') return undefined;
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(token.raw);
    if (dotted !== null) return this.#dated(at, at + 1, fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1]));
    const mark = tokens[at + 1]?.raw;
    if (mark !== '/' && mark !== '-') return undefined;
    const month = smallNumber(tokens[at + 2], 12);
    if (month === undefined) return undefined;
    const year = yearAt(tokens, at);
    if (year !== undefined) {
      const day = tokens[at + 3]?.raw === mark ? smallNumber(tokens[at + 4], 31) : undefined;
      return day === undefined ? undefined : this.#dated(at, at + 5, year, month, day);
    }
    const day = smallNumber(token, 31);
    if (day === undefined) return undefined;
    const last = tokens[at + 4];
    if (tokens[at + 3]?.raw === mark && last?.kind === 'number' && /^(\d{4}|\d{2})$/.test(last.raw))
      return this.#dated(at, at + 5, fullYear(last.raw), month, day);
    return loose && mark === '/' ? this.#dated(at, at + 3, undefined, month, day) : undefined;
  }

  /** "22 Mei 2022", "22 Mei", "22-25 Mei 2022" (then `upTo`). */
  named(at: number): Found | undefined {
    const tokens = this.#tokens;
    const day = smallNumber(tokens[at], 31);
    if (day === undefined) return undefined;
    const month = monthAt(tokens, at + 1);
    if (month === undefined) return undefined;
    const dot = tokens[at + 2]?.raw === '.' && (tokens[at + 1]?.raw.length ?? 9) <= 4 && yearAt(tokens, at + 3) !== undefined ? 1 : 0;
    const mark = tokens[at + 2]?.raw === ',' && yearAt(tokens, at + 3) !== undefined ? 1 : dot;
    const year = yearAt(tokens, at + 2 + mark);
    return this.#dated(at, at + 2 + (year === undefined ? 0 : 1 + mark), year, month, day);
  }

  /** A weekday with what follows: "Selasa (3/1)", "Selasa, 29 Juli 2025", "Kamis lalu". */
  weekday(at: number): Found | undefined {
    const tokens = this.#tokens;
    const weekday = WEEKDAYS[tokens[at]?.low ?? ''];
    if (weekday === undefined) return undefined;
    const mark = tokens[at + 1]?.raw;
    const open = mark === '(' ? at + 1 : mark === ',' && tokens[at + 2]?.raw === '(' ? at + 2 : 0;
    if (open > 0) {
      const inner = this.figures(open + 1, true) ?? this.named(open + 1);
      if (inner !== undefined && tokens[inner.next]?.raw === ')') return { ...inner, at, next: inner.next + 1 };
    }
    const from = mark === ',' ? at + 2 : ['tanggal', 'tgl'].includes(mark?.toLowerCase() ?? '') ? at + 2 : at + 1;
    const inner = this.named(from) ?? this.figures(from, true);
    if (inner !== undefined) return { ...inner, at };
    // "Kamis lalu, 5 Februari 2026" names one day twice.
    if (['lalu', 'kemarin', 'malam', 'pagi', 'siang', 'sore'].includes(tokens[at + 1]?.low ?? '') && tokens[at + 2]?.raw === ',') {
      const named = this.named(at + 3);
      if (named !== undefined) return { ...named, at };
    }
    return this.#bareWeekday(at, weekday);
  }

  #bareWeekday(at: number, weekday: number): Found | undefined {
    const tokens = this.#tokens;
    const written = this.#written;
    if (written?.day === undefined) return undefined;
    const token = tokens[at];
    const before = tokens[at - 1]?.low ?? '';
    const after = tokens[at + 1]?.low ?? '';
    const isDay =
      before === 'hari' ||
      before === 'pada' ||
      before === 'dino' ||
      (before === ',' && token?.capital === true) ||
      ['lalu', 'kemarin', 'wingi', 'depan', 'besok', 'malam', 'pagi', 'siang', 'sore'].includes(after);
    if (
      !isDay ||
      ['setiap', 'tiap', 'saben'].includes(tokens[at - 2]?.low ?? '') ||
      (token?.low === 'minggu' && (token.capital !== true || after === 'depan' || after === 'lalu'))
    )
      return undefined;
    const now = dayNumber(written);
    const today = new Date(now * 86_400_000).getUTCDay();
    const ahead = after === 'depan' || after === 'besok' || before === 'besok';
    const shift = ahead ? (weekday - today + 7) % 7 || 7 : -((today - weekday + 7) % 7);
    return { at, next: at + 1, day: fromDayNumber(now + shift) };
  }

  /** "Agustus 2025"; or a bare month behind a word of time. */
  month(at: number): Found | undefined {
    const tokens = this.#tokens;
    const month = monthAt(tokens, at);
    if (month === undefined) return undefined;
    const extra = ['tahun', 'thn', 'th'].includes(tokens[at + 1]?.low ?? '') ? 1 : 0;
    const year = yearAt(tokens, at + 1 + extra);
    if (year !== undefined) return { at, next: at + 2 + extra, day: { year, month } };
    const token = tokens[at];
    const near =
      MONTH_WORDS.has(tokens[at - 1]?.low ?? '') || ['lalu', 'kemarin', 'ini', 'depan', 'mendatang'].includes(tokens[at + 1]?.low ?? '');
    if (!near || (token?.raw.length ?? 0) < 3 || (token?.raw.length === 3 && token.low !== 'mei')) return undefined;
    return this.#dated(at, at + 1, undefined, month, undefined);
  }

  /** "tahun 2025", "sepanjang tahun 2025", or a bare year behind a word of time; never the year of a law. */
  year(at: number): Found | undefined {
    const tokens = this.#tokens;
    const low = tokens[at]?.low ?? '';
    if (low === 'sepanjang' || low === 'tahun' || low === 'thn' || low === 'th' || low === 'taun') {
      const skip =
        low === 'sepanjang' && ['tahun', 'thn'].includes(tokens[at + 1]?.low ?? '')
          ? 2
          : tokens[at + 1]?.raw === '.' && low.length <= 3
            ? 2
            : 1;
      const year = yearAt(tokens, at + skip);
      if (year === undefined || this.#isLaw(at)) return undefined;
      return { at, next: at + skip + 1, day: { year } };
    }
    const year = yearAt(tokens, at);
    const before = tokens[at - 1]?.low ?? '';
    const part =
      /^(?:i{1,3}|iv|[1-4]|pertama|kedua|ketiga|keempat)$/.test(before) &&
      ['semester', 'kuartal', 'triwulan', 'caturwulan'].includes(tokens[at - 2]?.low ?? '');
    if (year === undefined || before === 'tahun' || !(part || TIME_WORDS.has(before))) return undefined;
    const after = tokens[at + 1];
    if (
      after !== undefined &&
      (after.raw === '/' ||
        after.raw === '%' ||
        (after.kind === 'word' && ['orang', 'rupiah', 'ringgit', 'dolar', 'kasus', 'warga', 'wni', 'pmi', 'cpmi'].includes(after.low)))
    )
      return undefined;
    return { at, next: at + 1, day: { year } };
  }

  #isLaw(at: number): boolean {
    for (let back = 1; back <= 5; back += 1) {
      const low = this.#tokens[at - back]?.low ?? '';
      if (LAW_WORDS.has(low)) return true;
      if (back === 1 && this.#tokens[at - 1]?.kind !== 'number') return false;
    }
    return false;
  }

  /** "tgl 15" or "tanggal 5 bulan depan" in a chat, seen from the day it was written. */
  dayOfMonth(at: number): Found | undefined {
    const tokens = this.#tokens;
    const written = this.#written;
    if (!['tanggal', 'tgl', 'tggl'].includes(tokens[at]?.low ?? '') || written?.month === undefined) return undefined;
    const figure = tokens[at + 1]?.raw === '.' ? at + 2 : at + 1;
    const day = smallNumber(tokens[figure], 31);
    if (
      day === undefined ||
      (['/', '-', '.'].includes(tokens[figure + 1]?.raw ?? '') &&
        touches(tokens[figure], tokens[figure + 1]) &&
        tokens[figure + 2]?.kind === 'number')
    )
      return undefined;
    if (monthAt(tokens, figure + 1) !== undefined) return undefined;
    const ahead = ['bulan', 'bln', 'wulan'].includes(tokens[figure + 1]?.low ?? '') ? tokens[figure + 2]?.low : undefined;
    const shift = ahead === 'depan' || ahead === 'ngarep' ? 1 : ahead === 'lalu' || ahead === 'kemarin' || ahead === 'wingi' ? -1 : 0;
    const month = ((written.month - 1 + shift + 12) % 12) + 1;
    const year = written.year + Math.floor((written.month - 1 + shift) / 12);
    return isRealDay(year, month, day)
      ? { at, next: figure + (ahead === undefined ? 1 : shift === 0 ? 1 : 3), day: { year, month, day } }
      : undefined;
  }

  /** The right-hand side of a range: anything that is a date. */
  any(at: number): Found | undefined {
    const month = monthAt(this.#tokens, at);
    const bare =
      month === undefined || (this.#tokens[at]?.raw.length ?? 0) < 3 ? undefined : this.#dated(at, at + 1, undefined, month, undefined);
    const year = yearAt(this.#tokens, at);
    return (
      this.weekday(at) ??
      this.named(at) ??
      this.figures(at, true) ??
      this.month(at) ??
      bare ??
      this.year(at) ??
      (year === undefined ? undefined : { at, next: at + 1, day: { year } })
    );
  }

  /** The left-hand side: a day or month that borrows month and year from the right ("22-25 Mei 2022"). */
  start(at: number): Found | undefined {
    const whole =
      this.weekday(at) ??
      this.named(at) ??
      this.figures(at, LOOSE_BEHIND.has(this.#tokens[at - 1]?.low ?? '')) ??
      this.month(at) ??
      this.year(at);
    if (whole !== undefined) return whole;
    const day = smallNumber(this.#tokens[at], 31);
    if (day !== undefined) {
      const join = rangeWordAt(this.#tokens, at + 1);
      const end = join > 0 ? this.named(join) : undefined;
      if (end !== undefined) return this.#dated(at, at + 1, end.day.year, end.day.month ?? 1, day);
    }
    const month = monthAt(this.#tokens, at);
    if (month !== undefined && (this.#tokens[at]?.raw.length ?? 0) > 2) {
      const join = rangeWordAt(this.#tokens, at + 1) || (['dan', '/'].includes(this.#tokens[at + 1]?.low ?? '') ? at + 2 : 0);
      const end = join > 0 && monthAt(this.#tokens, join) !== undefined ? this.month(join) : undefined;
      if (end !== undefined) return { at, next: at + 1, day: { year: end.day.year, month }, guessed: true };
    }
    const year = yearAt(this.#tokens, at);
    if (year !== undefined) {
      const join = rangeWordAt(this.#tokens, at + 1);
      const to = join > 0 ? yearAt(this.#tokens, join) : undefined;
      if (to !== undefined && to > year && to - year < 30) return { at, next: at + 1, day: { year } };
    }
    return this.dayOfMonth(at);
  }
}

/** Finds dates and periods. `written` is the day of the text; without it only full dates are found. */
export function findDates(reading: Reading, claims: Claims, written: string | undefined): void {
  const { tokens } = reading;
  const reader = new DateReader(reading, dayOf(written));
  for (let at = 0; at < tokens.length; at += 1) {
    const first = reader.start(at);
    if (first === undefined) continue;
    const from = tokens[first.at];
    const between = tokens[first.next]?.low === 'dan' && tokens[at - 1]?.low === 'antara' ? first.next + 1 : 0;
    const join = rangeWordAt(tokens, first.next) || between || monthPair(tokens, first);
    const second = join > 0 ? reader.any(join) : undefined;
    let end = first.next;
    let iso = isoOf(first.day);
    if (second !== undefined) {
      const start =
        first.guessed === true && second.day.month !== undefined
          ? {
              ...first.day,
              year: first.day.month !== undefined && first.day.month > second.day.month ? second.day.year - 1 : second.day.year,
            }
          : first.day;
      if (dayNumber(start) <= dayNumber(second.day) && isoOf(start).length === isoOf(second.day).length) {
        iso = `${isoOf(start)}/${isoOf(second.day)}`;
        end = second.next;
      }
    }
    const to = tokens[end - 1];
    if (from !== undefined && to !== undefined && claims.add('date', from.start, to.end, { iso })) at = end - 1;
  }
}

/** "Maret dan Juni 2023" is one period only behind "antara"; "Juni/Juli 2024" always. */
function monthPair(tokens: readonly Token[], first: Found): number {
  return first.day.day === undefined && first.day.month !== undefined && tokens[first.next]?.raw === '/' ? first.next + 1 : 0;
}
