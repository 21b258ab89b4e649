/** A day, month or year as far as it is known. */
export interface Day {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2025-12-21`, `2025-12` or `2025`. */
export function isoOf({ year, month, day }: Day): string {
  return month === undefined ? String(year) : day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Reads `2025-12-21`, `2025-12` or `2025`; anything else is `undefined`. */
export function dayOf(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '');
  if (match === null) return undefined;
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  return { year: Number(match[1]), month, day };
}

/** Days since 1970 of a full date; a missing month or day counts as the middle of what is known. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, (month ?? 7) - 1, day ?? (month === undefined ? 1 : 15)) / 86_400_000);
}

/** The date of a day number. */
export function fromDayNumber(count: number): Day {
  const date = new Date(count * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Is there such a day? 31 June and 29 February of a common year are not. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** How far ahead of the text an undated day may lie before it is taken as last year's. Our choice. */
const AHEAD_DAYS = 75;
/** The same where the sentence speaks of what is to come. Our choice. */
const AHEAD_DAYS_PLANNED = 240;

/** The year meant by a day and month without one, seen from the day the text was written. */
export function inferYear(month: number, day: number | undefined, written: Day, planned: boolean): number {
  if (written.month === undefined) return written.year;
  const now = dayNumber(written);
  const limit = planned ? AHEAD_DAYS_PLANNED : AHEAD_DAYS;
  const ahead = dayNumber({ year: written.year, month, day }) - now;
  if (ahead > limit) return written.year - 1;
  const nextYear = dayNumber({ year: written.year + 1, month, day }) - now;
  return nextYear <= (planned ? AHEAD_DAYS_PLANNED : 45) && ahead < -180 ? written.year + 1 : written.year;
}
