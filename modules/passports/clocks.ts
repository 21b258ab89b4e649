import type { ClockRow, Vocabulary } from '../../engines/screening/decisions.ts';
import type { PlainDate } from '../../platform/contract/fields.ts';
import { addWorkingDays } from '../territory/index.ts';
import type { WorkingCalendar } from '../territory/index.ts';
import { plusDays } from '../territory/model.ts';

/** Terms that the law gives, as the vocabulary has them: days are data with validity and source, not code. */
export type ClockCode = 'DELIVER' | 'OBJECTION' | 'OBJECTION_ANSWER' | 'OBJECTION_DECREE' | 'APPEAL' | 'APPEAL_ANSWER';

/** The clock as the law had it on a day. @throws when the vocabulary has none in force that day */
export function clockOn(vocabulary: Vocabulary, code: ClockCode, from: PlainDate): ClockRow {
  const clock = vocabulary.clocks.find(
    (row) => row.code === code && row.validFrom <= from && (row.validTo === null || from <= row.validTo),
  );
  if (clock === undefined) throw new Error(`no clock ${code} in force on ${from}`);
  return clock;
}

/**
 * The last day of a term that starts on a day.
 * @throws when the vocabulary has no such clock in force that day
 */
export function clockEnd(vocabulary: Vocabulary, calendar: WorkingCalendar, code: ClockCode, from: PlainDate): PlainDate {
  const clock = clockOn(vocabulary, code, from);
  return clock.dayKind === 'working' ? addWorkingDays(calendar, from, clock.days) : plusDays(from, clock.days);
}

/** The same day some months later; the last day of a shorter month. */
function plusMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The last day of a term that a decision sets. */
export const termEnd = (from: PlainDate, term: { readonly unit: 'day' | 'month'; readonly count: number }): PlainDate =>
  term.unit === 'day' ? plusDays(from, term.count) : plusMonths(from, term.count);
