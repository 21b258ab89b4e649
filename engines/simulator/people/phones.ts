import type { Chance } from '../chance/chance.ts';
import words from './words.json' with { type: 'json' };

/** Streams of chance for households; the residents have them. */
export interface Streams {
  stream(...key: number[]): Chance;
  householdsIn(village: number): number;
}

const PREFIXES = words.prefixes.split(' ');
/** @source dossier: simulator §2.3 */
const HOUSEHOLD_SHARING = 0.35;
/** Share of numbers given up in a year. @source dossier: simulator §2.3 */
const CHURN_A_YEAR = 0.18;
const MEAN_DAYS_OF_A_NUMBER = 365.25 / -Math.log(1 - CHURN_A_YEAR);
/** Numbers are followed from here on. */
const FIRST_DAY = 18_262;

/** A new mobile number, `08…` with ten to thirteen digits. @source dossier: indonesian-identity §7 */
export function drawPhone(chance: Chance): string {
  const length = chance.pick([7, 7, 8, 8, 8, 8, 8]);
  let digits = '';
  while (digits.length < length) digits += String(chance.below(10));
  return PREFIXES[chance.below(PREFIXES.length)]! + digits;
}

/** Whose phone a member uses: the own one, or that of the house (member 0). */
export function shareOfPhone(streams: Streams, village: number, household: number, member: number): number {
  return member > 0 && streams.stream(15, village, household, member).happens(HOUSEHOLD_SHARING) ? 0 : member;
}

/** New numbers that somebody else of the place had before (our choice). */
const RECYCLED = 0.1;
/** @source dossier: simulator §2.3 */
const REST_DAYS = 180;

/** A number of the village that was given up long before a day; undefined when the drawn house still has its first one. */
function givenUpNumber(streams: Streams, village: number, chance: Chance, started: number): string | undefined {
  const household = chance.below(streams.householdsIn(village));
  const until = FIRST_DAY + streams.stream(16, village, household, 0).exponential(MEAN_DAYS_OF_A_NUMBER);
  return until + REST_DAYS < started ? drawPhone(streams.stream(17, village, household, 0, 0)) : undefined;
}

/** The number a person uses on a day; it changes now and then. */
export function phoneAt(streams: Streams, village: number, household: number, member: number, day: number): string {
  const changes = streams.stream(16, village, household, member);
  let epoch = 0;
  let started = FIRST_DAY;
  for (let until = started + changes.exponential(MEAN_DAYS_OF_A_NUMBER); until < day; until += changes.exponential(MEAN_DAYS_OF_A_NUMBER)) {
    epoch += 1;
    started = until;
  }
  const own = streams.stream(17, village, household, member, epoch);
  return (epoch > 0 && own.happens(RECYCLED) ? givenUpNumber(streams, village, own, started) : undefined) ?? drawPhone(own);
}

/** `+628…` as the truth files name a phone. */
export const e164 = (phone: string): string => `+62${phone.slice(1)}`;
