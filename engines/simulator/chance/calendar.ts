/** Days since 1 January 1970; minutes are counted from the midnight of day 0, local time of the district. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MINUTES_A_DAY = 1440;

/** @source Howard Hinnant, chrono-compatible low-level date algorithms: days_from_civil */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The calendar date of a day number. @source as above: civil_from_days */
export function dateOf(dayNumber: number): CivilDate {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const written = new Map<number, string>();

/** `2025-03-09` */
export function isoDay(dayNumber: number): string {
  const known = written.get(dayNumber);
  if (known !== undefined) return known;
  const { year, month, day } = dateOf(dayNumber);
  const text = `${year}-${two(month)}-${two(day)}`;
  if (written.size < 60_000) written.set(dayNumber, text);
  return text;
}

/** `2025-03-09T08:05:00+07:00` from minutes since day 0. */
export function isoInstant(minute: number, offset: string): string {
  const day = Math.floor(minute / MINUTES_A_DAY);
  const ofDay = Math.floor(minute - day * MINUTES_A_DAY);
  return `${isoDay(day)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00${offset}`;
}

/** 0 = Sunday. */
export function weekday(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** Day number of `YYYY-MM-DD`; undefined when it is not a day of the calendar. */
export function readDay(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return isoDay(day) === text ? day : undefined;
}
