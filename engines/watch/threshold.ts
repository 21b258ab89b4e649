/** Alerts that an officer is shown in a week without any ring: the office's nerve is not spent. @source issue: half an alert in a quiet year */
const QUIET_ALERTS = 0.4;
/** The office remembers so many weeks. @source dossier: detection §6 */
const WEEKS = 26;
/** Below this no history makes a look of it. Our choice by replay: 4 bits find nobody more, 7 lose a third (README, "Where the floor lies"). */
const LEAST_BITS = 5;
/** Before the district is known. Our choice. */
const FIRST_BITS = 11.5;
/** Weeks after which history is trusted. Our choice. */
const FIRST_WEEKS = 8;

interface Strength {
  readonly day: number;
  readonly bits: number;
}

/**
 * Least evidence of a look today: what ordinary coincidence here reaches rarely enough.
 * @param strengths  best evidence of each circle seen so far, with the day it was reached; confirmed rings left out
 * @param days       how long the district has been watched
 * @source           dossier: detection §6 (conformal quantile of the last 26 weeks)
 */
export function leastBits(strengths: readonly Strength[], today: number, days: number, officers: number): number {
  const weeks = Math.min(WEEKS, days / 7);
  if (weeks < FIRST_WEEKS) return FIRST_BITS;
  const lately = strengths.filter(({ day }) => today - day <= WEEKS * 7).map(({ bits }) => bits);
  lately.sort((a, b) => b - a);
  const allowed = Math.ceil(QUIET_ALERTS * weeks * officers);
  return Math.max(LEAST_BITS, lately[allowed] ?? LEAST_BITS);
}
