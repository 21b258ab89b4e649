import { z } from 'zod';
import type { Instant, PlainDate } from '../../platform/contract/fields.ts';

/** The four levels of Kemendagri codes, from wide to narrow. */
export const UnitLevel = z.enum(['province', 'regency', 'district', 'village']);
export type UnitLevel = z.infer<typeof UnitLevel>;

const LEVEL_OF_LENGTH: Readonly<Record<number, UnitLevel>> = { 2: 'province', 5: 'regency', 8: 'district', 13: 'village' };
const LENGTH_OF_LEVEL: Readonly<Record<UnitLevel, number>> = { province: 2, regency: 5, district: 8, village: 13 };

/** @returns level of a well-formed Kemendagri code; `undefined` for anything else */
export const levelOf = (code: string): UnitLevel | undefined => LEVEL_OF_LENGTH[code.length];

const upTo = (code: string, level: UnitLevel): string | undefined => {
  const length = LENGTH_OF_LEVEL[level];
  return code.length >= length ? code.slice(0, length) : undefined;
};
/** `35.05.01.2001` → `35.05`. @returns `undefined` when the code is a province */
export const regencyOf = (code: string): string | undefined => upTo(code, 'regency');
/** `35.05.01.2001` → `35` */
export const provinceOf = (code: string): string => code.slice(0, LENGTH_OF_LEVEL.province);
/** `35.05.01.2001` → `['35', '35.05', '35.05.01']`, wide to narrow, without itself. */
export const parentsOf = (code: string): string[] =>
  UnitLevel.options.flatMap((level) => {
    const parent = upTo(code, level);
    return parent === undefined || parent === code ? [] : [parent];
  });
/** Whether a place lies in a territory; `*` is the whole country. The same rule as `access.in_my_territory` in the database. */
export const liesIn = (place: string, territory: string): boolean =>
  territory === '*' || place === territory || place.startsWith(`${territory}.`);

/** Indonesia's three time zones: hours ahead of UTC, no summer time. @source Keppres 41/1987 */
export const ZONE_HOURS = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zone = keyof typeof ZONE_HOURS;
const WITA_PROVINCES = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']);
const WIT_PROVINCES = new Set(['81', '82', '91', '92', '93', '94', '95', '96']);

/** Time zone of a place by its province. @param code any Kemendagri code; `*` and unknown ones count as WIB (Jakarta) */
export function zoneOf(code: string): Zone {
  const province = provinceOf(code);
  if (WIT_PROVINCES.has(province)) return 'WIT';
  return WITA_PROVINCES.has(province) ? 'WITA' : 'WIB';
}

export interface Holiday {
  readonly day: PlainDate;
  readonly name: string;
  readonly kind: 'national' | 'collective-leave';
  /** The decree announces the day but its date may still move (moon sighting, one source only). */
  readonly provisional: boolean;
  readonly source: string;
}
/** Which days are worked. A value: load it once with `workingCalendar(tx)` and reckon with the pure functions below. */
export interface WorkingCalendar {
  readonly holidays: ReadonlyMap<PlainDate, Holiday>;
  /** Years whose holidays are known; in other years only weekends count as free. */
  readonly years: ReadonlySet<number>;
  /** Some desks work on collective leave (cuti bersama). */
  readonly worksOnCollectiveLeave: boolean;
}

/** @param holidays dated rows; a year counts as known when it has at least one national holiday */
export const calendarOf = (holidays: readonly Holiday[], options: { worksOnCollectiveLeave?: boolean } = {}): WorkingCalendar => ({
  holidays: new Map(holidays.map((h) => [h.day, h])),
  years: new Set(holidays.filter((h) => h.kind === 'national').map((h) => yearOf(h.day))),
  worksOnCollectiveLeave: options.worksOnCollectiveLeave ?? false,
});

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SATURDAY = 6;
const SUNDAY = 0;
const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));
const toMs = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

/** The next calendar day, `n` days on (or back). */
export const plusDays = (day: PlainDate, n: number): PlainDate => toDay(toMs(day) + n * DAY_MS);
/** The day it is in a zone at an instant. */
export const dayAt = (instant: Instant, zone: Zone): PlainDate => toDay(Date.parse(instant) + ZONE_HOURS[zone] * HOUR_MS);
/** Zones that places lie in; the whole country (`*`) and a place nobody knows may be in any of them. */
const zonesOf = (places: readonly (string | null)[]): Zone[] => {
  const known = places.filter((place) => place !== null);
  return known.length === 0 || known.includes('*') ? ['WIB', 'WITA', 'WIT'] : known.map(zoneOf);
};
/**
 * The latest day that has begun in one of these places: a day is still to come only after it. At 00.30 in Jayapura it is already
 * tomorrow, while Jakarta has 22.30.
 * @param places Kemendagri codes of the record and of who writes; without any, or with `*`, the easternmost zone counts
 */
