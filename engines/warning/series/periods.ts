/** Steps in which a series is counted. */
export type Step = 'day' | 'week';

/** Periods in a year, for seasons. */
export const PERIODS_PER_YEAR: Readonly<Record<Step, number>> = { day: 365, week: 52 };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEK = /^(\d{4})-?W(\d{2})$/i;
const MILLISECONDS = 86_400_000;
/** 1970-01-01 was a Thursday: the Monday of its ISO week is three days before. */
const DAYS_TO_MONDAY = 3;
/** Years outside are typing errors (our choice). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Monday of the first ISO week: the week with 4 January. */
function firstWeek(year: number): number {
  return Math.floor((Date.UTC(year, 0, 4) / MILLISECONDS + DAYS_TO_MONDAY) / 7);
}

/**
 * Reads an ISO day (`2025-12-21`) or ISO week (`2025-W07`).
 * @returns its step and running number (days or weeks since 1970); undefined for what does not exist
 * @source  ISO 8601
 */
export function readPeriod(text: string): { step: Step; number: number } | undefined {
  const week = WEEK.exec(text);
  const day = DAY.exec(text);
  const year = Number((week ?? day)?.[1]);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  if (week) {
    const number = firstWeek(year) + Number(week[2]) - 1;
    return Number(week[2]) >= 1 && number < firstWeek(year + 1) ? { step: 'week', number } : undefined;
  }
  const time = Date.UTC(year, Number(day?.[2]) - 1, Number(day?.[3]));
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return { step: 'day', number: time / MILLISECONDS };
}

/** Writes a period as `readPeriod` reads it. */
export function writePeriod(step: Step, number: number): string {
  if (step === 'day') return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
  // The Thursday of a week lies in the year that the week belongs to.
  const thursday = new Date((number * 7 - DAYS_TO_MONDAY + 3) * MILLISECONDS);
  const year = thursday.getUTCFullYear();
  return `${year}-W${String(number - firstWeek(year) + 1).padStart(2, '0')}`;
}
