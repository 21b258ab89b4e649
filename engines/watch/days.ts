const DAY = 86_400_000;

/** Day number in the office's time zone; 0 is 1 January 1970. */
export function dayOf(instant: number, offsetMinutes: number): number {
  return Math.floor((instant + offsetMinutes * 60_000) / DAY);
}

/** Number of the calendar week; weeks begin on Monday, as ISO 8601 says. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** Last second of a day as ISO 8601 with the office's offset. */
export function endOfDay(day: number, offsetMinutes: number): string {
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMinutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${text}T23:59:59${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Day number of an ISO day; undefined for anything else. */
export function dayNumber(text: string | undefined): number | undefined {
  const match = text === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (match === null) return undefined;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY;
  return Number.isFinite(day) ? day : undefined;
}