export const latestDayIn = (at: Instant, places: readonly (string | null)[]): PlainDate =>
  zonesOf(places)
    .map((zone) => dayAt(at, zone))
    .reduce((late, day) => (day > late ? day : late));
/**
 * The day it is where an officer works. @param places the territories of the account; over more than one zone it is the day in Jakarta
 */
export function dayWhere(at: Instant, places: readonly (string | null)[]): PlainDate {
  const zones = new Set(zonesOf(places));
  const [only] = zones;
  return dayAt(at, zones.size === 1 && only !== undefined ? only : 'WIB');
}
/** The last second of a day in a zone, as an instant in UTC. */
export const endOfDay = (day: PlainDate, zone: Zone): Instant =>
  new Date(toMs(day) + DAY_MS - 1_000 - ZONE_HOURS[zone] * HOUR_MS).toISOString();

/** Monday to Friday, no national holiday, no collective leave (unless the calendar works on it). @source Perpres 21/2023 art. 3 */
export function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): boolean {
  const weekday = new Date(toMs(day)).getUTCDay();
  if (weekday === SATURDAY || weekday === SUNDAY) return false;
  const holiday = calendar.holidays.get(day);
  return holiday === undefined || (holiday.kind === 'collective-leave' && calendar.worksOnCollectiveLeave);
}

/**
 * The day `n` working days after `from`; the day itself does not count.
 * @param n whole number ≥ 0; 0 is the day itself, or the next working day when it is free
 */
export function addWorkingDays(calendar: WorkingCalendar, from: PlainDate, n: number): PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days are a whole number from 0');
  let day = from;
  if (n === 0) {
    while (!isWorkingDay(calendar, day)) day = plusDays(day, 1);
    return day;
  }
  for (let left = n; left > 0;) {
    day = plusDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let n = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(calendar, day)) n += 1;
  return n;
}

/** A clock: working days end with the last second of that day where the office is; hours run day and night. */
export type Span = { readonly workingDays: number } | { readonly hours: number };

/**
 * When a clock that starts at an instant is over.
 * @param zone where the receiving office works (`zoneOf(territory)`); the day is counted there
 */
export function dueInstant(calendar: WorkingCalendar, from: Instant, span: Span, zone: Zone = 'WIB'): Instant {
  if ('hours' in span) return new Date(Date.parse(from) + span.hours * HOUR_MS).toISOString();
  return endOfDay(addWorkingDays(calendar, dayAt(from, zone), span.workingDays), zone);
}

/** More free days in a row, and more holidays on top of the weekends of a clock, than any year has had. Our choice. */
const FREE_DAYS = 40;
/** The days whose holidays a clock of so many working days can meet: the week has five, so twice their number and the free days hold it. */
export const stretchOf = (first: PlainDate, workingDays: number): { readonly from: PlainDate; readonly to: PlainDate } => ({
  from: first,
  to: plusDays(first, workingDays * 2 + FREE_DAYS),
});

/** What is not sure about a stretch of days. Empty lists: nothing. */
export interface CalendarDoubts {
  /** Years without holiday data: only weekends were left out. */
  readonly unknownYears: readonly number[];
  /** Holidays in the stretch whose date may still move. */
  readonly provisionalDays: readonly PlainDate[];
}
export function doubtsBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): CalendarDoubts {
  const unknownYears: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.years.has(year)) unknownYears.push(year);
  const provisionalDays = [...calendar.holidays.values()].filter((h) => h.provisional && h.day >= from && h.day <= to).map((h) => h.day);
  return { unknownYears, provisionalDays: provisionalDays.sort() };
}

/** A unit with the names of all that it lies in. A village is never told by its name alone. */
export interface UnitName {
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  /** "Desa", "Kelurahan", "Kecamatan", "Distrik", "Kabupaten", "Kota", "Provinsi" */
  readonly kind: string;
  readonly village?: string;
  readonly district?: string;
  readonly regency?: string;
  readonly province: string;
  /** "Desa Slemanan · Kec. Udanawu · Kab. Blitar"; for a regency "Kab. Blitar · Jawa Timur" */
  readonly full: string;
  /** The unit no longer exists; its code still finds its place. */
  readonly ended?: boolean;
}

/** Shown wherever names of units are shown. @source ODbL 1.0 §4.3 */
export const TERRITORY_ATTRIBUTION = 'Data wilayah: idn-area-data (ODbL 1.0), Kepmendagri 300.2.2-2430/2025';

/** Lower case, letters and digits only: what names are compared by. "Soka'an" and "sokaan" are one, "Tanjung-Balai" has two words. */
export const searchKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[̀-ͯ'’`"]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** @returns the Kemendagri code that a text is, with or without dots ("3505022010"); `undefined` when it is not one */
export function codeIn(text: string): string | undefined {
  const digits = text.replace(/[.\s]/g, '');
  if (!/^\d+$/.test(digits)) return undefined;
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '');
  const code = parts.join('.');
  return levelOf(code) === undefined ? undefined : code;
}
