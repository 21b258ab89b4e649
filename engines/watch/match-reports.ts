import { compareNames } from '../matching/index.ts';
import type { Seen } from './memory.ts';
import type { NamedPerson, ReportContent } from './take-report.ts';

/** A report that may tell of the same recruiter or incident as another. */
export interface RecentReport {
  readonly seen: Seen;
  readonly content: ReportContent;
  readonly occurredDay: number;
}

/** How common things are among the reports of this district. */
export interface ReportHabits {
  /** Reports that came in the window. */
  readonly recent: number;
  /** Share of people who live in a village, or in a kecamatan (8 characters of the code). */
  share(code: string): number;
  /** Share of reports that name this destination. */
  destination(code: string): number;
  /** Share of reports that name somebody so. */
  name(name: string): number;
}

/** Probabilities that two reports of one matter agree. @source dossier: simulator §2.10 (wrong village .04, destination in .5); others our choice */
const SAME_VILLAGE = 0.6;
const SAME_DISTRICT = 0.85;
const SAME_DESTINATION = 0.95;
const SAME_NAME = 0.7;
const IDENTIFIER_BITS = 14;
const COMPANY_BITS = 5;
const NEAR_PHONE_BITS = 6;
const OTHER_DISTRICT_BITS = -2.5;
const OTHER_REGENCY_BITS = -3;
const OTHER_DESTINATION_BITS = -3.5;
const OTHER_NAME_BITS = -2;
const MOST_NAME_BITS = 12;
const SAME_DEPARTURE_BITS = 3;
const CLOSE_DAYS = 14;
const FAR_DAYS = 60;
const DISTRICT_LENGTH = 8;
const REGENCY_LENGTH = 5;

/** What speaks for two reports being of one recruiter or incident. */
export interface SameMatter {
  /** Log2 odds; above 0 it is likelier than not. */
  readonly bits: number;
  /** The part of it that a number, an account or a name says; the rest is place, time and destination. */
  readonly named: number;
  /** Whom both name, as one of them is called; empty when no name agrees. */
  readonly name: string;
}

/**
 * Log2 odds that two reports tell of one recruiter or incident.
 * @source  Fellegi & Sunter 1969, with the frequencies of this district
 */
export function sameMatter(a: RecentReport, b: RecentReport, habits: ReportHabits): SameMatter {
  const identifiers = identifierBits(a.content, b.content);
  let bits = placeBits(a.content.village, b.content.village, habits) - Math.log2(Math.max(2, habits.recent));
  const [left, right] = [a.content.destination, b.content.destination];
  if (left !== undefined && right !== undefined)
    bits += left === right ? Math.max(0, Math.log2(SAME_DESTINATION / habits.destination(left))) : OTHER_DESTINATION_BITS;
  if (a.content.departs !== undefined && b.content.departs !== undefined)
    bits += Math.abs(a.content.departs - b.content.departs) <= 3 ? SAME_DEPARTURE_BITS : -1;
  const apart = Math.abs(a.occurredDay - b.occurredDay);
  bits += apart <= CLOSE_DAYS ? 1 : apart > FAR_DAYS ? -1.5 : 0;
  // Comparing names is dear: it is left out where no name could make one matter of the two.
  const needed = -identifiers - bits;
  const names = needed > MOST_NAME_BITS ? { bits: 0, name: '' } : nameBits(a.content.people, b.content.people, habits, needed);
  return { bits: identifiers + names.bits + bits, named: identifiers + names.bits, name: names.name };
}

function identifierBits(a: ReportContent, b: ReportContent): number {
  let bits = 0;
  for (const [one] of a.identifiers)
    for (const [other] of b.identifiers) {
      if (one.key === other.key) bits = Math.max(bits, one.kind === 'company' ? COMPANY_BITS : IDENTIFIER_BITS);
      else if (one.kind === 'phone' && other.kind === 'phone' && nearPhones(one.shown, other.shown)) bits = Math.max(bits, NEAR_PHONE_BITS);
    }
  return bits;
}

/** One wrong digit, or two neighbours swapped. @source dossier: simulator §4 (digit error .03) */
export function nearPhones(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const wrong: number[] = [];
  for (let at = 0; at < a.length && wrong.length < 3; at += 1) if (a[at] !== b[at]) wrong.push(at);
  if (wrong.length <= 1) return true;
  const [i = 0, j = 0] = wrong;
  return wrong.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}

/** @param needed  names that say less make no difference and are not compared */
function nameBits(
  a: readonly NamedPerson[],
  b: readonly NamedPerson[],
  habits: ReportHabits,
  needed: number,
): { bits: number; name: string } {
  let best = 0;
  let name = '';
  let compared = false;
  for (const one of a)
    for (const other of b) {
      if (one.role !== other.role && one.role !== 'other' && other.role !== 'other') continue;
      compared ||= one.role === 'recruiter' && other.role === 'recruiter' && one.alias === other.alias;
      const [left, right] = [one.name.tokens.join(' '), other.name.tokens.join(' ')];
      const rarity = Math.log2(SAME_NAME / Math.max(habits.name(left), habits.name(right)));
      if (rarity <= Math.max(best, needed)) continue;
      const level = left === right ? 'E' : compareNames(left, right);
      if (level === 'D') continue;
      const bits = Math.min(MOST_NAME_BITS, rarity * (level === 'E' ? 1 : level === 'V' ? 0.8 : 0.5));
      if (bits > best) [best, name] = [bits, one.called];
    }
  return { bits: best > 0 ? best : compared ? OTHER_NAME_BITS : 0, name };
}

function placeBits(a: string | undefined, b: string | undefined, habits: ReportHabits): number {
  if (a === undefined || b === undefined || a.length < DISTRICT_LENGTH || b.length < DISTRICT_LENGTH) return 0;
  if (a === b) return Math.max(0, Math.log2(SAME_VILLAGE / habits.share(a)));
  const district = a.slice(0, DISTRICT_LENGTH);
  if (district === b.slice(0, DISTRICT_LENGTH)) return Math.max(0, Math.log2((SAME_DISTRICT - SAME_VILLAGE) / habits.share(district)));
  return a.slice(0, REGENCY_LENGTH) === b.slice(0, REGENCY_LENGTH) ? OTHER_DISTRICT_BITS : OTHER_DISTRICT_BITS + OTHER_REGENCY_BITS;
}
