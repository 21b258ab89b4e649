import type { Chance } from '../chance/chance.ts';
import type { Residents } from './residents.ts';
import words from './words.json' with { type: 'json' };

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
export function shareOfPhone(residents: Residents, village: number, household: number, member: number): number {
  return member > 0 && residents.stream(15, village, household, member).happens(HOUSEHOLD_SHARING) ? 0 : member;
}

/** The number a person uses on a day; it changes now and then. */
export function phoneAt(residents: Residents, village: number, household: number, member: number, day: number): string {
  const changes = residents.stream(16, village, household, member);
  let epoch = 0;
  for (let until = FIRST_DAY + changes.exponential(MEAN_DAYS_OF_A_NUMBER); until < day; until += changes.exponential(MEAN_DAYS_OF_A_NUMBER))
    epoch += 1;
  return drawPhone(residents.stream(17, village, household, member, epoch));
}

/** `+628…` as the truth files name a phone. */
export const e164 = (phone: string): string => `+62${phone.slice(1)}`;
