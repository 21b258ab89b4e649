import { quoted } from './complaints.ts';
import type { Complaints } from './complaints.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Western Indonesia Time, for data sets that name days without an offset. */
export const JAKARTA = 7 * 3_600_000;

/** Thrown by the readers below; the message names the field, the value and the remedy. */
export class BadField extends Error {
  override name = 'BadField';
}

/** Milliseconds of an ISO 8601 instant with offset. @throws BadField */
export function instantOf(field: string, value: unknown): number {
  const time = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw new BadField(`${field}: ${quoted(value ?? '')} is no time; write 2025-03-01T08:00:00+07:00, always with the offset`);
  return time;
}

/** An instant, or a day that begins at midnight of the district. @throws BadField */
export function instantOrDay(field: string, value: unknown, offset: number): number {
  if (typeof value !== 'string' || !PLAIN_DATE.test(value)) return instantOf(field, value);
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time)) throw new BadField(`${field}: ${quoted(value)} is no day of the calendar`);
  return time - offset;
}

/** Milliseconds that the clock of an instant is ahead of UTC; undefined for a plain day. */
export function offsetOf(value: unknown): number | undefined {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (match === null) return undefined;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** A text that must not be empty; whole numbers count as text. @throws BadField */
export function wordOf(field: string, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') throw new BadField(`${field}: empty; every row needs it`);
  return text;
}

/** A list; an absent one is empty. @throws BadField */
export function listOf(field: string, value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new BadField(`${field}: ${quoted(value)} is no list; write […]`);
  return value;
}

/** An object. @throws BadField */
export function objectOf(field: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadField(`${field}: ${quoted(value ?? '')} is no object; write {…}`);
  return value as Readonly<Record<string, unknown>>;
}

/** The same complaints, with the file named behind each. */
export function complaintsAbout(path: string, complaints: Complaints): Complaints {
  return { ...complaints, reject: (line, problem, raw) => complaints.reject(line, `${problem} (${path})`, raw) };
}
